import { isOpusHead, packetTime, startsAs, type Sound } from './opus.ts';

/** Where a page's own number, its check and its table stand. */
const places = { serial: 14, check: 22, table: 26 } as const;

/**
 * The same sound without names of programs, titles or a number of its own. Null where the bytes are no Ogg of one sound in Opus, cut off,
 * or have so many remarks that they fill more than a page.
 */
export function bareOgg(given: Uint8Array): Sound | null {
	const bytes = new Uint8Array(given);
	const view = new DataView(bytes.buffer);
	let at = 0;
	let serial: number | null = null;
	let time = 0;
	let isGoingOn = false;
	for (let page = 0; at < bytes.length; page++) {
		if (!startsAs(bytes, at, 'OggS') || at + places.table >= bytes.length) return null;
		const table = bytes.subarray(at + places.table + 1, at + places.table + 1 + bytes[at + places.table]!);
		const from = at + places.table + 1 + table.length;
		const to = from + table.reduce((sum, length) => sum + length, 0);
		if (to > bytes.length) return null;
		const content = bytes.subarray(from, to);
		serial ??= view.getUint32(at + places.serial);
		if (view.getUint32(at + places.serial) !== serial) return null;
		if (page === 0 && !isOpusHead(content)) return null;
		if (page === 1) {
			if (!startsAs(content, 0, 'OpusTags') || table.at(-1) === 255 || content.length < 16) return null;
			// By no program, with no remark; what is left over means nothing.
			content.fill(0, 8);
		}
		let start = 0;
		for (const length of table) {
			// A packet begins behind a piece that was not full; what its length is told by stands in its first piece.
			if (page > 1 && !isGoingOn) {
				const lasts = packetTime(content.subarray(start, start + length));
				if (lasts === null) return null;
				time += lasts;
			}
			isGoingOn = length === 255;
			start += length;
		}
		view.setUint32(at + places.serial, 1);
		view.setUint32(at + places.check, 0);
		view.setUint32(at + places.check, checkOf(bytes.subarray(at, to)), true);
		if (to === bytes.length && page > 1) return { bytes, seconds: time / 1000 };
		at = to;
	}
	return null;
}

/** The check of a page, by which a browser knows that nothing in it was changed. */
function checkOf(page: Uint8Array): number {
	let check = 0;
	for (const byte of page) {
		check ^= byte << 24;
		for (let bit = 0; bit < 8; bit++) check = (check << 1) ^ (check < 0 ? 0x04c11db7 : 0);
	}
	return check >>> 0;
}
