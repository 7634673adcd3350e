import { expect, test } from 'vitest';
import { leftToDo, type LocalizedText } from './text.ts';

const text: LocalizedText = {
	original: 'tr',
	texts: {
		tr: { text: 'Amaç', state: 'human' },
		de: { text: 'Ziel', state: 'machine' },
		ar: { text: 'هدف', state: 'reviewed' },
		en: { text: ' ', state: 'human' },
	},
};

test('what is missing or a machine wrote is left to do, by language too', () => {
	expect(leftToDo(text)).toEqual({ missing: ['en'], machine: ['de'] });
	expect(leftToDo(text, ['de'])).toEqual({ missing: [], machine: ['de'] });
	expect(leftToDo(text, ['ar'])).toBe(null);
	expect(leftToDo(null)).toBe(null);
});
