import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { anyLetter } from '#world/hostile.ts';
import { bulletChart, type BulletRow } from './bullet.ts';
import { cumulativeChart } from './cumulative.ts';
import { flowChart } from './flow.ts';
import { escapeXml, pagePaint, type Frame } from './svg.ts';

const frame: Frame = {
	id: 'c',
	title: 'Titel',
	description: 'Beschreibung',
	isRightToLeft: false,
	paint: pagePaint,
	width: 640,
};
const mirrored: Frame = { ...frame, isRightToLeft: true };
const row: BulletRow = {
	label: 'Personen',
	value: 1050,
	shown: '1.050',
	target: 1000,
	targetShown: 'Ziel 1.000',
	baseline: 0,
	milestones: [400],
};
const words = { number: String, added: 'neu', total: 'bisher' };
const columns = [
	{ heading: 'Wer', nodes: [{ id: 'a', label: 'Stadt', shown: '30' }] },
	{
		heading: 'Was',
		nodes: [
			{ id: 'b', label: 'Konferenz', shown: '20' },
			{ id: 'c', label: 'Workshop', shown: '10' },
		],
	},
	{ heading: 'Wo', nodes: [{ id: 'd', label: 'Türkei', shown: '30' }] },
];
const links = [
	{ from: 'a', to: 'b', value: 20 },
	{ from: 'a', to: 'c', value: 10 },
	{ from: 'b', to: 'd', value: 20 },
	{ from: 'c', to: 'd', value: 10 },
];

/** Every element of a well-formed drawing with its attributes; throws where it is none. */
function read(svg: string) {
	const elements: { name: string; attributes: Record<string, string>; text: string }[] = [];
	const parser = new SaxesParser();
	parser.on('opentag', ({ name, attributes }) =>
		elements.push({ name, attributes: attributes as Record<string, string>, text: '' }),
	);
	parser.on('text', (text) => {
		const last = elements.at(-1);
		if (last) last.text += text;
	});
	parser.write(svg).close();
	return elements;
}

const all: Readonly<Record<string, (frame: Frame, label: string) => string>> = {
	bullet: (given, label) => bulletChart(given, [{ ...row, label, shown: label, targetShown: label }]),
	cumulative: (given, label) =>
		cumulativeChart(
			given,
			[
				{ label, year: label, added: 5, total: 5 },
				{ label, year: '2022', added: null, total: 30 },
			],
			{ ...words, added: label },
		),
	flow: (given, label) =>
		flowChart(
			given,
			columns.map((column) => ({
				...column,
				heading: label,
				nodes: column.nodes.map((node) => ({ ...node, label })),
			})),
			links,
		),
};

describe.each(Object.entries(all))('the %s chart', (_, draw) => {
	it('is named and described', () => {
		const [root, title, description] = read(draw(frame, 'x'));
		expect(root?.attributes).toMatchObject({
			role: 'img',
			'aria-labelledby': 'c-title c-description',
			direction: 'ltr',
		});
		expect([title, description]).toMatchObject([
			{ name: 'title', text: 'Titel', attributes: { id: 'c-title' } },
			{ name: 'desc', text: 'Beschreibung', attributes: { id: 'c-description' } },
		]);
	});

	it('stays well-formed and harmless whatever a label holds', () => {
		fc.assert(
			fc.property(
				fc.oneof(
					fc.string({ unit: anyLetter }),
					fc.constant('</svg><script>alert(1)</script>'),
					fc.constant('"onload="x'),
				),
				(label) => {
					const elements = read(draw(frame, label));
					expect(
						elements.filter(
							({ name }) =>
								!['svg', 'title', 'desc', 'rect', 'line', 'text', 'path', 'circle'].includes(name),
						),
					).toEqual([]);
					expect(
						elements
							.flatMap(({ attributes }) => Object.keys(attributes))
							.filter((name) => name.startsWith('on')),
					).toEqual([]);
				},
			),
		);
	});

	it('is mirrored for readers from right to left, bar for bar', () => {
		const [left, right] = [read(draw(frame, 'x')), read(draw(mirrored, 'x'))];
		const bars = (elements: typeof left) =>
			elements
				.filter(({ name }) => name === 'rect')
				.map(({ attributes }) => [Number(attributes.x), Number(attributes.width), attributes.y]);
		expect(bars(right)).toEqual(
			bars(left).map(([x, width, y]) => [expect.closeTo(640 - Number(x) - Number(width), 1), width, y]),
		);
		expect(right.find(({ name }) => name === 'text')?.attributes['text-anchor']).not.toBe(
			left.find(({ name }) => name === 'text')?.attributes['text-anchor'],
		);
		const texts = (elements: typeof left) =>
			elements.flatMap(({ name, text }) => (name === 'text' ? [text] : []));
		// Between these two a Latin word inside a line leaves the words around it where they are read.
		expect(texts(right)).toEqual(texts(left).map((text) => `\u202b${text}\u202c`));
	});

	it('draws nothing outside itself and no number that is none', () => {
		const svg = draw(frame, 'x');
		expect(svg).not.toMatch(/NaN|undefined|Infinity/);
		for (const { name, attributes } of read(svg))
			if (name === 'rect')
				expect(Number(attributes.x) + Number(attributes.width)).toBeLessThanOrEqual(640.01);
	});
});

describe('figures that must not be told', () => {
	it('leave no trace in a drawing', () => {
		const svg = cumulativeChart(frame, [{ label: 'Q1', year: '2022', added: null, total: 30 }], words);
		expect(read(svg).filter(({ attributes }) => attributes['data-label'])).toEqual([]);
		const hidden = bulletChart(frame, [{ ...row, value: null, shown: '–' }]);
		expect(read(hidden).filter(({ name }) => name === 'rect')).toHaveLength(1);
	});
});

it('a drawing of nothing is still a drawing', () => {
	expect(() => [
		read(flowChart(frame, columns, [])),
		read(cumulativeChart(frame, [], words)),
		read(bulletChart(frame, [])),
	]).not.toThrow();
});

it('escapes what XML takes for its own', () => {
	expect(escapeXml(`<a b="c" d='e'>&\u0000\ud800`)).toBe('&lt;a b=&quot;c&quot; d=&#39;e&#39;&gt;&amp;');
});
