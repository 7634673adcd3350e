import * as v from 'valibot';
import { warningsFor } from '../free-text.ts';

/**
 * The only kinds of value a profile is made of. There is none that a number of eleven digits, a date of birth or a nationality
 * would fit into: a closed list, yes or no, a small number, the day of a meeting, and words that are looked through.
 */

const one = (text: string) => text.replace(/[^\S\n]+/g, ' ').trim();
const refused = new Set(['identity_number', 'birth_date']);

/** Words of a person. An identity number or a full date is refused, with the reason as the guard names it; anything else only warned of. */
export const words = (most: number) =>
	v.pipe(
		v.string(),
		v.transform(one),
		v.maxLength(most, 'too_long'),
		v.check((text) => !warningsFor(text).includes('identity_number'), 'identity_number'),
		v.check((text) => !warningsFor(text).includes('birth_date'), 'birth_date'),
	);

/** Whether a warning keeps the words from being saved. */
export const isRefused = (warning: string) => refused.has(warning);

/** Of a meeting, a consent or a next step, never of a person: the programme's years, in which nobody who works was born. */
export const day = v.pipe(
	v.string(),
	v.regex(/^20[2-4]\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/, 'not_valid'),
);

export const some = <const Options extends readonly string[]>(...options: Options) => v.picklist(options);
export const yes = v.literal(true);
export const isSo = v.boolean();
/** ISCO-08 unit group. */
export const group = v.pipe(v.string(), v.regex(/^\d{4}$/));
