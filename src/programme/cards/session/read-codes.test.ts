import { expect, test } from 'vitest';
import { readDeck } from '../server/read-deck.ts';
import { readCodes } from './read-codes.ts';

const cardOf = new Map(readDeck().map((card) => [card.code, card]));
const codes = (typed: string) => {
	const { known, unknown } = readCodes(typed, cardOf);
	return [known.map(({ code }) => code), unknown];
};

test.each([
	['71-02 71-05, S04', ['71-02', '71-05', 'S04'], []],
	['7102;7105\ns4', ['71-02', '71-05', 'S04'], []],
	['٧١-٠٢ ۷۱۰۵', ['71-02', '71-05'], []],
	['71–02 71-02', ['71-02'], []],
	['i01 ı01', ['I01'], []],
	['F71', ['F71'], []],
	['99-99 71-02 abc N1', ['71-02'], ['99-99', 'ABC', 'N1']],
	[' , ', [], []],
	['12345678901', [], ['12345678901']],
])('%s', (typed, known, unknown) => {
	expect(codes(typed)).toEqual([known, unknown]);
});
