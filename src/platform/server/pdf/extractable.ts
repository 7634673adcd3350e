import { deflateSync, inflateSync } from 'node:zlib';

/**
 * Makes the right-to-left text of a PDF written by Typst come out right when it is copied, searched or read aloud by
 * Poppler, PDF.js (Firefox) and PDFium (Chrome, Edge). All three collect the characters of a line as they stand, left
 * to right, and then turn right-to-left runs round, letters inside a ligature included. Typst writes ligatures in
 * reading order, so that they come out turned ("الألماني" as "األلماني"), it gives a vowel mark and the letter below it
 * both the text of the pair, and it shows a line in pieces from left to right. Here every ligature is written in the order
 * it is drawn, every mark and every letter gets its own character, and pieces that touch become one.
 * A document without right-to-left text comes back as it was.
 */
export function extractable(pdf: Buffer): Buffer {
	const objects = objectsOf(pdf);
	if (!objects) return pdf;
	const heads = new Map([...objects].map(([number, content]) => [number, headOf(content)]));
	const fonts = new Map<number, Font>();
	for (const [number, head] of heads) {
		const found = /\/DescendantFonts \[(\d+) 0 R\]\s*\/ToUnicode (\d+) 0 R/.exec(head);
		if (!found) continue;
		const widths = widthsOf(heads.get(Number(found[1])) ?? '');
		const map = rightMap(objects.get(Number(found[2]))!, widths);
		if (!map) continue;
		fonts.set(number, widths);
		objects.set(Number(found[2]), map);
	}
	if (fonts.size === 0) return pdf;
	for (const head of heads.values()) {
		const contents = /\/Type \/Page\n[\s\S]*\/Contents (\d+) 0 R/.exec(head)?.[1];
		if (!contents) continue;
		const named = /\/Font <<([^>]*)>>/.exec(head)?.[1]?.matchAll(/\/(\w+) (\d+) 0 R/g) ?? [];
		const here = new Map([...named].map(([, name, number]) => [name!, fonts.get(Number(number))]));
		const page = rewrite(objects.get(Number(contents))!, (text) => rightText(text, here));
		if (page) objects.set(Number(contents), page);
	}
	return assemble(pdf, objects);
}

/** Glyphs of a font with right-to-left text that take up room, in thousandths of the size; marks do not. */
type Font = ReadonlyMap<number, number>;

const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** Object numbers with their contents, by the cross-reference table; nothing where the file is built otherwise. */
function objectsOf(pdf: Buffer): Map<number, Buffer> | undefined {
	const table = crossReferences(pdf);
	if (!table) return undefined;
	const ends = [...table.offsets, table.start].sort((a, b) => a - b);
	return new Map(
		table.offsets.map((offset, index) => [
			index + 1,
			pdf.subarray(
				offset,
				ends.find((end) => end > offset),
			),
		]),
	);
}

function crossReferences(pdf: Buffer): { start: number; offsets: number[] } | undefined {
	const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(pdf.toString('latin1', pdf.length - 64))?.[1]);
	if (!start) return undefined;
	const rows = /^xref\s+0 \d+\s+([\d\sfn]+)trailer/.exec(pdf.toString('latin1', start))?.[1];
	const offsets = rows?.match(/\d{10} \d{5} n/g)?.map((row) => Number(row.slice(0, 10)));
	return offsets && { start, offsets };
}

const headOf = (content: Buffer) => content.toString('latin1', 0, streamStart(content) ?? content.length);

function streamStart(content: Buffer): number | undefined {
	const at = content.indexOf('\nstream\n');
	return at === -1 ? undefined : at + 8;
}

function widthsOf(head: string): Font {
	const widths = new Map<number, number>();
	const list = /\/W \[([^\]]*)\]/.exec(head)?.[1]?.trim().split(/\s+/).map(Number) ?? [];
	for (let at = 0; at + 2 < list.length; at += 3)
		for (let glyph = list[at]!; glyph <= list[at + 1]!; glyph++)
			if (list[at + 2] !== 0) widths.set(glyph, list[at + 2]!);
	return widths;
}

/** The map from glyphs to text, put right; of the same length, so that it fits where it was. */
function rightMap(map: Buffer, widths: Font): Buffer | undefined {
	const text = map.toString('latin1');
	if (/\/Filter/.test(headOf(map))) return undefined;
	const changed = text.replace(/<([0-9A-F]{4})> <([0-9A-F]{8,})>/g, (whole, glyph: string, hex: string) => {
		const letters = decode(hex);
		const isMark = !widths.has(parseInt(glyph, 16));
		const kept = letters.replace(isMark ? /[^\p{M}]/gu : /\p{M}/gu, '') || letters;
		const drawn = rightToLeft.test(letters) ? Array.from(kept).reverse().join('') : kept;
		return `<${glyph}> <${encode(drawn)}>`.padEnd(whole.length);
	});
	return changed === text ? undefined : Buffer.from(changed, 'latin1');
}

const decode = (hex: string) => Buffer.from(hex, 'hex').swap16().toString('utf16le');
const encode = (text: string) => Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase();

/**
 * The content of a page without replacement texts of right-to-left glyphs, which the map now serves better. A mark
 * raised above its line is given no text: Poppler would take it for a line of its own and tear the word apart.
 */
function rightText(content: string, fonts: ReadonlyMap<string, Font | undefined>): string {
	return content
		.replace(/<<\s*\/ActualText <FEFF([0-9A-F]+)>\s*>>/g, (whole, hex: string) =>
			rightToLeft.test(decode(hex)) ? '<<>>' : whole,
		)
		.replace(/\nBT\n([\s\S]*?)\nET\n/g, (whole, shown: string) => {
			const used = Array.from(shown.matchAll(/\/(\w+) [\d.]+ Tf/g), ([, name]) => fonts.get(name!));
			const glyphs = glyphsOf(shown);
			const isMarks =
				glyphs.length > 0 && used.every((font) => font && glyphs.every((glyph) => !font.has(glyph)));
			if (isMarks) return `\n/Span <</ActualText <FEFF>>> BDC${whole}EMC\n`;
			return `\nBT\n${joinPieces(shown, fonts)}\nET\n`;
		});
}

// A string shown is written in characters or in hexadecimal. Source: ISO 32000-1, 7.3.4.
const string = String.raw`(?:\((?:\\[\s\S]|[^\\)])*\)|<[0-9A-F]*>)`;
const piece = String.raw`\/ReversedChars BMC\n0 Tr\n\/(\w+) ([\d.]+) Tf\n1 0 0 -1 (\S+) (\S+) Tm\n(?:\[((?:${string}|[-\d.\s])*)\] TJ|(${string}) Tj)\nEMC`;
const wrapped = new RegExp(String.raw`\/Span <<>> BDC\n(${piece})\nEMC`, 'g');
const several = new RegExp(`${piece}(?:\\n${piece})+`, 'g');

/** Pieces of one right-to-left run become one string, with the distances between them. Source: ISO 32000-1, 9.4.3. */
function joinPieces(shown: string, fonts: ReadonlyMap<string, Font | undefined>): string {
	return shown.replace(wrapped, '$1').replace(several, (whole) => {
		const pieces = Array.from(whole.matchAll(new RegExp(piece, 'g')), ([, font, size, x, y, many, one]) => ({
			font: font!,
			size: Number(size),
			x: Number(x),
			y,
			parts: many ?? one!,
		}));
		const { font, size, x, y } = pieces[0]!;
		const widths = fonts.get(font);
		if (!widths || pieces.some((next) => next.font !== font || next.size !== size || next.y !== y))
			return whole;
		let end = x;
		const parts = pieces.map((next) => {
			const gap = ((end - next.x) / size) * 1000;
			const glyphs = glyphsOf(next.parts).reduce((sum, glyph) => sum + (widths.get(glyph) ?? 0), 0);
			const moves = next.parts.replace(new RegExp(string, 'g'), ' ').match(/-?[\d.]+/g) ?? [];
			end = next.x + ((glyphs - moves.reduce((sum, move) => sum + Number(move), 0)) / 1000) * size;
			return Math.abs(gap) < 0.5 ? next.parts : `${gap.toFixed(2)} ${next.parts}`;
		});
		return `/ReversedChars BMC\n0 Tr\n/${font} ${size} Tf\n1 0 0 -1 ${x} ${y} Tm\n[${parts.join(' ')}] TJ\nEMC`;
	});
}

/** The glyph numbers of the strings shown, two bytes each. */
function glyphsOf(shown: string): number[] {
	return (shown.match(new RegExp(string, 'g')) ?? []).flatMap((one) => {
		const bytes = one.startsWith('<') ? Buffer.from(one.slice(1, -1), 'hex') : unescaped(one.slice(1, -1));
		return Array.from({ length: bytes.length >> 1 }, (_, at) => bytes.readUInt16BE(at * 2));
	});
}

function unescaped(literal: string): Buffer {
	const controls: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
	const text = literal.replace(/\\(\d{1,3}|[\s\S])/g, (_, escaped: string) =>
		/\d/.test(escaped) ? String.fromCharCode(parseInt(escaped, 8)) : (controls[escaped] ?? escaped),
	);
	return Buffer.from(text, 'latin1');
}

function rewrite(object: Buffer, change: (text: string) => string): Buffer | undefined {
	const start = streamStart(object);
	const head = headOf(object);
	const length = /\/Length (\d+)/.exec(head)?.[1];
	if (start === undefined || !length || !head.includes('/Filter /FlateDecode')) return undefined;
	const text = inflateSync(object.subarray(start, start + Number(length))).toString('latin1');
	const packed = deflateSync(Buffer.from(change(text), 'latin1'));
	return Buffer.concat([
		Buffer.from(head.replace(/\/Length \d+/, `/Length ${packed.length}`), 'latin1'),
		packed,
		Buffer.from('\nendstream\nendobj\n\n', 'latin1'),
	]);
}

function assemble(pdf: Buffer, objects: Map<number, Buffer>): Buffer {
	const { start, offsets } = crossReferences(pdf)!;
	const header = pdf.subarray(0, Math.min(...offsets));
	const tail = pdf.toString('latin1', start);
	const trailer = /trailer[\s\S]*?(?=startxref)/.exec(tail)![0];
	const parts = [header];
	let at = header.length;
	const rows = ['0000000000 65535 f'];
	for (const number of [...objects.keys()].sort((a, b) => a - b)) {
		const content = objects.get(number)!;
		rows.push(`${String(at).padStart(10, '0')} 00000 n`);
		parts.push(content);
		at += content.length;
	}
	const table = `xref\n0 ${rows.length}\n${rows.map((row) => `${row} \n`).join('')}${trailer}startxref\n${at}\n%%EOF`;
	return Buffer.concat([...parts, Buffer.from(table, 'latin1')]);
}
