import { readFile } from 'node:fs/promises';
import { extractText, getDocumentProxy } from 'unpdf';
import { expect, locales, test } from './test.ts';

/** Letters alone: what a print breaks into lines, hyphenates and shapes stays comparable. */
const letters = (text: string) => text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');

test.use({ javaScriptEnabled: false });

for (const locale of locales)
	test(`the brochure in ${locale} is read as a page and taken away as a PDF that says the same`, async ({
		page,
	}) => {
		await page.goto(`/${locale}/brochure`);
		const main = page.locator('main');
		const headings = (await main.getByRole('heading', { level: 2 }).allInnerTexts()).map(letters);
		expect(headings.length).toBeGreaterThan(4);
		const paragraph = letters(await main.locator('h3 + p, h3 + div p').first().innerText());

		const arriving = page.waitForEvent('download');
		await main.locator(`a[href="/${locale}/brochure.pdf"]`).first().click();
		const file = await arriving;
		expect(file.suggestedFilename()).toMatch(new RegExp(`${locale}.*\\.pdf$`));
		const pdf = await getDocumentProxy(new Uint8Array(await readFile(await file.path())));
		const { text, totalPages } = await extractText(pdf, { mergePages: true });
		expect(totalPages).toBeGreaterThan(5);
		const printed = letters(text);
		expect(headings.filter((heading) => !printed.includes(heading))).toEqual([]);
		// The first words of a running text come out in reading order, in Arabic too.
		expect(printed).toContain(paragraph.slice(0, 24));
		const { info } = (await pdf.getMetadata()) as { info: { Title?: string; Language?: string } };
		expect(info).toMatchObject({ Title: expect.stringMatching(/\p{L}/u), Language: locale });
	});
