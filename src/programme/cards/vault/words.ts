import { sha256 } from './bytes.ts';

// Sixteen consonants and four vowels that Turkish, German and English write and say much alike: words of two such syllables can be read
// aloud by whoever knows Latin letters, belong to no language, and are short.
const consonants = 'bdfghklmnprstvyz';
const vowels = 'aeio';
const wordBits = 12;

/** Bits as made-up words of four letters, twelve bits each: to be read aloud, written down and typed again. */
export function wordsOf(bytes: Uint8Array): string[] {
	const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, '0')).join('');
	return (bits.match(new RegExp(`.{${wordBits}}`, 'g')) ?? []).map((part) => {
		const letter = (from: number, length: number, of: string) =>
			of[Number.parseInt(part.slice(from, from + length), 2)]!;
		return [
			letter(0, 4, consonants),
			letter(4, 2, vowels),
			letter(6, 4, consonants),
			letter(10, 2, vowels),
		].join('');
	});
}

/** The bits of words, however they were typed; null where a word is none. */
export function bytesOf(text: string): Uint8Array | null {
	const words = text
		.normalize('NFKC')
		.toLowerCase()
		.replaceAll('ı', 'i')
		.split(/[^a-z]+/)
		.filter(Boolean);
	if (words.some((word) => !/^(?:[bdfghklmnprstvyz][aeio]){2}$/.test(word))) return null;
	const bits = words.flatMap((word) =>
		Array.from(word, (letter, at) =>
			at % 2 === 0
				? consonants.indexOf(letter).toString(2).padStart(4, '0')
				: vowels.indexOf(letter).toString(2).padStart(2, '0'),
		),
	);
	const bytes = bits.join('').match(/.{8}/g) ?? [];
	return Uint8Array.from(bytes, (part) => Number.parseInt(part, 2));
}

const seedBytes = 16;
const checkBytes = 2;

/** A secret of 128 bits as twelve words; the last say whether the others were copied well. */
export async function wordsOfSeed(seed: Uint8Array): Promise<string[]> {
	const check = (await sha256(seed)).subarray(0, checkBytes);
	return wordsOf(Uint8Array.from([...seed, ...check]));
}

/** The secret that twelve words stand for; null where they are not such words, or one was copied badly. */
export async function seedOf(text: string): Promise<Uint8Array | null> {
	const bytes = bytesOf(text);
	if (bytes?.length !== seedBytes + checkBytes) return null;
	const seed = bytes.slice(0, seedBytes);
	const check = (await sha256(seed)).subarray(0, checkBytes);
	return check.every((byte, at) => byte === bytes[seedBytes + at]) ? seed : null;
}

/** Six words of a public key: who reads the same ones aloud has the same key. 72 bits, which nobody makes another key for. */
export async function fingerprint(publicKey: string): Promise<string[]> {
	return wordsOf((await sha256(new TextEncoder().encode(publicKey))).subarray(0, 9));
}

/** A code for a case that can be said: one word and two digits. */
export function makeCaseCode(): string {
	const [first, second, number] = crypto.getRandomValues(new Uint8Array(3));
	const [word] = wordsOf(Uint8Array.from([first!, second!]));
	return `${word}-${String(number! % 100).padStart(2, '0')}`;
}
