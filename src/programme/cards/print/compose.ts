import { joined } from '#shared/joined.ts';
import type { Locale } from '#shared/locale.ts';
import type { Card } from '../card.ts';
import { creditLines, creditsOf, type AuthorsOf } from '../credits.ts';
import type { Photo } from '../photo.ts';
import { ownTitles, type GroupTitles } from '../esco/group-titles.ts';
import { longDay } from '../session/long-day.ts';
import { languageName } from '../session/language-name.ts';
import { cefrSkills } from '../session/lists.ts';
import type { Profile } from '../session/profile.ts';
import { summarize, type Said } from '../session/summary.ts';
import type { Key, Params, Say } from '../ui/words.ts';
import type { Line, Paper, Row, Two } from './paper.ts';

export type Subject = {
	readonly profile: Profile;
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
	const { both, same, head } = wordsOf(subject);
	const { profile, cards, tongues } = subject;
	const sum = summarize(profile, cards);
	const rows = rowsOf(subject);
	return withFoot(subject, {
		...head('profile_title'),
		sections: filled([
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
						...(step.until
							? [{ text: tongues.map(({ locale }) => ({ locale, text: longDay(step.until!, locale) })) }]
							: []),
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
				rows: sum.meetings.map((day) => ({
					pictures: [],
					lines: [{ text: tongues.map(({ locale }) => ({ locale, text: longDay(day, locale) })) }],
				})),
			},
		]),
	});
}

/**
 * For the employment office: the twenty strengths its profiling asks for, each with what was said and what shows it, those chosen first; and
 * of the ideas those the client said yes to.
 */
export function referralPaper(subject: Subject): Paper {
	const { both, head } = wordsOf(subject);
	const { profile, cards } = subject;
	const rows = rowsOf(subject);
	const sum = summarize(profile, cards);
	const chosen = sum.strengths.map(({ card }) => card).filter(({ isStrength }) => isStrength);
	const others = cards.filter((card) => card.isStrength && !chosen.includes(card));
	return withFoot(subject, {
		...head('referral_title'),
		sections: filled([
			{
				title: both('referral_strengths'),
				rows: [...chosen, ...others].map((card) => {
					const said = profile.competence[card.code];
					return rows.said(
						{ card, said: said ?? '', evidence: profile.evidence[card.code] ?? null },
						said ? rows.intensity(said) : both('not_chosen'),
					);
				}),
			},
			{
				title: both('referral_wishes'),
				rows: sum.wishes.filter(([, said]) => said === 'yes').map(([group]) => rows.idea(group, [])),
			},
			{ title: both('section_work'), rows: rows.work },
			{ title: both('section_languages'), rows: rows.languages },
			{ title: both('section_schooling'), rows: rows.schooling },
			{ title: both('section_licences'), rows: rows.licences },
		]),
	});
}

/** What every paper says at its end, and whom the pictures on it are by. */
function withFoot(subject: Subject, paper: Omit<Paper, 'foot'>): Paper {
	const { both } = wordsOf(subject);
	const { tongues, photos, authorsOf } = subject;
	const shown = paper.sections.flatMap(({ rows }) => rows.flatMap((row) => row.pictures.slice(0, 1)));
	const credits = creditsOf(shown, photos, authorsOf);
	const [first] = tongues;
	return {
		...paper,
		foot: [
			both('self_said'),
			both('ideas_only'),
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

function wordsOf({ tongues, name, today }: Subject) {
	const both = (key: Key, params?: Params): Two =>
		tongues.map(({ locale, say }) => ({ locale, text: unmarked(say(key, params)) }));
	/** What somebody wrote, in whatever language: once, not twice. */
	const same = (text: string): Two => [{ locale: tongues[0]!.locale, text }];
	const head = (title: Key) => ({
		locale: tongues[0]!.locale,
		title: both(title),
		under: [
			...(name ? [same(name)] : []),
			tongues.map(({ locale, say }) => ({
				locale,
				text: unmarked(say('made_on', { day: longDay(today, locale) })),
			})),
		],
	});
	return { both, same, head };
}

function rowsOf(subject: Subject) {
	const { profile, cards, titles, tongues } = subject;
	const { both, same } = wordsOf(subject);
	const sum = summarize(profile, cards);
	const each = (of: (locale: Locale) => string): Two =>
		tongues.map(({ locale }) => ({ locale, text: of(locale) }));
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
						text: tongues.map(({ locale, say }) => ({
							locale,
							text: [
								say(`evidence_${evidence.kind}`),
								...(evidence.kind === 'own_word' ? [] : [say(`by_${evidence.confirmedBy}`)]),
							].join(': '),
						})),
						look: 'soft',
					},
					...words(evidence.words),
				]
			: [];
	const own = tongues.filter(({ locale }) => ownTitles.has(locale));
	return {
		card,
		said: (one: Said<string>, answer: Two) => card(one.card, [{ text: answer }, ...shown(one.evidence)]),
		intensity: (code: string) => each((locale) => cards.find((one) => one.code === code)?.term[locale] ?? ''),
		work: sum.work.map(([, one]): Row => ({
			pictures: [],
			lines: [
				{ text: title(one.group), look: 'strong' },
				{
					text: tongues.map(({ locale, say }) => ({
						locale,
						text: joined([say(`years_${one.years}`), say(`work_${one.kind}`)], locale),
					})),
				},
				...words(one.words),
			],
		})),
		idea,
		wishes: sum.wishes.map(([group, said]) => idea(group, [{ text: both(`leaning_${said}`) }])),
		languages: Object.entries(profile.language).map(([code, one]): Row => ({
			pictures: [],
			lines: [
				{ text: each((locale) => languageName(code, locale)), look: 'strong' },
				{
					text: one.isFirst
						? both('language_first')
						: tongues.map(({ locale, say }) => ({
								locale,
								text: joined(
									cefrSkills.map((skill) => one[skill] && `${say(`skill_${skill}`)} ${one[skill]}`),
									locale,
								),
							})),
				},
			],
		})),
		schooling: Object.values(profile.schooling).map((one): Row => ({
			pictures: [],
			lines: [
				{ text: both(`school_${one.level}`), look: 'strong' },
				...words(one.words),
				{ text: both(one.isFinished ? 'schooling_finished' : 'schooling_unfinished') },
				{ text: both(`recognition_${one.recognition}`) },
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
