import { cellName, cellsOf, need } from '../cell.ts';
import { countRules } from '../count-rule.ts';
import type { Counts } from '../counts.ts';
import { peopleOutside, surroundings } from '../outside.ts';
import { planOf, type Level } from '../plan.ts';
import type { PublishedTable } from '../protection.ts';
import { valuesOf, type Selection } from '../tally.ts';
import { minus, type Expression, type ModelInWork } from './model.ts';
import type { Unknowns } from './people.ts';

/** What the attacker takes for known about how figures are made. */
export type Knowledge = {
	/** False for a release that was not rounded: its figures are the counts. */
	readonly isRounded: boolean;
	/** False for one that did not go through the thresholds, so that nothing follows from a cell being shown. */
	readonly isMerged: boolean;
};

export const gateKnowledge: Knowledge = { isRounded: true, isMerged: true };

type Figure = { readonly value: number; readonly exact: Expression; readonly least: number };

/**
 * Adds what a table says to the model: every figure within its rounding, every cell and every outside at its threshold, and,
 * of a cell that an earlier version showed too, that it changed by nothing or by enough people.
 */
export function addTable(
	work: ModelInWork,
	table: PublishedTable,
	counts: Counts,
	unknowns: Unknowns,
	knowledge: Knowledge,
	shown: Map<string, Figure[]>,
	offsets: Map<string, number>,
): void {
	if (countRules[table.unit].about === 'things') return;
	const plan = planOf(table.id);
	const axes = table.axes.map(({ classes }) => classes);
	const level: Level = table;
	const figures: (readonly [Selection, number | null])[] = cellsOf(plan, axes).map(({ where }, index) => [
		where,
		table.values[index]!,
	]);
	for (const [where, value] of [...figures, [{}, table.total] as const]) {
		if (value === null) continue;
		const exact = unknowns.figure(table.unit, where);
		const name = cellName(table.unit, where, (dimension) => valuesOf(counts, dimension));
		if (!knowledge.isRounded) {
			work.between(exact, value, value);
			continue;
		}
		let offset = offsets.get(name);
		if (offset === undefined) offsets.set(name, (offset = work.unknown(0, table.base - 1)));
		work.between([...exact, [offset, 1]], value, value + table.base - 1);
		const isBin = plan.isCumulative !== true || where.first_quarter === undefined;
		const least = isBin ? need(plan, level, where) : 0;
		const earlier = shown.get(name) ?? [];
		if (knowledge.isMerged) {
			for (const then of earlier) {
				if (then.value === value) work.equal(exact, then.exact);
				else if (value > then.value) work.between(minus(exact, then.exact), least, Infinity);
				else work.between(minus(exact, then.exact), -Infinity, -least);
			}
		}
		shown.set(name, [...earlier, { value, exact, least }]);
	}
	if (!knowledge.isMerged) return;
	for (const { where } of cellsOf({ by: plan.by }, axes)) {
		const exact = unknowns.figure(table.unit, where);
		work.between(exact, need(plan, level, where), Infinity);
		// Of years a person came in, the model knows nothing but the first.
		if (peopleOutside(counts, plan, where) === undefined || where.year) continue;
		const around = unknowns.figure('person', surroundings(plan, where)!.around);
		const inside = table.unit === 'attendance' ? unknowns.figure('person', where) : exact;
		work.between(minus(around, inside), need(plan, level, where), Infinity);
	}
}
