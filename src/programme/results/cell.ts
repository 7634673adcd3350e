import { countRules, type Unit } from './count-rule.ts';
import { overlapping, type Dimension } from './dimension.ts';
import { className, type Partition } from './partition.ts';
import type { Level, TablePlan } from './plan.ts';
import type { Selection } from './tally.ts';

/** One cell of a table: which class of each axis it lies in, and the selection that counts it. */
export type Cell = { readonly at: readonly number[]; readonly where: Selection };

/** All cells of a table, the last axis running fastest. A cumulative one holds its class and all before it. */
export function cellsOf(table: Pick<TablePlan, 'by' | 'isCumulative'>, axes: readonly Partition[]): Cell[] {
	let cells: Cell[] = [{ at: [], where: {} }];
	for (const [position, dimension] of table.by.entries()) {
		const classes = axes[position]!;
		cells = cells.flatMap(({ at, where }) =>
			classes.map((own, index) => ({
				at: [...at, index],
				where: { ...where, [dimension]: table.isCumulative ? classes.slice(0, index + 1).flat() : own },
			})),
		);
	}
	return cells;
}

/**
 * The name of the set of records a cell counts. Cells that count the same have the same name, in whichever table they
 * stand, and so the same rounded figure: two roundings of one count would narrow it down.
 */
export function cellName(
	unit: Unit,
	where: Selection,
	all: (dimension: Dimension) => readonly string[],
): string {
	const named: [string, string][] = unit === 'trained_person' ? [['event_kind', 'training']] : [];
	for (const [dimension, values] of Object.entries(where) as [Dimension, readonly string[]][]) {
		if (all(dimension).every((value) => values.includes(value))) continue;
		// Quarters run up: the last one says it all, also when somebody is entered late into one that was empty.
		named.push([dimension, dimension === 'first_quarter' ? [...values].sort().at(-1)! : className(values)]);
	}
	const noun = unit === 'trained_person' ? 'person' : unit;
	return [noun, ...named.map(([dimension, name]) => `${dimension}=${name}`).sort()].join('|');
}

/**
 * The fewest people a cell may stand for: the threshold where the cell can be split no further, twice the threshold where
 * it holds several classes or is split by another table, so that what it hides could be anything from nobody to more than
 * the threshold on both sides of any guess.
 */
export function need(table: TablePlan, level: Level, where: Selection): number {
	if (countRules[table.unit].about === 'things') return level.threshold;
	const isWhole = !table.isSplitFurther && Object.values(where).every((values) => values.length === 1);
	return isWhole ? level.threshold : 2 * level.threshold;
}

/** The dimension of a table along which one person can stand in several of its classes; at most one. */
export function overlapOf(table: Pick<TablePlan, 'unit' | 'by'>): Dimension | undefined {
	if (table.unit === 'trained_person') return 'event_kind';
	if (countRules[table.unit].about === 'things') return undefined;
	return table.by.find((dimension) => overlapping.has(dimension));
}

export function without(where: Selection, dimension: Dimension): Selection {
	return Object.fromEntries(Object.entries(where).filter(([name]) => name !== dimension));
}
