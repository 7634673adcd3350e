import * as v from 'valibot';
import { optionalDecimal, optionalWhole } from '#shared/fields.ts';

/** What a figure counts: a closed list, so that it reads in every language and comes back from a table unchanged. */
export const units = [
	'persons',
	'households',
	'percent',
	'places',
	'institutions',
	'events',
	'hours',
	'months',
	'lira',
	'euro',
	'points',
	'other',
] as const;
export type Unit = (typeof units)[number];

export const figureValue = optionalDecimal(-999_999_999, 999_999_999);
export const figureYear = optionalWhole(1900, 2100);
export const neededYear = v.pipe(
	figureYear,
	v.check((year) => year !== null, 'required'),
	v.transform((year) => year!),
);
export const neededValue = v.pipe(
	figureValue,
	v.check((value) => value !== null, 'required'),
	v.transform((value) => value!),
);
