import { unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import { clean } from '#shared/form.ts';
import { passageOf, plainReading, type Paper } from '#shared/paper.ts';
import { textIn } from '#shared/text.ts';
import { hostileTexts } from '#world/hostile.ts';
import type { Locale } from '#shared/locale.ts';
import { makeDocx } from './docx.ts';

const paper = (locale: Locale, said: string): Paper => ({
	locale,
	title: plainReading(said, locale),
	kind: said,
	author: said,
	lines: [said],
	parts: [
		{ kind: 'heading', level: 1, text: plainReading(said, locale) },
		{ kind: 'passage', passage: passageOf(textIn(locale, `${said}\n\n- ${said}`), locale) },
		{ kind: 'list', items: [plainReading(said, locale)] },
		{
			kind: 'table',
			caption: said,
			head: ['a', 'b'],
			rows: [{ cells: [plainReading(said, locale), plainReading('1', locale)], isSum: true }],
			figuresFrom: 1,
		},
	],
	notes: [said],
});

type Read = { readonly names: readonly string[]; readonly texts: readonly string[]; readonly xml: string };
/** The parts of a document; throws where one of them is no well-formed XML. */
async function open(made: Paper): Promise<Read> {
	const files = unzipSync(new Uint8Array(await makeDocx(made)));
	for (const [name, bytes] of Object.entries(files))
		if (/\.(xml|rels)$/.test(name)) {
			const parser = new SaxesParser({ xmlns: true });
			parser.on('error', (error) => {
				throw new Error(`${name}: ${error.message}`);
			});
			parser.write(new TextDecoder().decode(bytes)).close();
		}
	const xml = new TextDecoder().decode(files['word/document.xml']);
	const texts: string[] = [];
	const parser = new SaxesParser();
	parser.on('text', (text) => texts.push(text));
	parser.write(xml).close();
	return { names: Object.keys(files), texts: texts.filter((text) => text.trim()), xml };
}

test('a document has a title, headings, lists and a table with a header that repeats, as styles', async () => {
	const { names, texts, xml } = await open(paper('de', 'Maßnahme'));
	expect(names).toEqual(
		expect.arrayContaining(['[Content_Types].xml', 'word/document.xml', 'word/styles.xml']),
	);
	expect(xml).toContain('<w:pStyle w:val="Title"/>');
	expect(xml.match(/<w:pStyle w:val="Heading1"\/>/g)).toHaveLength(1);
	expect(xml.match(/<w:tbl>/g)).toHaveLength(1);
	expect(xml).toContain('<w:tblHeader/>');
	expect(xml.match(/<w:numPr>/g)).toHaveLength(2);
	expect(xml).not.toMatch(/<w:bidi\/>|<w:rtl\/>|<w:bidiVisual\/>/);
	expect(texts.filter((text) => text === 'Maßnahme')).toHaveLength(10);
});

test('a short table stands on one page, a long one may break', async () => {
	const rowsOf = (count: number) =>
		Array.from({ length: count }, () => ({ cells: [plainReading('1', 'de')], isSum: false }));
	const kept = async (count: number) => {
		const table = { kind: 'table', caption: null, head: ['a'], rows: rowsOf(count), figuresFrom: 1 } as const;
		const { xml } = await open({ ...paper('de', 'a'), parts: [table] });
		return (xml.match(/<w:tr>.*?<\/w:tr>/gs) ?? []).map((row) => row.includes('<w:keepNext/>'));
	};
	expect(await kept(3)).toEqual([true, true, true, false]);
	// Its head stays with the first row.
	expect(await kept(7)).toEqual([true, ...Array.from({ length: 7 }, () => false)]);
});

test('an Arabic document runs from right to left: paragraphs, runs and the columns of its tables', async () => {
	const { xml } = await open(paper('ar', 'إجراء'));
	const [paragraphs, turned] = [xml.match(/<w:p>.*?<\/w:p>/gs) ?? [], /<w:bidi\/>/];
	const withText = paragraphs.filter((one) => one.includes('<w:t '));
	expect(withText.length).toBeGreaterThan(8);
	expect(withText.filter((one) => !turned.test(one))).toEqual([]);
	expect(xml).toContain('<w:bidiVisual/>');
	expect(xml.match(/<w:rtl\/>/g)?.length).toBe(xml.match(/<w:t /g)?.length);
	expect(xml).toContain('w:bidi="ar-SY"');
});

test.each(hostileTexts.map((text) => [JSON.stringify(text), text]))(
	'%s comes out as text',
	async (_, text) => {
		const { names, texts } = await open(paper('en', `x ${text}`));
		// Nothing but the text: no field, no link, no picture, no macro.
		expect(names.filter((name) => /media|vba|embed|externalLink/i.test(name))).toEqual([]);
		expect(texts[0]).toBe(clean(`x ${text}`).replace(/\s+/g, ' '));
		expect(texts.join('')).not.toMatch(/[\u0000-\u0008\u202a-\u202e\u2066-\u2069]/);
	},
);
