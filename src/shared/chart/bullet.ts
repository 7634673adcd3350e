import { scaleLinear } from 'd3-scale';
import { drawing, pen, shorten, type Frame } from './svg.ts';

export type BulletRow = {
	readonly label: string;
	/** Null: not to be shown. */
	readonly value: number | null;
	/** The value as the reader writes it, and as it may be said ("about 1,050"). */
	readonly shown: string;
	readonly target: number | null;
	/** "Target 1,000" */
	readonly targetShown: string;
	readonly baseline: number | null;
	readonly milestones: readonly number[];
};

const rowHeight = 74;
const barHeight = 20;

/**
 * Bullet charts (after Stephen Few), one row an indicator, each on a scale of its own from zero: the bar is what was
 * reached, the strong mark the target, thin marks milestones, the notch the baseline.
 */
export function bulletChart(frame: Frame, rows: readonly BulletRow[]): string {
	const { paint, width } = frame;
	const { rect, line, text } = pen(frame);
	const body = rows.flatMap((row, index) => {
		const top = index * rowHeight;
		const bar = top + 28;
		const most = Math.max(1, row.value ?? 0, row.target ?? 0, ...row.milestones) * 1.06;
		const scale = scaleLinear([0, most], [0, width]);
		const target = row.target === null ? null : scale(row.target);
		return [
			text(0, top + 18, shorten(row.label, width - 130, 15), 'begin', { size: 15, weight: 600 }),
			text(width, top + 18, row.shown, 'end', { size: 15, weight: 600, colour: paint.primary }),
			rect(0, bar, width, barHeight, `fill:${paint.tint}`),
			...(row.value === null
				? []
				: [rect(0, bar + 4, scale(row.value), barHeight - 8, `fill:${paint.primary}`)]),
			...row.milestones.map((milestone) =>
				line(
					scale(milestone),
					bar,
					scale(milestone),
					bar + barHeight,
					`stroke:${paint.soft};stroke-width:1;stroke-dasharray:2 2`,
				),
			),
			...(row.baseline === null
				? []
				: [
						line(
							scale(row.baseline),
							bar + barHeight,
							scale(row.baseline),
							bar + barHeight + 6,
							`stroke:${paint.soft};stroke-width:2`,
						),
					]),
			...(target === null
				? []
				: [
						line(target, bar - 3, target, bar + barHeight + 3, `stroke:${paint.accent};stroke-width:3.5`),
						text(Math.min(target, width), bar + barHeight + 17, row.targetShown, 'end', {
							size: 13,
							colour: paint.soft,
						}),
					]),
		];
	});
	return drawing(frame, rows.length * rowHeight, body);
}
