import { shareChart, sharesHeight } from '#shared/chart/shares.ts';
import { timelineChart, timelineHeight } from '#shared/chart/timeline.ts';
import { joined } from '#shared/joined.ts';
import { direction } from '#shared/locale.ts';
import type { PaperPart, Reading } from '#shared/paper.ts';
import { moneyOf } from '../money.ts';
import { goalsInOrder, measureNumber } from '../numbering.ts';
import { chartWidth } from './baseline-chapter.ts';
import type { ConceptRecords, MeasureRecord } from './concept-records.ts';
import type { Sources } from './opening-chapters.ts';
import type { Voice } from './voice.ts';

/** Fields of action, each with what it is elsewhere and what is done in it. */
export function fieldsChapter({ fields, measures, goals }: ConceptRecords, voice: Voice): PaperPart[] {
	const { t, heading, passage, plain, reading, word } = voice;
	if (fields.length === 0) return [];
	return [
		heading(1, t('fields')),
		...fields.flatMap((field): PaperPart[] => {
			const named = (label: string, values: readonly Reading[]) =>
				values.length > 0 ? [{ label, values }] : [];
			const facts = [
				...named(
					t('goals'),
					goalsInOrder(goals).flatMap(({ goal, number }) =>
						goal.fieldId === field.id ? [voice.led(number, goal.title)] : [],
					),
				),
				...named(
					t('measures'),
					measures.flatMap((one, at) =>
						one.fieldId === field.id ? [voice.led(measureNumber(at), one.title)] : [],
					),
				),
				...named(
					t('crosswalk_oecd'),
					field.oecd.map((code) => plain(word('oecd', code))),
				),
				...named(
					t('crosswalk_icc'),
					field.intercultural.map((code) => plain(word('icc', code))),
				),
				...named(
					t('crosswalk_sdg'),
					field.goals.map((code) => plain(word('sdg', code))),
				),
			];
			return [
				heading(2, reading(field.title)),
				...passage(field.text),
				...(facts.length > 0 ? [{ kind: 'facts', facts } as const] : []),
			];
		}),
	];
}

export function goalsChapter({ goals }: ConceptRecords, voice: Voice): PaperPart[] {
	if (goals.length === 0) return [];
	return [
		voice.heading(1, voice.t('goals')),
		{
			kind: 'tree',
			items: goalsInOrder(goals).map(({ goal, number, depth }) => ({
				depth,
				label: `${number} · ${voice.word('level', goal.level)}`,
				text: voice.reading(goal.title),
			})),
		},
	];
}

/** All measures at a glance: a row each, when they are done, and what they cost together. */
export function measuresChapter({ measures }: ConceptRecords, voice: Voice): PaperPart[] {
	const { t, heading, plain, reading, word, say } = voice;
	if (measures.length === 0) return [];
	const rows = measures.map((one, at) => ({
		isSum: false,
		cells: [
			plain(measureNumber(at)),
			reading(one.title),
			one.unit ? reading(one.unit) : plain('–'),
			plain(one.endsOn ? voice.dateShort(one.endsOn) : '–'),
			plain(word('status', one.status)),
			plain(costOf(one, voice)),
		],
	}));
	return [
		heading(1, t('measures')),
		say(t('measures_lead', { annex: t('annex_measures') })),
		{
			kind: 'table',
			caption: null,
			head: [t('number'), t('measure'), t('unit'), t('until'), t('status'), t('cost')],
			figuresFrom: 5,
			shares: [8, 28, 20, 14, 14, 16],
			rows,
		},
		...timelineOf(measures, voice),
		...moneyPart(measures, voice),
	];
}

/** When measures are done and what they cost together, as a chapter of its own. */
export function timeAndMoney({ measures }: Pick<ConceptRecords, 'measures'>, voice: Voice): PaperPart[] {
	const parts = [...timelineOf(measures, voice), ...moneyPart(measures, voice)];
	return parts.length > 0 ? [voice.heading(1, voice.t('time_and_money')), ...parts] : [];
}

export function costOf({ costOnce, costYearly, currency }: MeasureRecord, voice: Voice): string {
	const parts = [
		...(Number(costOnce) > 0 ? [voice.money(Number(costOnce), currency)] : []),
		...(Number(costYearly) > 0
			? [voice.t('per_year', { amount: voice.money(Number(costYearly), currency) })]
			: []),
	];
	return parts.join(' + ') || '–';
}

const frameFor = (id: string, title: string, description: string, { locale, paint }: Voice) => ({
	id,
	title,
	description,
	isRightToLeft: direction(locale) === 'rtl',
	paint,
	width: chartWidth,
});

function timelineOf(measures: readonly MeasureRecord[], voice: Voice): PaperPart[] {
	const rows = measures.flatMap(({ title, startsOn, endsOn }, at) =>
		endsOn
			? [{ number: measureNumber(at), label: voice.reading(title).text, from: startsOn, until: endsOn }]
			: [],
	);
	if (rows.length < 2) return [];
	const title = voice.t('timeline');
	const days = rows.map(({ number, from, until }) =>
		from
			? `${number}: ${voice.dates(from, until)}`
			: voice.t('timeline_until', { number, day: voice.date(until) }),
	);
	const alt = `${title}. ${days.join('; ')}`;
	return [
		{
			kind: 'figure',
			title,
			svg: timelineChart(frameFor('timeline', title, alt, voice), rows),
			width: chartWidth,
			height: timelineHeight(rows.length),
			alt,
			caption: rows.some(({ from }) => from === null) ? voice.t('timeline_note') : null,
		},
	];
}

function moneyPart(measures: readonly MeasureRecord[], voice: Voice): PaperPart[] {
	const { t, plain } = voice;
	const sums = moneyOf(measures);
	if (sums.length === 0) return [];
	const parts = [t('secured'), t('hoped'), t('open')];
	const named = sums.map((sum) => ({
		...sum,
		label: joined([t(`money_${sum.rhythm}`), sum.currency], voice.locale),
	}));
	const shown = (sum: (typeof named)[number], of: 'cost' | 'secured' | 'hoped' | 'open') =>
		voice.money(sum[of], sum.currency);
	const told = named.map((sum) => {
		const of = (['secured', 'hoped', 'open'] as const).map((one, at) => `${parts[at]} ${shown(sum, one)}`);
		return `${sum.label}: ${of.join('; ')}`;
	});
	const rows = named.map((sum) => ({
		label: sum.label,
		values: [sum.secured, sum.hoped, sum.open],
		shown: shown(sum, 'cost'),
	}));
	const alt = told.join('. ');
	const drawing: PaperPart = {
		kind: 'figure',
		title: t('money_shares'),
		svg: shareChart(frameFor('money', t('money'), alt, voice), parts, rows),
		width: chartWidth,
		height: sharesHeight(rows.length),
		alt,
		caption: null,
	};
	return [
		voice.heading(2, t('money')),
		drawing,
		{
			kind: 'table',
			caption: null,
			head: [t('money'), t('cost'), ...parts],
			figuresFrom: 1,
			shares: [28, 18, 18, 18, 18],
			rows: named.map((sum) => ({
				isSum: false,
				cells: [
					plain(sum.label),
					...(['cost', 'secured', 'hoped', 'open'] as const).map((of) => plain(shown(sum, of))),
				],
			})),
		},
	];
}

/** By what is told whether something came about: where it stood, where it should get, what was read last. */
export function indicatorsChapter(records: ConceptRecords, sources: Sources, voice: Voice): PaperPart[] {
	const { t, plain, reading } = voice;
	const { indicators, readings, measures, goals } = records;
	if (indicators.length === 0) return [];
	const numbers = new Map([
		...measures.map(({ id }, at) => [id, measureNumber(at)] as const),
		...goalsInOrder(goals).map(({ goal, number }) => [goal.id, number] as const),
	]);
	const at = (value: number | null, year: number | null, unit: (typeof indicators)[number]['unit']) =>
		value === null ? '–' : `${voice.figure(value, unit)}${year === null ? '' : ` (${year})`}`;
	return [
		voice.heading(1, t('indicators')),
		{
			kind: 'table',
			caption: null,
			head: [t('of'), t('indicator'), t('stood_at'), t('target'), t('last_reading'), t('source')],
			figuresFrom: 2,
			shares: [8, 32, 19, 17, 14, 10],
			rows: indicators.map((one) => {
				const last = readings
					.filter(({ indicatorId }) => indicatorId === one.id)
					.toSorted((a, b) => b.year - a.year)[0];
				return {
					isSum: false,
					cells: [
						plain(numbers.get(one.measureId ?? one.goalId ?? '') ?? ''),
						reading(one.title),
						plain(at(one.baselineValue, one.baselineYear, one.unit)),
						plain(at(one.targetValue, one.targetYear, one.unit)),
						plain(last ? at(last.value, last.year, one.unit) : '–'),
						plain(sources.numberOf(one.source)),
					],
				};
			}),
		},
	];
}
