import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Locale } from '#shared/locale.ts';
import type { Conflict } from '../case/case-file.ts';
import type { Json } from '../case/field.ts';
import { readGroupTitles, type GroupRows } from '../esco/group-titles.ts';
import type { Photo } from '../media/photo.ts';
import { readDeck } from '../server/read-deck.ts';
import { readProfile } from '../session/profile.ts';
import { authorsOf } from '../ui/picture-authors.ts';
import { wordsIn } from '../ui/words.ts';
import { profilePaper, referralPaper } from './compose.ts';
import type { Paper } from './paper.ts';

const cards = readDeck();
const titles = readGroupTitles(
	JSON.parse(readFileSync(new URL('../esco/group-titles.json', import.meta.url), 'utf8')) as GroupRows,
);
const subject = async (locale: Locale, fields: Readonly<Record<string, unknown>>) => ({
	profile: readProfile(Object.entries(fields)),
	cards,
	titles,
	undecided: [] as readonly Conflict[],
	photos: new Map<string, Photo>(),
	authorsOf,
	name: '',
	today: '2026-11-28',
	tongues: [{ locale, say: await wordsIn(locale) }],
});
const said = (paper: Paper) =>
	paper.sections.map(({ title, rows }) => [
		title[0]!.text,
		...rows.map(({ lines }) => lines.map(({ text }) => text[0]!.text)),
	]);
const under = (paper: Paper) => paper.under.map(([one]) => one!.text);
const foot = (paper: Paper) => paper.foot.map(([one]) => one!.text);
const justIdeas = (await wordsIn('de'))('ideas_only');

test('the referral sheet has the twenty strengths, those not chosen by name, and of the ideas those answered with yes', async () => {
	const paper = referralPaper(
		await subject('de', {
			'competence/S01': 'N2',
			'competence/P01': 'N3',
			'competence/S02': 'N3',
			'evidence/S01': { kind: 'seen', confirmedBy: 'counsellor', words: 'Mutfakta' },
			'idea/7512': 'yes',
			'idea/5120': 'perhaps',
		}),
	);
	const strengths = cards.filter(({ isStrength }) => isStrength);
	expect(strengths).toHaveLength(20);
	const others = strengths.filter(({ code }) => !['S01', 'P01', 'S02'].includes(code));
	expect(said(paper)).toEqual([
		[
			'Zwanzig Stärken, nach denen das Arbeitsamt fragt',
			...strengths
				.filter(({ code }) => ['P01', 'S02'].includes(code))
				.map(({ term }) => [term.de, 'Sehr gut']),
			['Zusammenarbeiten', 'Oft', 'Gesehen: Beratung', 'Mutfakta'],
			['Nicht gewählt', others.map(({ term }) => term.de).join(', ')],
		],
		['Ideen, zu denen Ja gesagt wurde', ['Bäcker, Konditoren und Konfektmacher']],
	]);
	expect(foot(paper)).toContain(justIdeas);
});

test('where there are no ideas, nothing is said to be just an idea; where all strengths were chosen, none is left', async () => {
	const all = cards
		.filter(({ isStrength }) => isStrength)
		.map(({ code }) => [`competence/${code}`, 'N2'] as const);
	const paper = referralPaper(await subject('de', { ...Object.fromEntries(all), 'idea/5120': 'perhaps' }));
	expect(said(paper)).toHaveLength(1);
	expect(said(paper)[0]).toHaveLength(21);
	expect(JSON.stringify(paper)).not.toContain('Nicht gewählt');
	expect(foot(paper)).not.toContain(justIdeas);
});

test('a line of ours begins with a capital, and says nothing where nothing was said', async () => {
	const paper = profilePaper(
		await subject('tr', {
			'language/prs': { isFirst: false },
			'language/tur': { isFirst: false, speaking: 'A2' },
			'schooling/c3d4': { level: 'none', isFinished: false, recognition: 'not_asked', words: '' },
			'schooling/d3d4': { level: 'vocational', isFinished: true, recognition: 'asked', words: 'gıda' },
			'licence/first_aid': 'here',
		}),
	);
	expect(said(paper)).toEqual([
		['Dillerim', ['Darice'], ['Türkçe', 'Konuşma A2']],
		[
			'Okul ve meslek eğitimi',
			['Okul yok'],
			// What somebody wrote stays as they wrote it.
			['Meslek eğitimi', 'gıda', 'Bitirildi', 'Denklik başvurusu yapıldı'],
		],
		['Ehliyet ve belgeler', ['İlk yardım', 'Burada geçerli']],
	]);
	expect(under(paper)).toEqual(['28 Kasım 2026 tarihinde hazırlandı']);
});

test('an empty profile says that it is empty', async () => {
	const paper = profilePaper(await subject('de', { 'answer/75-02': 'never' }));
	expect(said(paper)).toEqual([]);
	expect(under(paper)).toEqual(['Erstellt am 28. November 2026', (await wordsIn('de'))('profile_empty')]);
});

test('the client’s own paper begins with what two devices wrote differently, every version in both languages', async () => {
	const at = (value: Json, by: string) => ({ by, count: 1, at: 1, value });
	const undecided = [
		{ path: 'answer/75-01', versions: [at('taught', 'bbbb'), at(null, 'aaaa')] },
		{ path: 'note/n1no', versions: [at('otobüsle', 'bbbb'), at('trenle', 'aaaa')] },
	];
	const fields = { 'answer/75-01': 'taught', 'competence/S01': 'N3', 'note/n1no': 'otobüsle' };
	const [one, other] = [await subject('tr', fields), await subject('de', {})];
	const whole = { ...one, undecided, tongues: [...one.tongues, ...other.tongues] };
	const { term } = cards.find(({ code }) => code === '75-01')!;
	const [first] = profilePaper(whole).sections;
	expect([first!.title, ...first!.rows.map(({ lines }) => lines.map(({ text }) => text))]).toEqual([
		[
			{ locale: 'tr', text: 'İki hâli var, henüz karar verilmedi' },
			{ locale: 'de', text: 'Zwei Fassungen, noch nicht entschieden' },
		],
		[
			[
				{ locale: 'tr', text: term.tr },
				{ locale: 'de', text: term.de },
			],
			[
				{ locale: 'tr', text: 'Başkalarına öğrettim' },
				{ locale: 'de', text: 'Ich habe es anderen gezeigt' },
			],
			[
				{ locale: 'tr', text: 'Kaldırıldı' },
				{ locale: 'de', text: 'Weggenommen' },
			],
		],
		[
			[
				{ locale: 'tr', text: 'Not' },
				{ locale: 'de', text: 'Notiz' },
			],
			[{ locale: 'tr', text: 'Otobüsle' }],
			[{ locale: 'tr', text: 'Trenle' }],
		],
	]);
	// It is in the client's hands alone.
	expect(JSON.stringify(referralPaper(whole))).not.toContain('karar');
});
