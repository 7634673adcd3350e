import { cellsOf } from '../cell.ts';
import { countRules } from '../count-rule.ts';
import type { Counts } from '../counts.ts';
import type { Dimension } from '../dimension.ts';
import { peopleOutside, surroundings } from '../outside.ts';
import { finest } from '../partition.ts';
import { plan, type TablePlan } from '../plan.ts';
import { peopleBehind, tally, valuesOf, type Selection } from '../tally.ts';
import { minus, type Expression } from './model.ts';
import { canExist, type Unknowns } from './people.ts';

export type Moment = { readonly counts: Counts; readonly unknowns: Unknowns };
/** A number that nobody may find out, with what it really is. */
export type Target = { readonly name: string; readonly expression: Expression; readonly truth: number };

/**
 * What has to stay hidden: every cell of every declared table at its finest classes, shown or not, that stands for fewer
 * people than the threshold; the people outside such a cell, where classes overlap; and, between two moments, every such
 * number that changed by fewer people than that.
 */
export function targetsOf(moments: readonly Moment[], threshold: number): Target[] {
	const targets: Target[] = [];
	for (const [now, { counts }] of moments.entries()) {
		for (const { name, table, where } of protectedCells(counts)) {
			const inside = (moment: Moment) => moment.unknowns.figure(table.unit, where);
			const around = (moment: Moment) => moment.unknowns.figure('person', surroundings(table, where)!.around);
			const count = (of: Counts) => tally(of, table.unit, where);
			const outside = table.unit === 'attendance' ? undefined : peopleOutside(counts, table, where);
			const few = (size: number) => size < threshold;
			const changed = (by: number) => by !== 0 && Math.abs(by) < threshold;
			const current = moments[now]!;
			const at = `${name}@${now}`;
			if (few(peopleBehind(counts, table.unit, where)))
				targets.push({ name: at, expression: inside(current), truth: count(counts) });
			if (outside !== undefined && few(outside))
				targets.push({
					name: `outside ${at}`,
					expression: minus(around(current), inside(current)),
					truth: outside,
				});
			for (const [then, before] of moments.slice(0, now).entries()) {
				const change = count(counts) - count(before.counts);
				if (changed(change))
					targets.push({
						name: `change ${name}@${then}-${now}`,
						expression: minus(inside(current), inside(before)),
						truth: change,
					});
			}
		}
	}
	return targets;
}

function protectedCells(counts: Counts): { name: string; table: TablePlan; where: Selection }[] {
	return (plan as readonly TablePlan[])
		.filter(({ unit, by }) => countRules[unit].about === 'people' && by.length > 0)
		.flatMap((table) => {
			// Nobody was trained where there was no training.
			if (table.unit === 'trained_person' && !canExist(counts, 'event_kind', 'training')) return [];
			const axes = table.by.map((dimension) => finest(valuesOf(counts, dimension)));
			return cellsOf({ by: table.by }, axes)
				.filter(({ where }) =>
					(Object.entries(where) as [Dimension, readonly string[]][]).every(([dimension, values]) =>
						values.every((value) => canExist(counts, dimension, value)),
					),
				)
				.map(({ where }) => ({
					name: `${table.unit} ${Object.values(where).flat().join(' ')}`,
					table,
					where,
				}));
		});
}
