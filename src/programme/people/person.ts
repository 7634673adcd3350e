import * as v from 'valibot';
import {
	choices,
	line,
	optionalEmail,
	optionalLine,
	parseForm,
	type Parsed,
	type Typed,
} from '#shared/form.ts';
import { locales, type Locale } from '#shared/locale.ts';

export const sexes = ['female', 'male', 'diverse', 'not_stated'] as const;
export type Sex = (typeof sexes)[number];

/** A form sent without the answer means "not stated"; it never means "unknown error". */
export const sex = v.picklist(sexes);
export const localeList = v.array(v.picklist(locales));

const phone = v.pipe(
	optionalLine(40),
	v.check((text) => text === null || /^\+?[\d ()./-]{3,40}$/.test(text), 'not_phone'),
);

const salutations = v.object(
	Object.fromEntries(locales.map((locale) => [locale, optionalLine(80)])) as Record<
		Locale,
		ReturnType<typeof optionalLine>
	>,
);

export const personInput = v.object({
	givenName: line(120),
	familyName: line(120),
	email: optionalEmail,
	phone,
	salutation: v.pipe(
		salutations,
		v.transform((given): Partial<Record<Locale, string>> =>
			Object.fromEntries(Object.entries(given).filter(([, text]) => text !== null)),
		),
	),
	sex: v.pipe(
		v.nullish(v.string(), ''),
		v.transform((text) => text || 'not_stated'),
		v.picklist(sexes, 'choose_one'),
	),
	/** Preferred first. */
	languages: choices(locales),
});
export type PersonInput = v.InferOutput<typeof personInput>;

export function parsePerson(form: FormData): Parsed<PersonInput> {
	return parseForm(personInput, form, (given) => ({
		salutation: Object.fromEntries(
			locales.map((locale) => [locale, String(given[`salutation.${locale}`] ?? '')]),
		),
		languages: preferredFirst(given),
	}));
}

/** The language chosen as the preferred one stands first, whether it was ticked or not. */
function preferredFirst(given: Typed): string[] {
	const ticked = [given['languages[]'] ?? []].flat().filter(Boolean);
	const preferred = given.preferred;
	if (typeof preferred !== 'string' || preferred === '') return ticked;
	return [preferred, ...ticked.filter((language) => language !== preferred)];
}

/** A person as the form carries them. */
export function personFields(record: PersonInput): Typed {
	return {
		givenName: record.givenName,
		familyName: record.familyName,
		email: record.email ?? '',
		phone: record.phone ?? '',
		...Object.fromEntries(locales.map((locale) => [`salutation.${locale}`, record.salutation[locale] ?? ''])),
		sex: record.sex,
		preferred: record.languages[0] ?? '',
		'languages[]': [...record.languages],
	};
}

/** How a person is written: given name, family name, as in all four languages. */
export function personName(record: { readonly givenName: string; readonly familyName: string }): string {
	return `${record.givenName} ${record.familyName}`.trim();
}

/** By family name, then given name; what lists are sorted by. */
export function sortName(record: { readonly givenName: string; readonly familyName: string }): string {
	return `${record.familyName} ${record.givenName}`.trim();
}
