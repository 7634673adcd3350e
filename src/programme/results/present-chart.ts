import { direction, intlTags } from '#shared/locale.ts';
import { bulletChart } from '#shared/chart/bullet.ts';
import { cumulativeChart } from '#shared/chart/cumulative.ts';
import { flowChart, type FlowLink } from '#shared/chart/flow.ts';
import type { Frame, Paint } from '#shared/chart/svg.ts';
import type { Unit } from './count-rule.ts';
import type { Dimension } from './dimension.ts';
import { className } from './partition.ts';
import { approximately, classLabel, shownTable, type ResultWords } from './present-table.ts';
import type { PublishedTable } from './protection.ts';

/** An indicator counted by a rule, with what it was to reach. */
export type Target = {
	readonly title: string;
	readonly unit: Unit;
	readonly baseline: number | null;
	readonly target: number | null;
	readonly milestones: readonly number[];
};
type Draw = { readonly words: ResultWords; readonly paint: Paint };

function frame(id: string, title: string, description: string, { words, paint }: Draw): Frame {
	return { id, title, description, paint, isRightToLeft: direction(words.locale) === 'rtl', width: 720 };
}

export function targetsChart(tables: readonly PublishedTable[], targets: readonly Target[], draw: Draw) {
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

export function reachedChart(table: PublishedTable | undefined, draw: Draw) {
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

export function whoWhatWhere(who: PublishedTable | undefined, where: PublishedTable | undefined, draw: Draw) {
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
