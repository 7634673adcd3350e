import { intlTags, type Locale } from '#shared/locale.ts';
import type { Translate } from '#shared/messages.ts';
import { formatDate } from '#shared/time-text.ts';
import type { FigureTable } from './brochure.ts';
import type { Dimension } from './dimension.ts';
import type german from './messages/figures/de.ts';
import type { TableId } from './plan.ts';
import type { PublishedTable } from './protection.ts';

/** What figures are told with: sentences, and the name of a value of a dimension. */
export type ResultWords = {
	readonly locale: Locale;
	readonly t: Translate<typeof german>;
	readonly value: (dimension: Dimension, value: string) => string;
};
/** An indicator counted by a rule, with what it was to reach. */
export type ShownTable = FigureTable & {
	readonly id: TableId;
	readonly basis: string;
	/** For bars: one per row, null where there is none. */ readonly sizes: readonly (number | null)[];
};
export function approximately(value: number | null, threshold: number, { t, locale }: ResultWords): string {
	if (value === null) return t('fewer', { n: threshold.toLocaleString(intlTags[locale]) });
	return t('about', { n: value.toLocaleString(intlTags[locale]) });
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

export function basisOf(table: PublishedTable, { t, locale }: ResultWords): string {
	const counted = formatDate(table.countedAt.slice(0, 10), locale);
	if (!table.from || !table.until) return t('basis_short', { counted });
	return t('basis', {
		counted,
		from: formatDate(table.from, locale),
		until: formatDate(table.until, locale),
		rule: table.rule,
	});
}

export function shownTable(table: PublishedTable, words: ResultWords): ShownTable {
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
