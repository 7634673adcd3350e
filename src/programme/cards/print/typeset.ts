import bidiFactory from 'bidi-js';
import {
	beginText,
	endText,
	PDFHexString,
	setFontAndSize,
	setTextMatrix,
	showText,
	type PDFFont,
	type PDFName,
	type PDFPage,
} from 'pdf-lib';

/** One weight in both scripts. */
export type Face = { readonly latin: PDFFont; readonly arabic: PDFFont };
export type Direction = 'ltr' | 'rtl';

/** Letters of one direction and one script, as they are shaped together. */
export type Run = { readonly text: string; readonly isArabic: boolean; readonly level: number };

const bidi = bidiFactory();
const arabic = /\p{Script_Extensions=Arabic}/u;
const common = /[\p{Script=Common}\p{Script=Inherited}]/u;
/** Signs that order or join letters and are none themselves: no font has them, and the library would take them all for the first it met. */
const unseen = /[\u00ad\u061c\u200b\u200d-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/** The runs of a line in the order in which they stand on paper, from left to right (Unicode Bidirectional Algorithm, rule L2). */
export function runsOf(text: string, direction: Direction): Run[] {
	const embedding = bidi.getEmbeddingLevels(text, direction);
	const { levels } = embedding;
	const mirrored = bidi.getMirroredCharactersMap(text, levels);
	const runs: Run[] = [];
	let start = 0;
	let isArabic = direction === 'rtl';
	for (let at = 0; at <= text.length; at++) {
		const letter = text[at];
		// Comma and question mark are common to many scripts, and yet in no Latin font.
		const own = letter === undefined ? isArabic : arabic.test(letter) || (isArabic && common.test(letter));
		const turns = at > start && (letter === undefined || levels[at] !== levels[start] || own !== isArabic);
		if (turns) {
			const piece = text
				.slice(start, at)
				.replace(/[^\p{L}\p{N}]/gu, (one, place: number) => mirrored.get(start + place) ?? one)
				.replace(unseen, '');
			if (piece) runs.push({ text: piece, isArabic: isArabic && piece.trim() !== '', level: levels[start]! });
			start = at;
		}
		isArabic = own;
	}
	return inVisualOrder(runs);
}

function inVisualOrder(runs: readonly Run[]): Run[] {
	const order = [...runs];
	const highest = Math.max(0, ...runs.map(({ level }) => level));
	for (let level = highest; level > 0; level--)
		for (let at = 0; at < order.length; at++) {
			let end = at;
			while (end < order.length && order[end]!.level >= level) end++;
			if (end > at) order.splice(at, end - at, ...order.slice(at, end).reverse());
			at = Math.max(at, end);
		}
	return order;
}

/** Where a word may be cut without a letter changing its shape: behind one that never joins the next, and the marks on it. */
const cut = /(?<=[اأإآدذرزوؤةى]\p{M}*)(?!\p{M})/u;

/**
 * What is shaped in one go. Arabic goes by the letters that join, so that lam and alef become one sign and nothing else does; whatever
 * is not in the script of its font goes sign by sign, since a font would lay it the other way round.
 */
function piecesOf({ text, isArabic, level }: Run): string[] {
	const isRtl = level % 2 === 1;
	if (!isArabic && !isRtl) return [text];
	const pieces = text
		.split(/( )/)
		.flatMap((word) => word.split(cut))
		.flatMap((piece) => (isArabic && isRtl && /\p{L}/u.test(piece) ? [piece] : Array.from(piece)));
	return isRtl ? pieces.reverse() : pieces;
}

type Shaped = {
	glyphs: { codePoints: number[] }[];
	positions: { xAdvance: number; xOffset: number; yOffset: number }[];
};
type Features = Readonly<Record<string, boolean>>;
type Shaping = {
	font: { layout(text: string, features: Features): Shaped };
	fontFeatures: Features;
	scale: number;
};

/** Lam and alef are one sign; told as one letter, no reader of the file turns the two round. */
const lamAlef: Readonly<Record<string, number>> = { لا: 0xfefb, لأ: 0xfef7, لإ: 0xfef9, لآ: 0xfef5 };

/**
 * The library shapes right, and then drops where marks go; so the font is asked here once more. Signs that stand for several letters are
 * read out of the file in the wrong order by many, and wide kerning is taken for a space: both are left out, but for lam and alef.
 */
function shape(font: PDFFont, piece: string): Shaped & { readonly scale: number } {
	const { embedder } = font as unknown as { embedder: Shaping };
	const isArabic = arabic.test(piece);
	embedder.fontFeatures = { liga: false, kern: !isArabic, rlig: /ل[اأإآ]/.test(piece) };
	const shaped = embedder.font.layout(piece, embedder.fontFeatures);
	for (const glyph of shaped.glyphs) {
		const single = lamAlef[String.fromCodePoint(...glyph.codePoints)];
		if (single !== undefined) glyph.codePoints = [single];
	}
	return { ...shaped, scale: embedder.scale / 1000 };
}

const fontOf = (run: Run, face: Face) => (run.isArabic ? face.arabic : face.latin);

export function widthOf(text: string, size: number, face: Face, direction: Direction): number {
	let width = 0;
	for (const run of runsOf(text, direction))
		for (const piece of piecesOf(run)) {
			const { positions, scale } = shape(fontOf(run, face), piece);
			for (const { xAdvance } of positions) width += xAdvance * scale * size;
		}
	return width;
}

/** Breaks at spaces, and a word that is wider than the line wherever the line ends. */
export function linesOf(
	text: string,
	width: number,
	size: number,
	face: Face,
	direction: Direction,
): string[] {
	return text.split('\n').flatMap((paragraph) => {
		const lines: string[] = [];
		let line = '';
		const fits = (piece: string) => widthOf(piece, size, face, direction) <= width;
		for (const word of paragraph.split(/\s+/).flatMap((one) => piecesThat(fits, one))) {
			const longer = line ? `${line} ${word}` : word;
			if (line && widthOf(longer, size, face, direction) > width) {
				lines.push(line);
				line = word;
			} else line = longer;
		}
		return line ? [...lines, line] : lines;
	});
}

const letters = new Intl.Segmenter();

/** A word whole where it fits, or else cut between letters. */
function piecesThat(fits: (piece: string) => boolean, word: string): string[] {
	if (!word || fits(word)) return word ? [word] : [];
	const pieces = [''];
	for (const { segment } of letters.segment(word))
		if (pieces.at(-1) === '' || fits(pieces.at(-1)! + segment)) pieces.push(`${pieces.pop()}${segment}`);
		else pieces.push(segment);
	return pieces;
}

const named = new WeakMap<PDFPage, Map<PDFFont, PDFName>>();
/** What a font is called on a page. */
function nameOn(page: PDFPage, font: PDFFont): PDFName {
	const names = named.get(page) ?? new Map<PDFFont, PDFName>();
	named.set(page, names);
	const name = names.get(font) ?? page.node.newFontDictionary(font.name, font.ref);
	names.set(font, name);
	return name;
}

/** Draws one line from its left edge. */
export function drawLine(
	page: PDFPage,
	text: string,
	place: { readonly x: number; readonly y: number; readonly size: number },
	face: Face,
	direction: Direction,
): void {
	const { y, size } = place;
	let { x } = place;
	for (const run of runsOf(text, direction)) {
		const font = fontOf(run, face);
		page.pushOperators(beginText(), setFontAndSize(nameOn(page, font), size));
		for (const piece of piecesOf(run)) {
			const { positions, scale } = shape(font, piece);
			const unit = scale * size;
			const codes = font.encodeText(piece).asString().match(/.{4}/g) ?? [];
			for (const [at, { xAdvance, xOffset, yOffset }] of positions.entries()) {
				page.pushOperators(
					setTextMatrix(1, 0, 0, 1, x + xOffset * unit, y + yOffset * unit),
					showText(PDFHexString.of(codes[at] ?? '')),
				);
				x += xAdvance * unit;
			}
		}
		page.pushOperators(endText());
	}
}
