/** Whether these bytes are this text, which may be followed by nothing. */
export const isText = (bytes: Uint8Array, text: string) =>
	bytes.length === text.length && startsAs(bytes, 0, text);

export const startsAs = (bytes: Uint8Array, at: number, text: string) =>
	Array.from(text).every((letter, nth) => bytes[at + nth] === letter.charCodeAt(0));

/** What stands before a sound in Opus: channels, rate and loudness, of one or two channels, and nothing behind. */
export const isOpusHead = (bytes: Uint8Array) =>
	bytes.length === 19 && startsAs(bytes, 0, 'OpusHead') && bytes[18] === 0;
