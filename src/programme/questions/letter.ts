import * as v from 'valibot';
import { country } from '#shared/country.ts';
import { choice, line, optionalDay } from '#shared/form.ts';
import { locales } from '#shared/locale.ts';

/** What an invitation letter says of a passport, and no more: a consulate matches it by these. */
export const letterFields = v.pipe(
	v.object({
		name: line(120),
		number: v.pipe(
			line(20),
			v.transform((text) => text.replace(/[\s-]/g, '').toUpperCase()),
			v.check((text) => /^[A-Z0-9]{5,20}$/.test(text), 'not_document_number'),
		),
		nationality: country,
		bornOn: needed(),
		validUntil: needed(),
		locale: choice(locales),
	}),
	v.forward(
		v.partialCheck(
			[['bornOn'], ['validUntil']],
			({ bornOn, validUntil }) => bornOn < validUntil,
			'ends_before_birth',
		),
		['validUntil'],
	),
);
export type LetterFields = v.InferOutput<typeof letterFields>;
/** What a letter says of a passport. */
export type TravelDocument = Omit<LetterFields, 'locale'>;

function needed() {
	return v.pipe(
		optionalDay,
		v.check((day) => day !== null, 'required'),
		v.transform((day) => day!),
	);
}
