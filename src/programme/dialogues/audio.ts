/** Kinds of recordings that browsers and telephones make, and that browsers play. */
export const audioTypes = ['audio/webm', 'audio/ogg', 'audio/mp4', 'audio/mpeg', 'audio/wav'] as const;
export type AudioType = (typeof audioTypes)[number];

/** Two minutes read aloud, and as much again for those who record without compression. */
export const mostAudioBytes = 4 * 1024 * 1024;

/** What a recording is, told from its content, whatever its name or sender says; null for everything else. */
export function audioTypeOf(bytes: Uint8Array): AudioType | null {
	const text = (from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to));
	if (text(0, 4) === '\x1a\x45\xdf\xa3') return 'audio/webm';
	if (text(0, 4) === 'OggS') return 'audio/ogg';
	if (text(4, 8) === 'ftyp') return 'audio/mp4';
	if (text(0, 4) === 'RIFF' && text(8, 12) === 'WAVE') return 'audio/wav';
	const isFrame = bytes[0] === 0xff && (bytes[1]! & 0xe6) === 0xe2;
	return text(0, 3) === 'ID3' || isFrame ? 'audio/mpeg' : null;
}
