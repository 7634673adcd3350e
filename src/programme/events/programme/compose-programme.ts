import { countryName } from '#shared/country.ts';
import { fold } from '#shared/fold.ts';
import { placed } from '#shared/joined.ts';
import { intlTags, type Locale } from '#shared/locale.ts';
import { translator } from '#shared/messages.ts';
import { blocksOf } from '#shared/prose.ts';
import { read, type LocalizedText } from '#shared/text.ts';
import { formatDate, formatPeriod, formatTimes, formatWeekday } from '#shared/time-text.ts';
import { agendaDays } from '../agenda.ts';
import type { AgendaSession } from '../agenda-session.ts';
import type { EventKind } from '../event.ts';
import { interpretationLines } from '../interpretation-lines.ts';
import { agendaMessages } from '../messages/agenda/index.ts';
import { words } from '../messages/words/index.ts';
import { sessionParts } from '../session-person.ts';
import type { Passage, PrintedSession, Programme, Reading } from './programme.ts';

export type ProgrammeRecords = {
	readonly event: {
		readonly kind: EventKind;
		readonly title: LocalizedText;
		readonly summary: LocalizedText | null;
		readonly startsLocal: string;
		readonly endsLocal: string;
		readonly zone: string;
		readonly venue: string | null;
		readonly place: string | null;
		readonly country: string | null;
		readonly languages: readonly Locale[];
		readonly isExample: boolean;
	};
	readonly hosts: readonly { readonly name: LocalizedText }[];
	readonly sessions: readonly AgendaSession[];
	readonly rooms: readonly {
		readonly name: string;
		readonly seats: number | null;
		readonly accessibility: LocalizedText | null;
	}[];
	/** Where the event stands on the web; null where it is not public. */
	readonly url: string | null;
	/** The day of the latest change. */
	readonly changedOn: string;
};

/** The printed programme for readers of a language. Pure: the same records make the same programme. */
export function composeProgramme(records: ProgrammeRecords, locale: Locale): Programme {
	const say = wording(locale);
	const { t, word } = say;
	const { event, sessions } = records;
	const hasClosed = sessions.some(({ confidentiality }) => confidentiality !== 'public');
	const title = say.reading(event.title);
	return {
		locale,
		documentTitle: `${title.text} · ${t('print_programme')}`,
		title,
		kind: word(`kind_${event.kind}`),
		period: formatPeriod(event.startsLocal, event.endsLocal, locale),
		place: placeOf(event, say),
		hosts: records.hosts.map(({ name }) => say.reading(name)),
		summary: say.passage(event.summary),
		isExample: event.isExample,
		closedNote: hasClosed ? t('print_closed') : null,
		labels: {
			programme: t('print_programme'),
			rooms: t('print_rooms'),
			people: t('print_people'),
			practical: t('print_practical'),
			hosts: t('print_hosts'),
			example: t('print_example'),
		},
		days: agendaDays(sessions).map(({ day, sessions: inDay }) => ({
			name: formatWeekday(day, locale),
			sessions: inDay.map((session) => printed(session, event.languages, say)),
		})),
		rooms: records.rooms.map(({ name, seats, accessibility }) => ({
			name,
			seats: seats === null ? null : t('seats', { count: seats }),
			accessibility: say.passage(accessibility),
		})),
		people: peopleOf(sessions, say),
		practical: practicalOf(records, say),
		notes: notesOf(records, say),
	};
}

type Wording = ReturnType<typeof wording>;

function wording(locale: Locale) {
	const t = translator(agendaMessages, locale);
	const names = new Intl.DisplayNames(intlTags[locale], { type: 'language' });
	const collator = new Intl.Collator(intlTags[locale], { numeric: true });
	const language = (code: string) => names.of(code) ?? code;
	const reading = (value: LocalizedText): Reading => {
		const { text, locale: own, isFallback } = read(value, locale);
		return { text, locale: own, isFallback };
	};
	const markOf = ({ isFallback, locale: own }: Omit<Reading, 'text'>) =>
		isFallback ? t('in_language', { language: language(own) }) : null;
	return {
		t,
		locale,
		language,
		reading,
		markOf,
		word: translator(words, locale),
		list: (items: readonly string[]) =>
			new Intl.ListFormat(intlTags[locale], { type: 'conjunction' }).format(items),
		compare: (a: string, b: string) => collator.compare(a, b),
		passage(value: LocalizedText | null): Passage | null {
			const found = read(value, locale);
			if (!found.text) return null;
			const { locale: own, isFallback } = found;
			return { locale: own, isFallback, blocks: blocksOf(found.text), mark: markOf(found) };
		},
	};
}

function placeOf({ venue, place, country }: ProgrammeRecords['event'], { locale }: Wording): string {
	return placed([venue, place, country && countryName(country, locale)], locale);
}

function printed(session: AgendaSession, ofEvent: readonly Locale[], say: Wording): PrintedSession {
	const { t, word, language } = say;
	const isUsual = [...session.languages].sort().join() === [...ofEvent].sort().join();
	const spoken = session.interpretation.length > 0 || !isUsual ? session.languages : [];
	const title = say.reading(session.title);
	const isOvernight = session.endsLocal.slice(0, 10) > session.startsLocal.slice(0, 10);
	const times = formatTimes(session.startsLocal, session.endsLocal, say.locale);
	return {
		time: isOvernight ? `${times} (${t('next_day')})` : times,
		kind: word(`session_${session.type}`),
		title,
		titleMark: say.markOf(title),
		room: session.room,
		facts: [
			...(spoken.length > 0 ? [t('spoken', { languages: say.list(spoken.map(language)) })] : []),
			...interpretationLines(session.interpretation, {
				mode: (mode) => t(`mode_${mode}`),
				language,
				list: say.list,
				fromTo: (from, to) => t('from_to', { from, to }),
				between: t('between'),
			}),
			...(session.signUp === 'none' ? [] : [t(`sign_up_${session.signUp}`)]),
			...(session.isNotRecorded ? [t('not_recorded')] : []),
		],
		closed: session.confidentiality === 'public' ? null : word(`confidentiality_${session.confidentiality}`),
		people: sessionParts
			.map((part) => ({
				label: t(`part_${part}`),
				persons: session.people
					.filter((person) => person.part === part)
					.map(({ name, institution }) => ({ name, institution })),
			}))
			.filter(({ persons }) => persons.length > 0),
		description: say.passage(session.description),
	};
}

/** Everybody who is named, once, with their sessions; by name. */
function peopleOf(sessions: readonly AgendaSession[], say: Wording): Programme['people'] {
	const all = sessions.flatMap(({ title, people }) =>
		people.map(({ name, institution }) => ({ name, institution, title: say.reading(title) })),
	);
	const byName = Map.groupBy(all, ({ name, institution }) => fold(`${name} ${institution ?? ''}`));
	return [...byName.values()]
		.map((entries) => ({
			name: entries[0]!.name,
			institution: entries[0]!.institution,
			sessions: entries
				.map(({ title }) => title)
				.filter((title, at, titles) => titles.findIndex(({ text }) => text === title.text) === at),
		}))
		.sort((a, b) => say.compare(a.name, b.name));
}

function practicalOf({ event, sessions, url }: ProgrammeRecords, say: Wording): Programme['practical'] {
	const { t, language, list } = say;
	const modes = [
		...new Set(sessions.flatMap(({ interpretation }) => interpretation.map(({ mode }) => mode))),
	];
	const rows = [
		{ label: t('print_date'), text: formatPeriod(event.startsLocal, event.endsLocal, say.locale) },
		{ label: t('print_place'), text: placeOf(event, say) },
		{ label: t('print_languages'), text: list(event.languages.map(language)) },
		{ label: t('print_interpretation'), text: list(modes.map((mode) => t(`mode_${mode}`))) },
		{
			label: t('print_times'),
			text: t('print_times_text', { zone: event.zone.replaceAll('_', ' ') }),
		},
		{ label: t('print_page'), text: url ?? '' },
	];
	return rows.filter(({ text }) => text !== '');
}

function notesOf({ event, sessions, changedOn }: ProgrammeRecords, { t, locale }: Wording): string[] {
	const texts = [
		event.title,
		event.summary,
		...sessions.flatMap(({ title, description }) => [title, description]),
	];
	const isMachine = texts.some((value) => {
		const { text, isFallback, state } = read(value, locale);
		return text !== '' && !isFallback && state === 'machine';
	});
	return [
		t('print_as_of', { date: formatDate(changedOn, locale) }),
		...(isMachine ? [t('print_machine')] : []),
	];
}
