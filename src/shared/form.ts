import * as v from 'valibot';
import type { Issue } from './fault.ts';
import { isLocale, locales } from './locale.ts';
import type { LocalizedText, TextState } from './text.ts';

/** What was typed, as it goes back into the form after a refusal: every text field by name, lists as arrays. */
export type Typed = Readonly<Record<string, string | string[]>>;

export type Parsed<T> =
	| { readonly ok: true; readonly value: T }
	| { readonly ok: false; readonly issues: Issue[]; readonly typed: Typed };

const maxTyped = 40_000;

/** The fields of a form as text; files are left out, over-long values cut (the schema refuses them before that). */
export function typed(form: FormData): Typed {
	const result: Record<string, string | string[]> = {};
	for (const name of new Set(form.keys())) {
		const values = form
			.getAll(name)
			.filter((value) => typeof value === 'string')
			.map((value) => value.slice(0, maxTyped));
		result[name] = name.endsWith('[]') || values.length > 1 ? values : (values[0] ?? '');
	}
	return result;
}

/** The text of one field; empty where there is none, or a file. */
export function fieldText(form: FormData, name: string): string {
	const value = form.get(name);
	return typeof value === 'string' ? value : '';
}

/** The same the other way round: what was typed, as a form sends it. */
export function formOf(given: Typed): FormData {
	const form = new FormData();
	for (const [name, value] of Object.entries(given))
		for (const one of typeof value === 'object' ? value : [value]) form.append(name, one);
	return form;
}

/**
 * Text as it may be stored: NFC, no NUL or other control characters but line breaks and tabs, no characters that
 * turn the direction of the text after them (U+202A to U+202E, U+2066 to U+2069), line breaks as "\n", no blanks around it.
 */
export function clean(text: string): string {
	return (
		text
			.replace(/\r\n?/g, '\n')
			// oxlint-disable-next-line no-control-regex
			.replace(
				/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/g,
				'',
			)
			.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '')
			.normalize('NFC')
			.trim()
	);
}

/** One line of required text. Issues: `required`, `too_long`. */
export const line = (max = 200) =>
	v.pipe(
		v.string(),
		v.transform((text) => clean(text).replace(/\s+/g, ' ')),
		v.minLength(1, 'required'),
		v.maxLength(max, 'too_long'),
	);
/** One line that may be left empty; empty becomes null. */
export const optionalLine = (max = 200) =>
	v.pipe(
		v.nullish(v.string(), ''),
		v.transform((text) => clean(text).replace(/\s+/g, ' ')),
		v.maxLength(max, 'too_long'),
		v.transform((text) => text || null),
	);
/** Several lines; empty becomes null. */
export const optionalText = (max = 5_000) =>
	v.pipe(
		v.nullish(v.string(), ''),
		v.transform(clean),
		v.maxLength(max, 'too_long'),
		v.transform((text) => text || null),
	);
/** An e-mail address as people have them (one @, a dot after it, no blanks); empty becomes null. Issue: `not_email`. */
export const optionalEmail = v.pipe(
	v.nullish(v.string(), ''),
	v.transform(clean),
	v.check(
		(text) =>
			text === '' ||
			(text.length <= 254 &&
				/^[^\s@<>"(),;:\\[\]]+@[^\s@<>"(),;:\\[\]]+\.[^\s@<>"(),;:\\[\]]{2,}$/u.test(text)),
		'not_email',
	),
	v.transform((text) => text || null),
);
/** The same where there must be one. Issues: `required`, `not_email`. */
export const email = v.pipe(
	optionalEmail,
	v.check((given) => given !== null, 'required'),
	v.transform((given) => given!),
);
/** A calendar day, `yyyy-mm-dd`; empty becomes null. Issue: `not_date`. */
export const optionalDay = v.pipe(
	v.nullish(v.string(), ''),
	v.transform((text) => text.trim()),
	v.check((text) => text === '' || isDay(text), 'not_date'),
	v.transform((text) => text || null),
);
/** Wall-clock time, `yyyy-mm-ddThh:mm`. Issues: `required`, `not_date`. */
export const localDateTime = v.pipe(
	v.nullish(v.string(), ''),
	v.transform((text) => text.trim()),
	v.minLength(1, 'required'),
	v.check(
		(text) => /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/.test(text) && isDay(text.slice(0, 10)),
		'not_date',
	),
);
/** A web address, http or https only; empty becomes null. Issue: `not_url`. */
export const optionalUrl = v.pipe(
	v.nullish(v.string(), ''),
	v.transform(clean),
	v.check((text) => text === '' || isWebAddress(text), 'not_url'),
	v.transform((text) => text || null),
);
/** A box that was ticked; a form leaves an unticked one out, an API call says true or false. */
export const checkbox = v.pipe(
	v.nullish(v.union([v.boolean(), v.string()]), false),
	v.transform((value) => value === true || value === 'on' || value === 'true'),
);
/** Choose one of a closed list. Issue: `choose_one`. */
export const choice = <const T extends readonly string[]>(values: T) => v.picklist(values, 'choose_one');
/** Choose one or leave it; empty becomes null. */
export const optionalChoice = <const T extends readonly string[]>(values: T) =>
	v.pipe(
		v.nullish(v.string(), ''),
		v.transform((text) => text || null),
		v.nullable(v.picklist(values, 'choose_one')),
	);
/** Any number of a closed list; unknown values are refused. */
export const choices = <const T extends readonly string[]>(values: T) =>
	v.pipe(
		v.nullish(v.union([v.string(), v.array(v.string())]), []),
		v.transform((given) => (Array.isArray(given) ? given : [given]).filter((value) => value !== '')),
		v.array(v.picklist(values, 'choose_one')),
	);

function isDay(text: string): boolean {
	if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
	const date = new Date(`${text}T00:00:00Z`);
	return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === text;
}

function isWebAddress(text: string): boolean {
	try {
		const { protocol, hostname } = new URL(text);
		return (protocol === 'https:' || protocol === 'http:') && hostname.includes('.') && text.length <= 2_000;
	} catch {
		return false;
	}
}

/**
 * Reads `name.original`, `name.de`, `name.tr` … as written by the localized field. A language left empty is
 * missing. A text that was changed counts as written by a person; an unchanged one keeps its state, unless
 * `name.de.reviewed` says that a person has reviewed it.
 */
export function typedLocalized(
	given: Typed,
	name: string,
	previous?: LocalizedText | null,
): LocalizedText | null {
	const texts: { [locale in (typeof locales)[number]]?: { text: string; state: TextState } } = {};
	for (const locale of locales) {
		const text = clean(String(given[`${name}.${locale}`] ?? ''));
		if (!text) continue;
		const before = previous?.texts[locale];
		const kept = before?.text === text ? before.state : 'human';
		texts[locale] = { text, state: given[`${name}.${locale}.reviewed`] ? 'reviewed' : kept };
	}
	const filled = locales.filter((locale) => texts[locale]);
	if (filled.length === 0) return null;
	const wanted = given[`${name}.original`];
	return { original: isLocale(wanted) && texts[wanted] ? wanted : filled[0]!, texts };
}

/**
 * Reads the rows of a repeated group of fields, `name.0.part`, `name.1.part` …, in the order of their numbers. A row of which
 * nothing in `needed` was filled in is left out: forms offer empty rows to add to.
 */
export function typedRows(given: Typed, name: string, needed: readonly string[]): Record<string, string>[] {
	const rows = new Map<number, Record<string, string>>();
	for (const [key, value] of Object.entries(given)) {
		const found = new RegExp(`^${name}\\.(\\d{1,4})\\.(\\w+)$`).exec(key);
		if (!found) continue;
		const row = rows.get(Number(found[1])) ?? {};
		row[found[2]!] = String(value);
		rows.set(Number(found[1]), row);
	}
	return [...rows.entries()]
		.sort(([a], [b]) => a - b)
		.map(([, row]) => row)
		.filter((row) => needed.some((field) => row[field]?.trim()));
}

/** Checks a form's fields against a schema; `extra` adds what is not plain text (localized texts, files). */
export function parseForm<S extends v.GenericSchema>(
	schema: S,
	form: FormData,
	extra: (given: Typed) => Readonly<Record<string, unknown>> = () => ({}),
): Parsed<v.InferOutput<S>> {
	const given = typed(form);
	const fields = Object.fromEntries(
		Object.entries(given).map(([name, value]) => [name.replace(/\[\]$/, ''), value]),
	);
	const result = v.safeParse(schema, { ...fields, ...extra(given) });
	if (result.success) return { ok: true, value: result.output };
	return { ok: false, issues: issuesOf(result.issues), typed: given };
}

/** Valibot's issues as ours: the dotted path is the field, our own messages are reasons, the library's become `required` or `not_valid`. */
export function issuesOf(found: readonly v.BaseIssue<unknown>[]): Issue[] {
	const seen = new Set<string>();
	return found.flatMap((issue) => {
		const field = (v.getDotPath(issue) ?? '').replace(/\.texts\.(\w+)\.text$/, '.$1');
		if (seen.has(field)) return [];
		seen.add(field);
		const own = /^[a-z_]+$/.test(issue.message);
		const params: Issue['params'] =
			'requirement' in issue && typeof issue.requirement === 'number' ? { limit: issue.requirement } : {};
		return [
			{
				field,
				reason: own ? issue.message : issue.received === 'undefined' ? 'required' : 'not_valid',
				params,
			},
		];
	});
}

/** Two parts of one form, each by its own schema: both values, or the issues of both. */
export function both<A, B>(first: Parsed<A>, second: Parsed<B>): Parsed<readonly [A, B]> {
	if (first.ok && second.ok) return { ok: true, value: [first.value, second.value] };
	const issues = [...(first.ok ? [] : first.issues), ...(second.ok ? [] : second.issues)];
	return { ok: false, issues, typed: first.ok ? (second.ok ? {} : second.typed) : first.typed };
}
