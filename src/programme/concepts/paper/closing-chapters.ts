import type { PaperPart, Reading } from '#shared/paper.ts';
import { bodies } from '../monitoring.ts';
import { goalsInOrder, measureNumber } from '../numbering.ts';
import type { ConceptRecords, MeasureRecord } from './concept-records.ts';
import { costOf } from './plan-chapters.ts';
import { lightsTable } from './report-parts.ts';
import type { Voice } from './voice.ts';

/** How it is watched over, who hears of it, and how things stood last. */
export function monitoringChapter(records: ConceptRecords, voice: Voice): PaperPart[] {
	const { t, heading, say, word } = voice;
	const { report, measures } = records;
	const order = bodies.map((body) => word('body', body));
	return [
		heading(1, t('monitoring')),
		say(t('monitoring_told', { first: order[0]!, second: order[1]!, third: order[2]! })),
		...(report
			? [
					heading(2, t('last_report', { time: voice.dates(report.startsOn, report.endsOn) })),
					...voice.passage(report.summary),
					lightsTable(report, null, measures, voice),
				]
			: [say(t('no_report'))]),
	];
}

/** Every measure for itself, with all that was decided of it. */
export function measuresAnnex(records: ConceptRecords, voice: Voice): PaperPart[] {
	const { measures } = records;
	if (measures.length === 0) return [];
	return [
		voice.heading(1, voice.t('annex_measures')),
		...measures.flatMap((one, at) => measurePart(one, at, records, voice)),
	];
}

function measurePart(one: MeasureRecord, at: number, records: ConceptRecords, voice: Voice): PaperPart[] {
	const { t, plain, reading, word, list } = voice;
	const field = records.fields.find(({ id }) => id === one.fieldId);
	const goal = goalsInOrder(records.goals).find((known) => known.goal.id === one.goalId);
	const fact = (label: string, ...values: readonly (Reading | null | false)[]) => {
		const kept = values.filter((value) => value !== null && value !== false);
		return kept.length > 0 ? [{ label, values: kept }] : [];
	};
	const time =
		one.startsOn && one.endsOn
			? voice.dates(one.startsOn, one.endsOn)
			: one.endsOn && t('until_day', { day: voice.date(one.endsOn) });
	const cost = costOf(one, voice);
	const origins = [...one.recommendations, ...one.practices].flatMap((id) => records.origins[id] ?? []);
	const facts = [
		...fact(t('field'), field ? reading(field.title) : null),
		...fact(t('goal'), goal ? voice.led(goal.number, goal.goal.title) : null),
		...fact(t('unit'), one.unit && reading(one.unit)),
		...fact(t('partners'), one.partners && reading(one.partners)),
		...fact(t('when'), time ? plain(time) : null),
		...fact(
			t('target_groups'),
			one.targetGroups.length > 0 && plain(list(one.targetGroups.map((code) => word('group', code)))),
		),
		...fact(t('status'), plain(word('status', one.status)), one.statusReason && reading(one.statusReason)),
		...fact(t('cost'), cost !== '–' && plain(cost)),
		...fact(t('comes_from'), ...origins.map((text) => reading(text))),
	];
	const milestones: PaperPart[] =
		one.milestones.length === 0
			? []
			: [
					{
						kind: 'table',
						caption: t('milestones'),
						head: [t('milestone'), t('until')],
						figuresFrom: 1,
						shares: [72, 28],
						rows: one.milestones.map(({ what, dueOn }) => ({
							isSum: false,
							cells: [reading(what), plain(dueOn ? voice.date(dueOn) : '–')],
						})),
					},
				];
	const funding: PaperPart[] =
		one.funding.length === 0
			? []
			: [
					{
						kind: 'table',
						caption: t('funding'),
						head: [t('payer'), t('is_secured'), t('amount')],
						figuresFrom: 2,
						shares: [46, 24, 30],
						rows: one.funding.map(({ source, amount, rhythm, isSecured }) => {
							const money = voice.money(Number(amount), one.currency);
							return {
								isSum: false,
								cells: [
									reading(source),
									plain(t(isSecured ? 'secured' : 'hoped')),
									plain(rhythm === 'yearly' ? t('per_year', { amount: money }) : money),
								],
							};
						}),
					},
				];
	return [
		voice.heading(2, voice.led(measureNumber(at), one.title)),
		...voice.passage(one.text),
		{ kind: 'facts', facts },
		...milestones,
		...funding,
	];
}
