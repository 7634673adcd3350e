import { expect, test } from 'vitest';
import { houseOf, plantIdentity } from '#world/counselling.ts';
import { testDatabase } from '#world/database.ts';
import { memoryStore, remoteOf } from '#world/desk.ts';
import { greyJpeg } from '#world/jpeg.ts';
import { oggSound, webmSound } from '#world/sound.ts';
import { makeKeyPair } from '../vault/key-pair.ts';
import { exchangeMedia, readMedia, type Media } from '../vault/media.ts';
import { Refused } from '../vault/remote.ts';
import type { MediaKind } from '../vault/store.ts';
import { bareVoice } from '../media/voice.ts';
import { takeStep } from './api.ts';
import { readDeck } from './read-deck.ts';

const { deps, owner } = await testDatabase();
const { centre, ayse, bora } = await houseOf({ deps, owner });
const [first, second] = readDeck().filter(({ kind }) => kind === 'task');
const [small, large] = [greyJpeg(160), greyJpeg(512)];
const lay = (card: typeof first, bytes: Uint8Array | null) =>
	takeStep(deps, bora, {
		step: 'lay_card',
		centreId: centre,
		code: card!.code,
		kind: 'replaced',
		card: card!,
		photo: bytes && { credit: 'Bora', licence: 'own', bytes: Buffer.from(bytes).toString('base64') },
	});

const pair = await makeKeyPair();
const id = await plantIdentity(owner, centre, ayse.personId!, { publicKey: pair.publicKey });
await owner.query(
	`insert into wrapped_key (identity_id, person_id, by_passphrase, changed_at) values ($1, $2, 'x', now())`,
	[id, ayse.personId],
);

/** A browser of the first counsellor's, and how many files it asked for. */
function tablet() {
	const [store, line] = [memoryStore(), remoteOf(deps, ayse)];
	let asked = 0;
	const remote = {
		...line,
		medium: (kind: MediaKind, one: string) => {
			asked += 1;
			return line.medium(kind, one);
		},
	};
	return {
		store,
		remote,
		asked: () => asked,
		round: async (here: Media = new Map(), kind: MediaKind = 'photo') => {
			const standing = await line.standing();
			const unlocked = { key: standing.keys[0]!, privateKey: pair.privateKey, trusted: [], standing };
			return exchangeMedia(unlocked, store, remote, kind, here);
		},
	};
}
const sizes = (media: Media) => Array.from(media.values(), ({ length }) => length).toSorted((a, b) => a - b);

test('a photo is asked for once, kept under the key alone, and dropped when it is taken off its card', async () => {
	const device = tablet();
	await lay(first, small);
	await lay(second, large);
	const { media, notKept } = await device.round();
	expect([sizes(media), notKept, device.asked()]).toEqual([[small.length, large.length], 0, 2]);
	// As after the page was opened again, without a network.
	const again = await readMedia(pair.privateKey, device.store, 'photo');
	expect(again).toEqual(media);
	expect((await readMedia((await makeKeyPair()).privateKey, device.store, 'photo')).size).toBe(0);
	for (const one of await device.store.media('photo'))
		expect(
			Buffer.from((await device.store.medium('photo', one))!).includes(Buffer.from(small.subarray(0, 40))),
		).toBe(false);
	expect(await device.round(again)).toEqual({ media, notKept: 0 });
	expect(device.asked()).toBe(2);
	await lay(second, null);
	expect(sizes((await device.round(again)).media)).toEqual([small.length]);
	expect((await device.store.media('photo')).length).toBe(1);
});

test('without room a photo is shown and said to be not kept, and kept once there is room', async () => {
	const device = tablet();
	await lay(first, small);
	await lay(second, null);
	device.store.isFull = true;
	const { media, notKept } = await device.round();
	expect([sizes(media), notKept, await device.store.media('photo')]).toEqual([[small.length], 1, []]);
	device.store.isFull = false;
	expect((await device.round(media)).notKept).toBe(0);
	expect([(await device.store.media('photo')).length, device.asked()]).toEqual([1, 1]);
});

test('a photo that was exchanged while it was asked for comes with the next round', async () => {
	const device = tablet();
	await lay(first, small);
	const { medium } = device.remote;
	device.remote.medium = async (kind, one) => {
		device.remote.medium = medium;
		await lay(first, large);
		return medium(kind, one);
	};
	expect(sizes((await device.round()).media)).toEqual([]);
	expect(sizes((await device.round()).media)).toEqual([large.length]);
});

const sounds = [webmSound(), oggSound()].map((one) => bareVoice(one)!);
const say = (code: string, sound: Uint8Array) =>
	takeStep(deps, bora, {
		step: 'put_voice',
		centreId: centre,
		code,
		locale: 'ar',
		digest: 'a'.repeat(32),
		bytes: Buffer.from(sound).toString('base64'),
		isAgreed: true,
	});

test('a recording is kept locked beside the photos, and a round that broke off is taken up where it ended', async () => {
	const device = tablet();
	await lay(first, small);
	await lay(second, null);
	await say(first!.code, sounds[0]!);
	await say(second!.code, sounds[1]!);
	await device.round();
	const { medium } = device.remote;
	let left = 1;
	device.remote.medium = (kind, one) => {
		if (left-- <= 0) throw new Refused('offline');
		return medium(kind, one);
	};
	await expect(device.round(new Map(), 'voice')).rejects.toThrow(Refused);
	device.remote.medium = medium;
	const { media, notKept } = await device.round(new Map(), 'voice');
	expect([sizes(media), notKept, device.asked()]).toEqual([
		sounds.map(({ length }) => length).toSorted((a, b) => a - b),
		0,
		3,
	]);
	// As after the page was opened again, without a network.
	expect(await readMedia(pair.privateKey, device.store, 'voice')).toEqual(media);
	expect((await readMedia((await makeKeyPair()).privateKey, device.store, 'voice')).size).toBe(0);
	expect(sizes(await readMedia(pair.privateKey, device.store, 'photo'))).toEqual([small.length]);
	for (const one of await device.store.media('voice'))
		expect(Buffer.from((await device.store.medium('voice', one))!).includes('Opus')).toBe(false);
	const standing = await device.remote.standing();
	const [voice] = standing.centres[0]!.voices as { readonly id: string }[];
	await takeStep(deps, bora, { step: 'drop_voice', centreId: centre, id: voice!.id });
	expect([...(await device.round(media, 'voice')).media.keys()]).not.toContain(voice!.id);
	expect(await device.store.media('voice')).toHaveLength(1);
	expect(await device.store.media('photo')).toHaveLength(1);
});
