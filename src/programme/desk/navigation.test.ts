import { expect, test } from 'vitest';
import { currentEntry, deskEntries } from './navigation.ts';

test('a page belongs to the nearest entry above it', () => {
	expect(currentEntry(deskEntries, '/desk')).toBe('overview');
	expect(currentEntry(deskEntries, '/desk/people/1/edit')).toBe('people');
	expect(currentEntry(deskEntries, '/desk/peoples')).toBe('overview');
	expect(currentEntry(deskEntries, '/about')).toBe(null);
});

test('every place has an address of its own', () => {
	expect(new Set(deskEntries.map(({ path }) => path)).size).toBe(deskEntries.length);
});
