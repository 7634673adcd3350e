import { countRules, ruleName, units, type Unit } from './count-rule.ts';
import type { Counts } from './counts.ts';
import { overlapping, type Dimension } from './dimension.ts';
import { canTally, tally, valuesOf } from './tally.ts';

declare const exact: unique symbol;

/**
 * A table of exact counts. It never leaves the programme: pages of the team, its downloads and the operator's command take
 * it, the public never.
 */
export type ExactTable = {
	readonly [exact]: true;
	readonly unit: Unit;
	/** Rule and version, `person@1`. */
	readonly rule: string;
	/** Null: the total alone. */
	readonly dimension: Dimension | null;
	readonly rows: readonly { readonly value: string; readonly count: number }[];
	readonly total: number;
	/** One person or institution may stand in several rows. */
	readonly isOverlapping: boolean;
};

const broken: readonly Dimension[] = [
	'sex',
	'institution_kind',
	'country',
	'action_field',
	'year',
	'event_kind',
];

/** Every unit by every dimension it was counted by. Rows nobody stands in are left out, except of closed lists of sex. */
export function exactTables(counts: Counts): ExactTable[] {
	return units.flatMap((unit) => [
		make(counts, unit, null),
		...broken
			.filter((dimension) => canTally(unit, [dimension]))
			.map((dimension) => make(counts, unit, dimension)),
	]);
}

function make(counts: Counts, unit: Unit, dimension: Dimension | null): ExactTable {
	const rows = dimension
		? valuesOf(counts, dimension)
				.map((value) => ({ value, count: tally(counts, unit, { [dimension]: [value] }) }))
				.filter(({ count }) => count > 0)
		: [];
	return {
		unit,
		rule: ruleName(unit),
		dimension,
		rows,
		total: tally(counts, unit),
		isOverlapping: dimension !== null && overlapping.has(dimension) && !countRules[unit].isAdditive,
	} as unknown as ExactTable;
}
