import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { aloud } from './aloud.svelte.ts';

/** Sounds that were begun, in a browser that plays them in no time of its own. */
const begun: { isClosed: boolean; isHeard: boolean; source: EventTarget }[] = [];
let decode: (bytes: ArrayBuffer) => Promise<unknown> = async () => 'a sound';

beforeEach(() => {
	begun.length = 0;
	vi.stubGlobal(
		'OfflineAudioContext',
		class {
			decodeAudioData = (bytes: ArrayBuffer) => decode(bytes);
		},
	);
	vi.stubGlobal(
		'AudioContext',
		class {
			readonly #own = { isClosed: false, isHeard: false, source: new EventTarget() };
			createBufferSource = () => {
				begun.push(this.#own);
				const start = () => (this.#own.isHeard = true);
				return Object.assign(this.#own.source, { connect: () => undefined, start });
			};
			close = async () => void (this.#own.isClosed = true);
		},
	);
});
afterEach(() => {
	aloud.stop();
	vi.unstubAllGlobals();
});
const bytes = Uint8Array.of(1);
const closed = () => begun.map(({ isClosed }) => isClosed);

test('one sound is heard at a time, and the end of the one before ends nothing', async () => {
	await aloud.play('first', bytes);
	await aloud.play('second', bytes);
	expect([aloud.now, closed()]).toEqual(['second', [true, false]]);
	begun[0]!.source.dispatchEvent(new Event('ended'));
	expect([aloud.now, closed()]).toEqual(['second', [true, false]]);
	begun[1]!.source.dispatchEvent(new Event('ended'));
	expect([aloud.now, closed()]).toEqual([null, [true, true]]);
});

test('what is stopped before it was read does not begin, and what cannot be played ends', async () => {
	let begin: (sound: unknown) => void = () => undefined;
	decode = () => new Promise((resolve) => (begin = resolve));
	const playing = aloud.play('first', bytes);
	expect(aloud.now).toBe('first');
	aloud.stop();
	begin('a sound');
	expect(await playing).toBe(true);
	expect([aloud.now, closed(), begun[0]!.isHeard]).toEqual([null, [true], false]);
	decode = () => Promise.reject(new Error('no sound'));
	expect([await aloud.play('second', bytes), aloud.now, closed()]).toEqual([false, null, [true, true]]);
});
