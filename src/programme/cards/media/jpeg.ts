import { joinBytes } from '#shared/join-bytes.ts';

/** A part of a JPEG: what kind it is, and where it begins and ends. */
type Part = { readonly kind: number; readonly from: number; readonly to: number };

const kinds = {
	start: 0xd8,
	end: 0xd9,
	quantities: 0xdb,
	huffman: 0xc4,
	restart: 0xdd,
	scan: 0xda,
} as const;
/** Baseline and progressive: what every browser reads and writes. */
const frames = [0xc0, 0xc2] as const;
const isFrame = (kind: number) => frames.some((frame) => frame === kind);
/** What a picture is drawn from; everything else tells where, when, by whom or with what it was taken, or hides another file. */
const isDrawn = (kind: number) =>
	isFrame(kind) ||
	[kinds.quantities, kinds.huffman, kinds.restart, kinds.scan].some((drawn) => drawn === kind);

/** The parts between start and end, pixels with the scan they belong to; null where the bytes are no JPEG, or cut off. */
function partsOf(bytes: Uint8Array): { readonly parts: readonly Part[]; readonly end: number } | null {
	if (bytes[0] !== 0xff || bytes[1] !== kinds.start) return null;
	const parts: Part[] = [];
	let at = 2;
	while (at + 1 < bytes.length) {
		const kind = bytes[at + 1]!;
		if (bytes[at] !== 0xff) return null;
		if (kind === kinds.end) return { parts, end: at + 2 };
		const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
		let to = at + 2 + length;
		if (kind < 0xc0 || length < 2 || to > bytes.length) return null;
		if (kind === kinds.scan) to = endOfPixels(bytes, to);
		parts.push({ kind, from: at, to });
		at = to;
	}
	return null;
}

/** Pixels last up to a mark that is neither a byte of theirs (0) nor one to begin anew from. */
function endOfPixels(bytes: Uint8Array, from: number): number {
	for (let at = from; at + 1 < bytes.length; at++) {
		const next = bytes[at + 1]!;
		if (bytes[at] === 0xff && next !== 0 && (next < 0xd0 || next > 0xd7)) return at;
	}
	return bytes.length;
}

/**
 * The same picture with nothing but what it is drawn from: no place, day, camera, small copy, name, comment or second file. Null where the
 * bytes are no JPEG. Browsers that write such things of their own accord are not trusted to leave them out.
 */
export function bareJpeg(bytes: Uint8Array): Uint8Array | null {
	const found = partsOf(bytes);
	if (!found) return null;
	const drawn = found.parts.filter(({ kind }) => isDrawn(kind));
	return joinBytes([
		Uint8Array.of(0xff, kinds.start),
		...drawn.map(({ from, to }) => bytes.subarray(from, to)),
		Uint8Array.of(0xff, kinds.end),
	]);
}

/** Width and height of a JPEG that is bare, its tables filled with nothing but tables; null for everything else. */
export function sizeOfBareJpeg(
	bytes: Uint8Array,
): { readonly width: number; readonly height: number } | null {
	const found = partsOf(bytes);
	if (!found || found.end !== bytes.length) return null;
	const { parts } = found;
	const framed = parts.filter(({ kind }) => isFrame(kind));
	const [frame] = framed;
	if (!frame || framed.length > 1 || !parts.some(({ kind }) => kind === kinds.scan)) return null;
	if (!parts.every(({ kind, from, to }) => isDrawn(kind) && isFilled(kind, bytes.subarray(from + 2, to))))
		return null;
	const view = new DataView(bytes.buffer, bytes.byteOffset + frame.from + 4, 5);
	return { height: view.getUint16(1), width: view.getUint16(3) };
}

/** Whether a part holds what its kind has, to the last byte; of a scan, what stands before the pixels. */
function isFilled(kind: number, [high = 0, low = 0, ...body]: Uint8Array): boolean {
	const length = ((high << 8) | low) - 2;
	if (kind === kinds.scan) return length === 4 + 2 * body[0]!;
	if (kind === kinds.restart) return length === 2;
	if (isFrame(kind)) return length === 6 + 3 * body[5]! && body[0] === 8;
	let at = 0;
	while (at < length) at += kind === kinds.quantities ? 1 + (body[at]! < 16 ? 64 : 128) : codesAt(body, at);
	return at === length;
}

const codesAt = (body: readonly number[], at: number) =>
	17 + body.slice(at + 1, at + 17).reduce((sum, many) => sum + many, 0);
