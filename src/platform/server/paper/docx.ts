import {
	AlignmentType,
	BorderStyle,
	Document,
	Footer,
	HeadingLevel,
	LevelFormat,
	Packer,
	PageNumber,
	Paragraph,
	Table,
	TableCell,
	TableRow,
	TextRun,
	WidthType,
	type ISpacingProperties,
} from 'docx';
import { clean } from '#shared/form.ts';
import { direction, intlTags, type Locale } from '#shared/locale.ts';
import type { Paper, PaperPart, PaperTable, Passage, Reading } from '#shared/paper.ts';

const soft = '45606A';
const line = { style: BorderStyle.SINGLE, size: 4, color: 'CFDADB' } as const;
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const isTurned = (locale: Locale) => direction(locale) === 'rtl';
/** Twentieths of a point. */
const after = (twips: number): ISpacingProperties => ({ after: twips });

type Look = { readonly bold?: boolean; readonly size?: number; readonly color?: string };

/** A run in its language. XML knows no control characters, and marks that turn what follows do nothing good in an office. */
function run({ text, locale }: Pick<Reading, 'text' | 'locale'>, look: Look = {}): TextRun {
	const language = intlTags[locale].replace(/-u-.*/, '');
	return new TextRun({
		text: clean(text).replace(/\s+/g, ' '),
		rightToLeft: isTurned(locale),
		language: isTurned(locale) ? { bidirectional: language } : { value: language },
		...look,
		boldComplexScript: look.bold ?? false,
		...(look.size ? { sizeComplexScript: look.size } : {}),
	});
}

function passage({ locale, blocks, mark }: Passage, paper: Paper): Paragraph[] {
	const paragraphs = blocks.map(({ isList, lines }) =>
		isList
			? lines.map(
					(text) =>
						new Paragraph({
							bidirectional: isTurned(locale),
							numbering: { reference: 'dashes', level: 0 },
							children: [run({ text, locale })],
						}),
				)
			: [
					new Paragraph({
						bidirectional: isTurned(locale),
						spacing: after(120),
						children: lines.flatMap((text, at) =>
							at === 0 ? [run({ text, locale })] : [new TextRun({ break: 1 }), run({ text, locale })],
						),
					}),
				],
	);
	const marked = mark
		? [
				new Paragraph({
					bidirectional: isTurned(paper.locale),
					spacing: after(120),
					children: [run({ text: mark, locale: paper.locale }, { color: soft, size: 16 })],
				}),
			]
		: [];
	return [...paragraphs.flat(), ...marked];
}

function table({ caption, head, rows, figuresFrom }: PaperTable, { locale }: Paper): (Paragraph | Table)[] {
	const turned = isTurned(locale);
	const share = head.length === 1 ? [100] : [46, ...head.slice(1).map(() => 54 / (head.length - 1))];
	const cell = (reading: Reading, at: number, look: Look) =>
		new TableCell({
			width: { size: share[at] ?? 0, type: WidthType.PERCENTAGE },
			margins: { top: 50, bottom: 50, left: 80, right: 80 },
			borders: { top: none, left: none, right: none, bottom: line },
			children: [
				new Paragraph({
					bidirectional: turned,
					alignment: at >= figuresFrom ? AlignmentType.END : AlignmentType.START,
					children: [run(reading, look)],
				}),
			],
		});
	const heading = new TableRow({
		tableHeader: true,
		cantSplit: true,
		children: head.map((text, at) =>
			cell({ text, locale, isFallback: false }, at, { bold: true, color: soft }),
		),
	});
	return [
		...(caption === null
			? []
			: [
					new Paragraph({
						bidirectional: turned,
						keepNext: true,
						style: 'Caption',
						children: [run({ text: caption, locale }, { bold: true })],
					}),
				]),
		new Table({
			visuallyRightToLeft: turned,
			width: { size: 100, type: WidthType.PERCENTAGE },
			rows: [
				heading,
				...rows.map(
					({ cells, isSum }) =>
						new TableRow({
							cantSplit: true,
							children: cells.map((reading, at) => cell(reading, at, { bold: isSum })),
						}),
				),
			],
		}),
		new Paragraph({ children: [] }),
	];
}

function part(of: PaperPart, paper: Paper): (Paragraph | Table)[] {
	const { locale } = paper;
	switch (of.kind) {
		case 'heading':
			return [
				new Paragraph({
					heading: HeadingLevel.HEADING_1,
					bidirectional: isTurned(locale),
					children: [run({ text: of.text, locale })],
				}),
			];
		case 'passage':
			return passage(of.passage, paper);
		case 'list':
			return of.items.map(
				(reading) =>
					new Paragraph({
						bidirectional: isTurned(locale),
						numbering: { reference: 'numbers', level: 0 },
						children: [run(reading)],
					}),
			);
		case 'table':
			return table(of, paper);
	}
}

const level = (format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => ({
	level: 0,
	format,
	text,
	alignment: AlignmentType.START,
	style: { paragraph: { indent: { left: 360, hanging: 360 }, spacing: after(60) } },
});

/** A paper as an Office Open XML document that word processors open, with real headings, lists and tables. */
export async function makeDocx(paper: Paper): Promise<Buffer> {
	const { locale, title } = paper;
	const turned = isTurned(locale);
	const small = (text: string) =>
		new Paragraph({
			bidirectional: turned,
			spacing: after(60),
			children: [run({ text, locale }, { color: soft, size: 18 })],
		});
	const document = new Document({
		title: clean(title.text),
		creator: clean(paper.author) || 'Köprü',
		lastModifiedBy: 'Köprü',
		styles: {
			default: {
				document: { run: { font: 'Calibri', size: 22 }, paragraph: { spacing: { line: 276 } } },
				title: { run: { size: 44, bold: true, color: '0B5160' }, paragraph: { spacing: after(160) } },
				heading1: {
					run: { size: 28, bold: true, color: '0B5160' },
					paragraph: { spacing: { before: 320, after: 120 }, keepNext: true },
				},
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
				properties: { page: { size: { width: 11_906, height: 16_838 } } },
				footers: {
					default: new Footer({
						children: [
							new Paragraph({
								bidirectional: turned,
								alignment: AlignmentType.END,
								children: [new TextRun({ children: [PageNumber.CURRENT], size: 16, color: soft })],
							}),
						],
					}),
				},
				children: [
					small(paper.kind),
					new Paragraph({
						heading: HeadingLevel.TITLE,
						bidirectional: isTurned(title.locale),
						children: [run(title)],
					}),
					...paper.lines.map(small),
					...paper.parts.flatMap((one) => part(one, paper)),
					...paper.notes.map(small),
				],
			},
		],
	});
	return Packer.toBuffer(document);
}
