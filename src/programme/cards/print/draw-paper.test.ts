import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { extractText, getDocumentProxy } from 'unpdf';
import {
	PDFDict,
	PDFDocument,
	PDFName,
	PDFNumber,
	type PDFArray,
	type PDFHexString,
	type PDFString,
} from 'pdf-lib';
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
		'idea/5120': 'perhaps',
		'meeting/2026-11-27': true,
		'step/g7h9': { words: 'İŞKUR', by: 'client', isDone: true },
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
		// Lam and alef are one sign, and nothing else in the word is.
		'الالتزام',
		'İŞKUR danışan المستفيد yapıldı تمت',
		'27 Kasım 2026',
		'1 / 2',
	])
		expect(text).toContain(words);
	// Nothing was said of it, or no.
	expect(text).not.toContain(subjectTerm('75-02'));
	expect(pdf.length).toBeLessThan(400_000);
});
const subjectTerm = (code: string) => readDeck().find((card) => card.code === code)!.term.tr;

test('the referral sheet has the twenty strengths, those chosen first, and of the ideas those answered with yes', async () => {
	const paper = referralPaper(await subject('de'));
	expect(paper.sections[0]!.rows).toHaveLength(20);
	expect(
		paper.sections[0]!.rows.slice(0, 3).map(({ lines }) => lines.map(({ text }) => text[0]!.text)),
	).toEqual([
		['Zuverlässig sein', 'Sehr gut'],
		['Zusammenarbeiten', 'Oft', 'gesehen: Beratung', 'Mutfakta'],
		['Probleme lösen', 'nicht gewählt'],
	]);
	expect(paper.sections[1]!.rows.map(({ lines }) => lines.map(({ text }) => text[0]!.text))).toEqual([
		['Bäcker, Konditoren und Konfektmacher'],
	]);
	expect(
		paper.sections[0]!.rows.filter(({ lines }) => lines[1]!.text[0]!.text === 'nicht gewählt'),
	).toHaveLength(18);
	const text = await textOf(await drawPaper(paper, fonts, noPicture));
	for (const words of [
		'Zwanzig Stärken, nach denen das Arbeitsamt fragt',
		'Zusammenarbeiten',
		'gesehen: Beratung',
		'Bäcker',
	])
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

test('whoever hears the file is told everything once and in order, as what it is, in its language', async () => {
	const paper = profilePaper(await subject('tr', 'ar'));
	const document = await PDFDocument.load(await drawPaper(paper, fonts, noPicture));
	const look = (dict: PDFDict, name: string) => dict.lookup(PDFName.of(name));
	const root = look(document.catalog, 'StructTreeRoot') as PDFDict;
	const whole = look(root, 'K') as PDFDict;
	const elements = (look(whole, 'K') as PDFArray)
		.asArray()
		.map((ref) => document.context.lookup(ref, PDFDict));
	const told = elements.map((element) => [
		String(look(element, 'S')),
		(look(element, 'Lang') as PDFString).decodeText(),
		(look(element, 'ActualText') as PDFHexString | undefined)?.decodeText(),
	]);
	expect(told.slice(0, 7)).toEqual([
		['/H1', 'tr', undefined],
		['/H1', 'ar', 'ملفي'],
		['/P', 'tr', undefined],
		['/P', 'tr', undefined],
		['/P', 'ar', 'أعد في 28 نوفمبر 2026'],
		['/H2', 'tr', undefined],
		['/H2', 'ar', 'الأعمال التي قمت بها'],
	]);
	const lines = [paper.title, ...paper.under, ...paper.foot].flat().length;
	const inside = paper.sections.flatMap(({ title, rows }) => [
		title,
		...rows.flatMap((row) => row.lines.map(({ text }) => text)),
	]);
	expect(told).toHaveLength(lines + inside.flat().length);

	// Every number on a page belongs to one of them: nothing is said that cannot be found, or found that is not said.
	for (const [at, page] of document.getPages().entries()) {
		expect(look(page.node, 'StructParents')).toEqual(PDFNumber.of(at));
		const own = elements.filter((element) => element.get(PDFName.of('Pg')) === page.ref);
		expect(own.map((element) => (look(element, 'K') as PDFNumber).asNumber())).toEqual(
			own.map((_, number) => number),
		);
	}
	expect(look(document.catalog, 'MarkInfo')!.toString().replace(/\s+/g, ' ')).toBe('<< /Marked true >>');
});

test('a word wider than the page goes on in the next line, and what is Arabic stands on its own side', async () => {
	const note = (words: string) => readProfile([['note/e5f6', words]]);
	const place = async (words: string) => {
		const pdf = await drawPaper(
			profilePaper({ ...(await subject('de', 'ar')), profile: note(words) }),
			fonts,
			noPicture,
		);
		const page = await (await getDocumentProxy(new Uint8Array(pdf))).getPage(1);
		const { items } = await page.getTextContent();
		return items.flatMap((one) => ('str' in one && one.str.trim() ? [one] : []));
	};
	const long = await place('W'.repeat(400));
	const broken = long.filter(({ str }) => /^W+$/.test(str));
	expect(broken.map(({ str }) => str).join('')).toBe('W'.repeat(400));
	for (const { transform, width } of broken)
		expect((transform[4] as number) + width).toBeLessThanOrEqual(595 - 48);
	const arabic = (await place('يأتي')).filter(({ str }) => str.normalize('NFKC').includes('يأتي'));
	expect(arabic.map(({ transform, width }) => Math.round((transform[4] as number) + width))).toEqual([547]);
});
