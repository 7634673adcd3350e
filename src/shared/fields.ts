import * as v from 'valibot';
import { clean, localDateTime } from './form.ts';
import { isId } from './id.ts';
import { locales } from './locale.ts';
import { textStates, type LocalizedText } from './text.ts';

/** Wall-clock time that may be left empty; empty becomes null. */
export const optionalLocalDateTime = v.pipe(
	v.nullish(v.string(), ''),
	v.transform((text): string | null => text.trim() || null),
	v.check((text) => text === null || v.is(localDateTime, text), 'not_date'),
);
/** The id of another record. Issue: `choose_one`. */
export const recordId = v.pipe(
	v.nullish(v.string(), ''),
	v.minLength(1, 'required'),
	v.check((text) => isId(text), 'choose_one'),
);
/** The id of another record, or none; empty becomes null. */
export const optionalRecordId = v.pipe(
	v.nullish(v.string(), ''),
	v.check((text) => text === '' || isId(text), 'choose_one'),
	v.transform((text) => text || null),
);
/** Which record a form is about. */
export const oneRecord = v.object({ id: recordId });
/** A whole number within bounds, or none; empty becomes null. Issues: `not_number`, `out_of_range`. */
/** A number typed with the digits and separators of Arabic or Persian, `١٢٬٠٠٠٫٥`, in Latin ones: `12,000.5`. */
export function latinNumber(text: string): string {
	return text
		.replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
		.replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0))
		.replaceAll('٬', ',')
		.replaceAll('٫', '.');
}

export const optionalWhole = (min: number, max: number) =>
	v.pipe(
		v.nullish(v.union([v.number(), v.string()]), ''),
		v.transform((given) => latinNumber(String(given)).trim()),
		v.check((text) => text === '' || /^-?\d{1,15}$/.test(text), 'not_number'),
		v.transform((text) => (text === '' ? null : Number(text))),
		v.check((value) => value === null || (value >= min && value <= max), 'out_of_range'),
	);
/**
 * An amount of money as offices write it, `1.250.000,50` or `1,250,000.50` or `1250000.5`, as a plain decimal with two places;
 * a separator followed by exactly three digits groups thousands. Empty becomes null. Issue: `not_amount`.
 */
export const optionalAmount = v.pipe(
	v.nullish(v.union([v.number(), v.string()]), ''),
	v.transform((given) => decimalOf(latinNumber(String(given)))),
	v.check((text) => text !== undefined, 'not_amount'),
	v.transform((text) => text || null),
);

function decimalOf(given: string): string | undefined {
	const text = given.replace(/[\s\u00a0\u202f'’]/g, '');
	if (text === '') return '';
	const found = /^(\d{1,3}(?:[.,]\d{3})+|\d+)(?:[.,](\d{1,2}))?$/.exec(text);
	const whole = found?.[1]?.replace(/[.,]/g, '').replace(/^0+(?=\d)/, '');
	if (whole === undefined || whole.length > 12) return undefined;
	return `${whole}.${(found?.[2] ?? '').padEnd(2, '0')}`;
}

const entry = (max: number, tidy: (text: string) => string) =>
	v.nullish(
		v.object({
			text: v.pipe(v.string(), v.transform(tidy), v.maxLength(max, 'too_long')),
			state: v.picklist(textStates),
		}),
	);
const texts = (max: number, tidy: (text: string) => string) =>
	v.pipe(
		v.object({
			original: v.picklist(locales),
			texts: v.object({
				de: entry(max, tidy),
				tr: entry(max, tidy),
				ar: entry(max, tidy),
				en: entry(max, tidy),
			}),
		}),
		v.transform(({ original, texts: given }): LocalizedText | null => {
			const filled = locales.filter((locale) => given[locale]?.text);
			if (filled.length === 0) return null;
			return { original, texts: Object.fromEntries(filled.map((locale) => [locale, given[locale]!])) };
		}),
		v.check((value) => value === null || value.texts[value.original] !== undefined, 'original_missing'),
	);
const oneLine = (text: string) => clean(text).replace(/\s+/g, ' ');

/** One line in one language or several. Issues: `required`, `original_missing`, `too_long` at `name.de`. */
export const localizedLine = (max = 200) =>
	v.pipe(
		v.nullish(texts(max, oneLine), null),
		v.check((value) => value !== null, 'required'),
		v.transform((value) => value!),
	);
export const optionalLocalizedLine = (max = 200) => v.nullish(texts(max, oneLine), null);
/** Several lines in one language or several. */
export const localizedLines = (max = 5_000) =>
	v.pipe(
		v.nullish(texts(max, clean), null),
		v.check((value) => value !== null, 'required'),
		v.transform((value) => value!),
	);
export const optionalLocalizedLines = (max = 5_000) => v.nullish(texts(max, clean), null);
/** A decimal number within bounds, with point or comma, or none; empty becomes null. Issues: `not_number`, `out_of_range`. */
export const optionalDecimal = (min: number, max: number) =>
	v.pipe(
		v.nullish(v.union([v.number(), v.string()]), ''),
		v.transform((given) => latinNumber(String(given)).trim().replace(',', '.').replace('\u2212', '-')),
		v.check((text) => text === '' || /^-?\d{1,9}(\.\d{1,12})?$/.test(text), 'not_number'),
		v.transform((text) => (text === '' ? null : Number(text))),
		v.check((value) => value === null || (value >= min && value <= max), 'out_of_range'),
	);
/** The version of a record that a form was opened with. */
export const recordVersion = v.pipe(
	v.string(),
	v.check((text) => /^[1-9]\d{0,8}$/.test(text), 'not_valid'),
	v.transform(Number),
);

/** The version of the record a form was opened with; 0, which no record has, where none was sent. */
export function versionOf(form: FormData): number {
	const text = form.get('version');
	return typeof text === 'string' && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : 0;
}
