import {
	AlignmentType,
	Bookmark,
	Document,
	Footer,
	HeadingLevel,
	ImageRun,
	LevelFormat,
	LineRuleType,
	Packer,
	PageNumber,
	Paragraph,
	TextRun,
	type Table,
} from 'docx';
import { clean } from '#shared/form.ts';
import type { Paper, PaperFigure, PaperPart } from '#shared/paper.ts';
import { anchorOf, coverPages } from './docx-cover.ts';
import { facts, table } from './docx-tables.ts';
import { rasterOf } from './raster.ts';
import { after, isTurned, paragraph, passage, run, small, soft, told } from './docx-text.ts';

const levels = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;
/** In points; pictures have twice as many dots. */
const drawingWidth = 600;

async function drawing(
	{ title, svg, width, height, alt, caption }: PaperFigure,
	{ locale }: Paper,
): Promise<Paragraph[]> {
	const picture = await rasterOf(svg, 2 * drawingWidth);
	return [
		paragraph(locale, {
			keepNext: true,
			style: 'Caption',
			children: [run({ text: title, locale }, { bold: true })],
		}),
		paragraph(locale, {
			children: [
				new ImageRun({
					type: 'png',
					data: picture,
					transformation: { width: drawingWidth, height: Math.round((drawingWidth * height) / width) },
					altText: { name: clean(title), title: clean(title), description: clean(alt) },
				}),
			],
		}),
		...(caption ? [small(caption, locale)] : []),
	];
}

async function part(of: PaperPart, at: number, paper: Paper): Promise<(Paragraph | Table)[]> {
	const { locale } = paper;
	switch (of.kind) {
		case 'heading':
			return [
				paragraph(of.text.locale, {
					heading: levels[of.level],
					children: [new Bookmark({ id: anchorOf(at), children: told(of.text, locale) })],
				}),
			];
		case 'passage':
			return passage(of.passage, locale);
		case 'list':
			return of.items.map((reading) =>
				paragraph(locale, {
					// Each list counts for itself.
					numbering: { reference: 'numbers', level: 0, instance: at },
					children: told(reading, locale),
				}),
			);
		case 'tree':
			return of.items.map(({ depth, label, text }) =>
				paragraph(locale, {
					indent: { start: depth * 480 },
					spacing: after(80),
					children: [
						run({ text: `${label}: `, locale }, { color: soft, size: 18 }),
						...told(text, locale, { bold: depth === 0 }),
					],
				}),
			);
		case 'facts':
			return facts(of, locale);
		case 'figure':
			return drawing(of, paper);
		case 'table':
			return table(of, locale);
	}
}

const level = (format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => ({
	level: 0,
	format,
	text,
	alignment: AlignmentType.START,
	style: { paragraph: { indent: { start: 360, hanging: 360 }, spacing: after(60) } },
});
const heading = (size: number, before: number) => ({
	run: { size, bold: true, color: '0B5160' },
	paragraph: { spacing: { before, after: 120 }, keepNext: true },
});

/** A paper as an Office Open XML document that word processors open, with real headings, lists and tables. */
export async function makeDocx(paper: Paper): Promise<Buffer> {
	const { locale, title } = paper;
	const opening = paper.cover
		? coverPages(paper, paper.cover)
		: [
				small(paper.kind, locale),
				paragraph(title.locale, { heading: HeadingLevel.TITLE, children: told(title, locale) }),
				...paper.lines.map((text) => small(text, locale)),
			];
	const parts = await Promise.all(paper.parts.map((one, at) => part(one, at, paper)));
	const document = new Document({
		title: clean(title.text),
		creator: clean(paper.author) || 'Köprü',
		lastModifiedBy: 'Köprü',
		styles: {
			default: {
				document: {
					run: { font: 'Calibri', size: 22 },
					paragraph: { spacing: { line: 276, lineRule: LineRuleType.AUTO } },
				},
				title: { run: { size: 44, bold: true, color: '0B5160' }, paragraph: { spacing: after(160) } },
				heading1: heading(paper.cover ? 34 : 28, paper.cover ? 480 : 320),
				heading2: heading(26, 320),
				heading3: heading(22, 240),
			},
		},
		numbering: {
			config: [
				{ reference: 'dashes', levels: [level(LevelFormat.BULLET, '–')] },
				{ reference: 'numbers', levels: [level(LevelFormat.DECIMAL, '%1.')] },
			],
		},
		sections: [
			{
				properties: { titlePage: Boolean(paper.cover), page: { size: { width: 11_906, height: 16_838 } } },
				footers: {
					default: new Footer({
						children: [
							new Paragraph({
								bidirectional: isTurned(locale),
								alignment: AlignmentType.END,
								children: [new TextRun({ children: [PageNumber.CURRENT], size: 16, color: soft })],
							}),
						],
					}),
				},
				children: [
					...opening,
					...parts.flat(),
					...(paper.notes.length > 0 ? [new Paragraph({ children: [] })] : []),
					...paper.notes.map((text) => small(text, locale)),
				],
			},
		],
	});
	return Packer.toBuffer(document);
}
