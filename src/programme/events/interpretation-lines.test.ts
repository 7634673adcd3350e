import { expect, test } from 'vitest';
import { interpretationLines } from './interpretation-lines.ts';

const words = {
	mode: (mode: string) => mode,
	language: (code: string) => code.toUpperCase(),
	list: (items: readonly string[]) => items.join(' & '),
	fromTo: (from: string, to: string) => `${from} → ${to}`,
	between: '; ',
};

test('each way of interpreting is one line, in the order of the list, languages gathered by where they come from', () => {
	expect(
		interpretationLines(
			[
				{ from: 'de', to: 'de', mode: 'sign' },
				{ from: 'de', to: 'tr', mode: 'simultaneous' },
				{ from: 'tr', to: 'de', mode: 'simultaneous' },
				{ from: 'de', to: 'ar', mode: 'simultaneous' },
			],
			words,
		),
	).toEqual(['simultaneous: DE → TR & AR; TR → DE', 'sign: DE']);
	expect(interpretationLines([], words)).toEqual([]);
});
