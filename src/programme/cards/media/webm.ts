import { elementAt } from './ebml.ts';
import { isOpusHead, isText, packetTime, type Sound } from './opus.ts';

/** Walked into: the head, the whole, what is told of it, its track, and a stretch of time. */
const entered = new Set([0x1a45dfa3, 0x18538067, 0x1549a966, 0x1654ae6b, 0xae, 0xe1, 0x1f43b675, 0xa0]);
/** What a sound is played by: versions, the scale of time, the track's number and kind, its rate and channels, times. */
const numbers = new Set([
	0x4286, 0x42f7, 0x42f2, 0x42f3, 0x4287, 0x4285, 0x2ad7b1, 0x4489, 0xd7, 0x83, 0x56aa, 0x56bb, 0xb5, 0x9f,
	0x6264, 0xe7, 0xab, 0xa7, 0x9b, 0x75a2,
]);
const parts = { kind: 0x4282, codec: 0x86, codecHead: 0x63a2, track: 0xae, gap: 0xec } as const;
const blocks = new Set([0xa3, 0xa1]);

/**
 * The same sound with gaps of nothing in place of all that it is not played by: names of programs, days, tags, pictures, files. Null where
 * the bytes are no WebM of one track in Opus, or put several packets into one block, as browsers do not.
 */
export function bareWebm(given: Uint8Array): Sound | null {
	const bytes = new Uint8Array(given);
	const seen = new Map<number, number>();
	let at = 0;
	let time = 0;
	while (at < bytes.length) {
		const part = elementAt(bytes, at);
		if (!part) return null;
		const { id, from, to } = part;
		seen.set(id, (seen.get(id) ?? 0) + 1);
		if (entered.has(id)) {
			at = from;
			continue;
		}
		const content = bytes.subarray(from, to);
		if (id === parts.kind && !isText(content, 'webm')) return null;
		if (id === parts.codec && !isText(content, 'A_OPUS')) return null;
		if (id === parts.codecHead && !isOpusHead(content)) return null;
		if (blocks.has(id)) {
			const lasts = blockTime(content);
			if (lasts === null) return null;
			time += lasts;
		}
		const isPlayed =
			id === parts.kind ||
			id === parts.codec ||
			id === parts.codecHead ||
			blocks.has(id) ||
			(numbers.has(id) && content.length <= 8);
		if (!isPlayed) makeGap(bytes.subarray(at, to));
		at = to;
	}
	const sounds = Array.from(blocks, (id) => seen.get(id) ?? 0);
	const isWhole = [parts.kind, parts.codec, parts.codecHead, parts.track].every((id) => seen.get(id) === 1);
	return isWhole && at === bytes.length && Math.max(...sounds) > 0 ? { bytes, seconds: time / 1000 } : null;
}

/** In milliseconds. Before the packet of a block stand the number of its track, its time and what it is like. */
function blockTime(block: Uint8Array): number | null {
	const packetAt = Math.clz32(block[0]!) - 23 + 3;
	const isLaced = (block[packetAt - 1]! & 0x06) !== 0;
	return isLaced ? null : packetTime(block.subarray(packetAt));
}

/** A gap as long as what stood there, its length written in the shortest way that leaves none over. */
function makeGap(place: Uint8Array): void {
	place.fill(0);
	place[0] = parts.gap;
	if (place.length < 9) place[1] = 0x80 | (place.length - 2);
	else {
		place[1] = 0x01;
		new DataView(place.buffer, place.byteOffset).setUint32(5, place.length - 9);
	}
}
