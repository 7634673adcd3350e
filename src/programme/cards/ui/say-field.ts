import * as v from 'valibot';
import { joined } from '#shared/joined.ts';
import { localeNames, type Locale } from '#shared/locale.ts';
import type { Card } from '../card.ts';
import type { GroupTitles } from '../esco/group-titles.ts';
import { languageName } from '../session/language-name.ts';
import { cefrSkills } from '../session/lists.ts';
import { longDay } from '../session/long-day.ts';
import { kinds, partsOf, type Kind, type Value } from '../session/profile.ts';
import type { Key, Say } from './words.ts';

/** What a field is told with: the deck, the titles of unit groups, and the words of one language. */
export type Tongue = {
	readonly locale: Locale;
	readonly say: Say;
	readonly cardOf: ReadonlyMap<string, Card>;
	readonly titles: GroupTitles;
};
type Telling<K extends Kind> = {
	readonly name: (own: string, tongue: Tongue) => string | undefined;
	readonly value: (value: Value<K>, tongue: Tongue) => string | undefined;
};

const term = (code: string, { cardOf, locale }: Tongue) => cardOf.get(code)?.term[locale];
const title = (group: string, { titles, locale }: Tongue) => titles.get(group)?.[locale];
const always =
	(key: Key) =>
	(_: unknown, { say }: Tongue) =>
		say(key);
const fieldTerm = (own: string, { cardOf, locale }: Tongue) =>
	[...cardOf.values()].find(({ kind, field }) => kind === 'field' && field === own)?.term[locale];

const tellings: { readonly [K in Kind]: Telling<K> } = {
	setting: { name: always('client_language'), value: (locale) => localeNames[locale] },
	consent: {
		name: (own, { say }) => say(`purpose_${own}` as Key),
		value: (one, { say, locale }) =>
			joined([say(one.isGiven ? 'yes' : 'no'), longDay(one.day, locale)], locale),
	},
	counted: {
		name: (own, { say }) => say(`counted_${own}` as Key),
		value: (one, { say }) => say(`counted_${one}`),
	},
	meeting: {
		name: (own, { say, locale }) => `${say('section_meetings')}: ${longDay(own, locale)}`,
		value: always('yes'),
	},
	work: {
		name: always('section_work'),
		value: (one, tongue) => {
			const { say, locale } = tongue;
			const parts = [title(one.group, tongue), one.words, say(`years_${one.years}`), say(`work_${one.kind}`)];
			return joined(parts, locale);
		},
	},
	field: { name: fieldTerm, value: always('yes') },
	answer: { name: term, value: (one, { say }) => say(`answer_${one}`) },
	passed: { name: term, value: always('pass') },
	competence: { name: term, value: term },
	evidence: {
		name: (own, tongue) => `${tongue.say('evidence_kind')}: ${term(own, tongue) ?? own}`,
		value: (one, { say, locale }) =>
			joined([say(`evidence_${one.kind}`), say(`by_${one.confirmedBy}`), one.words], locale),
	},
	language: {
		name: (own, { locale }) => languageName(own, locale),
		value: (one, { say, locale }) =>
			one.isFirst
				? say('language_first')
				: joined(
						cefrSkills.map((skill) => one[skill] && `${say(`skill_${skill}`)} ${one[skill]}`),
						locale,
					),
	},
	schooling: {
		name: always('section_schooling'),
		value: (one, { say, locale }) => {
			const finished = say(one.isFinished ? 'schooling_finished' : 'schooling_unfinished');
			const parts = [say(`school_${one.level}`), one.words, finished, say(`recognition_${one.recognition}`)];
			return joined(parts, locale);
		},
	},
	licence: {
		name: (own, { say }) => say(`licence_${own}` as Key),
		value: (one, { say }) => say(`valid_${one}`),
	},
	note: { name: always('note_words'), value: (one) => one },
	idea: { name: title, value: (one, { say }) => say(`leaning_${one}`) },
	step: {
		name: always('steps_title'),
		value: (one, { say, locale }) => {
			const until = one.until && longDay(one.until, locale);
			return joined([one.words, say(`step_${one.by}`), until, one.isDone && say('step_done')], locale);
		},
	},
};

/** What a field of a profile is called; one that this application does not know has its path. */
export function sayField(path: string, tongue: Tongue): string {
	const [kind, own] = partsOf(path);
	return (kind && tellings[kind].name(own, tongue)) ?? path;
}

/** A value of a field, in words; as it lies there where this application does not know it. */
export function sayValue(path: string, value: unknown, tongue: Tongue): string {
	const [kind] = partsOf(path);
	const parsed = kind && v.safeParse(kinds[kind].value, value);
	const told =
		parsed?.success && (tellings[kind!] as Telling<Kind>).value(parsed.output as Value<Kind>, tongue);
	return told || (typeof value === 'string' ? value : JSON.stringify(value));
}
