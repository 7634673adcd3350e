import * as v from 'valibot';
import { roundTo } from '#shared/small-numbers.ts';
import { cellName, cellsOf, overlapOf } from './cell.ts';
import { countRules, ruleName, units, type Unit } from './count-rule.ts';
import type { Counts } from './counts.ts';
import { dimensions, type Dimension } from './dimension.ts';
import { fit, fitAlike, isLittle, shownCells, type Earlier, type Fitting, type Seen } from './fit.ts';
import { className, finest, inOrder, join, yearsAlong, type Partition } from './partition.ts';
import { levels, plan, planOf, type Level, type TableId, type TablePlan } from './plan.ts';
import { tally, valuesOf, type Selection } from './tally.ts';

declare const published: unique symbol;

const all = plan as readonly (TablePlan & { id: TableId })[];

/** What was counted when: stands with every table. */
export type Provenance = {
	readonly snapshotId: string;
	/** ISO instant. */
	readonly countedAt: string;
	/** ISO dates; null where the period is open. */
	readonly from: string | null;
	readonly until: string | null;
};

/**
 * A table that may leave the programme: declared in the plan, merged, rounded, checked against all earlier releases.
 * Only this file can make one; charts, pages, CSV, PDF and API take nothing else. It holds no exact count.
 */
export type PublishedTable = Provenance & {
	readonly [published]: true;
	readonly id: TableId;
	readonly unit: Unit;
	/** Rule and version, `person@1`. */
	readonly rule: string;
	readonly audience: Level['audience'];
	readonly threshold: number;
	readonly base: number;
	readonly axes: readonly { readonly dimension: Dimension; readonly classes: Partition }[];
	/** One per cell, the last axis running fastest; null means "fewer than the threshold". */
	readonly values: readonly (number | null)[];
	/** Rounded for itself: the rounded cells need not add up to it. */
	readonly total: number | null;
	/** One person may stand in several classes, so that they may add up to more than the total. */
	readonly isOverlapping: boolean;
	/** Figures run up from class to class. */
	readonly isCumulative: boolean;
};

/** Where a table of a release comes from: counted anew, kept from an earlier release, not to be shown, or held back by the audit. */
export type Outcome = { readonly id: TableId; readonly as: 'new' | 'kept' | 'withheld' | 'held_back' };
export type Protected = { readonly tables: readonly PublishedTable[]; readonly outcomes: readonly Outcome[] };

/** An earlier version of a table with the counts it was made from. */
export type EarlierTable = { readonly table: PublishedTable; readonly counts: Counts };

/**
 * A secret number from 0 to 4 for a cell, the same for the same cell name for ever: it shifts the grid the cell is rounded to,
 * so that a figure tells the count only to within 4 on either side, and repeated releases tell no more.
 */
export type Offset = (cellName: string) => number;

const made = new WeakSet<object>();

/** Throws unless the table came out of the gate; for ways out that a type alone does not guard. */
export function demandPublished(table: PublishedTable): void {
	if (!made.has(table)) throw new Error(`table ${table.id} did not come through the gate`);
}

function publish(fields: Omit<PublishedTable, typeof published>): PublishedTable {
	const table = Object.freeze(fields) as PublishedTable;
	made.add(table);
	return table;
}

/**
 * The gate. Makes every declared table it can, each with the finest classes that are safe now and against all `earlier`
 * releases; a table that would change by a few people is kept as it was, one that never was safe is withheld.
 */
export function protect(
	counts: Counts,
	provenance: Provenance,
	level: Level,
	offset: Offset,
	earlier: readonly EarlierTable[] = [],
): Protected {
	const tables: PublishedTable[] = [];
	const outcomes: Outcome[] = [];
	const single = new Map<string, Partition>();
	const seen = cellsSeen(earlier);
	if (differsByFew(counts, level, seen)) return keepAll(earlier);
	const ofTable = (id: TableId) => earlier.filter((one) => one.table.id === id);
	const axesOf = (table: TablePlan & { id: TableId }, start: readonly Partition[]) => {
		const fitOne = (one: Fitting) => fit(one.table, level, counts, one.start, one.earlier, seen);
		const together = table.alike ? all.filter(({ alike }) => alike === table.alike) : [table];
		const fittings = together.flatMap((one) => {
			const from = one === table ? start : startOf(one, counts, single);
			return from ? [{ table: one, start: from, earlier: ofTable(one.id).map(toEarlier) }] : [];
		});
		const at = fittings.findIndex((one) => one.table === table);
		return table.alike ? fitAlike(fittings, table.alike, fitOne)[at] : fitOne(fittings[at]!);
	};
	for (const table of all) {
		const own = ofTable(table.id);
		const start = startOf(table, counts, single);
		const axes = start && axesOf(table, start);
		if (start && table.by.length === 1) {
			const classes = axes ?? fit(table, level, counts, start, [], new Map());
			if (classes) single.set(`${table.unit} ${table.by[0]}`, classes[0]!);
		}
		const last = own.at(-1)?.table;
		const next = axes
			? make(table, counts, provenance, level, offset, axes)
			: fewThings(table, counts, provenance, level);
		const result = next && !(last && hasSameFigures(next, last)) ? next : last;
		outcomes.push({ id: table.id, as: result === undefined ? 'withheld' : result === last ? 'kept' : 'new' });
		if (result) tables.push(result);
	}
	return { tables, outcomes };
}

/**
 * Whether there are a few people more or fewer than in an earlier release, but not enough for a new one: then nothing is published
 * anew, for figures of attendances and events would tell of them too.
 */
function differsByFew(counts: Counts, level: Level, seen: Seen): boolean {
	return (seen.get('person') ?? []).some((then) =>
		isLittle(tally(counts, 'person') - then, 2 * level.threshold),
	);
}

function keepAll(earlier: readonly EarlierTable[]): Protected {
	const tables = lastOf(earlier);
	return {
		tables,
		outcomes: plan.map(({ id }) => ({ id, as: tables.some((last) => last.id === id) ? 'kept' : 'withheld' })),
	};
}

/** Each table as it was published last. */
export function lastOf(earlier: readonly EarlierTable[]): readonly PublishedTable[] {
	return [...new Map(earlier.map(({ table }) => [table.id, table])).values()];
}

function toEarlier({ table, counts }: EarlierTable): Earlier {
	return { axes: table.axes.map(({ classes }) => classes), counts };
}

function cellsSeen(earlier: readonly EarlierTable[]): Seen {
	const seen = new Map<string, number[]>();
	for (const { table, counts } of earlier) {
		const axes = table.axes.map(({ classes }) => classes);
		for (const where of shownCells(planOf(table.id), axes)) {
			const name = cellName(table.unit, where, (dimension) => valuesOf(counts, dimension));
			seen.set(name, [...(seen.get(name) ?? []), tally(counts, table.unit, where)]);
		}
	}
	return seen;
}

/** Crossing tables start from the classes that the tables of one dimension ended with. */
function startOf(
	table: TablePlan,
	counts: Counts,
	single: ReadonlyMap<string, Partition>,
): readonly Partition[] | undefined {
	if (table.isAlongQuarters) {
		const quarters = single.get('person first_quarter');
		return quarters && [yearsAlong(valuesOf(counts, 'year'), quarters)];
	}
	const axes = table.by.map((dimension) => {
		const declared = table.start?.[dimension];
		const alone =
			table.by.length > 1 ? single.get(`${table.unit} ${dimension}`) : finest(valuesOf(counts, dimension));
		return declared && alone ? join(declared, alone) : alone;
	});
	return axes.every((classes) => classes !== undefined) ? axes : undefined;
}

function make(
	table: TablePlan & { id: TableId },
	counts: Counts,
	provenance: Provenance,
	level: Level,
	offset: Offset,
	axes: readonly Partition[],
): PublishedTable {
	const all = (dimension: Dimension) => valuesOf(counts, dimension);
	const isAboutThings = countRules[table.unit].about === 'things';
	const figure = (where: Selection) => {
		const count = tally(counts, table.unit, where);
		return roundTo(
			level.base,
			count,
			isAboutThings ? Math.floor(level.base / 2) : offset(cellName(table.unit, where, all)),
		);
	};
	const sorted = table.by.map((dimension, position) => inOrder(axes[position]!, all(dimension)));
	return publish({
		...provenance,
		...frame(table, level),
		axes: table.by.map((dimension, position) => ({ dimension, classes: sorted[position]! })),
		values: cellsOf(table, sorted).map(({ where }) => figure(where)),
		total: figure({}),
	});
}

/** That there are fewer things than the threshold may be said; how many may not. Of people not even that is said. */
function fewThings(
	table: TablePlan & { id: TableId },
	counts: Counts,
	provenance: Provenance,
	level: Level,
): PublishedTable | undefined {
	if (table.by.length > 0 || countRules[table.unit].about === 'people') return undefined;
	if (tally(counts, table.unit) >= level.threshold) return undefined;
	return publish({ ...provenance, ...frame(table, level), axes: [], values: [null], total: null });
}

function frame(table: TablePlan & { id: TableId }, level: Level) {
	return {
		id: table.id,
		unit: table.unit,
		rule: ruleName(table.unit),
		...level,
		isOverlapping: overlapOf(table) !== undefined,
		isCumulative: table.isCumulative === true,
	};
}

function hasSameFigures(one: PublishedTable, other: PublishedTable): boolean {
	const shape = ({ axes, values, total, rule }: PublishedTable) =>
		JSON.stringify([axes, values, total, rule]);
	return shape(one) === shape(other);
}

/** The figure of one cell, named by the classes it lies in; undefined where the table has no such cell. */
export function figureAt(
	table: PublishedTable,
	classes: readonly (readonly string[])[],
): number | null | undefined {
	let index = 0;
	for (const [position, axis] of table.axes.entries()) {
		const wanted = className(classes[position] ?? []);
		const at = axis.classes.findIndex((own) => className(own) === wanted);
		if (at < 0) return undefined;
		index = index * axis.classes.length + at;
	}
	return table.values[index];
}

const figure = v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0)));
const stored = v.array(
	v.object({
		snapshotId: v.string(),
		countedAt: v.string(),
		from: v.nullable(v.string()),
		until: v.nullable(v.string()),
		id: v.picklist(plan.map(({ id }) => id)),
		unit: v.picklist(units),
		rule: v.string(),
		audience: v.picklist(Object.values(levels).map(({ audience }) => audience)),
		threshold: v.number(),
		base: v.number(),
		axes: v.array(v.object({ dimension: v.picklist(dimensions), classes: v.array(v.array(v.string())) })),
		values: v.array(figure),
		total: figure,
		isOverlapping: v.boolean(),
		isCumulative: v.boolean(),
	}),
);

/**
 * The tables of a release as it was stored. Throws where what is stored cannot have come out of the gate: a table that is
 * not declared, a figure that is not rounded, a cell too many.
 */
export function storedTables(json: unknown): readonly PublishedTable[] {
	return v.parse(stored, json).map((table) => {
		const { by, unit } = planOf(table.id);
		const cells = table.axes.reduce((product, { classes }) => product * classes.length, 1);
		const isSound =
			unit === table.unit &&
			by.join() === table.axes.map(({ dimension }) => dimension).join() &&
			cells === table.values.length &&
			[...table.values, table.total].every((value) => value === null || value % table.base === 0);
		if (!isSound) throw new Error(`the stored table ${table.id} did not come through the gate`);
		return publish(table);
	});
}
