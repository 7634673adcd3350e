import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
	mp4Box,
	mp4Sound,
	mp4ThatTells,
	oggSound,
	oggThatTells,
	tellsOfSpeaker,
	webmPart,
	webmSound,
	webmThatTells,
} from '#world/sound.ts';
import { readDeck } from '../server/read-deck.ts';
import {
	bareVoice,
	digestOf,
	mostVoiceBytes,
	readVoice,
	readVoices,
	spokenCard,
	spokenOf,
	textIn,
	voicesByText,
} from './voice.ts';

const join = (...parts: readonly Uint8Array[]) => Uint8Array.from(parts.flatMap((one) => [...one]));

test('a recording keeps what is heard, and nothing of who spoke, when, where or with what', () => {
	for (const [sound, told] of [
		[webmSound(), webmThatTells()],
		[oggSound(), oggThatTells()],
		[mp4Sound(), mp4ThatTells()],
	] as const) {
		expect([tellsOfSpeaker(told), Buffer.from(sound).includes('abcd')]).toEqual([
			true,
			Buffer.from(sound).includes('OggS'),
		]);
		const bare = bareVoice(told)!;
		expect([bare.length, tellsOfSpeaker(bare)]).toEqual([told.length, false]);
		for (const program of ['Browser', 'abcd', '\x11\x22\x33\x44', '\xe6\x0f\x11\x22'])
			expect(Buffer.from(bare).includes(Buffer.from(program, 'latin1'))).toBe(false);
		// What is bare stays as it is: so the server knows it.
		expect(bareVoice(bare)).toEqual(bare);
	}
	const clear = webmSound();
	expect(Buffer.from(bareVoice(clear)!).includes(Buffer.alloc(40, 7))).toBe(true);
	expect(Buffer.from(bareVoice(oggSound())!).includes(Buffer.alloc(40, 7))).toBe(true);
});

test.each(['firefox.webm', 'webkit.mp4'])('what a browser has recorded itself is taken: %s', (name) => {
	const recorded = new Uint8Array(readFileSync(`tests/world/recordings/${name}`));
	const bare = bareVoice(recorded)!;
	expect(bare.length).toBe(recorded.length);
	for (const program of ['LibWebM', 'MediaStreamAudioDestinationNode', 'SoundHandler'])
		expect([program, Buffer.from(bare).includes(program)]).toEqual([program, false]);
	expect(bareVoice(bare)).toEqual(bare);
});

test('a page of Ogg has the check that programs look for', () => {
	// As `oggz` and browsers work it out, of the first page of this sound.
	const bare = bareVoice(oggSound())!;
	const page = bare.slice(0, 47);
	const given = new DataView(page.buffer).getUint32(22, true);
	page.fill(0, 22, 26);
	let check = 0n;
	for (const byte of page) {
		check ^= BigInt(byte) << 24n;
		for (let bit = 0; bit < 8; bit++)
			check = check & 0x80000000n ? ((check << 1n) ^ 0x104c11db7n) & 0xffffffffn : check << 1n;
	}
	expect(BigInt(given)).toBe(check);
});

test('what is no recording in Opus or AAC, is broken off, has another track or something behind it is refused', () => {
	const gap = webmPart([0xec], new Uint8Array(mostVoiceBytes / 4));
	const many = (part: Uint8Array) => join(part, part);
	const wrong: Readonly<Record<string, Uint8Array>> = {
		nothing: new Uint8Array(),
		page: new TextEncoder().encode('<html><script>alert(1)</script></html>'),
		mp3: new TextEncoder().encode('ID3\x04\x00\x00\x00\x00\x00\x00 and so on'),
		wave: new TextEncoder().encode('RIFF    WAVEfmt '),
		'webm of another codec': webmSound({ codec: 'A_VORBIS' }),
		'webm of pictures': webmSound({ codec: 'V_VP8' }),
		'webm of another kind': webmSound({ kind: 'matroska' }),
		'webm of two tracks': webmSound({ more: webmPart([0xae], new Uint8Array()) }),
		'webm broken off': webmSound().subarray(0, -2),
		'webm with something behind': join(webmSound(), new TextEncoder().encode('PK')),
		'ogg broken off': oggSound().subarray(0, -2),
		'ogg without a sound': oggSound().subarray(0, 47 + 27 + 28),
		'ogg with something behind': join(oggSound(), new TextEncoder().encode('OggS')),
		'ogg of two sounds': many(oggSound()).map((byte, at) => (at === oggSound().length + 14 ? 0 : byte)),
		'mp4 of another codec': mp4Sound({ codec: 'alac' }),
		'mp4 of pictures': mp4Sound({ handler: 'vide' }),
		'mp4 of two tracks': mp4Sound({ more: mp4Box('trak') }),
		'mp4 broken off': mp4Sound().subarray(0, -2),
		'mp4 with something behind': join(mp4Sound(), new TextEncoder().encode('PK\x03\x04')),
		'longer than fits': webmSound({ more: join(...Array<Uint8Array>(4).fill(gap)) }),
	};
	expect(Object.keys(wrong).filter((name) => bareVoice(wrong[name]!))).toEqual([]);
});

test('how long a recording lasts is told by what is in it', () => {
	const packet = (...head: readonly number[]) => Uint8Array.from([...head, ...Array<number>(38).fill(7)]);
	const lasts = (sound: Uint8Array) => readVoice(sound)?.seconds ?? null;
	// By the table of RFC 6716, 3.1: narrow and wide, of one frame, two and as many as the second byte says.
	for (const [head, seconds] of [
		[[0x00], 0.01],
		[[0x58], 0.06],
		[[0x59], 0.12],
		[[0x60], 0.01],
		[[0x7a], 0.04],
		[[0x80], 0.0025],
		[[0xf8], 0.02],
		[[0xfb, 6], 0.12],
		[[0xfb, 7], null],
		[[0x5b, 3], null],
		[[0xfb, 0], null],
	] as const)
		for (const make of [webmSound, oggSound])
			expect(lasts(make({ packet: packet(...head) })), `${make.name} ${head.join(' ')}`).toBe(seconds);
	// In Ogg a long packet stands in several pieces.
	expect(lasts(oggSound({ packet: new Uint8Array(600).fill(0xf8), packets: 3 }))).toBe(0.06);
	expect(lasts(webmSound({ packets: 100 }))).toBeCloseTo(7);
	// Several in one block, whose own lengths would have to be read.
	for (const flags of [0x82, 0x84, 0x86]) expect(lasts(webmSound({ flags }))).toBeNull();
	expect(lasts(mp4Sound({ packets: 100 }))).toBeCloseTo(7);
	const word = (value: number) => [0, 0, value >> 8, value & 255];
	const piece = (...boxes: readonly Uint8Array[]) => mp4Box('moof', mp4Box('traf', ...boxes));
	// As a recorder writes: a time for each sample, or one for all of them.
	const each = mp4Box('trun', [0, 0, 3, 5], word(2), word(9), word(9), [24_000, 7, 24_000, 7].flatMap(word));
	const usual = mp4Box('tfhd', [0, 0, 0, 0x8], word(1), word(1_024));
	const alike = mp4Box('trun', [0, 0, 0, 1], word(375), word(9));
	expect(lasts(mp4Sound({ packets: 0, pieces: piece(each) }))).toBe(1);
	expect(lasts(mp4Sound({ packets: 0, pieces: piece(usual, alike) }))).toBe(8);
	const broken = mp4Box('trun', [0, 0, 1, 1], [255, 255, 255, 255]);
	expect(lasts(mp4Sound({ packets: 0, pieces: piece(broken) }))).toBe(0);
});

test('whatever it is given, it reads no further than the end and takes its own answer', () => {
	const start = fc.constantFrom(webmSound(), oggSound(), mp4Sound(), new Uint8Array());
	const changed = fc
		.tuple(start, fc.array(fc.tuple(fc.nat(400), fc.nat(255)), { maxLength: 4 }))
		.map(([sound, places]) => {
			const bytes = new Uint8Array(sound);
			for (const [at, value] of places) if (at < bytes.length) bytes[at] = value;
			return bytes;
		});
	fc.assert(
		fc.property(changed, (bytes) => {
			const bare = bareVoice(bytes);
			if (bare) expect(bareVoice(bare)).toEqual(bare);
		}),
	);
});

test('a recording is played for the text it was made for, and for no other', async () => {
	const [first, second] = readDeck();
	const of = async (card: typeof first, locale: 'ar' | 'tr') => ({
		id: crypto.randomUUID(),
		code: card!.code,
		locale,
		digest: await digestOf(spokenOf(card!, locale)),
		size: 9_000,
	});
	const voices = [await of(first, 'ar'), await of(second, 'tr')];
	const arabic = textIn('ar', spokenOf(first!, 'ar'));
	const turkish = textIn('tr', spokenOf(second!, 'tr'));
	const cards = [first!, second!].map(spokenCard);
	expect(await voicesByText(cards, voices)).toEqual(
		new Map([
			[arabic, voices[0]],
			[turkish, voices[1]],
		]),
	);
	const reworded = [first!, { ...second!, text: { ...second!.text, tr: 'Başka bir cümle söylerim.' } }];
	expect([...(await voicesByText(reworded.map(spokenCard), voices)).keys()]).toEqual([arabic]);
	// Its words in another language are none of this recording's business.
	const english = [{ ...first!, text: { ...first!.text, en: 'Another sentence.' } }, second!];
	expect((await voicesByText(english.map(spokenCard), voices)).size).toBe(2);
	expect(readVoices([voices[0], { ...voices[1], locale: 'ku' }, { id: 'x' }])).toEqual([voices[0]]);
	expect(readVoices()).toEqual([]);
});
