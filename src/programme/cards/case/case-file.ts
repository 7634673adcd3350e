import * as v from 'valibot';
import { fieldSchema, mergeFields, noField, type Field, type Json, type Version } from './field.ts';

/** Raised when an older application could no longer keep what a newer one wrote. Fields it does not know it keeps. */
export const caseFormat = 1;

/** Kind and name of a field: `answer/71-02`, `consent/k3f9`. */
export const fieldPath = v.pipe(v.string(), v.regex(/^[a-z][a-z-]{1,30}\/[A-Za-z0-9-]{1,40}$/));

/** What is inside a sealed case, as JSON: nothing but fields, each with its versions. */
export type CaseFile = {
	readonly format: number;
	readonly fields: Readonly<Record<string, Field>>;
};
export type Conflict = { readonly path: string; readonly versions: readonly Version[] };

const caseFile: v.GenericSchema<unknown, CaseFile> = v.object({
	format: v.pipe(v.number(), v.integer()),
	fields: v.record(fieldPath, fieldSchema),
});

export const emptyCase: CaseFile = { format: caseFormat, fields: {} };

/** Reads what was sealed; `newer` when only a newer application may touch it, `broken` when it is no case. */
export function readCaseFile(text: string): CaseFile | 'newer' | 'broken' {
	let raw: unknown;
	try {
		raw = JSON.parse(text);
	} catch {
		return 'broken';
	}
	const head = v.safeParse(v.object({ format: v.number() }), raw);
	if (head.success && head.output.format > caseFormat) return 'newer';
	const parsed = v.safeParse(caseFile, raw);
	return parsed.success ? parsed.output : 'broken';
}

/** Two files of one case as one, field by field; in any order and any number of times it comes out the same, and nothing is lost unseen. */
export function mergeCases(ours: CaseFile, theirs: CaseFile): CaseFile {
	const paths = [...new Set([...Object.keys(ours.fields), ...Object.keys(theirs.fields)])].sort();
	return {
		format: Math.max(ours.format, theirs.format),
		fields: Object.fromEntries(
			paths.map((path) => [path, mergeFields(ours.fields[path] ?? noField, theirs.fields[path] ?? noField)]),
		),
	};
}

/** Fields that were changed on two sides to different values. */
export function conflictsOf(file: CaseFile): Conflict[] {
	return Object.entries(file.fields)
		.map(([path, { versions }]) => ({ path, versions }))
		.filter(({ versions }) => new Set(versions.map(({ value }) => inOneForm(value))).size > 1)
		.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The same text for the same value, in whatever order its names were written. */
export function inOneForm(value: Json): string {
	return JSON.stringify(value, (_, part: unknown) =>
		part !== null && typeof part === 'object' && !Array.isArray(part)
			? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
			: part,
	);
}
