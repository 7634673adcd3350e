import {
	AlignmentType,
	BorderStyle,
	Paragraph,
	Table,
	TableCell,
	TableLayoutType,
	TableRow,
	WidthType,
} from 'docx';
import type { Locale } from '#shared/locale.ts';
import type { PaperPart, PaperTable, Reading } from '#shared/paper.ts';
import { isTurned, paragraph, run, soft, told, type Look } from './docx-text.ts';

const line = { style: BorderStyle.SINGLE, size: 4, color: 'CFDADB' } as const;
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
/** What an A4 page leaves between its margins, in twentieths of a point. */
const pageWidth = 9_026;

/** Widths in whole twips that fill the page: some word processors read nothing else. */
function widthsOf(shares: readonly number[]): number[] {
	const all = shares.reduce((sum, share) => sum + share, 0);
	return shares.map((share) => Math.round((share / all) * pageWidth));
}

type Cell = { readonly readings: readonly Reading[]; readonly isFigure: boolean; readonly look?: Look };

type Row = { readonly cells: readonly Cell[]; readonly isHeader: boolean; readonly keepNext: boolean };

function row({ cells, isHeader, keepNext }: Row, widths: readonly number[], locale: Locale): TableRow {
	return new TableRow({
		tableHeader: isHeader,
		cantSplit: true,
		children: cells.map(
			({ readings, isFigure, look = {} }, at) =>
				new TableCell({
					width: { size: widths[at] ?? 0, type: WidthType.DXA },
					margins: { top: 50, bottom: 50, left: 80, right: 80 },
					borders: { top: none, left: none, right: none, bottom: line },
					children: readings.map((reading) =>
						paragraph(locale, {
							keepNext,
							alignment: isFigure ? AlignmentType.END : AlignmentType.START,
							children: told(reading, locale, look),
						}),
					),
				}),
		),
	});
}

/** As many rows as stand on one page, as in print. */
const shortTable = 6;

/** A short table stands on one page: each row is kept with the next. */
const sheet = (
	head: readonly Cell[] | null,
	body: readonly (readonly Cell[])[],
	widths: readonly number[],
	locale: Locale,
): (Paragraph | Table)[] => [
	new Table({
		visuallyRightToLeft: isTurned(locale),
		width: { size: pageWidth, type: WidthType.DXA },
		columnWidths: [...widths],
		layout: TableLayoutType.FIXED,
		rows: [
			...(head ? [row({ cells: head, isHeader: true, keepNext: true }, widths, locale)] : []),
			...body.map((cells, at) =>
				row(
					{ cells, isHeader: false, keepNext: body.length <= shortTable && at < body.length - 1 },
					widths,
					locale,
				),
			),
		],
	}),
	new Paragraph({ children: [] }),
];

export function table(
	{ caption, head, rows, figuresFrom, shares }: PaperTable,
	locale: Locale,
): (Paragraph | Table)[] {
	const usual = head.length === 1 ? [100] : [46, ...head.slice(1).map(() => 54 / (head.length - 1))];
	const widths = widthsOf(shares ?? usual);
	// Many columns leave little room for each.
	const size = head.length > 4 ? { size: 17 } : {};
	const heading = head.map((text, at) => ({
		readings: [{ text, locale, isFallback: false }],
		isFigure: at >= figuresFrom,
		look: { ...size, bold: true, color: soft },
	}));
	const named =
		caption === null
			? []
			: [
					paragraph(locale, {
						keepNext: true,
						style: 'Caption',
						children: [run({ text: caption, locale }, { bold: true })],
					}),
				];
	const body = rows.map(({ cells, isSum }) =>
		cells.map((reading, at) => ({
			readings: [reading],
			isFigure: at >= figuresFrom,
			look: { ...size, bold: isSum },
		})),
	);
	return [...named, ...sheet(heading, body, widths, locale)];
}

/** What is known of one thing: what it is called beside what it is. */
export function facts(
	{ facts: known }: Extract<PaperPart, { kind: 'facts' }>,
	locale: Locale,
): (Paragraph | Table)[] {
	const widths = widthsOf([34, 66]);
	const rows = known.map(({ label, values }) => [
		{ readings: [{ text: label, locale, isFallback: false }], isFigure: false, look: { color: soft } },
		{ readings: values, isFigure: false },
	]);
	return sheet(null, rows, widths, locale);
}
