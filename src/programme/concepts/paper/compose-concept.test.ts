import { unzipSync } from 'fflate';
import { getDocumentProxy } from 'unpdf';
import { afterAll, describe, expect, test } from 'vitest';
import { locales, type Locale } from '#shared/locale.ts';
import type { Paper, PaperPart } from '#shared/paper.ts';
import { makeDocx } from '#platform/server/paper/docx.ts';
import { openPress } from '#platform/server/pdf/press.ts';
import { conceptRecords, measureRecord, reportRecords, said } from '#world/concept-records.ts';
import { composeConcept } from './compose-concept.ts';
import { houseMap } from './house-map.ts';

const press = openPress();
afterAll(() => press.close());

const records = conceptRecords();
const paperIn = (locale: Locale, given = records) => composeConcept(given, houseMap(given.house), locale);
const headings = ({ parts }: Paper, level = 1) =>
	parts.flatMap((part) => (part.kind === 'heading' && part.level === level ? [part.text.text] : []));
const under = ({ parts }: Paper, heading: string): PaperPart[] => {
	const from = parts.findIndex((part) => part.kind === 'heading' && part.text.text === heading);
	const next = parts.findIndex((part, at) => at > from && part.kind === 'heading' && part.level === 1);
	return parts.slice(from + 1, next < 0 ? undefined : next);
};

describe('a concept as a paper', () => {
	test('has its chapters in the order in which a council reads them', () => {
		expect(headings(paperIn('de'))).toEqual([
			'Auftrag',
			'Leitbild',
			'Wer mitgeredet hat',
			'Ausgangslage',
			'Handlungsfelder',
			'Ziele',
			'Maßnahmen',
			'Indikatoren',
			'Rechtlicher Rahmen',
			'Monitoring',
			'Anhang: Die Maßnahmen im Einzelnen',
			'Karte',
			'Quellen',
		]);
	});

	test('says on its first page what was resolved, when, and over which words', () => {
		const { cover } = paperIn('de');
		expect(cover?.facts.map(({ label, value }) => [label, value.text])).toEqual([
			['Stand', 'beschlossen'],
			['Beschluss', '2026/118'],
			['Beschlossen am', '3. November 2026'],
			['Prüfsumme (SHA-256)', records.hash.replace(/(.{8})(?=.)/g, '$1 ')],
		]);
		expect(cover?.stamps).toEqual([]);
		const draft = conceptRecords({ concept: { ...records.concept, state: 'presented', isExample: true } });
		expect(paperIn('de', draft).cover?.stamps).toEqual(['Entwurf', 'Beispiel']);
		expect(JSON.stringify(paperIn('de', draft).cover)).not.toContain('2026/118');
	});

	test('numbers measures and goals alike wherever it names them', () => {
		const paper = paperIn('de');
		const [fields] = under(paper, 'Handlungsfelder').filter((part) => part.kind === 'facts');
		expect(fields?.facts.map(({ label, values }) => [label, values.map(({ text }) => text)])).toEqual([
			['Ziele', ['1 Alle finden Hilfe', '1.1 Beratung ist zu Fuß erreichbar']],
			['Maßnahmen', ['M1 Beratungsstelle im Viertel', 'M2 Türkischkurse am Abend']],
			['OECD, zwölf Ziele', ['7 Zusammenarbeit mit der Zivilgesellschaft', '12 Bildung']],
			['Interkulturelle Städte', ['Sprachen']],
			['Ziele für nachhaltige Entwicklung', ['10 Weniger Ungleichheit']],
		]);
		const [tree] = under(paper, 'Ziele').filter((part) => part.kind === 'tree');
		expect(tree?.items.map(({ depth, label }) => [depth, label])).toEqual([
			[0, '1 · Leitziel'],
			[1, '1.1 · Strategisches Ziel'],
			[2, '1.1.1 · Operatives Ziel'],
		]);
		expect(headings(paper, 2)).toEqual(
			expect.arrayContaining(['M1 Beratungsstelle im Viertel', 'M2 Türkischkurse am Abend']),
		);
	});

	test('says of which day and which map the figures of a dialogue are', () => {
		const told = JSON.stringify(under(paperIn('de'), 'Wer mitgeredet hat'));
		expect(told).toContain('vom 12. Oktober 2026, so wie sie dem Rat vorgelegt wurden');
		expect(told).toContain(records.participation.dialogues[0]!.runId);
		const today = conceptRecords({ participation: { ...records.participation, keptOn: null } });
		expect(JSON.stringify(paperIn('de', today))).not.toContain('vorgelegt wurden');
	});

	test('draws the published map of a dialogue, in the reader’s language, and none where there is none', () => {
		const figure = (given = records) =>
			under(paperIn('ar', given), 'من شارك في الرأي').find((part) => part.kind === 'figure');
		const drawn = figure();
		// One line from right to left, in the order in which it is read.
		expect(drawn?.svg).toContain('>\u202bالمجموعة A: نحو 250 شخصًا\u202c</text>');
		expect(drawn?.svg).toContain('text-anchor="end"');
		expect(drawn?.svg).toContain(`viewBox="0 0 ${drawn?.width} ${drawn?.height}"`);
		expect(drawn?.alt).toContain('المجموعة A');
		const [one] = records.participation.dialogues;
		const without = conceptRecords({
			participation: { ...records.participation, dialogues: [{ ...one!, map: null }] },
		});
		expect(figure(without)).toBeUndefined();
	});

	test('gives one source one number, and lists it once', () => {
		const paper = paperIn('de');
		const [figures] = under(paper, 'Ausgangslage').filter((part) => part.kind === 'table');
		expect(figures?.rows.map(({ cells }) => cells.map(({ text }) => text.replaceAll('\u00a0', ' ')))).toEqual(
			[
				['Menschen unter vorübergehendem Schutz', '9.840 Personen', '2025', '[1]'],
				['Einwohner', '517.963 Personen', '2025', '[1]'],
				['Kinder, die zur Schule gehen', '78,5 %', '2025', '[2]'],
			],
		);
		const [sources] = under(paper, 'Quellen').filter((part) => part.kind === 'list');
		expect(sources?.items.map(({ text }) => text)).toEqual([
			'TÜİK, ADNKS, https://data.tuik.gov.tr',
			'İl Millî Eğitim Müdürlüğü',
			'Buca Belediyesi, faaliyet raporu',
		]);
	});

	test('marks what is not translated and what nobody has reviewed, and says so at its end', () => {
		const mixed = conceptRecords({
			principles: [
				{ id: 'a', title: said('Bir', { de: 'Eins' }, 'machine'), text: null },
				{ id: 'b', title: said('İki'), text: said('Metin', { de: 'Text' }, 'machine') },
			],
		});
		const paper = paperIn('de', mixed);
		expect(under(paper, 'Leitbild')).toEqual([
			{ kind: 'heading', level: 2, text: { text: 'Eins', locale: 'de', isFallback: false, mark: '*' } },
			{
				kind: 'heading',
				level: 2,
				text: { text: 'İki', locale: 'tr', isFallback: true, mark: '(Türkisch)' },
			},
			{
				kind: 'passage',
				passage: {
					locale: 'de',
					isFallback: false,
					blocks: [{ isList: false, lines: ['Text'] }],
					mark: 'maschinell übersetzt, noch nicht durchgesehen',
				},
			},
		]);
		expect(paper.notes.slice(1)).toEqual([
			'* Maschinell übersetzt und noch nicht durchgesehen.',
			'Texte, hinter denen eine Sprache steht, sind noch nicht übersetzt.',
		]);
		// In the language they were written in there is nothing to mark.
		expect(JSON.stringify(under(paperIn('tr', mixed), 'İlkeler'))).not.toMatch(/"mark":"/);
	});

	test('says plainly that nobody was asked, and that there is no report', () => {
		const silent = conceptRecords({ participation: { dialogues: [], keptOn: null, consultation: null } });
		expect(JSON.stringify(under(paperIn('en', silent), 'Who had a say'))).toContain(
			'No dialogue on this concept has been published so far.',
		);
		expect(JSON.stringify(under(paperIn('en'), 'Monitoring'))).toContain('No report has been published yet.');
		const told = under(paperIn('en', conceptRecords({ report: reportRecords() })), 'Monitoring');
		const [lights] = told.filter((part) => part.kind === 'table');
		expect(lights?.rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual([
			['M1', 'Advice point in the neighbourhood', 'at risk', '40%'],
			['M2', 'Turkish courses in the evening', 'not stated', '–'],
		]);
		expect(lights?.rows.map(({ cells }) => cells[2]?.sign)).toEqual(['triangle', undefined]);
	});

	test('leaves out what is not there, and makes the same paper of the same records', () => {
		const bare = conceptRecords({
			principles: [],
			baseline: [],
			fields: [],
			goals: [],
			measures: [],
			indicators: [],
			sections: [],
			readings: [],
			house: {
				...records.house,
				latitude: null,
				longitude: null,
			},
		});
		expect(headings(paperIn('en', bare))).toEqual(['Mandate', 'Who had a say', 'Monitoring']);
		expect(paperIn('ar')).toEqual(paperIn('ar', structuredClone(records)));
	});

	test('draws nothing that does not stand in a table too', () => {
		const many = conceptRecords({ measures: [1, 2, 3].map((at) => measureRecord(at)) });
		const parts = under(paperIn('de', many), 'Maßnahmen');
		const drawn = parts.flatMap((part) =>
			part.kind === 'figure' ? [part.alt.replaceAll('\u00a0', ' ')] : [],
		);
		expect(drawn).toEqual([
			'Zeitplan der Maßnahmen. M1: 1. März 2027 bis 31. Dezember 2028; M2: 1. März 2027 bis 31. Dezember 2028; M3: 1. März 2027 bis 31. Dezember 2028',
			'einmalig, TRY: gesichert 3.750.000 ₺; noch nicht gesichert 0 ₺; ohne Finanzierung 0 ₺. jedes Jahr, TRY: gesichert 0 ₺; noch nicht gesichert 4.200.000 ₺; ohne Finanzierung 3.000.001,50 ₺',
		]);
		expect(parts.filter(({ kind }) => kind === 'table')).toHaveLength(2);
	});
});

type Node = { role?: string; alt?: string; children?: readonly Node[] };
const rolesOf = (node: Node): string[] => [node.role ?? '', ...(node.children ?? []).flatMap(rolesOf)];
const altsOf = (node: Node): string[] => [
	...(node.alt ? [node.alt] : []),
	...(node.children ?? []).flatMap(altsOf),
];

test.each(locales)(
	'is printed in %s with headings, tables, drawings that say what they show, contents and pages',
	async (locale) => {
		const paper = paperIn(locale, conceptRecords({ report: reportRecords() }));
		const { pdf } = await press.print({
			template: '#platform/server/paper/paper.typ',
			data: paper,
			dated: new Date(0),
		});
		const document = await getDocumentProxy(new Uint8Array(pdf));
		expect(await document.getMarkInfo()).toMatchObject({ Marked: true });
		const { info } = await document.getMetadata();
		expect(info).toMatchObject({ Language: locale, Title: paper.title.text });
		const pages = await Promise.all(
			Array.from({ length: document.numPages }, (_, at) => document.getPage(at + 1)),
		);
		const trees = (await Promise.all(pages.map((page) => page.getStructTree()))) as Node[];
		const roles = new Set(trees.flatMap(rolesOf));
		for (const role of [
			'H1',
			'H2',
			'H3',
			'P',
			'L',
			'Table',
			'TR',
			'TH',
			'TD',
			'TOC',
			'TOCI',
			'Figure',
			'Link',
		])
			expect(roles, role).toContain(role);
		const alts = trees.flatMap(altsOf);
		for (const part of paper.parts) if (part.kind === 'figure') expect(alts).toContain(part.alt);
		const outline = await document.getOutline();
		expect(outline.map(({ title }) => title)).toEqual(
			paper.parts.flatMap((part) =>
				part.kind === 'heading' && part.level === 1
					? [part.text.text + (part.text.mark ? `\u00a0${part.text.mark}` : '')]
					: [],
			),
		);
		const contents = await Promise.all(pages.map((page) => page.getTextContent()));
		const text = contents.map(({ items }) => items.map((item) => ('str' in item ? item.str : '')).join(' '));
		expect(text[0]).toContain('2026/118');
		expect(text[0]!.replaceAll(' ', '')).toContain(records.hash);
		expect(text.join(' ')).not.toContain('\ufffd');
		// Every page but the first says which it is.
		expect(text.slice(1).map((words, at) => words.includes(String(at + 2)))).not.toContain(false);
	},
);

test.each(locales)(
	'is a document in %s whose headings are styles that the contents lead to',
	async (locale) => {
		const files = unzipSync(new Uint8Array(await makeDocx(paperIn(locale))));
		const xml = new TextDecoder().decode(files['word/document.xml']);
		const styled = (style: string) => xml.match(new RegExp(`<w:pStyle w:val="${style}"/>`, 'g'))?.length;
		const paper = paperIn(locale);
		expect([1, 2, 3].map((level) => styled(`Heading${level}`))).toEqual(
			[1, 2, 3].map((level) => headings(paper, level).length),
		);
		const anchors = [...xml.matchAll(/<w:hyperlink [^>]*w:anchor="([^"]+)"/g)].map(([, anchor]) => anchor);
		const bookmarks = [...xml.matchAll(/<w:bookmarkStart [^>]*w:name="([^"]+)"/g)].map(([, name]) => name);
		expect(anchors).toHaveLength(headings(paper, 1).length + headings(paper, 2).length);
		expect(anchors.filter((anchor) => !bookmarks.includes(anchor))).toEqual([]);
		expect(Object.keys(files).filter((name) => name.endsWith('.png'))).toHaveLength(5);
		expect(xml.includes('<w:bidiVisual/>')).toBe(locale === 'ar');
	},
);
