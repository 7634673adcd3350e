import { plainReading, type PaperPart } from '#shared/paper.ts';
import { mapPicture } from '#programme/dialogues/picture/map-picture.ts';
import { measureNumber } from '../numbering.ts';
import type { ConceptRecords, ToldDialogue } from './concept-records.ts';
import type { Voice } from './voice.ts';

/** Why there is a concept, what it means by integration, for whom and how long. */
export function mandateChapter({ concept }: ConceptRecords, voice: Voice): PaperPart[] {
	const { t, heading, passage, plain, word, list } = voice;
	const { mandateOn, definition, targetGroups, startsOn, endsOn } = concept;
	const facts = [
		...(mandateOn ? [{ label: t('mandated_on'), values: [plain(voice.date(mandateOn))] }] : []),
		...(startsOn && endsOn
			? [{ label: t('holds_for'), values: [plain(voice.dates(startsOn, endsOn))] }]
			: []),
		...(targetGroups.length > 0
			? [
					{
						label: t('target_groups'),
						values: [plain(list(targetGroups.map((one) => word('group', one))))],
					},
				]
			: []),
	];
	return [
		heading(1, t('mandate')),
		...passage(concept.mandate),
		...(facts.length > 0 ? [{ kind: 'facts', facts } as const] : []),
		...(definition ? [heading(2, t('definition')), ...passage(definition)] : []),
	];
}

export function principlesChapter({ principles }: ConceptRecords, voice: Voice): PaperPart[] {
	if (principles.length === 0) return [];
	return [
		voice.heading(1, voice.t('principles')),
		...principles.flatMap(({ title, text }) => [
			voice.heading(2, voice.reading(title)),
			...voice.passage(text),
		]),
	];
}

/** Who was asked, and what most agree on. Said plainly where nobody was. */
export function participationChapter(
	{ participation, measures }: Pick<ConceptRecords, 'participation' | 'measures'>,
	voice: Voice,
): PaperPart[] {
	const { t, heading, say } = voice;
	const { dialogues, keptOn, consultation } = participation;
	const told = dialogues.flatMap((one) => dialoguePart(one, measures, voice));
	const consulted = consultation
		? [
				heading(2, t('consultation')),
				say(
					t('consultation_told', {
						time: consultation.until
							? voice.dates(consultation.from, consultation.until)
							: voice.date(consultation.from),
						count: consultation.comments,
					}),
				),
			]
		: [];
	const none = told.length + consulted.length === 0 ? [say(t('nobody_asked'))] : [];
	const kept = keptOn && told.length > 0 ? [say(t('as_presented', { day: voice.date(keptOn) }))] : [];
	return [heading(1, t('participation')), ...kept, ...told, ...consulted, ...none];
}

function dialoguePart(one: ToldDialogue, measures: ConceptRecords['measures'], voice: Voice): PaperPart[] {
	const { t, plain, number } = voice;
	const { runId, startsOn, endsOn, participants, statements, votes, languages, common } = one;
	const count = (label: 'took_part' | 'statements' | 'votes', value: number | null) =>
		value === null ? [] : [{ label: t(label), values: [plain(number(value))] }];
	const facts = [
		...(startsOn
			? [{ label: t('when'), values: [plain(endsOn ? voice.dates(startsOn, endsOn) : voice.date(startsOn))] }]
			: []),
		...count('took_part', participants),
		...count('statements', statements),
		...count('votes', votes),
		...(languages.length > 0
			? [{ label: t('languages'), values: [plain(voice.list(languages.map(voice.language)))] }]
			: []),
		...(runId ? [{ label: t('opinion_map'), values: [plain(runId)] }] : []),
	];
	return [
		voice.heading(2, voice.reading(one.title)),
		...(facts.length > 0 ? [{ kind: 'facts', facts } as const] : []),
		...mapPart(one, voice),
		...(common.length > 0
			? [
					voice.heading(3, t('common_ground')),
					{ kind: 'list', items: common.map((text) => voice.reading(text)) } as const,
				]
			: []),
		...recommendedPart(one, measures, voice),
	];
}

/** How people stand to each other, as it is published. */
function mapPart({ map, runId }: ToldDialogue, { locale, paint }: Voice): PaperPart[] {
	if (!map) return [];
	const { ink, paper, font } = paint;
	const style = { id: `opinion-map-${runId}`, ink, paper, font, textSize: 20 };
	const { title, svg, width, height, alt, explained } = mapPicture(map, locale, style);
	return [{ kind: 'figure', title, svg, width, height, alt, caption: explained }];
}

/** What came out of a dialogue: what was recommended, what was said to it, and which measure takes it up. */
function recommendedPart(
	{ recommendations }: ToldDialogue,
	measures: ConceptRecords['measures'],
	voice: Voice,
): PaperPart[] {
	if (recommendations.length === 0) return [];
	const { t, plain, reading, word } = voice;
	const rows = recommendations.map(({ text, answer, dueOn, isOverdue, measure }) => {
		const at = measures.findIndex(({ id }) => id === measure?.id);
		const said = answer
			? t('answered_on', { kind: word('response', answer.kind), day: voice.date(answer.decidedOn) })
			: t(isOverdue ? 'overdue' : 'unanswered', { day: voice.date(dueOn) });
		const taken = measure && (at < 0 ? reading(measure.title) : voice.led(measureNumber(at), measure.title));
		return { isSum: false, cells: [reading(text), plain(said), taken ?? plain('–')] };
	});
	return [
		voice.heading(3, t('recommendations')),
		{
			kind: 'table',
			caption: null,
			head: [t('recommendation'), t('answer'), t('taken_up')],
			figuresFrom: 3,
			shares: [46, 27, 27],
			rows,
		},
	];
}

/** Chapters of free text, under their own names. */
export function freeChapters({ sections }: ConceptRecords, voice: Voice): PaperPart[] {
	return sections.flatMap(({ title, body }) => [
		voice.heading(1, voice.reading(title)),
		...voice.passage(body),
	]);
}

/** Words between brackets that lead to a source at the end: the same one has the same number. */
export function sourcesOf({
	baseline,
	indicators,
	readings,
}: Pick<ConceptRecords, 'baseline' | 'indicators' | 'readings'>) {
	const all: { source: string; url: string | null }[] = [];
	const add = (source: string | null, url: string | null = null) => {
		if (!source) return;
		const known = all.find((one) => one.source === source && (one.url === url || !one.url || !url));
		if (!known) all.push({ source, url });
		else known.url ??= url;
	};
	for (const { source, sourceUrl } of baseline) add(source, sourceUrl);
	for (const { source } of [...indicators, ...readings]) add(source);
	return {
		all,
		numberOf: (source: string | null, url: string | null = null) => {
			const at = all.findIndex((one) => one.source === source && (!url || one.url === url));
			return at < 0 ? '' : `[${at + 1}]`;
		},
	};
}
export type Sources = ReturnType<typeof sourcesOf>;

export function sourcesChapter({ all }: Sources, voice: Voice): PaperPart[] {
	if (all.length === 0) return [];
	return [
		voice.heading(1, voice.t('sources')),
		// What a source is called stands as it was written, in whatever language.
		{
			kind: 'list',
			items: all.map(({ source, url }) => plainReading(url ? `${source}, ${url}` : source, voice.locale)),
		},
	];
}
