import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { locales } from '#shared/locale.ts';
import { readGroupTitles, type GroupRows } from '../esco/group-titles.ts';
import { leftOut } from '../left-out.ts';
import { readWeights } from '../server/read-deck.ts';
import { findWork, indexWork } from './find-work.ts';

const rows = JSON.parse(
	readFileSync(new URL('../esco/group-titles.json', import.meta.url), 'utf8'),
) as GroupRows;
const titles = readGroupTitles(rows);
const weights = readWeights();
const index = indexWork(titles, weights.occupations);

test.each([
	['Maurer', '7112'],
	['MAURER', '7112'],
	['duvarcı', '7112'],
	['DUVARCI', '7112'],
	['البنّاؤون', '7112'],
	['بناؤون', '7112'],
	['bricklayer', '7112'],
	['terzi', '7531'],
	['خياط', '7531'],
	['الخيّاطين', undefined],
	['şoför', '8322'],
	['SOFOR', '8322'],
	['Bäcker', '7512'],
	['backer', '7512'],
	['fırıncı', '7512'],
	['خباز', '7512'],
	['aşçı', '5120'],
	['طباخ', '5120'],
	['kuafor', '5141'],
	['çoban', undefined],
	['pastry maker', '7512'],
	['b', undefined],
	['', undefined],
])('%s', (query, group) => {
	expect(findWork(index, query)[0]).toBe(group);
});

test('every unit group has its titles in four languages, but for those left out, which no search finds', () => {
	expect(titles.size).toBe(436 - leftOut.size);
	for (const [group, title] of titles) {
		expect(leftOut.has(group)).toBe(false);
		for (const locale of locales) expect(title[locale].length).toBeGreaterThan(3);
		expect(/\p{Script=Arabic}/u.test(title.ar)).toBe(true);
	}
	for (const query of ['soldier', 'Polizist', 'polis', 'جيش', 'imam', 'Offiziere'])
		expect(findWork(index, query).filter((group) => leftOut.has(group))).toEqual([]);
});
