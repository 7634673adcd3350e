import { scaleLinear } from 'd3-scale';
import { drawing, pen, shorten, type Frame } from './svg.ts';

export type BarRow = {
	readonly label: string;
	readonly value: number;
	/** The value as the reader writes it. */
	readonly shown: string;
};

const rowHeight = 46;
export const barsHeight = (rows: number) => Math.max(1, rows) * rowHeight;

/** Bars from zero on one scale, each under its name with its value at the end; what is below zero has no bar. */
export function barChart(frame: Frame, rows: readonly BarRow[], most = 0): string {
	const { paint, width } = frame;
	const { rect, text } = pen(frame);
	const scale = scaleLinear([0, Math.max(most, ...rows.map(({ value }) => value), 1e-9)], [0, width]);
	const body = rows.flatMap(({ label, value, shown }, at) => {
		const top = at * rowHeight;
		return [
			text(0, top + 16, shorten(label, width - 150, 14), 'begin', { size: 14 }),
			text(width, top + 16, shown, 'end', { size: 14, weight: 600, colour: paint.primary }),
			rect(0, top + 24, width, 10, `fill:${paint.tint}`),
			rect(0, top + 24, scale(Math.max(0, value)), 10, `fill:${paint.primary}`),
		];
	});
	return drawing(frame, barsHeight(rows.length), body);
}
