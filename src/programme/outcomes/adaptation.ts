import * as v from 'valibot';
import { localizedLines, recordId } from '#shared/fields.ts';
import { optionalLine, parseForm, typedLocalized, type Parsed } from '#shared/form.ts';
import type { LocalizedText } from '#shared/text.ts';

/** What another institution made of a practice. */
export const adaptationFields = v.object({
	institutionId: recordId,
	place: optionalLine(120),
	changed: localizedLines(2_000),
	outcome: localizedLines(2_000),
});
export type AdaptationFields = v.InferOutput<typeof adaptationFields>;

type Texts = { readonly changed: LocalizedText; readonly outcome: LocalizedText };

export function parseAdaptation(form: FormData, previous: Texts | null = null): Parsed<AdaptationFields> {
	return parseForm(adaptationFields, form, (given) => ({
		changed: typedLocalized(given, 'changed', previous?.changed),
		outcome: typedLocalized(given, 'outcome', previous?.outcome),
	}));
}
