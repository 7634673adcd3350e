import { joined } from '#shared/joined.ts';
import type { Locale } from '#shared/locale.ts';
import type { Card } from '../card.ts';
import type { Conflict } from '../case/case-file.ts';
import type { Json } from '../case/field.ts';
import { creditLines, creditsOf, type AuthorsOf } from '../credits.ts';
import type { Photo } from '../media/photo.ts';
import { ownTitles, type GroupTitles } from '../esco/group-titles.ts';
import { longDay } from '../session/long-day.ts';
import { languageName } from '../session/language-name.ts';
import { cefrSkills } from '../session/lists.ts';
import type { Profile } from '../session/profile.ts';
import { summarize, type Said } from '../session/summary.ts';
import { sayField, sayValue } from '../ui/say-field.ts';
import type { Key, Params, Say } from '../ui/words.ts';
import type { Line, Paper, Row, Two } from './paper.ts';

export type Subject = {
	readonly profile: Profile;
	/** Fields that two devices wrote differently: the client's own paper has every version. */
	readonly undecided: readonly Conflict[];
	readonly cards: readonly Card[];
	readonly titles: GroupTitles;
	/** Photos among the pictures, by id. */
	readonly photos: ReadonlyMap<string, Photo>;
	readonly authorsOf: AuthorsOf;
	/** The counsellor's language first. */
	readonly tongues: readonly { readonly locale: Locale; readonly say: Say }[];
	/** Typed for this paper alone, and kept nowhere. */
	readonly name: string;
	readonly today: string;
};

/** The profile, to be taken home. */
export function profilePaper(subject: Subject): Paper {
	const { both, day, same, head } = wordsOf(subject);
	const { profile, cards } = subject;
	const sum = summarize(profile, cards);
	const rows = rowsOf(subject);
	const top = head('profile_title');
	const sections = filled([
		{ title: both('undecided_title'), rows: rows.undecided },
		{ title: both('section_work'), rows: rows.work },
		{
			title: both('section_tasks'),
			rows: sum.tasks.map((one) => rows.said(one, both(`answer_${one.said}`))),
		},
		{
			title: both('section_strengths'),
			rows: sum.strengths.map((one) => rows.said(one, rows.intensity(one.said))),
		},
		{ title: both('section_interests'), rows: sum.interests.map((card) => rows.card(card, [])) },
		{ title: both('section_languages'), rows: rows.languages },
		{ title: both('section_schooling'), rows: rows.schooling },
		{ title: both('section_licences'), rows: rows.licences },
		{ title: both('section_ideas'), rows: rows.wishes },
		{
			title: both('section_steps'),
			rows: sum.steps.map(([, step]) => ({
				pictures: [],
				lines: [
					{ text: same(step.words), look: 'strong' as const },
					{ text: both(`step_${step.by}`) },
					...(step.until ? [{ text: day(step.until) }] : []),
					...(step.isDone ? [{ text: both('step_done') }] : []),
				],
			})),
		},
		{
			title: both('section_notes'),
			rows: Object.values(profile.note).map((note) => ({ pictures: [], lines: [{ text: same(note) }] })),
		},
		{
			title: both('section_meetings'),
			rows: sum.meetings.map((one) => ({ pictures: [], lines: [{ text: day(one) }] })),
		},
	]);
	const under = sections.length > 0 ? top.under : [...top.under, both('profile_empty')];
	return withFoot(subject, { ...top, under, sections }, rows.wishes.length > 0);
}

/**
 * For the employment office: the twenty strengths its profiling asks for, those chosen each with what was said and what shows it, the others
 * by their names alone, so that nobody leafs through them; and of the ideas those the client said yes to.
 */
export function referralPaper(subject: Subject): Paper {
	const { both, each, head } = wordsOf(subject);
	const { profile, cards } = subject;
	const rows = rowsOf(subject);
	const sum = summarize(profile, cards);
	const chosen = sum.strengths.filter(({ card }) => card.isStrength);
	const others = cards.filter(
		(card) => card.isStrength && !chosen.some(({ card: { code } }) => code === card.code),
	);
	const left: Row = {
		pictures: [],
		lines: [
			{ text: both('not_chosen'), look: 'strong' },
			{
				text: each((locale) =>
					joined(
						others.map(({ term }) => term[locale]),
						locale,
					),
				),
			},
		],
	};
	const wishes = sum.wishes.filter(([, said]) => said === 'yes').map(([group]) => rows.idea(group, []));
	const sections = filled([
		{
			title: both('referral_strengths'),
			rows: [
				...chosen.map((one) => rows.said(one, rows.intensity(one.said))),
				...(others.length > 0 ? [left] : []),
			],
		},
		{ title: both('referral_wishes'), rows: wishes },
		{ title: both('section_work'), rows: rows.work },
		{ title: both('section_languages'), rows: rows.languages },
		{ title: both('section_schooling'), rows: rows.schooling },
		{ title: both('section_licences'), rows: rows.licences },
	]);
	return withFoot(subject, { ...head('referral_title'), sections }, wishes.length > 0);
}

/** What every paper says at its end, and whom the pictures on it are by. */
function withFoot(subject: Subject, paper: Omit<Paper, 'foot'>, hasIdeas: boolean): Paper {
	const { both } = wordsOf(subject);
	const { tongues, photos, authorsOf } = subject;
	const shown = paper.sections.flatMap(({ rows }) => rows.flatMap((row) => row.pictures.slice(0, 1)));
	const credits = creditsOf(shown, photos, authorsOf);
	const [first] = tongues;
	return {
		...paper,
		foot: [
			both('self_said'),
			...(hasIdeas ? [both('ideas_only')] : []),
			both('ideas_esco'),
			...rowsOf(subject).ownNote,
			// Names are the same in every language.
			...creditLines(credits, first!.say, first!.locale).map((text) => [{ locale: first!.locale, text }]),
		],
	};
}

/** Vowel signs help on the screen; on paper Arabic goes without, and what is read out of the file stays in one line. */
const unmarked = (text: string) => text.replace(/[\u064c-\u0652]/g, '');

const filled = (sections: Paper['sections']) => sections.filter(({ rows }) => rows.length > 0);

/** A line of ours begins with a capital letter, also where the words stand inside a sentence elsewhere. */
const begun = (text: string, locale: Locale) =>
	text.replace(/^\p{Ll}/u, (letter) => letter.toLocaleUpperCase(locale));

function wordsOf({ tongues, name, today }: Subject) {
	const each = (of: (locale: Locale, say: Say) => string): Two =>
		tongues.map(({ locale, say }) => ({ locale, text: begun(unmarked(of(locale, say)), locale) }));
	const both = (key: Key, params?: Params): Two => each((_, say) => say(key, params));
	const day = (of: string): Two => each((locale) => longDay(of, locale));
	/** What somebody wrote, in whatever language: once, not twice. */
	const same = (text: string): Two => [{ locale: tongues[0]!.locale, text }];
	const head = (title: Key) => ({
		locale: tongues[0]!.locale,
		title: both(title),
		name,
		under: [
			...(name ? [same(name)] : []),
			each((locale, say) => say('made_on', { day: longDay(today, locale) })),
		],
	});
	return { each, both, day, same, head };
}

function rowsOf(subject: Subject) {
	const { profile, cards, titles, tongues } = subject;
	const { each, both, same } = wordsOf(subject);
	const sum = summarize(profile, cards);
	const title = (group: string): Two =>
		each((locale) => `${titles.get(group)?.[locale] ?? group}${ownTitles.has(locale) ? ' *' : ''}`);
	const words = (text: string): Line[] => (text ? [{ text: same(text), look: 'soft' }] : []);
	const card = ({ term, pictures }: Card, lines: readonly Line[]): Row => ({
		pictures,
		lines: [{ text: each((locale) => term[locale]), look: 'strong' }, ...lines],
	});
	const idea = (group: string, lines: readonly Line[]): Row => ({
		pictures: [],
		lines: [{ text: title(group), look: 'strong' }, ...lines],
	});
	const shown = (evidence: Said<string>['evidence']): Line[] =>
		evidence
			? [
					{
						text: each((_, say) =>
							[
								say(`evidence_${evidence.kind}`),
								...(evidence.kind === 'own_word' ? [] : [say(`by_${evidence.confirmedBy}`)]),
							].join(': '),
						),
						look: 'soft',
					},
					...words(evidence.words),
				]
			: [];
	const own = tongues.filter(({ locale }) => ownTitles.has(locale));
	const cardOf = new Map(cards.map((one) => [one.code, one]));
	const told = (path: string, value: Json): Line => {
		if (value === null) return { text: both('undecided_gone') };
		const texts = each((locale, say) => sayValue(path, value, { locale, say, cardOf, titles }));
		const first = texts[0]!.text;
		return { text: texts.every(({ text }) => text === first) ? same(first) : texts };
	};
	return {
		undecided: subject.undecided.map(({ path, versions }): Row => ({
			pictures: [],
			lines: [
				{ text: each((locale, say) => sayField(path, { locale, say, cardOf, titles })), look: 'strong' },
				...versions.map(({ value }) => told(path, value)),
			],
		})),
		card,
		said: (one: Said<string>, answer: Two) => card(one.card, [{ text: answer }, ...shown(one.evidence)]),
		intensity: (code: string) => each((locale) => cards.find((one) => one.code === code)?.term[locale] ?? ''),
		work: sum.work.map(([, one]): Row => ({
			pictures: [],
			lines: [
				{ text: title(one.group), look: 'strong' },
				{
					text: each((locale, say) => joined([say(`years_${one.years}`), say(`work_${one.kind}`)], locale)),
				},
				...words(one.words),
			],
		})),
		idea,
		wishes: sum.wishes.map(([group, said]) => idea(group, [{ text: both(`leaning_${said}`) }])),
		languages: Object.entries(profile.language).map(([code, one]): Row => {
			const reached = cefrSkills.filter((skill) => one[skill]);
			const levels = each((locale, say) =>
				joined(
					reached.map((skill) => `${say(`skill_${skill}`)} ${one[skill]}`),
					locale,
				),
			);
			return {
				pictures: [],
				lines: [
					{ text: each((locale) => languageName(code, locale)), look: 'strong' },
					...(one.isFirst
						? [{ text: both('language_first') }]
						: reached.length > 0
							? [{ text: levels }]
							: []),
				],
			};
		}),
		schooling: Object.values(profile.schooling).map((one): Row => ({
			pictures: [],
			lines: [
				{ text: both(`school_${one.level}`), look: 'strong' },
				...words(one.words),
				// Who went to no school has nothing finished, and nothing to be recognised.
				...(one.level === 'none'
					? []
					: [
							{ text: both(one.isFinished ? 'schooling_finished' : 'schooling_unfinished') },
							{ text: both(`recognition_${one.recognition}`) },
						]),
			],
		})),
		licences: Object.entries(profile.licence).map(([licence, valid]): Row => ({
			pictures: [],
			lines: [{ text: both(`licence_${licence}` as Key), look: 'strong' }, { text: both(`valid_${valid}`) }],
		})),
		ownNote:
			own.length > 0 && sum.work.length + sum.wishes.length > 0
				? [own.map(({ locale, say }) => ({ locale, text: `* ${say('own_title')}` }))]
				: [],
	};
}
