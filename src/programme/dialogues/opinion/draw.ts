import { hull, type Point } from './hull.ts';
import type { OpinionMap } from './opinion-map.ts';

/** What the drawing says, in the reader's language. */
export type DrawingWords = {
	/** Unique on its page. */
	readonly id: string;
	readonly title: string;
	/** What is to be seen, for those who do not see it. */
	readonly description: string;
	readonly group: (group: { readonly id: number; readonly size: number }) => string;
	readonly ungrouped: (people: number) => string;
	/** Where groups are not shown: that, and why. */
	readonly noGroups: string;
	readonly isRightToLeft?: boolean;
	/** What it is drawn on and written with, where it stands in a page: white and nearly black are usual. */
	readonly paper?: string;
	readonly ink?: string;
	/** Of the words, where the usual is too small on a narrow screen. */
	readonly textSize?: number;
	readonly font?: string;
};

type Place = { readonly x: number; readonly y: number };

/** What is drawn: a whole map, or what may be shown of one. */
export type Drawn = {
	readonly participants: readonly (Place & { readonly group: number | null })[];
	readonly groups: readonly Pick<OpinionMap['groups'][number], 'id' | 'size'>[];
	readonly hidden: OpinionMap['hidden'];
	/** Statements as numbers at their places, on the scale of the people. */
	readonly numbers?: readonly (Place & { readonly number: string })[];
};

const width = 720;
const plot = 560;
const margin = 24;
const usualText = 15;
const lineOf = (textSize: number) => Math.round(textSize * 1.75);

/** How wide and high the drawing is, on its own scale: below the places stands a line of words a group. */
export function sizeOf({ participants, groups, hidden }: Drawn, textSize = usualText) {
	const isAnyAlone = participants.some(({ group }) => group === null);
	const lines = hidden === null ? groups.length + (isAnyAlone ? 1 : 0) : 1;
	return { width, height: plot + lines * lineOf(textSize) + margin };
}

/** Told apart also by those who see few colours (Okabe and Ito 2008); each group has a shape of its own too. */
const colours = ['#0072b2', '#d55e00', '#007a5a', '#a8467f', '#5b6470'] as const;
const shapes: readonly ((x: number, y: number) => string)[] = [
	(x, y) => `M${at(x - 4, y)}a4 4 0 1 0 8 0a4 4 0 1 0-8 0z`,
	(x, y) => `M${at(x - 4, y - 4)}h8v8h-8z`,
	(x, y) => `M${at(x, y - 5)}l5 9h-10z`,
	(x, y) => `M${at(x, y - 6)}l5 6l-5 6l-5-6z`,
	(x, y) => `M${at(x - 2, y - 5)}h4v3h3v4h-3v3h-4v-3h-3v-4h3z`,
];

/**
 * The map as a drawing of its own (SVG), the same to the last character for the same map. Groups have colour, shape and an outline;
 * where they may not be shown, all points look alike and a sentence says why.
 */
export function drawMap(map: Drawn, words: DrawingWords): string {
	const { paper = '#fff', ink = '#1b1f24', textSize = usualText, font = 'sans-serif' } = words;
	const line = lineOf(textSize);
	const numbers = map.numbers ?? [];
	const place = fitting([...map.participants, ...numbers]);
	const isShown = map.hidden === null;
	const layers = isShown
		? [null, ...map.groups.map(({ id }) => id)].map((id) => ({
				id,
				people: map.participants.filter(({ group }) => group === id),
			}))
		: [{ id: null, people: map.participants }];
	const outlines = layers.map(({ id, people }) => (id === null ? '' : outline(people.map(place), style(id))));
	const marks = layers.map(({ id, people }) =>
		id === null ? plain(people.map(place)) : shaped(people.map(place), id),
	);
	const alone = map.participants.filter(({ group }) => group === null).length;
	const legend = isShown
		? [
				...map.groups.map((group) => ({
					mark: (p: Point) => shaped([p], group.id),
					text: words.group(group),
				})),
				...(alone > 0 ? [{ mark: (p: Point) => plain([p]), text: words.ungrouped(alone) }] : []),
			]
		: [{ mark: (p: Point) => plain([p]), text: words.noGroups }];
	const { height } = sizeOf(map, textSize);
	const [titleId, descriptionId] = [`${words.id}-title`, `${words.id}-description`].map(escape);
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img"`,
		` aria-labelledby="${titleId} ${descriptionId}" font-family="${escape(font)}" font-size="${textSize}"`,
		// Words stand by absolute ends, so that browsers and typesetters, which know no other direction, put them in one place.
		` direction="ltr">`,
		`<title id="${titleId}">${escape(words.title)}</title>`,
		`<desc id="${descriptionId}">${escape(words.description)}</desc>`,
		`<rect width="${width}" height="${height}" fill="${escape(paper)}"/>`,
		...outlines,
		...marks,
		...numbers.map((one) => numbered(place(one), one.number, paper, ink)),
		...legend.map(({ mark, text }, row) => {
			const y = plot + row * line + margin / 2;
			const x = (fromStart: number) => (words.isRightToLeft ? width - fromStart : fromStart);
			// A whole line, so that the letter of a group does not part it into two that change places.
			const told = words.isRightToLeft ? `\u202b${text}\u202c` : text;
			const end = words.isRightToLeft ? 'end' : 'start';
			return `${mark([x(margin + 6), y])}<text x="${x(margin + 22)}" y="${y + 5}" text-anchor="${end}" fill="${escape(ink)}">${escape(told)}</text>`;
		}),
		'</svg>\n',
	].join('');
}

/** Where a person stands on the drawing: both axes on one scale, up is up. */
function fitting(people: readonly Place[]): (person: Place) => Point {
	const range = (of: (person: Place) => number) => {
		let [least, most] = [Infinity, -Infinity];
		for (const person of people) {
			least = Math.min(least, of(person));
			most = Math.max(most, of(person));
		}
		return { middle: people.length > 0 ? (least + most) / 2 : 0, length: Math.max(0, most - least) };
	};
	const [x, y] = [range((person) => person.x), range((person) => person.y)];
	const scale = Math.min((width - 2 * margin) / (x.length || 1), (plot - 2 * margin) / (y.length || 1));
	return (person) => [width / 2 + (person.x - x.middle) * scale, plot / 2 - (person.y - y.middle) * scale];
}

function outline(points: readonly Point[], { colour }: { colour: string }): string {
	const corners = hull(points);
	const way = corners.map(([x, y], k) => `${k === 0 ? 'M' : 'L'}${at(x, y)}`).join('');
	return `<path d="${way}z" fill="${colour}" fill-opacity="0.08" stroke="${colour}" stroke-width="1.5" stroke-linejoin="round"/>`;
}

function shaped(points: readonly Point[], group: number): string {
	const { colour, shape } = style(group);
	return `<path d="${points.map(([x, y]) => shape(x, y)).join('')}" fill="${colour}" fill-opacity="0.75" stroke="#fff" stroke-width="0.5"/>`;
}

function numbered([x, y]: Point, number: string, paper: string, ink: string): string {
	const colours = `fill="${escape(ink)}" stroke="${escape(paper)}" stroke-width="3" paint-order="stroke"`;
	return `<text x="${tenths(x)}" y="${tenths(y + 5)}" text-anchor="middle" font-weight="600" ${colours}>${escape(number)}</text>`;
}

function plain(points: readonly Point[]): string {
	if (points.length === 0) return '';
	const way = points.map(([x, y]) => `M${at(x - 2.5, y)}a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0-5 0z`).join('');
	return `<path d="${way}" fill="#fff" stroke="#5b6470"/>`;
}

const style = (group: number) => ({
	colour: colours[group % colours.length]!,
	shape: shapes[group % shapes.length]!,
});

const at = (x: number, y: number) => `${tenths(x)} ${tenths(y)}`;
const tenths = (value: number) => String(Math.round(value * 10) / 10 + 0);

function escape(text: string): string {
	return (
		text
			// oxlint-disable-next-line no-control-regex
			.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '')
			.replaceAll('&', '&amp;')
			.replaceAll('<', '&lt;')
			.replaceAll('>', '&gt;')
			.replaceAll('"', '&quot;')
	);
}
