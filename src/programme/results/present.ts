import type { Locale } from '#shared/locale.ts';
import { direction, intlTags } from '#shared/locale.ts';
import type { Translate } from '#shared/messages.ts';
import { formatDate } from '#shared/time-text.ts';
import type { BrochureFigures, Figure, FigureTable, Picture } from './brochure.ts';
import { bulletChart } from './chart/bullet.ts';
import { cumulativeChart } from './chart/cumulative.ts';
import { flowChart, type FlowLink } from './chart/flow.ts';
import type { Frame, Paint } from './chart/svg.ts';
import type { Unit } from './count-rule.ts';
import { notStated, type Dimension } from './dimension.ts';
import type german from './messages/figures/de.ts';
import { className } from './partition.ts';
import type { TableId } from './plan.ts';
import type { PublishedTable } from './protection.ts';

/** What figures are told with: sentences, and the name of a value of a dimension. */
export type ResultWords = {
	readonly locale: Locale;
	readonly t: Translate<typeof german>;
	readonly value: (dimension: Dimension, value: string) => string;
};
/** An indicator counted by a rule, with what it was to reach. */
export type Target = {
	readonly title: string;
	readonly unit: Unit;
	readonly baseline: number | null;
	readonly target: number | null;
	readonly milestones: readonly number[];
};
export type ShownTable = FigureTable & {
	readonly id: TableId;
	readonly basis: string;
	/** For bars: one per row, null where there is none. */ readonly sizes: readonly (number | null)[];
};
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

export function approximately(value: number | null, threshold: number, { t, locale }: ResultWords): string {
	if (value === null) return t('fewer', { n: threshold.toLocaleString(intlTags[locale]) });
	return t('about', { n: value.toLocaleString(intlTags[locale]) });
}

function headline(table: PublishedTable, words: ResultWords): Figure {
	return {
		value: approximately(table.total, table.threshold, words),
		label: words.t(`unit_${table.unit}`),
		definition: words.t(`rule_${table.unit}`),
	};
}

export function titleOf(table: Pick<PublishedTable, 'unit' | 'axes'>, { t }: ResultWords): string {
	const unit = t(`unit_${table.unit}`);
	const [first, second] = table.axes.map(({ dimension }) => t(`dimension_${dimension}`));
	if (!first) return unit;
	return second ? t('by_two', { unit, first, second }) : t('by', { unit, dimension: first });
}

/** The name of a class; merged ones name what they hold. */
export function classLabel(dimension: Dimension, values: readonly string[], words: ResultWords): string {
	return values.map((value) => words.value(dimension, value)).join(' · ');
}

function basisOf(table: PublishedTable, { t, locale }: ResultWords): string {
	const counted = formatDate(table.countedAt.slice(0, 10), locale);
	if (!table.from || !table.until) return t('basis_short', { counted });
	return t('basis', {
		counted,
		from: formatDate(table.from, locale),
		until: formatDate(table.until, locale),
		rule: table.rule,
	});
}

function shownTable(table: PublishedTable, words: ResultWords): ShownTable {
	const { t, locale } = words;
	const number = (value: number | null | undefined) =>
		value == null ? '–' : value.toLocaleString(intlTags[locale]);
	const [rows, columns] = table.axes;
	const label = (axis: typeof rows, at: number) => classLabel(axis!.dimension, axis!.classes[at]!, words);
	const width = columns?.classes.length ?? 1;
	const notes = [
		...(table.isOverlapping ? [t('note_overlapping')] : []),
		...(table.axes.some(({ classes }) => classes.some((own) => own.length > 1)) ? [t('note_merged')] : []),
		t('note_rounded', { base: table.base }),
	];
	const body = rows!.classes.map((_, row) => [
		label(rows, row),
		...Array.from({ length: width }, (_, column) => number(table.values[row * width + column])),
	]);
	return {
		id: table.id,
		title: titleOf(table, words),
		columns: [
			t(`dimension_${rows!.dimension}`),
			...(columns ? columns.classes.map((_, column) => label(columns, column)) : [t(`unit_${table.unit}`)]),
		],
		rows: columns ? body : [...body, [t('total'), number(table.total)]],
		sizes: columns ? [] : [...table.values, null],
		note: notes.join(' '),
		basis: basisOf(table, words),
	};
}

type Draw = { readonly words: ResultWords; readonly paint: Paint };

function frame(id: string, title: string, description: string, { words, paint }: Draw): Frame {
	return { id, title, description, paint, isRightToLeft: direction(words.locale) === 'rtl', width: 720 };
}

function targetsChart(tables: readonly PublishedTable[], targets: readonly Target[], draw: Draw) {
	const { words } = draw;
	const { t, locale } = words;
	const rows = targets.flatMap((target) => {
		const table = tables.find(({ id }) => id === target.unit);
		if (!table || target.target === null) return [];
		const shown = approximately(table.total, table.threshold, words);
		return [
			{
				...target,
				label: target.title,
				value: table.total,
				shown,
				targetShown: t('target', { n: target.target.toLocaleString(intlTags[locale]) }),
			},
		];
	});
	if (rows.length === 0) return undefined;
	const list = rows
		.map((row) =>
			t('target_of', {
				title: row.label,
				value: row.shown,
				target: row.target!.toLocaleString(intlTags[locale]),
			}),
		)
		.join('; ');
	const alt = t('targets_alt', { list });
	return {
		title: t('targets'),
		svg: bulletChart(frame('targets', t('targets'), alt, draw), rows),
		alt,
		caption: null,
		table: {
			title: t('targets'),
			columns: [t('indicator'), t('value'), t('goal')],
			rows: rows.map((row) => [row.label, row.shown, row.target!.toLocaleString(intlTags[locale])]),
			note: null,
		},
	};
}

function reachedChart(table: PublishedTable | undefined, draw: Draw) {
	if (!table) return undefined;
	const { words } = draw;
	const { t, locale } = words;
	const number = (value: number) => value.toLocaleString(intlTags[locale]);
	const steps = table.axes[0]!.classes.map((own, at) => {
		const last = own.at(-1)!;
		const total = table.values[at] ?? 0;
		// Both ends are rounded, so the difference can fall a little below nothing.
		const added = Math.max(0, total - (table.values[at - 1] ?? 0));
		return { label: words.value('first_quarter', last), year: last.slice(0, 4), added, total };
	});
	const [first, last] = [steps[0], steps.at(-1)];
	if (!first || !last) return undefined;
	const alt = t('reached_alt', {
		until: last.label,
		total: number(last.total),
		first: number(first.total),
		start: first.label,
	});
	return {
		title: t('reached'),
		svg: cumulativeChart(frame('reached', t('reached'), alt, draw), steps, {
			number,
			added: t('bars_added'),
			total: t('line_total'),
		}),
		alt,
		caption: t('note_rounded', { base: table.base }),
		table: {
			title: t('reached'),
			columns: [t('dimension_first_quarter'), t('bars_added'), t('line_total')],
			rows: steps.map(({ label, added, total }) => [label, number(added), number(total)]),
			note: null,
		},
	};
}

function whoWhatWhere(who: PublishedTable | undefined, where: PublishedTable | undefined, draw: Draw) {
	if (!who) return undefined;
	const { words } = draw;
	const { t } = words;
	const key = (own: readonly string[]) => className(own);
	const [kinds, formats] = who.axes.map(({ classes }) => classes);
	// Both tables choose their classes for themselves; only the same ones can be joined.
	const isJoined =
		where !== undefined &&
		where.axes[0]!.classes.map(key).toSorted().join() === formats!.map(key).toSorted().join();
	const countries = isJoined ? where.axes[1]!.classes : [];
	const links: FlowLink[] = [
		...cells(who, (first, second) => [`a ${key(first)}`, `b ${key(second)}`]),
		...(isJoined ? cells(where, (first, second) => [`b ${key(first)}`, `c ${key(second)}`]) : []),
	];
	const column = (dimension: Dimension, prefix: string, classes: readonly (readonly string[])[]) => ({
		heading: t(`dimension_${dimension}`),
		nodes: classes.map((own) => ({
			id: `${prefix} ${key(own)}`,
			label: classLabel(dimension, own, words),
			shown: '',
		})),
	});
	const columns = [
		column('institution_kind', 'a', kinds!),
		column('event_kind', 'b', formats!),
		...(isJoined ? [column('country', 'c', countries)] : []),
	];
	const { title, columns: headings, rows, note } = shownTable(who, words);
	return {
		title: t('flow'),
		svg: flowChart(frame('flow', t('flow'), t('flow_alt'), draw), columns, links),
		alt: t('flow_alt'),
		caption: t('note_overlapping'),
		table: { title, columns: headings, rows, note },
	};
}

function cells(
	table: PublishedTable,
	name: (first: readonly string[], second: readonly string[]) => [string, string],
): FlowLink[] {
	const [rows, columns] = table.axes.map(({ classes }) => classes);
	return rows!.flatMap((first, row) =>
		columns!.map((second, column) => {
			const [from, to] = name(first, second);
			return { from, to, value: table.values[row * columns!.length + column] ?? 0 };
		}),
	);
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
