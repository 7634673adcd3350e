import type { Publication } from '#programme/results/attack/attack.ts';
import { cellsOf } from '#programme/results/cell.ts';
import { countRules } from '#programme/results/count-rule.ts';
import type { Counts } from '#programme/results/counts.ts';
import { finest } from '#programme/results/partition.ts';
import { levels, plan, type TablePlan } from '#programme/results/plan.ts';
import type { PublishedTable } from '#programme/results/protection.ts';
import { peopleBehind, tally, valuesOf, type Selection } from '#programme/results/tally.ts';

/** A release that did not go through the gate: every declared table at its finest classes, small cells hidden. */
export function openRelease(counts: Counts, figure: (count: number) => number): Publication {
	const tables = (plan as readonly TablePlan[])
		.filter(({ unit }) => countRules[unit].about === 'people')
		.map((table) => {
			const axes = table.by.map((dimension) => finest(valuesOf(counts, dimension)));
			const value = (where: Selection) =>
				peopleBehind(counts, table.unit, where) < 10 ? null : figure(tally(counts, table.unit, where));
			return {
				...table,
				...levels.public,
				axes: table.by.map((dimension, at) => ({ dimension, classes: axes[at]! })),
				values: cellsOf(table, axes).map(({ where }) => value(where)),
				total: value({}),
			} as unknown as PublishedTable;
		});
	return { counts, tables };
}
