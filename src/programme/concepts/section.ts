import * as v from 'valibot';
import { localizedLine, optionalLocalizedLines } from '#shared/fields.ts';
import { line, parseForm, formOf, typedLocalized, type Parsed, type Typed } from '#shared/form.ts';
import { localizedFields } from '#shared/merge.ts';

/** A chapter of free text. Its words stand in versions that are never changed; every language is a draft of its own. */
export const sectionFields = v.object({ title: localizedLine(200), body: optionalLocalizedLines(20_000) });
export type SectionFields = v.InferOutput<typeof sectionFields>;

const names = ['title', 'body'] as const;

/** Reads a form into a section; `previous` says which texts were made by machine. */
export function parseSection(given: Typed, previous: SectionFields | null = null): Parsed<SectionFields> {
	return parseForm(sectionFields, formOf(given), () =>
		Object.fromEntries(names.map((name) => [name, typedLocalized(given, name, previous?.[name])])),
	);
}

export function sectionTyped(fields: SectionFields): Typed {
	return { ...localizedFields('title', fields.title), ...localizedFields('body', fields.body) };
}

/** What colleagues say to each other about a section, before it is adopted. */
export const commentFields = v.object({ text: line(2_000) });
export type CommentFields = v.InferOutput<typeof commentFields>;
