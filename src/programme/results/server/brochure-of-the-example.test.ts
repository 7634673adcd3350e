import { fileURLToPath } from 'node:url';
import { extractText, getDocumentProxy } from 'unpdf';
import { expect, test } from 'vitest';
import { locales, type Locale } from '#shared/locale.ts';
import { loadProgramme } from '#programme/imports/server/load-programme.ts';
import { testDatabase } from '../../../../tests/world/database.ts';
import { makeBrochure } from './make-brochure.ts';
import { printBrochure } from './print-brochure.ts';

const { deps } = await testDatabase();
await loadProgramme(deps, fileURLToPath(new URL('../../../../examples/austausch', import.meta.url)));

/** What must be readable in each language; whole phrases, in Arabic too. */
const phrases: Readonly<Record<Locale, readonly string[]>> = {
	de: [
		'Ergebnisse in Zahlen',
		'Handlungsfelder',
		'Austausch in Aktion',
		'Beispieldaten',
		'Urban Diplomacy Forum',
		'Buca',
	],
	tr: [
		'Sayılarla sonuçlar',
		'Eylem alanları',
		'Uygulamada değişim',
		'Örnek veri',
		'Eyyübiye',
		'Şişli',
		'İstanbul',
	],
	ar: [
		'النتائج بالأرقام',
		'مجالات العمل',
		'المؤسسات الشريكة',
		'اللاجئين السوريين',
		'وزارة العمل والضمان الاجتماعي',
		'الهلال الأحمر التركي',
		'الأرقام التالية ليست تقديرات',
	],
	en: [
		'Results in figures',
		'Action fields',
		'Exchange in action',
		'Example data',
		'Urban Diplomacy Forum',
		'Buca',
	],
};

test('the figures come out of counting the records, protected', async () => {
	const { brochure } = await makeBrochure(deps, { locale: 'en' });
	const numbers = brochure.results.headline.map(({ value }) => Number(value.replace(/\D/g, '')));
	expect(numbers).toHaveLength(6);
	for (const number of numbers) expect(number % 5).toBe(0);
	const [events, people, trained] = numbers;
	expect([events! > 40, people! > 1000, trained! > 100]).toEqual([true, true, true]);
	expect(brochure.results.charts.length).toBeGreaterThanOrEqual(2);
	expect(brochure.fields.map(({ numeral, figures }) => [numeral, figures.length > 0])).toEqual([
		['I', true],
		['II', true],
		['III', true],
	]);
	expect(brochure.stories).toHaveLength(4);
	expect(brochure.voices.every(({ isQuote }) => !isQuote)).toBe(true);
});

test.each(locales)('in %s it is 10 to 16 pages that can be searched', async (locale) => {
	const { pdf } = await printBrochure(deps, { locale });
	const document = await getDocumentProxy(new Uint8Array(pdf));
	const { text, totalPages } = await extractText(document, { mergePages: true });
	expect(totalPages).toBeGreaterThanOrEqual(10);
	expect(totalPages).toBeLessThanOrEqual(16);
	const words = text.replace(/\s+/g, ' ');
	for (const phrase of phrases[locale]) expect(words).toContain(phrase);
});
