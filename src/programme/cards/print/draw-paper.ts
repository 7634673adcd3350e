import { registerFonts } from './fontkit.ts';
import { PDFDocument, PDFName, PDFString, rgb, setFillingColor, type PDFImage, type PDFPage } from 'pdf-lib';
import { direction, type Locale } from '#shared/locale.ts';
import type { Line, Paper, Row, Two } from './paper.ts';
import { startTags } from './tags.ts';
import { drawLine, linesOf, widthOf, type Face } from './typeset.ts';

export type Fonts = Readonly<
	Record<'latin' | 'latinBold' | 'arabic' | 'arabicBold', Uint8Array | ArrayBuffer>
>;
/** A picture as PNG; null where it cannot be had. */
export type Draw = (name: string) => Promise<Uint8Array | null>;

const page = { width: 595, height: 842, margin: 48, top: 52, foot: 52 };
const gap = 18;
const picture = 30;
const ink = rgb(0.05, 0.16, 0.19);
const soft = rgb(0.27, 0.38, 0.42);
const petrol = rgb(0.04, 0.32, 0.38);
const looks = {
	title: { size: 20, leading: 31, isBold: true, colour: petrol, part: 'H1' },
	section: { size: 13, leading: 20, isBold: true, colour: petrol, part: 'H2' },
	strong: { size: 10.5, leading: 15.5, isBold: true, colour: ink, part: 'P' },
	plain: { size: 10, leading: 15, isBold: false, colour: ink, part: 'P' },
	soft: { size: 9, leading: 13.5, isBold: false, colour: soft, part: 'P' },
} as const;
type Look = keyof typeof looks;

/**
 * Lays a paper on A4, two languages side by side, each in its direction, and answers the PDF. Everything happens where it runs: fonts and
 * pictures are handed in, nothing is asked for. Throws where a font is none.
 */
export async function drawPaper(paper: Paper, fonts: Fonts, draw: Draw): Promise<Uint8Array> {
	const document = await PDFDocument.create();
	registerFonts(document);
	const embed = (bytes: Uint8Array | ArrayBuffer) => document.embedFont(bytes, { subset: true });
	const plain: Face = { latin: await embed(fonts.latin), arabic: await embed(fonts.arabic) };
	const bold: Face = { latin: await embed(fonts.latinBold), arabic: await embed(fonts.arabicBold) };
	document.setTitle(paper.title.map(({ text }) => text).join(' · '), { showInWindowTitleBar: true });
	document.setCreator('Köprü');
	const tags = startTags(document);
	document.catalog.set(PDFName.of('Lang'), PDFString.of(paper.locale));
	const images = new Map<string, PDFImage | null>();
	for (const name of new Set(
		paper.sections.flatMap(({ rows }) => rows.flatMap((row) => row.pictures.slice(0, 1))),
	)) {
		const bytes = await draw(name);
		images.set(name, bytes && (await document.embedPng(bytes)));
	}

	let sheet: PDFPage = document.addPage([page.width, page.height]);
	let y = page.height - page.top;
	const columns = Math.max(
		...[paper.title, ...paper.sections.map(({ title }) => title)].map((two) => two.length),
	);
	const isMirrored = direction(paper.locale) === 'rtl';
	const whole = page.width - 2 * page.margin;
	const column = (whole - gap * (columns - 1)) / columns;

	type Said = { readonly locale: Locale; readonly text: string; readonly lines: readonly string[] };
	type Block = {
		readonly said: readonly Said[];
		readonly look: Look;
		readonly indent: number;
		readonly height: number;
	};
	/** Both languages of a line broken to their columns; what is said once takes the whole width. */
	const setLine = (two: Two, look: Look, indent = 0): Block => {
		const { size, leading, isBold } = looks[look];
		const width = (two.length === 1 ? whole : column) - indent;
		const said = two.map(({ locale, text }) => ({
			locale,
			text,
			lines: linesOf(text, width, size, isBold ? bold : plain, wayOf(two, text, locale)),
		}));
		return { said, look, indent, height: leading * Math.max(1, ...said.map(({ lines }) => lines.length)) };
	};
	const need = (height: number) => {
		if (y - height >= page.foot) return;
		sheet = document.addPage([page.width, page.height]);
		y = page.height - page.top;
	};
	const put = ({ said, look, indent, height }: Block) => {
		const { size, leading, isBold, colour, part } = looks[look];
		const face = isBold ? bold : plain;
		need(height);
		for (const [at, { locale, text, lines }] of said.entries()) {
			// The first language begins where a page in it begins.
			const isFirst = at === 0;
			const place = isMirrored && said.length > 1 ? columns - 1 - at : at;
			const left = page.margin + place * (column + gap) + (isFirst && !isMirrored ? indent : 0);
			const room = (said.length === 1 ? whole : column) - (isFirst ? indent : 0);
			const way = wayOf(said, text, locale);
			tags.mark(sheet, part, locale, text, () => {
				sheet.pushOperators(setFillingColor(colour));
				for (const [row, line] of lines.entries()) {
					const x = way === 'rtl' ? left + room - widthOf(line, size, face, way) : left;
					drawLine(sheet, line, { x, y: y - size - row * leading, size }, face, way);
				}
			});
		}
		y -= height;
	};
	const rule = () => {
		tags.skip(sheet, () =>
			sheet.drawLine({
				start: { x: page.margin, y },
				end: { x: page.width - page.margin, y },
				thickness: 0.5,
				color: rgb(0.81, 0.85, 0.86),
			}),
		);
		y -= 5;
	};

	const lookOf = ({ look }: Line): Look => look ?? 'plain';
	const putRow = (row: Row) => {
		const image = images.get(row.pictures[0] ?? '') ?? null;
		const indent = image ? picture + 8 : 0;
		const blocks = row.lines.map((line) => setLine(line.text, lookOf(line), indent));
		const height = blocks.reduce((sum, block) => sum + block.height, 0);
		need(Math.max(height, image ? picture : 0) + 6);
		rule();
		const top = y;
		if (image)
			tags.skip(sheet, () =>
				sheet.drawImage(image, {
					x: isMirrored ? page.width - page.margin - picture : page.margin,
					y: top - picture,
					width: picture,
					height: picture,
				}),
			);
		blocks.forEach(put);
		y = Math.min(y, image ? top - picture : y) - 4;
	};

	put(setLine(paper.title, 'title'));
	for (const line of paper.under) put(setLine(line, 'plain'));
	for (const { title, rows } of paper.sections) {
		y -= 12;
		need(70);
		put(setLine(title, 'section'));
		rows.forEach(putRow);
	}
	const foot = paper.foot.map((line) => setLine(line, 'soft'));
	y -= 14;
	need(foot.reduce((sum, block) => sum + block.height, 5));
	rule();
	foot.forEach(put);

	const sheets = document.getPages();
	for (const [at, one] of sheets.entries()) {
		const count = `${at + 1} / ${sheets.length}`;
		const { size, colour } = looks.soft;
		const x = (page.width - widthOf(count, size, plain, 'ltr')) / 2;
		tags.skip(one, () => {
			one.pushOperators(setFillingColor(colour));
			drawLine(one, count, { x, y: page.foot / 2, size }, plain, 'ltr');
		});
	}
	tags.finish();
	return document.save();
}

/** Our words stand in their column's direction; what is said once, and somebody wrote, in that of its first letter. */
function wayOf(two: Two, text: string, locale: Locale) {
	const first = two.length === 1 ? /\p{L}/u.exec(text)?.[0] : undefined;
	if (first === undefined) return direction(locale);
	return /\p{Script=Arabic}/u.test(first) ? 'rtl' : 'ltr';
}
