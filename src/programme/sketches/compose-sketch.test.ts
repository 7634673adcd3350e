import { getDocumentProxy, extractText } from 'unpdf';
import { afterAll, expect, test } from 'vitest';
import { locales } from '#shared/locale.ts';
import { textIn } from '#shared/text.ts';
import { openPress } from '#platform/server/pdf/press.ts';
import { hostileTexts } from '#world/hostile.ts';
import { sketchValues } from '#world/sketches.ts';
import { composeSketch, type SketchRecords } from './compose-sketch.ts';

const press = openPress();
afterAll(() => press.close());

const records = (changes: Parameters<typeof sketchValues>[0] = {}): SketchRecords => ({
	content: sketchValues(changes),
	number: 3,
	hash: 'ab12'.repeat(16),
	writtenAt: new Date('2024-06-18T10:00:00Z'),
	isExample: false,
	sides: [
		{
			name: textIn('de', 'Hansestadt'),
			contact: { name: 'Ada', email: 'ada@example.org' },
			agreedAt: new Date(0),
		},
		{ name: textIn('tr', 'Buca Belediyesi'), contact: null, agreedAt: null },
	],
	call: null,
	origins: [{ kind: 'recommendation', title: textIn('en', 'Open one counter') }],
});

test('sums and amounts stand in the tables as each language writes them', () => {
	const total = (locale: (typeof locales)[number]) =>
		composeSketch(records(), locale).parts.flatMap((part) =>
			part.kind === 'table'
				? part.rows.filter(({ isSum }) => isSum).map(({ cells }) => cells[1]?.text.replace(/\u00a0/g, ' '))
				: [],
		);
	expect(total('de')).toEqual(['90.000,00 €', '100.000,00 €', '100.000,00 €']);
	expect(total('en')).toEqual(['€90,000.00', '€100,000.00', '€100,000.00']);
	expect(total('tr')).toEqual(['€90.000,00', '€100.000,00', '€100.000,00']);
});

test('no table repeats the heading it stands under', () => {
	const said = composeSketch(records(), 'en').parts.flatMap((part) => {
		if (part.kind === 'heading') return [part.text.text];
		return part.kind === 'table' && part.caption !== null ? [part.caption] : [];
	});
	expect(said.length).toBeGreaterThan(5);
	expect(said.filter((words, at) => words === said[at - 1])).toEqual([]);
});

test.each(locales)('prints as tagged PDF in %s, with the checksum and who agreed', async (locale) => {
	const paper = composeSketch(records(), locale);
	const { pdf } = await press.print({
		template: '#platform/server/paper/paper.typ',
		data: paper,
		dated: new Date(0),
	});
	expect(pdf.toString('latin1')).toContain('/MarkInfo');
	const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: true });
	expect(text).toContain('ab12 ab12 ab12');
	expect(text).toContain('Hansestadt');
});

test('hostile text prints as text', async () => {
	const said = hostileTexts.join(' ');
	const title = textIn('en', hostileTexts[0]!);
	const paper = composeSketch(
		records({ title, situation: textIn('en', said), risks: textIn('en', said) }),
		'en',
	);
	const { pdf } = await press.print({
		template: '#platform/server/paper/paper.typ',
		data: paper,
		dated: new Date(0),
	});
	const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: true });
	expect(text).toContain('<script>alert(1)</script>');
	expect(pdf.toString('latin1')).not.toMatch(/\/S \/(JavaScript|Launch|URI)/);
});
