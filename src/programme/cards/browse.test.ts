import { expect, test } from 'vitest';
import { browse, readBrowsing } from './browse.ts';
import { readDeck } from './server/read-deck.ts';

const cards = readDeck();
const seen = (query: string) => browse(cards, readBrowsing(new URLSearchParams(query), cards));

test.each([
	['', 'field', 40],
	['kind=nonsense&field=71', 'field', 40],
	['kind=social', 'social', 16],
	['kind=personal&field=71', 'personal', 17],
	['kind=interest', 'interest', 11],
])('%s', (query, kind, count) => {
	const found = seen(query);
	expect([new Set(found.map((card) => card.kind)), found.length]).toEqual([new Set([kind]), count]);
});

test('tasks are shown all, or of one field that there is', () => {
	const all = seen('kind=task').length;
	expect(all).toBeGreaterThan(300);
	expect(seen('kind=task&field=01').length).toBe(all);
	const building = seen('kind=task&field=71');
	expect(building.length).toBeGreaterThan(3);
	expect(building.every(({ code }) => code.startsWith('71-'))).toBe(true);
});
