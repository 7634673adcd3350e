import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { extractText, getDocumentProxy } from 'unpdf';
import { expect, test } from 'vitest';
import type { Locale } from '#shared/locale.ts';
import { readGroupTitles, type GroupRows } from '../esco/group-titles.ts';
import { layOver } from '../overlay.ts';
import type { Photo } from '../photo.ts';
import { readDeck } from '../server/read-deck.ts';
import { readProfile } from '../session/profile.ts';
import { authorsOf } from '../ui/picture-authors.ts';
import { wordsIn } from '../ui/words.ts';
import { profilePaper, referralPaper } from './compose.ts';
import { drawPaper } from './draw-paper.ts';
import { runsOf } from './typeset.ts';

const { resolve } = createRequire(import.meta.url);
const font = (family: string, file: string) =>
	new Uint8Array(readFileSync(resolve(`@expo-google-fonts/${family}/${file}.ttf`)));
const fonts = {
	latin: font('ibm-plex-sans', '400Regular/IBMPlexSans_400Regular'),
	latinBold: font('ibm-plex-sans', '600SemiBold/IBMPlexSans_600SemiBold'),
	arabic: font('ibm-plex-sans-arabic', '400Regular/IBMPlexSansArabic_400Regular'),
	arabicBold: font('ibm-plex-sans-arabic', '600SemiBold/IBMPlexSansArabic_600SemiBold'),
};
const titles = readGroupTitles(
	JSON.parse(readFileSync(new URL('../esco/group-titles.json', import.meta.url), 'utf8')) as GroupRows,
);
const profile = readProfile(
	Object.entries({
		'work/a1b2': { group: '7512', words: 'خبز الخبز في حلب (فرن كبير) 2011', years: '6_to_10', kind: 'paid' },
		'answer/71-02': 'taught',
		'answer/75-01': 'often',
		'answer/75-02': 'never',
		'competence/S01': 'N2',
		'competence/P01': 'N3',
		'evidence/S01': { kind: 'seen', confirmedBy: 'counsellor', words: 'Mutfakta' },
		'language/ara': { isFirst: true },
		'language/tur': { isFirst: false, listening: 'B1', speaking: 'A2' },
		'schooling/c3d4': { level: 'vocational', isFinished: true, recognition: 'asked', words: 'Gıda' },
		'licence/B': 'elsewhere',
		'idea/7512': 'yes',
		'note/e5f6': 'Otobüsle geliyor.',
		'step/g7h8': { words: 'زيارة مخبز', by: 'both', isDone: false, until: '2026-12-10' },
	}),
);
const subject = async (...locales: Locale[]) => ({
	profile,
	cards: readDeck(),
	titles,
	photos: new Map<string, Photo>(),
	authorsOf,
	name: 'Örnek Kişi',
	today: '2026-11-28',
	tongues: await Promise.all(locales.map(async (locale) => ({ locale, say: await wordsIn(locale) }))),
});
const noPicture = async () => null;
const textOf = async (pdf: Uint8Array) => {
	const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: true });
	return text.normalize('NFKC').replace(/\s+/g, ' ');
};

test('a profile in Turkish and Arabic is a PDF whose words can be read out again, each letter joined and in order', async () => {
	const pdf = await drawPaper(profilePaper(await subject('tr', 'ar')), fonts, noPicture);
	if (process.env.SHOW_PDF) writeFileSync(process.env.SHOW_PDF, pdf);
	const text = await textOf(pdf);
	for (const words of [
		'Profilim',
		'ملفي',
		'Örnek Kişi',
		'Fırıncılar, pastacılar ve şekerlemeciler',
		'الخبازون وصانعو الحلويات',
		'Otobüsle geliyor.',
		'نشأت عليها',
		'ليست ترجمة رسمية',
	])
		expect(text).toContain(words);
	// Nothing was said of it, or no.
	expect(text).not.toContain(subjectTerm('75-02'));
	expect(pdf.length).toBeLessThan(400_000);
});
const subjectTerm = (code: string) => readDeck().find((card) => card.code === code)!.term.tr;

test('the referral sheet has the twenty strengths, and what was said of each', async () => {
	const paper = referralPaper(await subject('de'));
	expect(paper.sections[0]!.rows).toHaveLength(20);
	expect(
		paper.sections[0]!.rows.filter(({ lines }) => lines[1]!.text[0]!.text === 'nicht gewählt'),
	).toHaveLength(18);
	const text = await textOf(await drawPaper(paper, fonts, noPicture));
	for (const words of ['Zwanzig Stärken des Profilings', 'Zusammenarbeiten', 'gesehen: Beratung', 'Bäcker'])
		expect(text).toContain(words);
});

test('whom drawings and photos on a paper are by stands at its end, and nobody whose picture is not on it', async () => {
	const whole = await subject('de', 'ar');
	const card = whole.cards.find(({ code }) => code === '71-02')!;
	const photo = { id: crypto.randomUUID(), credit: 'Ayşe Usta', licence: 'own' } as const;
	const { cards } = layOver(whole.cards, [{ code: card.code, kind: 'replaced', card, photo }]);
	const drawn: string[] = [];
	const paper = profilePaper({ ...whole, cards, photos: new Map([[photo.id, photo]]) });
	const text = await textOf(
		await drawPaper(paper, fonts, async (name) => {
			drawn.push(name);
			return null;
		}),
	);
	expect(drawn[0]).toBe(`photo:${photo.id}`);
	const others = cards.filter(({ code }) => ['75-01', 'S01', 'P01'].includes(code));
	const authors = authorsOf(new Set(others.map(({ pictures }) => pictures[0]!))).join(', ');
	expect(text).toContain(`Bilder: OpenMoji (CC BY-SA 4.0), von ${authors}.`);
	expect(text).toContain('Fotos: Ayşe Usta (eigenes Foto).');
	expect(await textOf(await drawPaper(profilePaper(whole), fonts, noPicture))).not.toContain('Fotos');
});

test('numbers and Latin words inside Arabic stand in their own order', () => {
	const shown = (text: string, direction: 'ltr' | 'rtl') => runsOf(text, direction).map((run) => run.text);
	expect(shown('عملت 2011 في Aleppo', 'rtl')).toEqual(['Aleppo', ' في ', '2011', 'عملت ']);
	expect(shown('fırın (مخبز)', 'ltr')).toEqual(['fırın (', 'مخبز', ')']);
	// The Arabic comma is in the Arabic font alone, also after a word in other letters.
	const withComma = runsOf('الفهم B1، التحدث A2', 'rtl').filter((run) => run.text.includes('،'));
	expect(withComma).toEqual([{ text: '، التحدث ', isArabic: true, level: 1 }]);
	// Brackets face the other way there.
	expect(shown('مخبز (كبير)', 'rtl')).toEqual(['مخبز )كبير(']);
});
