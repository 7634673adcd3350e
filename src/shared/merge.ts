import type { Typed } from './form.ts';
import { isLocale, locales, type Locale } from './locale.ts';
import type { LocalizedText } from './text.ts';

/** One field that two people changed: what is kept by now, and what was typed here. */
export type FieldConflict = {
	readonly field: string;
	readonly theirs: string | readonly string[];
	readonly yours: string | readonly string[];
};

export type Merge = {
	/** Changed by both, differently: somebody has to choose. */
	readonly conflicts: readonly FieldConflict[];
	/** Changed by the other only: taken over. */
	readonly taken: readonly string[];
	/** What the form shows now: what was typed, with what was taken over. */
	readonly merged: Typed;
};

/** A localized text as the fields of a form carry it. */
export function localizedFields(name: string, value: LocalizedText | null): Record<string, string> {
	const fields: Record<string, string> = { [`${name}.original`]: value?.original ?? '' };
	for (const locale of locales) fields[`${name}.${locale}`] = value?.texts[locale]?.text ?? '';
	return fields;
}

/** What such a field is about, and which part of the localized text it carries: the text in a language, or which is the original. */
export function partOfField(field: string): {
	readonly stem: string;
	readonly part: Locale | 'original' | null;
} {
	const at = field.lastIndexOf('.');
	const part = field.slice(at + 1);
	return at > 0 && (part === 'original' || isLocale(part))
		? { stem: field.slice(0, at), part }
		: { stem: field, part: null };
}

/** One comparable text of a field; line breaks, order of ticks and an unticked box are no difference. */
function plain(value: string | readonly string[] | undefined): string {
	if (value === undefined) return '';
	if (typeof value === 'object') return [...value].sort().join('\n');
	return value.replace(/\r\n?/g, '\n').trim();
}

/** FNV-1a, 32 bits: enough to see that a field changed, too little to say what stood in it. */
function hash(text: string): string {
	let h = 0x811c9dc5;
	for (const char of text) h = Math.imul(h ^ char.codePointAt(0)!, 0x01000193);
	return (h >>> 0).toString(36);
}

/** What a form carries hidden, so that later it can be told who changed which field: `name:hash,…`. */
export function fingerprints(values: Typed): string {
	return Object.entries(values)
		.map(([field, value]) => `${field}:${hash(plain(value))}`)
		.join(',');
}

/**
 * Brings together what is kept now and what was typed into a form that was opened earlier (`base`: its fingerprints).
 * Without a base every difference counts as a conflict. A field that was not sent is an unticked box, or none ticked.
 */
export function mergeEdits(base: string | undefined, current: Typed, typed: Typed): Merge {
	const before = new Map(
		(base ?? '').split(',').map((entry): [string, string | undefined] => {
			const [field = '', was] = entry.split(':');
			return [field, was];
		}),
	);
	return bringTogether((field, text) => before.get(field) === hash(text), current, typed);
}

/**
 * The same where the version that the form was opened with is still known: it is compared as it stands, and a field that is
 * there no longer counts as emptied.
 */
export function mergeVersions(before: Typed, current: Typed, typed: Typed): Merge {
	const gone = Object.keys(before).map((field) => [field, '']);
	return bringTogether(
		(field, text) => plain(before[field]) === text,
		{ ...(Object.fromEntries(gone) as Typed), ...current },
		typed,
	);
}

function bringTogether(
	wasBefore: (field: string, text: string) => boolean,
	current: Typed,
	typed: Typed,
): Merge {
	const conflicts: FieldConflict[] = [];
	const taken: string[] = [];
	const merged: Record<string, string | string[]> = { ...typed };
	for (const [field, theirs] of Object.entries(current)) {
		const yours = typed[field] ?? (typeof theirs === 'object' ? [] : '');
		if (plain(theirs) === plain(yours)) continue;
		if (wasBefore(field, plain(theirs))) continue;
		if (wasBefore(field, plain(yours))) {
			taken.push(field);
			merged[field] = theirs;
			// Who ticked "reviewed" has read another text.
			delete merged[`${field}.reviewed`];
		} else conflicts.push({ field, theirs, yours });
	}
	return { conflicts, taken, merged };
}

/** What stands beside a third text that is offered: which one it began as, so that one that was written is not lost. */
export const offeredMark = (text: string): string => hash(plain(text));

/**
 * Replaces the fields for which `take.FIELD` says `theirs` by what is kept now, `third` by what `third.FIELD` holds. A third
 * text that was written counts as chosen unless theirs was.
 */
export function takeTheirs(form: FormData, current: Typed): FormData {
	const result = new FormData();
	const taking = (which: string) =>
		[...form.keys()]
			.filter((name) => name.startsWith('take.') && form.get(name) === which)
			.map((name) => name.slice('take.'.length));
	const isWritten = (field: string) => {
		const [text, offered] = [form.get(`third.${field}`), form.get(`offered.${field}`)];
		return typeof text === 'string' && typeof offered === 'string' && offeredMark(text) !== offered;
	};
	const theirs = taking('theirs');
	const thirds = [...taking('third'), ...taking('yours').filter(isWritten)];
	const replaced = [...theirs, ...thirds];
	for (const [name, value] of form)
		if (!replaced.includes(name) && !/^(take|third|offered)\./.test(name)) result.append(name, value);
	for (const field of thirds) result.append(field, form.get(`third.${field}`) ?? '');
	for (const field of theirs) {
		const value = current[field] ?? '';
		for (const one of typeof value === 'object' ? value : [value]) if (one !== '') result.append(field, one);
	}
	return result;
}
