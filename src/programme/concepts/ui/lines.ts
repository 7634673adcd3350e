import { readPlain } from '#shared/text.ts';
import type { PartKind } from '../parts.ts';
import type { ConceptParts, MeasureRow, PartRows } from '../server/api.ts';
import type { Words } from './words.ts';

/** A value with what it counts: "1,200 persons". */
export function figureText(
	{ say, format }: Words,
	value: number,
	unit: PartRows['indicator']['unit'],
): string {
	return `${format.number(value, { maximumFractionDigits: 2 })} ${say('unit', unit)}`;
}

/** What a measure costs, as one line; empty where nothing is said. */
export function costText({ t, format }: Words, { costOnce, costYearly, currency }: MeasureRow): string {
	const once =
		costOnce === null ? null : `${t('label_costOnce')}: ${format.money(Number(costOnce), currency)}`;
	const yearly =
		costYearly === null ? null : `${t('label_costYearly')}: ${format.money(Number(costYearly), currency)}`;
	return format.line([once, yearly]);
}

const daysText = ({ format }: Words, { startsOn, endsOn }: MeasureRow) =>
	startsOn && endsOn
		? format.dates(startsOn, endsOn)
		: (endsOn ?? startsOn)
			? format.date((endsOn ?? startsOn)!)
			: '';

/** What a list says of a part under its title. */
export function linesOf(
	words: Words,
	kind: PartKind,
	row: PartRows[PartKind],
	parts: ConceptParts,
): string[] {
	const { say, format, locale } = words;
	const named = (
		rows: readonly { readonly id: string; readonly title: PartRows['goal']['title'] }[],
		id: string | null,
	) => readPlain(rows.find((one) => one.id === id)?.title, locale);
	switch (kind) {
		case 'baseline': {
			const { value, unit, year, source, fieldId } = row as PartRows['baseline'];
			const figure = value !== null && unit ? `${figureText(words, value, unit)} (${year})` : '';
			return [format.line([figure, source]), named(parts.field, fieldId)];
		}
		case 'field': {
			const { oecd, intercultural, goals } = row as PartRows['field'];
			const all = [...oecd.map((one) => say('oecd', one)), ...intercultural.map((one) => say('icc', one))];
			return [format.line([...all, ...goals.map((one) => say('sdg', one))])];
		}
		case 'goal': {
			const { level, fieldId } = row as PartRows['goal'];
			return [format.line([say('level', level), named(parts.field, fieldId)])];
		}
		case 'measure': {
			const measure = row as MeasureRow;
			return [
				format.line([readPlain(measure.unit, locale), daysText(words, measure)]),
				costText(words, measure),
				named(parts.field, measure.fieldId),
			];
		}
		case 'indicator': {
			const one = row as PartRows['indicator'];
			const of = named(parts.measure, one.measureId) || named(parts.goal, one.goalId);
			const from =
				one.baselineValue === null
					? ''
					: `${figureText(words, one.baselineValue, one.unit)} (${one.baselineYear}) → `;
			return [`${from}${figureText(words, one.targetValue, one.unit)} (${one.targetYear})`, of];
		}
		default:
			return [];
	}
}

/** Parts as a page groups them: entries by kind, goals each under the one above. */
export type Placed = { readonly row: PartRows[PartKind]; readonly depth: number; readonly group: string };

export function placed(kind: PartKind, parts: ConceptParts): readonly Placed[] {
	if (kind === 'baseline') {
		const kinds = ['figure', 'structure', 'need', 'gap'] as const;
		return kinds.flatMap((one) =>
			parts.baseline.filter((row) => row.kind === one).map((row) => ({ row, depth: 0, group: one })),
		);
	}
	if (kind !== 'goal') return parts[kind].map((row) => ({ row, depth: 0, group: '' }));
	const under = (parentId: string | null, depth: number): Placed[] =>
		parts.goal
			.filter((row) => (row.parentId ?? null) === parentId)
			.toSorted((a, b) => (depth === 0 ? levels.indexOf(a.level) - levels.indexOf(b.level) : 0))
			.flatMap((row) => [{ row, depth, group: '' }, ...under(row.id, depth + 1)]);
	return under(null, 0);
}
const levels = ['guiding', 'strategic', 'operational'];
