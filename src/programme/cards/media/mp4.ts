import { addTimes, noTimes, secondsOf } from './mp4-time.ts';
import { startsAs, type Sound } from './opus.ts';

/** Walked into. */
const entered = new Set(['moov', 'trak', 'mdia', 'minf', 'stbl', 'dinf', 'edts', 'mvex', 'moof', 'traf']);
/** What a sound is played by; everything else is made a gap. */
const played = new Set(
	['ftyp', 'mvhd', 'tkhd', 'mdhd', 'hdlr', 'smhd', 'dref', 'stsd', 'stts', 'stsc', 'stsz', 'stco'].concat([
		'elst',
		'mehd',
		'trex',
		'mfhd',
		'tfhd',
		'tfdt',
		'trun',
		'sgpd',
		'sbgp',
		'mdat',
	]),
);
/** These tell when something was made. */
const timed = new Set(['mvhd', 'tkhd', 'mdhd']);
const codecs = ['mp4a', 'Opus'];

/**
 * The same sound with gaps of nothing in place of titles, places, days, pictures and names of programs. Null where the bytes are no MP4 of
 * one track of sound.
 */
export function bareMp4(given: Uint8Array): Sound | null {
	const bytes = new Uint8Array(given);
	const view = new DataView(bytes.buffer);
	const seen = new Map<string, number>();
	const times = noTimes();
	let at = 0;
	while (at + 8 <= bytes.length) {
		const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
		const length = view.getUint32(at);
		const to = at + length;
		if (length < 8 || to > bytes.length) return null;
		seen.set(name, (seen.get(name) ?? 0) + 1);
		if (entered.has(name)) {
			at += 8;
			continue;
		}
		const content = bytes.subarray(at + 8, to);
		if (!played.has(name)) {
			content.fill(0);
			bytes.set([0x66, 0x72, 0x65, 0x65], at + 4);
		}
		addTimes(times, name, content);
		if (timed.has(name)) content.fill(0, 4, content[0] === 1 ? 20 : 12);
		if (name === 'hdlr') {
			if (!startsAs(content, 8, 'soun')) return null;
			// How the program calls it.
			content.fill(0, 24);
		}
		if (name === 'stsd' && !codecs.some((codec) => startsAs(content, 12, codec))) return null;
		at = to;
	}
	// WebKit writes its head twice.
	const isWhole = ['moov', 'trak', 'hdlr', 'stsd'].every((name) => seen.get(name) === 1);
	return isWhole && at === bytes.length && seen.has('ftyp') && seen.has('mdat')
		? { bytes, seconds: secondsOf(times) }
		: null;
}
