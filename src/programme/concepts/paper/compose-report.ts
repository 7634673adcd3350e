import type { Locale } from '#shared/locale.ts';
import type { Paper, PaperPart, Reading } from '#shared/paper.ts';
import { readPlain } from '#shared/text.ts';
import { bodies, lights } from '../monitoring.ts';
import { measureNumber } from '../numbering.ts';
import { changeOf, countLights, progressOf } from '../progress.ts';
import type { ConceptRecords, WatchedMeasure, Presentation, ReportRecords } from './concept-records.ts';
import { lightsTable, withSign } from './report-parts.ts';
import { voiceFor, type Voice } from './voice.ts';

export type MonitoringRecords = {
	readonly concept: ConceptRecords['concept'];
	readonly house: ConceptRecords['house'];
	readonly measures: readonly WatchedMeasure[];
	readonly report: ReportRecords;
	/** The report on the period before. */
	readonly before: ReportRecords | null;
	readonly heard: readonly Presentation[];
};

/** How far a concept is after one period, as a paper. Pure: the same records make the same paper. */
export function composeReport(records: MonitoringRecords, locale: Locale): Paper {
	const { concept, house, measures, report, before, heard } = records;
	const texts = [
		concept.title,
		report.summary,
		...measures.map(({ title }) => title),
		...report.entries.flatMap(({ obstacles, nextStep }) => [obstacles, nextStep]),
	];
	const voice = voiceFor(locale, texts);
	const { t, plain, reading, heading, word } = voice;
	const period = voice.dates(report.startsOn, report.endsOn);
	return {
		locale,
		title: reading(concept.title),
		kind: t('report'),
		author: readPlain(house.name, locale),
		lines: [period],
		cover: {
			contents: t('contents'),
			stamps: [
				...(report.state === 'published' ? [] : [word('report', report.state)]),
				...(concept.isExample ? [t('example')] : []),
			],
			facts: [
				{ label: t('report_period'), value: plain(period) },
				{ label: t('state'), value: plain(word('report', report.state)) },
				...(report.publishedAt
					? [
							{
								label: t('published_on'),
								value: plain(voice.date(report.publishedAt.toISOString().slice(0, 10))),
							},
						]
					: []),
			],
		},
		parts: [
			...(report.summary ? [heading(1, t('summary')), ...voice.passage(report.summary)] : []),
			heading(1, t('at_a_glance')),
			glance(report, voice),
			voice.say(
				before
					? t('compared_with', { time: voice.dates(before.startsOn, before.endsOn) })
					: t('nothing_before'),
			),
			...changes(records, voice),
			lightsTable(report, before, measures, voice),
			heading(1, t('in_detail')),
			...measures.flatMap((one, at) => entryPart(one, at, report, voice)),
			heading(1, t('presented_to')),
			{
				kind: 'table',
				caption: null,
				head: [t('body'), t('held_on'), t('verdict')],
				figuresFrom: 3,
				shares: [40, 30, 30],
				rows: bodies.map((body) => {
					const one = heard.find((held) => held.body === body);
					return {
						isSum: false,
						cells: [
							plain(word('body', body)),
							plain(one ? voice.date(one.heldOn) : '–'),
							plain(one ? word('verdict', one.verdict) : t('not_heard')),
						],
					};
				}),
			},
		],
		notes: [...voice.notes, ...(concept.isExample ? [t('note_example')] : [])],
	};
}

function glance({ entries }: ReportRecords, { t, plain, word }: Voice): PaperPart {
	const counts = countLights(entries);
	return {
		kind: 'facts',
		facts: lights.map((light) => ({
			label: word('light', light),
			values: [withSign(light, plain(t('measures_count', { count: counts[light] })))],
		})),
	};
}

/** What stands better or worse than in the period before. */
function changes({ measures, report, before }: MonitoringRecords, voice: Voice): PaperPart[] {
	if (!before) return [];
	const rows = progressOf(measures, [report, before]);
	const facts = (['better', 'worse'] as const).flatMap((change) => {
		const values = rows
			.filter(({ standings: [now, then] }) => changeOf(now ?? null, then ?? null) === change)
			.map(({ measure, at }) => voice.led(measureNumber(at), measure.title));
		return values.length > 0 ? [{ label: voice.t(change), values }] : [];
	});
	return facts.length > 0 ? [{ kind: 'facts', facts }] : [];
}

function entryPart(one: WatchedMeasure, at: number, report: ReportRecords, voice: Voice): PaperPart[] {
	const { t, plain, reading, word } = voice;
	const title = voice.heading(2, voice.led(measureNumber(at), one.title));
	const entry = report.entries.find(({ measureId }) => measureId === one.id);
	if (!entry) return [title, voice.say(t('not_told'))];
	const reached = one.milestones.filter(({ number }) => entry.milestones.includes(number));
	const fact = (label: string, ...values: readonly (Reading | null)[]) => {
		const kept = values.filter((value) => value !== null);
		return kept.length > 0 ? [{ label, values: kept }] : [];
	};
	return [
		title,
		{
			kind: 'facts',
			facts: [
				...fact(t('light'), withSign(entry.light, plain(word('light', entry.light)))),
				...fact(t('percent'), entry.percent === null ? null : plain(voice.figure(entry.percent, 'percent'))),
				...fact(
					t('reached'),
					...(reached.length > 0
						? reached.map(({ what }) => reading(what))
						: [one.milestones.length > 0 ? plain(t('none_reached')) : null]),
				),
				...fact(
					t('spent'),
					entry.spent === null ? null : plain(voice.money(Number(entry.spent), one.currency)),
				),
				...fact(t('obstacles'), entry.obstacles && reading(entry.obstacles)),
				...fact(t('next_step'), entry.nextStep && reading(entry.nextStep)),
			],
		},
	];
}
