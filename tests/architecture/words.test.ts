import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const catalogues = globSync('src/**/messages/**/{de,tr,ar,en}.ts');
const lines = (files: readonly string[]) =>
	files.flatMap((file) =>
		readFileSync(file, 'utf8')
			.split('\n')
			.map((line) => `${file}: ${line.trim()}`),
	);

test('nobody is shouted at', () => {
	expect(catalogues.length).toBeGreaterThan(100);
	expect(lines(catalogues).filter((line) => /\p{L}!/u.test(line))).toEqual([]);
});

// Behind Arabic letters "71-02" is shown as "02-71", unless it stands apart.
test('numbers with a hyphen stand apart from the Arabic words around them', () => {
	const turnedRound = /(?<!\\u2066[^\\]*)\d-\d/;
	const arabic = lines(catalogues.filter((file) => file.endsWith('ar.ts')));
	expect(arabic.filter((line) => turnedRound.test(line))).toEqual([]);
	expect(turnedRound.test('البطاقة 71-02')).toBe(true);
});
