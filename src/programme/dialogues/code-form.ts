import * as v from 'valibot';
import { optionalWhole } from '#shared/fields.ts';
import { choice, line, parseForm, type Parsed } from '#shared/form.ts';
import { locales } from '#shared/locale.ts';

/** At a time, and of one dialogue: no more than people who could come. */
export const mostCodesAtOnce = 300;
export const mostCodes = 5_000;

export const codeFields = v.object({
	batch: line(60),
	count: v.pipe(
		optionalWhole(1, mostCodesAtOnce),
		v.check((count) => count !== null, 'required'),
		v.transform((count) => count!),
	),
});
export type CodeFields = v.InferOutput<typeof codeFields>;
export const parseCodes = (form: FormData): Parsed<CodeFields> => parseForm(codeFields, form);

/** The codes of a batch as the page that shows them once hands them back, and in which two languages their cards speak. */
export const cardFields = v.pipe(
	v.object({
		codes: v.pipe(v.string(), v.maxLength(mostCodesAtOnce * 10, 'too_long')),
		first: choice(locales),
		second: choice(locales),
	}),
	v.forward(
		v.check(({ first, second }) => first !== second, 'two_different'),
		['second'],
	),
);
export const parseCards = (form: FormData): Parsed<v.InferOutput<typeof cardFields>> =>
	parseForm(cardFields, form);
