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
import type { Conflict } from '../case/case-file.ts';
import type { Locale } from '#shared/locale.ts';
import { readGroupTitles, type GroupRows } from '../esco/group-titles.ts';
import { layOver } from '../overlay.ts';
import type { Photo } from '../media/photo.ts';
import { readDeck } from '../server/read-deck.ts';
import { readProfile } from '../session/profile.ts';
import { authorsOf } from '../ui/picture-authors.ts';
import { wordsIn } from '../ui/words.ts';
import { profilePaper } from './compose.ts';
import { drawPaper } from './draw-paper.ts';
import { registerFonts } from './fontkit.ts';
import { runsOf, widthOf } from './typeset.ts';

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
	undecided: [] as readonly Conflict[],
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
		'İŞKUR Danışan المستفيد Yapıldı تمت',
		'27 Kasım 2026',
		'1 / 2',
	])
		expect(text).toContain(words);
	// Nothing was said of it, or no.
	expect(text).not.toContain(subjectTerm('75-02'));
	expect(pdf.length).toBeLessThan(400_000);
});
const subjectTerm = (code: string) => readDeck().find((card) => card.code === code)!.term.tr;

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
		['/P', 'ar', 'أعد في 28 تشرين الثاني 2026'],
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

test('marks of direction take no room, and a sign that parts two letters keeps them from joining', async () => {
	const document = await PDFDocument.create();
	registerFonts(document);
	const latin = await document.embedFont(fonts.latin);
	const face = { latin, arabic: await document.embedFont(fonts.arabic) };
	const width = (text: string) => widthOf(text, 10, face, 'rtl');
	expect(width('\u200fعملت\u200e في\u061c حلب\u202c')).toBe(width('عملت في حلب'));
	expect(width('می\u200cخواهم')).toBeCloseTo(width('می') + width('خواهم'), 6);
	expect(width('می\u200cخواهم')).not.toBeCloseTo(width('میخواهم'), 6);
});

/** What stands on each page, from above, with its left and right edge. */
async function placed(fields: Readonly<Record<string, unknown>>, ...locales: Locale[]) {
	const whole = { ...(await subject(...locales)), profile: readProfile(Object.entries(fields)) };
	const pdf = await drawPaper(profilePaper(whole), fonts, noPicture);
	const document = await getDocumentProxy(new Uint8Array(pdf));
	const pages = Array.from({ length: document.numPages }, async (_, at) => {
		const { items } = await (await document.getPage(at + 1)).getTextContent();
		return items.flatMap((one) => {
			if (!('str' in one) || !one.str.trim()) return [];
			const [, , , size, x, y] = one.transform as number[];
			return [{ text: one.str.normalize('NFKC'), size: size!, left: x!, right: x! + one.width, y: y! }];
		});
	});
	return Promise.all(pages);
}

test('a word wider than the page goes on in the next line, and what is Arabic stands on its own side', async () => {
	const [long] = await placed({ 'note/e5f6': 'W'.repeat(400) }, 'de', 'ar');
	const broken = long!.filter(({ text }) => /^W+$/.test(text));
	expect(broken.map(({ text }) => text).join('')).toBe('W'.repeat(400));
	for (const { right } of broken) expect(right).toBeLessThanOrEqual(595 - 48);
	const [arabic] = await placed({ 'note/e5f6': 'يأتي' }, 'de', 'ar');
	expect(arabic!.filter(({ text }) => text.includes('يأتي')).map(({ right }) => Math.round(right))).toEqual([
		547,
	]);
	// With one column there is one side.
	const [alone] = await placed({ 'note/e5f6': 'Otobüs' }, 'ar');
	const latin = alone!.filter(({ text }) => ['Otobüs', 'Örnek Kişi'].includes(text));
	expect(latin.map(({ right }) => Math.round(right))).toEqual([547, 547]);
});

test('a note longer than a page goes on on the next, which says whose it is', async () => {
	const numbers = Array.from({ length: 120 }, (_, at) => `n${at}`);
	const pages = await placed({ 'note/e5f6': numbers.join('\n') }, 'tr');
	// It begins below the heading on the first, and leaves no page without words.
	const lines = pages.map((page) => page.filter(({ text }) => /^n\d/.test(text)).length);
	expect(lines).toEqual([expect.any(Number), 44, expect.any(Number)]);
	expect(lines[0]).toBeGreaterThan(30);
	expect(pages.flat().flatMap(({ text }) => (/^n\d/.test(text) ? [text] : []))).toEqual(numbers);
	for (const { text, y } of pages.flat()) if (/^n\d/.test(text)) expect(y).toBeGreaterThan(52);
	const owned = pages.map((page) => page.filter(({ text, y }) => y < 52 && text.includes('Örnek')).length);
	expect(owned).toEqual([0, ...pages.slice(1).map(() => 1)]);
});

test('no heading ends a page', async () => {
	const work = { group: '7512', words: '', years: '6_to_10', kind: 'paid' };
	for (const count of [13, 14]) {
		const rows = Array.from({ length: count }, (_, at) => [`work/w${at}aaaa`, work] as const);
		const note = ['note/e5f6', 'wort '.repeat(190)] as const;
		const pages = await placed(Object.fromEntries([...rows, note]), 'de');
		const lowest = pages.map((page) => page.filter(({ y }) => y > 52).at(-1)!.size);
		expect(lowest.filter((size) => size === 13)).toEqual([]);
	}
});
