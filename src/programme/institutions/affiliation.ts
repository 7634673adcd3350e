import * as v from 'valibot';
import { optionalLocalizedLine, recordId } from '#shared/fields.ts';
import { choice, optionalDay, parseForm, typedLocalized, type Parsed, type Typed } from '#shared/form.ts';
import { localizedFields } from '#shared/merge.ts';
import type { LocalizedText } from '#shared/text.ts';

/** What a person is at an institution. The deputy keeps things going when the coordinator is away. */
export const affiliationKinds = ['head', 'coordinator', 'deputy', 'staff'] as const;
export type AffiliationKind = (typeof affiliationKinds)[number];

export const affiliationInput = v.pipe(
	v.object({
		institutionId: recordId,
		kind: choice(affiliationKinds),
		title: optionalLocalizedLine(200),
		startsOn: optionalDay,
		endsOn: optionalDay,
	}),
	v.forward(
		v.check(({ startsOn, endsOn }) => !startsOn || !endsOn || startsOn <= endsOn, 'ends_before_start'),
		['endsOn'],
	),
);
export type AffiliationInput = v.InferOutput<typeof affiliationInput>;

export function parseAffiliation(
	form: FormData,
	previous?: { readonly title: LocalizedText | null },
): Parsed<AffiliationInput> {
	return parseForm(affiliationInput, form, (given) => ({
		title: typedLocalized(given, 'title', previous?.title),
	}));
}

/** A post as its form carries it; where it is held is not in the form of one that exists. */
export function affiliationFields(record: Omit<AffiliationInput, 'institutionId'>): Typed {
	return {
		kind: record.kind,
		...localizedFields('title', record.title),
		startsOn: record.startsOn ?? '',
		endsOn: record.endsOn ?? '',
	};
}

/** Whether a post is held on a day: from its first to its last day, open where none is said. */
export function isHeldOn(
	post: { readonly startsOn: string | null; readonly endsOn: string | null },
	day: string,
): boolean {
	return (post.startsOn === null || post.startsOn <= day) && (post.endsOn === null || post.endsOn >= day);
}
