import { Fault } from '#shared/fault.ts';

/** Encodings a spreadsheet program in our countries writes when it does not write UTF-8, with letters that give them away. */
const legacy = [
	{ encoding: 'windows-1254', letters: /[ğĞşŞıİçÇöÖüÜ]/g, foreign: /[þðýÞÐÝ]/g },
	{ encoding: 'windows-1252', letters: /[äÄöÖüÜßéèà]/g, foreign: /[þðýÞÐÝ]/g },
	{ encoding: 'windows-1256', letters: /[\u0621-\u064a]/g, foreign: /[ںہےٹپ]/g },
] as const;

export const encodings = ['utf-8', 'utf-16le', 'windows-1254', 'windows-1252', 'windows-1256'] as const;
export type Encoding = (typeof encodings)[number];

/**
 * The text of a file. With a byte order mark or as valid UTF-8 it is certain; otherwise the encoding whose letters
 * occur most is a guess, which the reader must be told. Throws `not_text` for binary files.
 */
export function readText(bytes: Uint8Array, chosen?: Encoding): { text: string; guess: Encoding | null } {
	const marked = byteOrderMark(bytes);
	if (chosen) return { text: decode(bytes, chosen), guess: null };
	if (marked) return { text: decode(bytes, marked), guess: null };
	if (bytes.includes(0)) throw new Fault('invalid', 'not_text');
	try {
		return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), guess: null };
	} catch {
		const scored = legacy.map(({ encoding, letters, foreign }) => {
			const text = decode(bytes, encoding);
			return { encoding, text, score: count(text, letters) - 3 * count(text, foreign) };
		});
		const best = scored.toSorted((a, b) => b.score - a.score)[0]!;
		return { text: best.text, guess: best.encoding };
	}
}

function byteOrderMark([a, b, c]: Uint8Array): Encoding | null {
	if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
	return a === 0xff && b === 0xfe ? 'utf-16le' : null;
}

function decode(bytes: Uint8Array, encoding: Encoding): string {
	return new TextDecoder(encoding).decode(bytes);
}

function count(text: string, letters: RegExp): number {
	return text.match(letters)?.length ?? 0;
}
