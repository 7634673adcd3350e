import { countRules, type Unit } from '../count-rule.ts';
import type { Counts } from '../counts.ts';
import type { PublishedTable } from '../protection.ts';
import { tally, valuesOf, type Selection } from '../tally.ts';
import type { Dimension } from '../dimension.ts';
import { startModel, type LinearModel, type ModelInWork } from './model.ts';
import { unknownsOf } from './people.ts';
import { poolsOf } from './pool.ts';
import { addTable, gateKnowledge, type Knowledge } from './published.ts';
import { targetsOf, type Moment, type Target } from './targets.ts';

/** One moment of publication: the tables made from one snapshot, and the snapshot's counts for the truth behind them. */
export type Publication = { readonly counts: Counts; readonly tables: readonly PublishedTable[] };
export type Attack = { readonly model: LinearModel; readonly targets: readonly Target[] };

/**
 * All that somebody who has every table of every release, the list of events and the source code of the gate can know, as a
 * linear programme, and what they must not find out.
 */
export function attackOn(
	publications: readonly Publication[],
	threshold: number,
	knowledge: Knowledge = gateKnowledge,
): Attack {
	const work = startModel();
	const shown = new Map();
	const offsets = new Map<string, number>();
	const pools = (dimension: 'institution_kind' | 'country') =>
		poolsOf(
			[...new Set(publications.flatMap(({ counts }) => valuesOf(counts, dimension)))],
			publications.flatMap(({ tables }) =>
				tables.flatMap(({ unit, axes }) =>
					countRules[unit].about === 'people'
						? axes.filter((axis) => axis.dimension === dimension).map(({ classes }) => classes)
						: [],
				),
			),
		);
	const kinds = pools('institution_kind');
	const countries = pools('country');
	const moments: Moment[] = publications.map(({ counts }) => ({
		counts,
		unknowns: unknownsOf(work, counts, kinds, countries),
	}));
	for (const [at, { counts, tables }] of publications.entries())
		for (const table of tables)
			addTable(work, table, counts, moments[at]!.unknowns, knowledge, shown, offsets);
	for (let at = 1; at < moments.length; at++) addGrowth(work, moments[at - 1]!, moments[at]!);
	return { model: work.model, targets: targetsOf(moments, threshold) };
}

/**
 * People come and stay: from one moment to the next no number falls. Assumed of every number of which it is true; of the
 * others (somebody changed institution, a record was corrected) an attacker would assume it wrongly.
 */
function addGrowth(work: ModelInWork, before: Moment, after: Moment): void {
	const isTrue = (unit: Unit, where: Selection) =>
		tally(after.counts, unit, where) >= tally(before.counts, unit, where);
	const grows = (unit: Unit, where: Selection) => {
		if (isTrue(unit, where))
			work.atMost(before.unknowns.figure(unit, where), after.unknowns.figure(unit, where));
	};
	const each = (dimension: Dimension) => valuesOf(before.counts, dimension).map((value) => [value]);
	for (const [at, group] of before.unknowns.groups.entries()) {
		const later = after.unknowns.groups[at]!;
		const cells = group.kind.members.flatMap((kind) =>
			group.country.members.map((country) => ({ institution_kind: [kind], country: [country] })),
		);
		for (const [sex, { all }] of group.bySex)
			if (cells.every((cell) => isTrue('person', { ...cell, sex: [sex] })))
				work.atMost([[all, 1]], [[later.bySex.get(sex)!.all, 1]]);
		for (const [format, column] of group.inFormat)
			if (cells.every((cell) => isTrue('person', { ...cell, event_kind: [format] })))
				work.atMost([[column, 1]], [[later.inFormat.get(format)!, 1]]);
	}
	for (const sex of each('sex')) grows('trained_person', { sex });
	for (const dimension of ['action_field', 'first_quarter'] as const)
		for (const values of each(dimension)) grows('person', { [dimension]: values });
	for (const dimension of ['action_field', 'event_kind', 'year'] as const)
		for (const values of each(dimension)) grows('attendance', { [dimension]: values });
}
