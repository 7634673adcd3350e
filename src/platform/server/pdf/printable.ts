import { coverage } from './coverage.ts';
import { fontFiles, type FontFamily } from './fonts.ts';

/** Stands where a character has no glyph in our fonts, so that the reader sees that something is missing. */
export const missing = '\ufffd';

/**
 * Invisible, and not to be printed: controls, the marks that turn the direction of what follows (U+202A to U+202E,
 * U+2066 to U+2069), byte-order marks, line and paragraph separators, non-characters.
 */
const unprintable =
	/[\0-\u001f\u007f-\u009f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufdd0-\ufdef]|[\ufffe\uffff]/gu;
/** Joining controls that have no glyph and need none; Kurdish and Persian are misspelt without them. */
const ignorable = new Set([0xad, 0x200b, 0x200c, 0x200d, 0x200e, 0x200f]);
const plain = /^[\u0020-\u007e\u00a0-\u017f]*$/;
/** A word that no line can hold. */
const endless = /[^\s\u200b]{40}/gu;

let covered: Readonly<Record<FontFamily, Set<number>>> | undefined;

function coveredByFamily() {
	const shared = (family: FontFamily) =>
		fontFiles(family)
			.map(coverage)
			.reduce((all, one) => all.intersection(one));
	covered ??= {
		'ibm-plex-sans': shared('ibm-plex-sans'),
		'ibm-plex-sans-arabic': shared('ibm-plex-sans-arabic'),
	};
	return Object.values(covered);
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * A text as it can be set: one line without control characters, every character with a glyph in our fonts. PDF/UA
 * refuses a document with a missing glyph, so that one emoji in one name would otherwise stop a whole report. Words
 * longer than any line may break.
 */
export function printable(text: string): string {
	return settable(text).replace(endless, '$&\u200b');
}

function settable(text: string): string {
	const line = text
		.toWellFormed()
		.normalize('NFC')
		.replace(/\s*[\n\r\u2028\u2029]\s*|\t/g, ' ')
		.replace(unprintable, '');
	if (plain.test(line)) return line;
	const families = coveredByFamily();
	let result = '';
	for (const { segment } of graphemes.segment(line)) {
		const codes = Array.from(segment, (character) => character.codePointAt(0)!);
		// One font has to draw a letter together with its marks.
		const isSet = families.some((glyphs) => codes.every((code) => glyphs.has(code) || ignorable.has(code)));
		result += isSet ? segment : baseOnly(segment, families);
	}
	return result;
}

function baseOnly(segment: string, families: Set<number>[]): string {
	const base = segment.match(/^[^\p{M}\p{Cf}]/u)?.[0];
	return base && families.some((glyphs) => glyphs.has(base.codePointAt(0)!)) ? base : missing;
}

// The compiler loses the text of a letter with a vowel sign in a drawing, and PDF/UA then refuses the whole paper. Shadda it keeps.
const vowelSigns = /[\u064b-\u0650\u0652]/g;

// Typesetters know drawings from left to right alone: a line that runs the other way stands between these two.
const turned = /([\u202b\u202c])/;

function settableDrawing(svg: string): string {
	const parts = svg.split(turned).map((part) => (turned.test(part) ? part : settable(part)));
	return parts.join('').replace(vowelSigns, '');
}

/** Every text inside plain data made printable; drawings (SVG) keep their long words, keys and everything else stay. */
export function printableData<T>(data: T): T {
	if (typeof data === 'string')
		return (data.startsWith('<svg') ? settableDrawing(data) : printable(data)) as T;
	if (Array.isArray(data)) return data.map(printableData) as T;
	if (data === null || typeof data !== 'object') return data;
	return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, printableData(value)])) as T;
}
