import { drawing, pen, shorten, type Frame } from './svg.ts';

export type ShareRow = {
	readonly label: string;
	/** In the order of the parts, none below zero. */
	readonly values: readonly number[];
	readonly shown: string;
};

const rowHeight = 52;
const key = 34;
export const sharesHeight = (rows: number) => key + rows * rowHeight;

/** Of each row, which is a whole of its own, how much is what: full, hatched, empty, so that no colour is needed to tell them apart. */
export function shareChart(frame: Frame, parts: readonly string[], rows: readonly ShareRow[]): string {
	const { paint, width, id } = frame;
	const { rect, text } = pen(frame);
	const looks = [`fill:${paint.primary}`, `fill:url(#${id}-lines)`, `fill:${paint.tint}`];
	const outline = `stroke:${paint.primary};stroke-width:1`;
	const pattern = `<defs><pattern id="${id}-lines" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="7" height="7" style="fill:${paint.tint}"/><rect width="2.4" height="7" style="fill:${paint.primary}"/></pattern></defs>`;
	const keys = parts.flatMap((part, at) => {
		const start = (at * width) / parts.length;
		return [
			rect(start, 4, 16, 14, `${looks[at] ?? ''};${outline}`),
			text(start + 24, 16, shorten(part, width / parts.length - 30), 'begin'),
		];
	});
	const bars = rows.flatMap(({ label, values, shown }, row) => {
		const top = key + row * rowHeight;
		const all = values.reduce((sum, value) => sum + value, 0) || 1;
		let start = 0;
		const pieces = values.map((value, at) => {
			const wide = (value / all) * width;
			const piece = wide > 0 ? [rect(start, top + 24, wide, 14, `${looks[at] ?? ''};${outline}`)] : [];
			start += wide;
			return piece;
		});
		return [
			text(0, top + 16, shorten(label, width - 230, 14), 'begin', { size: 14 }),
			text(width, top + 16, shown, 'end', { size: 14, weight: 600, colour: paint.primary }),
			...pieces.flat(),
		];
	});
	return drawing(frame, sharesHeight(rows.length), [pattern, ...keys, ...bars]);
}
