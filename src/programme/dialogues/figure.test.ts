import { expect, test } from 'vitest';
import { figureGate, roundFigure, type Memory } from './figure.ts';

const straight = () => 0;

test('a figure is rounded on a grid that nobody knows, never off by five', () => {
	for (let shift = 0; shift < 5; shift++)
		for (let count = 0; count < 60; count++) {
			const figure = roundFigure(count, shift);
			expect(figure % 5).toBe(0);
			expect(Math.abs(figure - count)).toBeLessThan(5);
		}
});

test('a figure stays as it was until ten people stand between then and now', () => {
	let memory: Memory = {};
	const show = (exact: readonly number[]) => {
		const gate = figureGate(memory, straight);
		const shown = gate.show('one', exact);
		memory = gate.figures();
		return shown;
	};
	expect(show([20, 5, 5])).toEqual([20, 5, 5]);
	expect(show([29, 5, 5])).toEqual([20, 5, 5]);
	expect(show([11, 5, 5])).toEqual([20, 5, 5]);
	// Nine who changed their minds are nine, not eighteen.
	expect(show([11, 5, 14])).toEqual([20, 5, 5]);
	expect(show([30, 5, 5])).toEqual([30, 5, 5]);
	expect(show([20, 5, 15])).toEqual([20, 5, 15]);
});
