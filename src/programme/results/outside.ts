import { overlapOf, without } from './cell.ts';
import type { Counts } from './counts.ts';
import type { TablePlan } from './plan.ts';
import { tally, type Selection } from './tally.ts';

/** Whom an overlapping cell is compared with: the same people, wherever along the overlapping dimension they stand. */
export type Surroundings = { readonly inside: Selection; readonly around: Selection };

/**
 * The people in a cell of an overlapping table and all those it could have held, as selections of people. Who reads both
 * figures knows how many are in the second and not in the first. Undefined where cells do not overlap.
 */
export function surroundings(
	table: Pick<TablePlan, 'unit' | 'by'>,
	where: Selection,
): Surroundings | undefined {
	const overlap = overlapOf(table);
	if (!overlap) return undefined;
	const inside = table.unit === 'trained_person' ? { ...where, event_kind: ['training'] } : where;
	return { inside, around: without(inside, overlap) };
}

/**
 * How many people a cell leaves out. Undefined where that is no secret: cells do not overlap, or the public list of events
 * shows none that anybody outside could have come to.
 */
export function peopleOutside(
	counts: Counts,
	table: Pick<TablePlan, 'unit' | 'by'>,
	where: Selection,
): number | undefined {
	const both = surroundings(table, where);
	if (!both) return undefined;
	const all = tally(counts, 'person', both.around);
	const outside =
		all -
		(table.unit === 'trained_person' ? tally(counts, table.unit, where) : tally(counts, 'person', where));
	return outside === 0 && !hasEventsOutside(counts, overlapOf(table)!, both.inside) ? undefined : outside;
}

function hasEventsOutside(counts: Counts, overlap: string, inside: Selection): boolean {
	const position = { event_kind: 0, action_field: 1, year: 2 }[overlap] ?? 0;
	const values = inside[overlap as keyof Selection] ?? [];
	return counts.events.some((event) => !values.includes(String(event[position])));
}
