import { expect, test } from 'vitest';
import { readDeck } from '../server/read-deck.ts';
import { layOver } from '../overlay.ts';
import { checkField } from './profile.ts';
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

test('cards of a centre’s own are typed in by their codes like every other', async () => {
	const [task] = readDeck().filter(({ kind }) => kind === 'task');
	const own = { ...task!, code: '75-80', field: '75' };
	const { cards } = layOver(readDeck(), [{ code: own.code, kind: 'added', card: own, photo: null }]);
	const laid = new Map(cards.map((card) => [card.code, card]));
	expect(readCodes('٧٥٨٠, 75-81', laid)).toEqual({ known: [own], unknown: ['75-81'] });
	expect(checkField('answer/75-80', 'often')).toEqual({
		success: true,
		typed: true,
		output: 'often',
		issues: undefined,
	});
});
