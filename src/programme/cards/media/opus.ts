/** Whether these bytes are this text, which may be followed by nothing. */
export const isText = (bytes: Uint8Array, text: string) =>
	bytes.length === text.length && startsAs(bytes, 0, text);

export const startsAs = (bytes: Uint8Array, at: number, text: string) =>
	Array.from(text).every((letter, nth) => bytes[at + nth] === letter.charCodeAt(0));

/** A sound without anything it is not played by, and how long it lasts. */
export type Sound = { readonly bytes: Uint8Array; readonly seconds: number };

/**
 * How long a packet sounds, in milliseconds, as its first byte says, and its second where it has many frames (RFC 6716, 3.1 and 3.2). Null
 * where it is none.
 */
export function packetTime(packet: Uint8Array): number | null {
	const [head, many = 0] = packet;
	if (head === undefined) return null;
	const config = head >> 3;
	const frame =
		config < 12
			? [10, 20, 40, 60][config & 3]!
			: config < 16
				? [10, 20][config & 1]!
				: 2.5 * 2 ** (config & 3);
	const time = frame * [1, 2, 2, many & 63][head & 3]!;
	return time > 0 && time <= longestPacket ? time : null;
}
const longestPacket = 120;

/** What stands before a sound in Opus: channels, rate and loudness, of one or two channels, and nothing behind. */
export const isOpusHead = (bytes: Uint8Array) =>
	bytes.length === 19 && startsAs(bytes, 0, 'OpusHead') && bytes[18] === 0;
