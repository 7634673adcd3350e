import { shortHash } from '#shared/canonical.ts';
import { printPaint } from '#shared/chart/print-paint.ts';
import type { Paint } from '#shared/chart/svg.ts';
import type { Locale } from '#shared/locale.ts';
import type { Paper, PaperPart } from '#shared/paper.ts';
import { readPlain, type LocalizedText } from '#shared/text.ts';
import { isKept } from '../concept.ts';
import { baselineChapter } from './baseline-chapter.ts';
import { measuresAnnex, monitoringChapter } from './closing-chapters.ts';
import type { ConceptRecords } from './concept-records.ts';
import {
	freeChapters,
	mandateChapter,
	participationChapter,
	principlesChapter,
	sourcesChapter,
	sourcesOf,
} from './opening-chapters.ts';
import {
	fieldsChapter,
	goalsChapter,
	indicatorsChapter,
	measuresChapter,
	timeAndMoney,
} from './plan-chapters.ts';
import { voiceFor, type Voice } from './voice.ts';

/** Where the municipality lies, drawn; null where nobody knows. */
export type DrawnMap = { readonly svg: string; readonly width: number; readonly height: number };

/** A concept as the paper that a council reads, in one language. Pure: the same records make the same paper. */
export function composeConcept(
	records: ConceptRecords,
	map: DrawnMap | null,
	locale: Locale,
	paint: Paint = printPaint,
): Paper {
	const voice = voiceFor(locale, textsOf(records), paint);
	const { t, reading, plain } = voice;
	const { concept, house, hash } = records;
	const sources = sourcesOf(records);
	const { startsOn, endsOn, resolution, resolvedOn } = concept;
	const isAdopted = isKept(concept.state);
	const known = (label: string, value: string | null | false) =>
		value ? [{ label, value: plain(value) }] : [];
	return {
		locale,
		title: reading(concept.title),
		kind: readPlain(concept.term, locale),
		author: readPlain(house.name, locale),
		lines: [
			t('edition', { number: concept.edition }),
			...(startsOn && endsOn ? [voice.dates(startsOn, endsOn)] : []),
		],
		cover: {
			contents: t('contents'),
			stamps: [...(isAdopted ? [] : [t('draft')]), ...(concept.isExample ? [t('example')] : [])],
			facts: [
				...known(t('state'), voice.word('state', concept.state)),
				...known(t('resolution'), isAdopted && resolution),
				...known(t('resolved_on'), isAdopted && resolvedOn && voice.date(resolvedOn)),
				...known(t('hash'), voice.code(hash.replace(/(.{8})(?=.)/g, '$1 '))),
			],
		},
		parts: [
			...mandateChapter(records, voice),
			...principlesChapter(records, voice),
			...participationChapter(records, voice),
			...baselineChapter(records, sources, voice),
			...fieldsChapter(records, voice),
			...goalsChapter(records, voice),
			...measuresChapter(records, voice),
			...indicatorsChapter(records, sources, voice),
			...freeChapters(records, voice),
			...monitoringChapter(records, voice),
			...measuresAnnex(records, voice),
			...mapPart(records, map, voice),
			...sourcesChapter(sources, voice),
		],
		notes: [
			t(isAdopted ? 'note_adopted' : 'note_draft', { hash: voice.code(shortHash(hash)) }),
			...voice.notes,
			...(concept.isExample ? [t('note_example')] : []),
		],
	};
}

/** Chapters of the paper that a page of the records needs beside them: who took part, time and money, sources. */
export function composeMore(
	records: Omit<ConceptRecords, 'origins'>,
	locale: Locale,
	paint: Paint,
): PaperPart[] {
	const voice = voiceFor(locale, textsOf(records), paint);
	return [
		...participationChapter(records, voice),
		...timeAndMoney(records, voice),
		...sourcesChapter(sourcesOf(records), voice),
	];
}

function mapPart({ house }: ConceptRecords, map: DrawnMap | null, voice: Voice): PaperPart[] {
	if (!map) return [];
	const title = voice.t('map');
	const place = house.place ?? readPlain(house.name, voice.locale);
	return [
		voice.heading(1, title),
		{ kind: 'figure', title: place, ...map, alt: voice.t('map_alt', { place }), caption: null },
	];
}

function textsOf(records: Omit<ConceptRecords, 'origins'>): (LocalizedText | null)[] {
	const { concept, principles, baseline, fields, goals, measures, indicators, sections, report } = records;
	return [
		concept.title,
		concept.term,
		concept.mandate,
		concept.definition,
		...[...principles, ...baseline, ...fields, ...goals].flatMap(({ title, text }) => [title, text]),
		...measures.flatMap((one) => [
			one.title,
			one.text,
			one.unit,
			one.partners,
			one.statusReason,
			...one.milestones.map(({ what }) => what),
			...one.funding.map(({ source }) => source),
		]),
		...indicators.map(({ title }) => title),
		...sections.flatMap(({ title, body }) => [title, body]),
		...records.participation.dialogues.flatMap(({ title, common, recommendations: recommended }) => [
			title,
			...common,
			...recommended.map(({ text }) => text),
		]),
		...(report
			? [report.summary, ...report.entries.flatMap(({ obstacles, nextStep }) => [obstacles, nextStep])]
			: []),
	];
}
