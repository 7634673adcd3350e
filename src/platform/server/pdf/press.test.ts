import { inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, describe, expect, test } from 'vitest';
import { anyLetter } from '#world/hostile.ts';
import { openPress } from './press.ts';

const press = openPress();
afterAll(() => press.close());

const template = '#platform/server/pdf/proof.typ';
const dated = new Date('2022-06-10T12:00:00Z');
const proof = (texts: string[], { lang = 'en', title = 'Proof' } = {}) => ({
	template,
	data: { lang, title, texts },
	dated,
});
/** Spaces are where the reading software thinks they are; letters and their order are the document's. */
const letters = (text: string) => text.replace(/\s+/g, '');

/** What the pages are drawn with. */
function pages(pdf: Buffer): string {
	const streams = pdf
		.toString('latin1')
		.matchAll(/\/Filter \/FlateDecode\n>>\nstream\n([\s\S]*?)\nendstream/g);
	return Array.from(streams, ([, packed]) =>
		inflateSync(Buffer.from(packed!, 'latin1')).toString('latin1'),
	).join('');
}

async function read(pdf: Buffer) {
	const document = await getDocumentProxy(new Uint8Array(pdf));
	const { info } = await document.getMetadata();
	const { text } = await extractText(document, { mergePages: true });
	return {
		text,
		info: info as Record<string, unknown>,
		mark: await document.getMarkInfo(),
		pages: document.numPages,
	};
}

describe('a printed document', () => {
	test('is tagged, says its language and title, and has its fonts inside', async () => {
		const { pdf } = await press.print(
			proof(['Bir köprü iki kıyıyı birleştirir.'], { lang: 'tr', title: 'Köprü' }),
		);
		const { text, info, mark, pages } = await read(pdf);
		expect({ title: info.Title, language: info.Language, tagged: mark?.Marked, pages }).toEqual({
			title: 'Köprü',
			language: 'tr',
			tagged: true,
			pages: 1,
		});
		expect(text).toContain('Bir köprü iki kıyıyı birleştirir.');
		const source = pdf.toString('latin1');
		expect(source).toContain('<pdfuaid:part>1</pdfuaid:part>');
		const descriptors = source.match(/\/Type \/FontDescriptor/g)?.length;
		expect(source.match(/\/FontFile2 /g)?.length).toBe(descriptors);
	});

	test('gives back Arabic as it was written: ligatures in order, marks with their letters', async () => {
		const texts = [
			'مشروع التبادل التركي الألماني في البلديات',
			'التشغيل والتعليم والأقران وإلى الأمام',
			'لا فرق بين الشرق والغرب',
		];
		const { pdf } = await press.print(proof(texts, { lang: 'ar', title: 'النتائج بالأرقام' }));
		const { text, info } = await read(pdf);
		expect(info.Language).toBe('ar');
		for (const line of texts) expect(text).toContain(line);
		for (const word of ['النتائج بالأرقام', ...texts].flatMap((line) => line.split(' ')))
			expect(letters(text)).toContain(word);
	});

	test('hides no text but that of marks raised above their line', async () => {
		const hidden = async (text: string) => {
			const { pdf } = await press.print(proof([text], { lang: 'ar', title: 'عنوان' }));
			return pages(pdf).match(/\/ActualText <FEFF>/g)?.length ?? 0;
		};
		expect(await hidden('فريق البرنامج programm@example.org في Köprü عام 2022')).toBe(0);
		expect(await hidden('والتعلّم المتبادل')).toBe(1);
	});

	test('is the same to the byte when it is made again, and made once while it is kept', async () => {
		const job = proof(['Same']);
		const first = press.print(job);
		expect(press.print({ ...job, data: { ...job.data } })).toBe(first);
		const other = openPress();
		const again = await other.print(job);
		other.close();
		expect(again).toEqual(await first);
	});
});

describe('hostile text', () => {
	test('stands on paper as it was typed', async () => {
		const texts = [
			'#eval("1+1") #import "x" #{ }',
			'$ x^2 $ \\ \\u{41} @label <label> [a] {b}',
			'*bold* _it_ `raw` = head - list + enum / term: x // gone /* gone */ -- --- ...',
			'"quotes" \'single\' ~ https://example.org',
			'= Heading',
			'</Span> >> endobj (( ) \\(',
		];
		const { pdf } = await press.print(proof(texts));
		const { text } = await read(pdf);
		for (const one of texts) expect(letters(text)).toContain(letters(one));
	});

	test('of any kind is printed, and its letters come out again', async () => {
		const nasty = fc.oneof(
			fc.string({ unit: anyLetter, maxLength: 60 }),
			fc.string({ unit: 'grapheme', maxLength: 60 }),
			fc.string({
				unit: fc.constantFrom(...Array.from('#$\\@{}[]*_`<>"\'=-+/~\n\0\u202e\u2066\ufeff\u0301لاًabَ1 ')),
				maxLength: 60,
			}),
		);
		// Without brackets: in right-to-left text each is drawn with the other's glyph, which PDF.js cannot tell.
		await fc.assert(
			fc.asyncProperty(
				fc.array(nasty, { maxLength: 6 }),
				fc.stringMatching(/^[!-'*-;=?-Z\\^-z|~]{1,40}$/),
				async (texts, ascii) => {
					const { pdf } = await press.print(proof([...texts, ascii], { title: `T${texts[0] ?? ''}` }));
					expect(letters((await read(pdf)).text)).toContain(ascii);
				},
			),
			{ numRuns: 60 },
		);
	});

	test('of 10 kB without a space stays on the paper', async () => {
		const long = 'x'.repeat(10_000);
		const { pdf } = await press.print(proof([long]));
		const { text, pages } = await read(pdf);
		expect(pages).toBeGreaterThan(1);
		expect(letters(text.replaceAll('\u200b', ''))).toContain(long);
	});
});

describe('the press', () => {
	test('refuses more than may wait and prints the rest', async () => {
		const small = openPress({ maxWaiting: 1 });
		const jobs = ['a', 'b', 'c'].map((text) => small.print(proof([text])));
		const results = await Promise.allSettled(jobs);
		small.close();
		expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected']);
		expect(results[2]).toMatchObject({ reason: { kind: 'limit', reason: 'pdf_busy' } });
	});

	test('gives up on what takes too long and is there for the next', async () => {
		const hasty = openPress({ waitMs: 1 });
		await expect(hasty.print(proof(['slow']))).rejects.toMatchObject({
			kind: 'unavailable',
			reason: 'pdf_too_slow',
		});
		hasty.close();
		const patient = openPress();
		expect((await patient.print(proof(['next']))).pdf.subarray(0, 5).toString()).toBe('%PDF-');
		patient.close();
	});

	test('says what is wrong with a template and goes on', async () => {
		const broken = press.print({ template, data: { title: 'No language' }, dated });
		await expect(broken).rejects.toThrow(/lang/);
		expect((await press.print(proof(['after']))).pdf.length).toBeGreaterThan(1000);
	});
});
