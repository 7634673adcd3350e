import { expect, test } from 'vitest';
import { balance } from './balance.ts';

test('counts by sex, the largest group first, and everybody at the end', () => {
	const people = [
		{ sex: 'female', country: 'TR' },
		{ sex: 'not_stated', country: 'DE' },
		{ sex: 'male', country: 'TR' },
		{ sex: 'female', country: 'TR' },
	] as const;
	const none = { female: 0, male: 0, diverse: 0, not_stated: 0 };
	expect(balance(people, ({ country }) => country)).toEqual([
		{ key: 'TR', counts: { ...none, female: 2, male: 1 }, total: 3, women: 2 / 3 },
		{ key: 'DE', counts: { ...none, not_stated: 1 }, total: 1, women: null },
		{ key: 'total', counts: { ...none, female: 2, male: 1, not_stated: 1 }, total: 4, women: 2 / 3 },
	]);
});
