import { registerFonts } from './fontkit.ts';
import { PDFDocument, PDFName, PDFString, rgb, setFillingColor, type PDFImage, type PDFPage } from 'pdf-lib';
import { direction, type Locale } from '#shared/locale.ts';
import type { Line, Paper, Row, Two } from './paper.ts';
import { startTags } from './tags.ts';
import { drawLine, linesOf, widthOf, type Direction, type Face } from './typeset.ts';

export type Fonts = Readonly<
	Record<'latin' | 'latinBold' | 'arabic' | 'arabicBold', Uint8Array | ArrayBuffer>
>;
/** A picture as PNG; null where it cannot be had. */
export type Draw = (name: string) => Promise<Uint8Array | null>;

const page = { width: 595, height: 842, margin: 48, top: 52, foot: 52 };
const tallest = page.height - page.top - page.foot;
const gap = 18;
const picture = 30;
const ink = rgb(0.05, 0.16, 0.19);
const soft = rgb(0.27, 0.38, 0.42);
const petrol = rgb(0.04, 0.32, 0.38);
const looks = {
	title: { size: 20, leading: 31, isBold: true, colour: petrol, part: 'H1' },
	section: { size: 13, leading: 20, isBold: true, colour: petrol, part: 'H2' },
	strong: { size: 11.5, leading: 17, isBold: true, colour: ink, part: 'P' },
	plain: { size: 11, leading: 16.5, isBold: false, colour: ink, part: 'P' },
	soft: { size: 10.5, leading: 15.5, isBold: false, colour: soft, part: 'P' },
	small: { size: 9, leading: 13.5, isBold: false, colour: soft, part: 'P' },
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
	/** Room for something of a height. What no page can hold begins where there is some room. */
	const need = (height: number) => {
		if (y - (height > tallest ? 100 : height) >= page.foot) return;
		sheet = document.addPage([page.width, page.height]);
		y = page.height - page.top;
	};
	/** What is longer than a page goes on on the next. */
	const put = (block: Block) => {
		const { leading } = looks[block.look];
		const rows = Math.round(block.height / leading);
		for (let from = 0; from < rows;) {
			need((rows - from) * leading);
			const to = Math.min(rows, from + Math.max(1, Math.floor((y - page.foot) / leading + 0.01)));
			putLines(block, from, to);
			y -= (to - from) * leading;
			from = to;
		}
	};
	const putLines = ({ said, look, indent }: Block, from: number, to: number) => {
		const { size, leading, isBold, colour, part } = looks[look];
		const face = isBold ? bold : plain;
		for (const [at, { locale, text, lines }] of said.entries()) {
			const here = lines.slice(from, to);
			if (here.length === 0) continue;
			// The first language begins where a page in it begins.
			const isFirst = at === 0;
			const place = isMirrored && said.length > 1 ? columns - 1 - at : at;
			const left = page.margin + place * (column + gap) + (isFirst && !isMirrored ? indent : 0);
			const room = (said.length === 1 ? whole : column) - (isFirst ? indent : 0);
			const way = wayOf(said, text, locale);
			// Where there are two columns, what is said once stands on the side of the column that is written as it is.
			const side = columns > 1 ? way : direction(paper.locale);
			const told = here.length === lines.length ? text : here.join(' ');
			tags.mark(sheet, part, locale, told, () => {
				sheet.pushOperators(setFillingColor(colour));
				for (const [row, line] of here.entries()) {
					const x = side === 'rtl' ? left + room - widthOf(line, size, face, way) : left;
					drawLine(sheet, line, { x, y: y - size - row * leading, size }, face, way);
				}
			});
		}
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
	type SetRow = {
		readonly image: PDFImage | null;
		readonly blocks: readonly Block[];
		readonly height: number;
	};
	const setRow = (row: Row): SetRow => {
		const image = images.get(row.pictures[0] ?? '') ?? null;
		const blocks = row.lines.map((line) => setLine(line.text, lookOf(line), image ? picture + 8 : 0));
		const height = blocks.reduce((sum, block) => sum + block.height, 0);
		return { image, blocks, height: Math.max(height, image ? picture : 0) + 6 };
	};
	const putRow = ({ image, blocks, height }: SetRow) => {
		need(height);
		rule();
		const top = y;
		const begun = sheet;
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
		y = Math.min(y, image && sheet === begun ? top - picture : y) - 4;
	};

	put(setLine(paper.title, 'title'));
	for (const line of paper.under) put(setLine(line, 'plain'));
	for (const section of paper.sections) {
		y -= 12;
		const title = setLine(section.title, 'section');
		const rows = section.rows.map(setRow);
		// A heading never stands at the end of a page without what it is for.
		need(title.height + rows[0]!.height);
		put(title);
		rows.forEach(putRow);
	}
	const foot = paper.foot.map((line) => setLine(line, 'small'));
	y -= 14;
	need(foot.reduce((sum, block) => sum + block.height, 5));
	rule();
	foot.forEach(put);

	const sheets = document.getPages();
	const { size, colour } = looks.small;
	const owner = [paper.title[0]!.text, paper.name].filter(Boolean).join(' · ');
	const [label] = linesOf(owner, whole - 60, size, plain, direction(paper.locale));
	for (const [at, one] of sheets.entries()) {
		const count = `${at + 1} / ${sheets.length}`;
		tags.skip(one, () => {
			one.pushOperators(setFillingColor(colour));
			putSmall(one, count, 'ltr', !isMirrored);
			// A page that has come loose says what it belongs to.
			if (at > 0) putSmall(one, label!, direction(paper.locale), isMirrored);
		});
	}
	tags.finish();
	return document.save();

	function putSmall(one: PDFPage, line: string, way: Direction, isRight: boolean) {
		const x = isRight ? page.width - page.margin - widthOf(line, size, plain, way) : page.margin;
		drawLine(one, line, { x, y: page.foot / 2, size }, plain, way);
	}
}

/** Our words stand in their column's direction; what is said once, and somebody wrote, in that of its first letter. */
function wayOf(two: Two, text: string, locale: Locale) {
	const first = two.length === 1 ? /\p{L}/u.exec(text)?.[0] : undefined;
	if (first === undefined) return direction(locale);
	return /\p{Script=Arabic}/u.test(first) ? 'rtl' : 'ltr';
}
