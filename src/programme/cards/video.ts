import { elementAt } from './media/ebml.ts';

/** What every browser plays. */
export const videoTypes = ['video/webm', 'video/mp4'] as const;
export type VideoType = (typeof videoTypes)[number];

/** The largest film, in bytes: some minutes of a screen. */
export const mostVideoBytes = 20 * 1024 * 1024;

export type Verdict = VideoType | 'no_video' | 'file_damaged' | 'file_two_in_one';

/**
 * Tells what a film is from its content: a chain of parts of the kind a film has, from the first byte to the last. What lies behind the
 * chain, hangs on it as an attachment, or could be opened as a page or an archive too, is two files in one.
 */
export function judgeVideo(bytes: Uint8Array): Verdict {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const type = typeOf(bytes, view);
	if (!type) return 'no_video';
	if (isPage(bytes) || isArchive(bytes, view)) return 'file_two_in_one';
	return (type === 'video/webm' ? isWebm(bytes) : isMp4(bytes, view)) ? type : 'file_damaged';
}

const latin = (bytes: Uint8Array, from: number, to: number) =>
	String.fromCharCode(...bytes.subarray(from, to));

function typeOf(bytes: Uint8Array, view: DataView): VideoType | null {
	if (bytes.length < 16) return null;
	if (view.getUint32(0) === webm.head) return latin(bytes, 0, 64).includes('webm') ? 'video/webm' : null;
	return latin(bytes, 4, 8) === 'ftyp' ? 'video/mp4' : null;
}

/** What a careless program takes for a page or a document because of how it begins. */
const isPage = (bytes: Uint8Array) =>
	/<(?:html|script|svg|!doctype|\?php)|%PDF-/i.test(latin(bytes, 0, 1_024));

/** An archive is found by its end, whatever stands before it. */
function isArchive(bytes: Uint8Array, view: DataView): boolean {
	for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 22 - 0xffff); at--)
		if (view.getUint32(at) === 0x504b0506 && at + 22 + view.getUint16(at + 20, true) === bytes.length)
			return true;
	return false;
}

const webm = {
	head: 0x1a45dfa3,
	/** Walked into: a recorder that writes as it goes does not know how long they will be. */
	open: new Set([0x18538067, 0x1f43b675]),
	/** Index, information, tracks, cues, tags, chapters, sums and gaps; in a cluster its time and its blocks. */
	closed: new Set([
		0x1a45dfa3, 0x114d9b74, 0x1549a966, 0x1654ae6b, 0x1c53bb6b, 0x1254c367, 0x1043a770, 0xbf, 0xec, 0xe7,
		0xa3, 0xa0, 0xa7, 0xab,
	]),
} as const;

function isWebm(bytes: Uint8Array): boolean {
	let at = 0;
	let blocks = 0;
	while (at < bytes.length) {
		const part = elementAt(bytes, at);
		if (!part) return false;
		if (part.id === 0xa3 || part.id === 0xa0) blocks++;
		if (webm.open.has(part.id)) at = part.from;
		else if (webm.closed.has(part.id)) at = part.to;
		else return false;
	}
	return at === bytes.length && blocks > 0;
}

const boxes = new Set(['ftyp', 'moov', 'mdat', 'moof', 'mfra', 'sidx', 'styp', 'free', 'skip', 'wide']);

function isMp4(bytes: Uint8Array, view: DataView): boolean {
	const seen = new Set<string>();
	let at = 0;
	while (at + 8 <= bytes.length) {
		const name = latin(bytes, at + 4, at + 8);
		if (!boxes.has(name)) return false;
		seen.add(name);
		const short = view.getUint32(at);
		// 1: the length stands behind the name, in eight bytes; 0: up to the end.
		if (short === 1 && at + 16 > bytes.length) return false;
		const size = short === 1 ? Number(view.getBigUint64(at + 8)) : short === 0 ? bytes.length - at : short;
		if (size < 8) return false;
		at += size;
	}
	return at === bytes.length && seen.has('moov') && (seen.has('mdat') || seen.has('moof'));
}
