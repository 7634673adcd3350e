import { joined } from '#shared/joined.ts';
import type { Locale } from '#shared/locale.ts';
import { translator } from '#shared/messages.ts';
import {
	isMachineMade,
	passageOf,
	plainReading,
	readingOf,
	type Paper,
	type PaperPart,
	type PaperTable,
} from '#shared/paper.ts';
import { readPlain, type LocalizedText } from '#shared/text.ts';
import { formatDate, formatDates } from '#shared/time-text.ts';
import { words as institutionWords } from '#programme/institutions/messages/words/index.ts';
import { practiceWords } from '#programme/outcomes/messages/practice-words/index.ts';
import { shortHash } from '#shared/canonical.ts';
import { monthsBetween } from './call-check.ts';
import { costRows } from './cost-rows.ts';
import { sketchMessages } from './messages/index.ts';
import { sketchTexts, type SketchFields } from './sketch.ts';
import { momentText, type Say } from './sketch-words.ts';

export type SketchRecords = {
	readonly content: SketchFields;
	readonly number: number;
	readonly hash: string;
	readonly writtenAt: Date;
	readonly isExample: boolean;
	readonly sides: readonly {
		readonly name: LocalizedText;
		readonly contact: { readonly name: string; readonly email: string | null } | null;
		/** When it agreed to this very version; null where it has not. */
		readonly agreedAt: Date | null;
	}[];
	readonly call: { readonly name: LocalizedText; readonly year: number; readonly currency: string } | null;
	readonly origins: readonly {
		readonly kind: 'session' | 'lesson' | 'recommendation' | 'practice';
		readonly title: LocalizedText;
	}[];
};

/** A sketch as a paper for readers of a language. Pure: the same records make the same paper. */
export function composeSketch(records: SketchRecords, locale: Locale): Paper {
	const t: Say = translator(sketchMessages, locale);
	const { content, sides } = records;
	const heading = (text: string) => headingOf(text, locale);
	const names = sides.map(({ name }) => readPlain(name, locale));
	const labels: Readonly<Record<(typeof sketchTexts)[number], string>> = {
		situation: t('situation'),
		groups: t('target_groups'),
		learningFirst: t('learning', { name: names[0] ?? '' }),
		learningSecond: t('learning', { name: names[1] ?? '' }),
		participation: t('participation'),
		gender: t('gender'),
		sustainability: t('sustainability'),
		risks: t('risks'),
	};
	const texts = (...wanted: readonly (typeof sketchTexts)[number][]): PaperPart[] =>
		wanted.flatMap((name) =>
			content[name]
				? [heading(labels[name]), { kind: 'passage', passage: passageOf(content[name], locale) }]
				: [],
		);
	const money = costRows(content, { currency: records.call?.currency ?? 'EUR', locale, t }).map(
		({ caption, head, rows }): PaperTable => ({
			kind: 'table',
			caption,
			head,
			figuresFrom: 1,
			rows: rows.map(({ cells, isSum }) => ({
				cells: cells.map((cell) => plainReading(cell, locale)),
				isSum,
			})),
		}),
	);
	return {
		locale,
		title: readingOf(content.title, locale),
		kind: t('sketch'),
		author: names.join(', '),
		lines: linesOf(records, locale, t),
		parts: [
			...texts('situation', 'groups'),
			...goalsOf(content, locale, t),
			...measuresOf(records, names, locale, t),
			...texts('learningFirst', 'learningSecond', 'participation', 'gender'),
			heading(t('section_money')),
			...money,
			...texts('sustainability', 'risks'),
			...originsOf(records, locale, t),
		],
		notes: [
			t('print_note', {
				number: records.number,
				date: momentText(records.writtenAt, 'Europe/Berlin', locale),
				hash: shortHash(records.hash),
			}),
			...sides.map(({ agreedAt }, at) =>
				agreedAt
					? `${names[at]}: ${t('agreed_on', { date: momentText(agreedAt, 'Europe/Berlin', locale) })}`
					: `${names[at]}: ${t('not_agreed')}`,
			),
			...(textsOf(content).some((text) => isMachineMade(text, locale)) ? [t('print_machine')] : []),
			...(records.isExample ? [t('example')] : []),
		],
	};
}

const headingOf = (text: string, locale: Locale): PaperPart => ({
	kind: 'heading',
	level: 1,
	text: plainReading(text, locale),
});

const textsOf = (content: SketchFields) => [
	content.title,
	...sketchTexts.map((name) => content[name]),
	...content.goals.flatMap(({ goal, indicator }) => [goal, indicator]),
	...content.measures.map(({ what }) => what),
];

function linesOf({ content, sides, call }: SketchRecords, locale: Locale, t: Say): string[] {
	const word = translator(institutionWords, locale);
	const group = translator(practiceWords, locale);
	const list = new Intl.ListFormat(locale, { type: 'conjunction' });
	const lines = sides.map(({ name, contact }) =>
		joined([readPlain(name, locale), contact && `${t('contact')}: ${contact.name}`, contact?.email], locale),
	);
	if (call) lines.push(`${t('call')}: ${readPlain(call.name, locale)} ${call.year}`);
	if (content.themes.length > 0)
		lines.push(`${t('themes')}: ${list.format(content.themes.map((one) => word(`theme_${one}`)))}`);
	if (content.targetGroups.length > 0)
		lines.push(
			`${t('target_groups')}: ${list.format(content.targetGroups.map((one) => group(`group_${one}`)))}`,
		);
	const { startsOn, endsOn } = content;
	if (startsOn && endsOn)
		lines.push(
			`${formatDates(startsOn, endsOn, locale)} (${t('months_count', { count: monthsBetween(startsOn, endsOn) })})`,
		);
	else if (startsOn) lines.push(`${t('starts_on')}: ${formatDate(startsOn, locale)}`);
	return lines;
}

function goalsOf({ goals }: SketchFields, locale: Locale, t: Say): PaperPart[] {
	if (goals.length === 0) return [];
	const rows = goals.map(({ goal, indicator }) => ({
		cells: [readingOf(goal, locale), readingOf(indicator, locale)],
		isSum: false,
	}));
	return [
		headingOf(t('section_goals'), locale),
		{ kind: 'table', caption: null, head: [t('goal'), t('indicator')], figuresFrom: 2, rows },
	];
}

function measuresOf(
	{ content: { measures } }: SketchRecords,
	names: readonly string[],
	locale: Locale,
	t: Say,
): PaperPart[] {
	if (measures.length === 0) return [];
	const who = { both: t('who_both'), first: names[0] ?? '', second: names[1] ?? '' };
	const rows = measures.map((one) => {
		const months = [...new Set([one.fromMonth, one.toMonth])].filter((month) => month !== null).join('–');
		return {
			cells: [readingOf(one.what, locale), plainReading(who[one.who], locale), plainReading(months, locale)],
			isSum: false,
		};
	});
	return [
		headingOf(t('section_measures'), locale),
		{ kind: 'table', caption: null, head: [t('measure'), t('who'), t('months')], figuresFrom: 2, rows },
	];
}

function originsOf({ origins }: SketchRecords, locale: Locale, t: Say): PaperPart[] {
	if (origins.length === 0) return [];
	const items = origins.map(({ kind, title }) => {
		const reading = readingOf(title, locale);
		return plainReading(`${t(kind)}: ${reading.text}`, reading.locale);
	});
	return [headingOf(t('section_origin'), locale), { kind: 'list', items }];
}
