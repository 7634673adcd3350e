import { scaleLinear } from 'd3-scale';
import { drawing, pen, shorten, type Frame } from './svg.ts';

export type TimelineRow = {
	/** What it is called in the table beside. */
	readonly number: string;
	readonly label: string;
	/** Days as ISO has them; without a first one only the last is marked. */
	readonly from: string | null;
	readonly until: string;
};

const rowHeight = 30;
const head = 30;
const labels = 300;
export const timelineHeight = (rows: number) => head + rows * rowHeight + 8;

const yearOf = (day: string) => Number(day.slice(0, 4));
/** A day as a year with a fraction. */
function placeOf(day: string): number {
	const start = Date.UTC(yearOf(day), 0, 1);
	const end = Date.UTC(yearOf(day) + 1, 0, 1);
	return yearOf(day) + (Date.parse(day) - start) / (end - start);
}

/** When things begin and end, a row each, on years that run as the reader reads. */
export function timelineChart(frame: Frame, rows: readonly TimelineRow[]): string {
	const { paint, width } = frame;
	const { rect, line, text } = pen(frame);
	const days = rows.flatMap(({ from, until }) => (from ? [from, until] : [until]));
	const first = Math.min(...days.map(yearOf));
	const last = Math.max(...days.map(yearOf)) + 1;
	const scale = scaleLinear([first, last], [labels, width]);
	// A long time has a line for every few years, so that their names have room.
	const step = Math.max(1, Math.ceil((last - first) / 8));
	const years = Array.from({ length: last - first }, (_, at) => first + at);
	const height = timelineHeight(rows.length);
	const grid = years.flatMap((year, at) =>
		at % step === 0
			? [
					line(scale(year), head - 6, scale(year), height - 6, `stroke:${paint.line};stroke-width:1`),
					text(scale(year) + 4, 16, String(year), 'begin', { size: 13, colour: paint.soft }),
				]
			: [],
	);
	const bars = rows.flatMap(({ number, label, from, until }, at) => {
		const top = head + at * rowHeight;
		const end = scale(placeOf(until));
		const begin = from ? scale(placeOf(from)) : end - 4;
		return [
			text(0, top + 15, number, 'begin', { size: 13, weight: 600, colour: paint.primary }),
			text(44, top + 15, shorten(label, labels - 60), 'begin'),
			rect(begin, top + 4, Math.max(4, end - begin), 14, `fill:${from ? paint.primary : paint.accent}`),
		];
	});
	return drawing(frame, height, [...grid, ...bars]);
}
