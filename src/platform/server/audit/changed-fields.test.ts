import { expect, test } from 'vitest';
import { changedFields } from './audit.ts';

test('names what differs, not what stands in another order', () => {
	const before = {
		name: { original: 'de', texts: { de: 'a', tr: 'b' } },
		place: null,
		themes: ['x', 'y'],
		day: '2022',
	};
	expect(changedFields(before, { name: { texts: { tr: 'b', de: 'a' }, original: 'de' } })).toEqual([]);
	expect(changedFields(before, { place: undefined, themes: ['y', 'x'], day: '2023' })).toEqual([
		'place',
		'themes',
		'day',
	]);
});
