import * as v from 'valibot';
import { isId } from '#shared/id.ts';
import { locales } from '#shared/locale.ts';

/** Which cards of a centre go on paper: what the deck has not got in these words or with this picture, or all that are asked. */
export const printedCards = ['own', 'all'] as const;
export type PrintedCards = (typeof printedCards)[number];

/** A deck on paper, as a device asks for it: each card in two languages. */
export const deckPrint = v.pipe(
	v.strictObject({
		centre: v.pipe(
			v.string(),
			v.check((text) => isId(text)),
		),
		first: v.picklist(locales),
		second: v.picklist(locales),
		cards: v.picklist(printedCards),
	}),
	v.check(({ first, second }) => first !== second),
);
export type DeckPrint = v.InferOutput<typeof deckPrint>;
