import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyLetter } from '#world/hostile.ts';
import { slugOf } from './slug.ts';

test('names of four languages', () => {
	expect(slugOf('İstanbul Büyükşehir Belediyesi')).toBe('istanbul-buyuksehir-belediyesi');
	expect(slugOf('Stadt Köln & Straße 7')).toBe('stadt-koln-and-strasse-7');
	expect(slugOf('بلدية بوجا')).toBe('');
	expect(slugOf('بلدية Buca')).toBe('buca');
	expect(slugOf('a'.repeat(80))).toBe('a'.repeat(60));
});

test('whatever is typed makes a harmless part of an address, or none', () => {
	fc.assert(
		fc.property(fc.string({ unit: anyLetter }), (text) => {
			expect(slugOf(text)).toMatch(/^$|^(?=.{1,60}$)[a-z0-9]+(-[a-z0-9]+)*$/);
		}),
	);
});
