import { scaleBand, scaleLinear } from 'd3-scale';
import { line as path, curveMonotoneX } from 'd3-shape';
import { drawing, element, pen, type Frame } from './svg.ts';

export type CumulativeStep = {
	/** "Q2 2022"; the year is written below the first quarter that has it. */
	readonly label: string;
	readonly year: string;
	/** People reached for the first time in this step; null where it must not be told. */
	readonly added: number | null;
	/** People reached by the end of it. */
	readonly total: number;
};

export type CumulativeWords = {
	readonly number: (value: number) => string;
	readonly added: string;
	readonly total: string;
};

const height = 320;
const margin = { top: 44, bottom: 40, start: 52, end: 16 };

/** People reached so far as a line, people reached anew in each step as bars; both on one scale that starts at zero. */
export function cumulativeChart(
	frame: Frame,
	steps: readonly CumulativeStep[],
	words: CumulativeWords,
): string {
	const { paint, width } = frame;
	const { rect, line, text, x: mirrored } = pen(frame);
	const most = Math.max(1, ...steps.map(({ total }) => total));
	const x = scaleBand(
		steps.map((_, index) => index),
		[margin.start, width - margin.end],
	)
		.paddingInner(0.3)
		.paddingOuter(0.1);
	const y = scaleLinear([0, most], [height - margin.bottom, margin.top]).nice(5);
	const ground = y(0);
	const middle = (index: number) => (x(index) ?? 0) + x.bandwidth() / 2;
	const grid = y
		.ticks(5)
		.flatMap((tick) => [
			line(margin.start, y(tick), width - margin.end, y(tick), `stroke:${paint.line};stroke-width:1`),
			text(margin.start - 8, y(tick) + 4, words.number(tick), 'end', { size: 12, colour: paint.soft }),
		]);
	const bars = steps.flatMap(({ added, label }, index) =>
		added === null || added <= 0
			? []
			: [
					rect(
						x(index) ?? 0,
						y(added),
						x.bandwidth(),
						ground - y(added),
						`fill:${paint.primary};opacity:0.55`,
						{ 'data-label': label },
					),
				],
	);
	const way = path<CumulativeStep>(
		(_, index) => mirrored(middle(index)),
		({ total }) => y(total),
	).curve(curveMonotoneX)(steps);
	const years = steps.flatMap(({ year }, index) =>
		index === 0 || steps[index - 1]!.year !== year
			? [
					line(x(index) ?? 0, ground, x(index) ?? 0, ground + 6, `stroke:${paint.soft};stroke-width:1`),
					text((x(index) ?? 0) + 2, ground + 22, year, 'begin', { size: 12, colour: paint.soft }),
				]
			: [],
	);
	const last = steps.at(-1);
	return drawing(frame, height, [
		...grid,
		...bars,
		element('path', {
			d: way ?? '',
			style: `fill:none;stroke:${paint.accent};stroke-width:3;stroke-linecap:round`,
		}),
		...(last
			? [
					element('circle', {
						cx: mirrored(middle(steps.length - 1)),
						cy: y(last.total),
						r: 5,
						style: `fill:${paint.accent};stroke:${paint.paper};stroke-width:2`,
					}),
					text(middle(steps.length - 1) + 8, y(last.total) - 12, words.number(last.total), 'end', {
						size: 15,
						weight: 600,
					}),
				]
			: []),
		line(margin.start, ground, width - margin.end, ground, `stroke:${paint.ink};stroke-width:1`),
		...years,
		...legend(frame, words),
	]);
}

function legend(frame: Frame, words: CumulativeWords): string[] {
	const { rect, line, text } = pen(frame);
	const { paint } = frame;
	const second = margin.start + 46 + words.total.length * 7.4;
	return [
		line(margin.start, 14, margin.start + 22, 14, `stroke:${paint.accent};stroke-width:3`),
		text(margin.start + 30, 18, words.total, 'begin'),
		rect(second, 7, 14, 14, `fill:${paint.primary};opacity:0.55`),
		text(second + 22, 18, words.added, 'begin'),
	];
}
