import type { BrochureFigures, Figure, FigureTable, Picture } from './brochure.ts';
import type { Paint } from '#shared/chart/svg.ts';
import type { Unit } from './count-rule.ts';
import { notStated } from './dimension.ts';
import type { TableId } from './plan.ts';
import { reachedChart, targetsChart, whoWhatWhere, type Target } from './present-chart.ts';
import { approximately, basisOf, shownTable, type ResultWords, type ShownTable } from './present-table.ts';
import type { PublishedTable } from './protection.ts';

export type Presentation = Omit<BrochureFigures, 'tables' | 'charts'> & {
	readonly charts: readonly (Picture & { readonly table: FigureTable })[];
	readonly tables: readonly ShownTable[];
};

const headlines: readonly Unit[] = [
	'event',
	'person',
	'trained_person',
	'institution',
	'partnership',
	'attendance',
];

/** Everything the public is shown of a release, in words, pictures and tables; from protected tables alone. */
export function present(
	tables: readonly PublishedTable[],
	targets: readonly Target[],
	words: ResultWords,
	paint: Paint,
): Presentation {
	const find = (id: TableId) => tables.find((table) => table.id === id);
	const total = find('person') ?? tables[0];
	const shown = tables
		.filter(({ axes, isCumulative }) => axes.length > 0 && !isCumulative)
		.map((table) => shownTable(table, words));
	const draw = { words, paint };
	return {
		basis: total ? basisOf(total, words) : '',
		headline: headlines.flatMap((unit) => {
			const table = find(unit);
			return table ? [headline(table, words)] : [];
		}),
		charts: [
			targetsChart(tables, targets, draw),
			reachedChart(find('person_first_quarter'), draw),
			whoWhatWhere(find('person_institution_kind_event_kind'), find('person_event_kind_country'), draw),
		].filter((picture) => picture !== undefined),
		tables: shown,
		byField: fieldsOf(tables, words),
	};
}

function headline(table: PublishedTable, words: ResultWords): Figure {
	return {
		value: approximately(table.total, table.threshold, words),
		label: words.t(`unit_${table.unit}`),
		definition: words.t(`rule_${table.unit}`),
	};
}

/** A field stands with its own figures, or with those of events without a field where they were merged into its class. */
function fieldsOf(tables: readonly PublishedTable[], words: ResultWords): Presentation['byField'] {
	const own = tables.filter(({ axes }) => axes.length === 1 && axes[0]!.dimension === 'action_field');
	const isOf = (number: number, one: readonly string[]) =>
		one.includes(String(number)) && one.every((value) => value === String(number) || value === notStated);
	const numbers = new Set(
		own.flatMap(({ axes }) => axes[0]!.classes.flatMap((one) => one.map(Number).filter(Number.isInteger))),
	);
	return [...numbers]
		.toSorted((a, b) => a - b)
		.map((number) => ({
			number,
			figures: own.flatMap((table) => {
				const at = table.axes[0]!.classes.findIndex((one) => isOf(number, one));
				const value = table.values[at];
				if (value == null) return [];
				const unit = words.t(`unit_${table.unit}`);
				const isMerged = table.axes[0]!.classes[at]!.length > 1;
				return [
					{
						value: approximately(value, table.threshold, words),
						label: isMerged ? words.t('with_not_stated', { unit }) : unit,
					},
				];
			}),
		}));
}
