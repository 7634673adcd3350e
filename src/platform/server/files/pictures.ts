import { crc32 } from 'node:zlib';

/** A picture of more pixels than this is no photograph but an attempt to fill somebody's memory. */
const mostPixels = 100_000_000;

const png = Buffer.from('89504e470d0a1a0a', 'hex');
/** What is needed to draw a PNG; text, time, EXIF, colour profiles and whatever else may hide in it are left out. */
const pngKept = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'sRGB', 'cHRM', 'pHYs']);

/** The picture alone, without a word about where, when and by whom; null where the bytes are no whole PNG. */
export function stripPng(bytes: Buffer): Buffer | null {
	if (!bytes.subarray(0, 8).equals(png)) return null;
	const kept: Buffer[] = [png];
	for (let at = 8; at + 12 <= bytes.length;) {
		const length = bytes.readUInt32BE(at);
		const end = at + 12 + length;
		if (end > bytes.length) return null;
		const type = bytes.toString('latin1', at + 4, at + 8);
		if (bytes.readUInt32BE(end - 4) !== crc32(bytes.subarray(at + 4, end - 4))) return null;
		if (at === 8) {
			if (type !== 'IHDR' || length !== 13) return null;
			if (!isSize(bytes.readUInt32BE(at + 8), bytes.readUInt32BE(at + 12))) return null;
		}
		if (pngKept.has(type)) kept.push(bytes.subarray(at, end));
		// Whatever stands behind the end is no part of the picture.
		if (type === 'IEND') return Buffer.concat(kept);
		at = end;
	}
	return null;
}

function isSize(width: number, height: number): boolean {
	return width > 0 && height > 0 && width * height <= mostPixels;
}

/** Which way up the picture was taken is all that is kept of its EXIF; otherwise photographs would lie on their side. */
function orientationOf(exif: Buffer): number {
	if (exif.toString('latin1', 0, 6) !== 'Exif\0\0') return 1;
	const tiff = exif.subarray(6);
	if (tiff.length < 14) return 1;
	const isLittle = tiff.toString('latin1', 0, 2) === 'II';
	const short = (at: number) => (isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
	const start = isLittle ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
	if (start + 2 > tiff.length) return 1;
	for (let entry = 0; entry < short(start); entry++) {
		const at = start + 2 + entry * 12;
		if (at + 12 > tiff.length) return 1;
		if (short(at) === 0x0112) return short(at + 8) >= 1 && short(at + 8) <= 8 ? short(at + 8) : 1;
	}
	return 1;
}

function exifOf(orientation: number): Buffer {
	const tiff = Buffer.from('4d4d002a00000008000101120003000000010000000000000000', 'hex');
	tiff.writeUInt16BE(orientation, 18);
	const body = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]);
	const head = Buffer.from([0xff, 0xe1, 0, 0]);
	head.writeUInt16BE(body.length + 2, 2);
	return Buffer.concat([head, body]);
}

/** Start of frame: the segments that say how large the picture is. */
const isFrame = (marker: number) =>
	marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
const isBare = (marker: number) => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7);

/**
 * The picture alone, without EXIF, GPS, comments, thumbnails and anything behind its end; which way up it is stays. Null where
 * the bytes are no whole JPEG.
 */
export function stripJpeg(bytes: Buffer): Buffer | null {
	if (bytes.length < 4 || bytes[0] !== 0xff || bytes[1] !== 0xd8 || bytes[2] !== 0xff) return null;
	const kept: Buffer[] = [];
	let orientation = 1;
	let hasFrame = false;
	for (let at = 2; at + 2 <= bytes.length;) {
		if (bytes[at] !== 0xff) return null;
		const marker = bytes[at + 1]!;
		if (marker === 0xff) {
			at++;
			continue;
		}
		if (marker === 0xd9) {
			if (!hasFrame) return null;
			const exif = orientation === 1 ? [] : [exifOf(orientation)];
			return Buffer.concat([bytes.subarray(0, 2), ...exif, ...kept, Buffer.from([0xff, 0xd9])]);
		}
		if (isBare(marker)) {
			kept.push(bytes.subarray(at, at + 2));
			at += 2;
			continue;
		}
		if (at + 4 > bytes.length) return null;
		const end = at + 2 + bytes.readUInt16BE(at + 2);
		if (end > bytes.length || end < at + 4) return null;
		if (marker === 0xe1 && orientation === 1) orientation = orientationOf(bytes.subarray(at + 4, end));
		if (isFrame(marker)) {
			if (end < at + 9 || !isSize(bytes.readUInt16BE(at + 7), bytes.readUInt16BE(at + 5))) return null;
			hasFrame = true;
		}
		// Application segments and comments go; Adobe's (14) says how the colours are to be read.
		const isTold = (marker >= 0xe0 && marker <= 0xef && marker !== 0xee) || marker === 0xfe;
		if (!isTold) kept.push(bytes.subarray(at, end));
		at = end;
		if (marker === 0xda) {
			const start = at;
			while (at + 1 < bytes.length && !(bytes[at] === 0xff && bytes[at + 1] !== 0 && !isBare(bytes[at + 1]!)))
				at++;
			if (at + 1 >= bytes.length) return null;
			kept.push(bytes.subarray(start, at));
		}
	}
	return null;
}
