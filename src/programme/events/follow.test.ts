import { expect, test } from 'vitest';
import { waysToFollow } from './follow.ts';

const session = {
	languages: ['de', 'tr'] as const,
	interpretation: [
		{ to: 'tr', mode: 'simultaneous' },
		{ to: 'ar', mode: 'whisper' },
		{ to: 'de', mode: 'captions' },
		{ to: 'ar', mode: 'whisper' },
	] as const,
};

test('a session can be followed by the floor, by interpretation and by captions, each said once', () => {
	expect(waysToFollow(session, ['de'])).toEqual([
		{ language: 'de', by: 'floor' },
		{ language: 'de', by: 'captions' },
	]);
	expect(waysToFollow(session, ['ar', 'tr'])).toEqual([
		{ language: 'tr', by: 'floor' },
		{ language: 'tr', by: 'simultaneous' },
		{ language: 'ar', by: 'whisper' },
	]);
});

test('what is in no language known cannot be followed, nor what no language was entered for', () => {
	expect(waysToFollow(session, ['en'])).toEqual([]);
	expect(waysToFollow({ languages: [], interpretation: [] }, ['de', 'en'])).toEqual([]);
	expect(waysToFollow(session, [])).toEqual([]);
});
