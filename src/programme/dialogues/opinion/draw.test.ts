import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { votesTable } from '#world/opinion.ts';
import { drawMap, type DrawingWords } from './draw.ts';
import { opinionMap } from './opinion-map.ts';

const camps = votesTable([
	...Array.from({ length: 32 }, (_, person) => (person < 20 ? [1, 1, -1, -1] : [-1, -1, 1, 1])),
	[null, 1, null, null],
]);
const words: DrawingWords = {
	id: 'map-1',
	title: 'Was denken <Sie> & wir "heute"?',
	description: 'A description\u0000\ud800.',
	group: ({ id, size }) => `group ${id}: ${size}`,
	ungrouped: (people) => `none: ${people}`,
	noGroups: 'no groups, for they are not stable',
};

function elements(svg: string) {
	const parser = new SaxesParser();
	const found: { name: string; attributes: Record<string, string>; text: string }[] = [];
	parser.on('error', (error) => {
		throw error;
	});
	parser.on('opentag', ({ name, attributes }) => {
		found.push({ name, attributes: attributes as Record<string, string>, text: '' });
	});
	parser.on('text', (text) => {
		found.at(-1)!.text += text.trim();
	});
	parser.write(svg).close();
	return found;
}

describe('the drawing', () => {
	const svg = drawMap(opinionMap(camps), words);
	const drawn = elements(svg);

	it('is whole XML that names and describes itself, whatever the words', () => {
		const [root, title, description] = drawn;
		expect(root!.attributes).toMatchObject({
			role: 'img',
			'aria-labelledby': 'map-1-title map-1-description',
		});
		expect([title, description].map((one) => [one!.attributes.id, one!.text])).toEqual([
			['map-1-title', words.title],
			['map-1-description', 'A description.'],
		]);
		expect(svg).not.toMatch(/href|url\(|<script|<style|@font/);
	});

	it('tells groups apart by colour and by shape, and outlines them', () => {
		const paths = drawn.filter(({ name }) => name === 'path');
		const outlines = paths.filter(({ attributes }) => attributes['fill-opacity'] === '0.08');
		expect(outlines.length).toBe(2);
		const marks = paths.filter(({ attributes }) => attributes['fill-opacity'] === '0.75');
		expect(new Set(marks.map(({ attributes }) => attributes.fill)).size).toBe(2);
		expect(
			new Set(marks.map(({ attributes }) => attributes.d!.replace(/[\d.M ]+/, '').slice(0, 4))).size,
		).toBe(2);
		expect(drawn.filter(({ name }) => name === 'text').map(({ text }) => text)).toEqual([
			'group 0: 20',
			'group 1: 12',
			'none: 1',
		]);
	});

	it('shows no groups where they are not stable: no outline, one kind of mark, and says so', () => {
		const hidden = elements(drawMap(opinionMap(camps, { stableFrom: 1.1 }), words));
		const paths = hidden.filter(({ name }) => name === 'path');
		expect(
			new Set(paths.map(({ attributes }) => `${attributes.fill} ${attributes['fill-opacity']}`)).size,
		).toBe(1);
		expect(hidden.filter(({ name }) => name === 'text').map(({ text }) => text)).toEqual([words.noGroups]);
	});

	it('is the same for the same map, also with nobody on it', () => {
		expect(drawMap(opinionMap(camps), words)).toBe(svg);
		const empty = drawMap(opinionMap(votesTable([])), words);
		expect(empty).not.toMatch(/NaN|Infinity/);
		expect(elements(empty).length).toBeGreaterThan(0);
	});

	it('begins its legend on the right where one reads from there', () => {
		const arabic = elements(drawMap(opinionMap(camps), { ...words, isRightToLeft: true }));
		const legend = arabic.find(({ name }) => name === 'text')!;
		const { x, 'text-anchor': anchor } = legend.attributes;
		// Between these two a Latin letter inside a line leaves the words around it where they are.
		expect(legend.text).toBe('\u202bgroup 0: 20\u202c');
		expect([arabic[0]!.attributes.direction, anchor]).toEqual(['ltr', 'end']);
		expect(Number(x)).toBeGreaterThan(600);
	});
});
