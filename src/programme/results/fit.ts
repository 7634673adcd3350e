import { cellName, cellsOf, need } from './cell.ts';
import { countRules } from './count-rule.ts';
import type { Counts } from './counts.ts';
import type { Dimension } from './dimension.ts';
import { peopleOutside } from './outside.ts';
import { join, merge, type Partition } from './partition.ts';
import type { Level, TablePlan } from './plan.ts';
import { peopleBehind, tally, valuesOf, type Selection } from './tally.ts';

/** A table as it was once published: its classes, and what was really counted behind them. */
export type Earlier = { readonly axes: readonly Partition[]; readonly counts: Counts };

/** Every cell ever shown or derivable by adding up, in whichever table, by its name, with its exact counts of then. */
export type Seen = ReadonlyMap<string, readonly number[]>;

/** The cells of a table, their sums along each axis, and the total: what its reader can compare with other tables. */
export function shownCells(table: TablePlan, axes: readonly Partition[]): Selection[] {
	const cells = cellsOf(table, axes).map(({ where }) => where);
	const sums = table.by.flatMap((dimension, position) =>
		axes[position]!.map((own) => ({ [dimension]: own })),
	);
	return [...cells, ...(table.by.length > 1 ? sums : []), {}];
}

function littleChangedSince(
	table: TablePlan,
	level: Level,
	counts: Counts,
	where: Selection,
	seen: Seen,
): boolean {
	if (countRules[table.unit].about === 'things') return false;
	const name = cellName(table.unit, where, (dimension) => valuesOf(counts, dimension));
	const now = tally(counts, table.unit, where);
	// A sum along an axis is split by the table itself, so it needs as much as a cell that is split further.
	const isCell = Object.keys(where).length === table.by.length;
	const enough = isCell ? need(table, level, where) : 2 * level.threshold;
	return (seen.get(name) ?? []).some((then) => isLittle(now - then, enough));
}

/** Whether a change is more than none and less than enough. */
export function isLittle(change: number, enough: number): boolean {
	return change !== 0 && Math.abs(change) < enough;
}

/**
 * The finest classes, merged from `start`, with which a table may be published: every cell stands for enough people, along
 * overlapping dimensions those outside it too, and no class has changed by a few people since any earlier release. Undefined
 * where not even two classes of each axis are left.
 */
export function fit(
	table: TablePlan,
	level: Level,
	counts: Counts,
	start: readonly Partition[],
	earlier: readonly Earlier[],
	seen: Seen,
): readonly Partition[] | undefined {
	let axes = start;
	if (littleChangedSince(table, level, counts, {}, seen)) return undefined;
	for (;;) {
		if (axes.some((classes) => classes.length < 2)) return undefined;
		const bad =
			tooSmall(table, level, counts, axes) ??
			earlier.map((then) => littleChanged(table, level, counts, axes, then)).find(Boolean) ??
			shownCells(table, axes).find((where) => littleChangedSince(table, level, counts, where, seen));
		if (!bad) return axes;
		if (Object.keys(bad).length === 0) return undefined;
		axes = coarsen(table, counts, axes, bad);
	}
}

/** What `fit` takes of one table. */
export type Fitting = {
	readonly table: TablePlan;
	readonly start: readonly Partition[];
	readonly earlier: readonly Earlier[];
};

/**
 * Fits several tables so that they have the same classes of one dimension: each starts from the classes that the one before it
 * ended with, until none has to merge any further. Where that leads nowhere, whichever begins, each has its own.
 */
export function fitAlike(
	fittings: readonly Fitting[],
	dimension: Dimension,
	fitOne: (fitting: Fitting) => readonly Partition[] | undefined,
): readonly (readonly Partition[] | undefined)[] {
	const partitionOf = (at: number, axes: readonly Partition[]) =>
		axes[fittings[at]!.table.by.indexOf(dimension)]!;
	const along = (order: readonly number[]) => {
		const fitted: (readonly Partition[])[] = [];
		for (let common: Partition | undefined; ;) {
			for (const at of order) {
				const { table, start } = fittings[at]!;
				const from = start.map((classes, position) =>
					common && table.by[position] === dimension ? join(classes, common) : classes,
				);
				const axes = fitOne({ ...fittings[at]!, start: from });
				if (!axes) return undefined;
				fitted[at] = axes;
				common = partitionOf(at, axes);
			}
			if (fitted.every((axes, at) => partitionOf(at, axes).length === common!.length)) return fitted;
		}
	};
	const places = fittings.map((_, at) => at);
	const [best] = [places, places.toReversed()]
		.map(along)
		.filter((fitted) => fitted !== undefined)
		.sort((one, other) => partitionOf(0, other[0]!).length - partitionOf(0, one[0]!).length);
	return best ?? fittings.map(fitOne);
}

/** The classes of the smallest cell that stands for too few people, or whose outside does. */
function tooSmall(
	table: TablePlan,
	level: Level,
	counts: Counts,
	axes: readonly Partition[],
): Selection | undefined {
	let worst: { where: Selection; size: number } | undefined;
	for (const { where } of cellsOf({ by: table.by }, axes)) {
		const size = peopleBehind(counts, table.unit, where);
		const outside = peopleOutside(counts, table, where) ?? Infinity;
		if (Math.min(size, outside) >= need(table, level, where)) continue;
		if (!worst || size < worst.size) worst = { where, size };
	}
	return worst?.where;
}

/** A group of classes, comparable with an earlier release, in which a few people came or went. */
function littleChanged(
	table: TablePlan,
	level: Level,
	counts: Counts,
	axes: readonly Partition[],
	then: Earlier,
): Selection | undefined {
	if (countRules[table.unit].about === 'things') return undefined;
	const comparable = axes.map((classes, position) => join(classes, then.axes[position]!));
	const between = (where: Selection) =>
		tally(counts, table.unit, where) - tally(then.counts, table.unit, where);
	return cellsOf({ by: table.by }, comparable).find(({ where }) => {
		const change = between(where);
		if (isLittle(change, need(table, level, where))) return true;
		const outside = (of: Counts) => peopleOutside(of, table, where) ?? 0;
		return isLittle(outside(counts) - outside(then.counts), need(table, level, where));
	})?.where;
}

/**
 * Merges one class of the bad cell: the one with the fewest people, whichever axis it lies on, but an axis is not merged into
 * one class as long as another has more than two.
 */
function coarsen(
	table: TablePlan,
	counts: Counts,
	axes: readonly Partition[],
	bad: Selection,
): readonly Partition[] {
	const canSpare = axes.some((classes) => classes.length > 2);
	const candidates = axes.flatMap((classes, position) => {
		const dimension = table.by[position]!;
		if (canSpare && classes.length <= 2 && bad[table.by[1 - position]!]) return [];
		return classes.flatMap((group, index) =>
			group.some((value) => bad[dimension]?.includes(value))
				? [{ position, index, size: tally(counts, table.unit, { [dimension]: group }) }]
				: [],
		);
	});
	const [rarest] = candidates.sort((a, b) => a.size - b.size || a.position - b.position || a.index - b.index);
	const dimension = table.by[rarest!.position]!;
	const merged = merge(dimension, axes[rarest!.position]!, rarest!.index, (group) =>
		tally(counts, table.unit, { [dimension]: group }),
	);
	return axes.map((own, position) => (position === rarest!.position ? merged : own));
}
