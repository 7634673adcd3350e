import { expect, test } from 'vitest';
import { houseOf, plantIdentity } from '#world/counselling.ts';
import { testDatabase } from '#world/database.ts';
import { memoryStore, remoteOf } from '#world/desk.ts';
import { greyJpeg } from '#world/jpeg.ts';
import { makeKeyPair } from '../vault/key-pair.ts';
import { exchangePhotos, readPhotos, type Photos } from '../vault/photos.ts';
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

/** A browser of the first counsellor's, and how many photos it asked for. */
function tablet() {
	const [store, line] = [memoryStore(), remoteOf(deps, ayse)];
	let asked = 0;
	const remote = {
		...line,
		photo: (one: string) => {
			asked += 1;
			return line.photo(one);
		},
	};
	return {
		store,
		remote,
		asked: () => asked,
		round: async (here: Photos = new Map()) => {
			const standing = await line.standing();
			const unlocked = { key: standing.keys[0]!, privateKey: pair.privateKey, trusted: [], standing };
			return exchangePhotos(unlocked, store, remote, here);
		},
	};
}
const sizes = (photos: Photos) =>
	Array.from(photos.values(), ({ length }) => length).toSorted((a, b) => a - b);

test('a photo is asked for once, kept under the key alone, and dropped when it is taken off its card', async () => {
	const device = tablet();
	await lay(first, small);
	await lay(second, large);
	const { photos, notKept } = await device.round();
	expect([sizes(photos), notKept, device.asked()]).toEqual([[small.length, large.length], 0, 2]);
	// As after the page was opened again, without a network.
	const again = await readPhotos(pair.privateKey, device.store);
	expect(again).toEqual(photos);
	expect((await readPhotos((await makeKeyPair()).privateKey, device.store)).size).toBe(0);
	for (const one of await device.store.photos())
		expect(Buffer.from((await device.store.photo(one))!).includes(Buffer.from(small.subarray(0, 40)))).toBe(
			false,
		);
	expect(await device.round(again)).toEqual({ photos, notKept: 0 });
	expect(device.asked()).toBe(2);
	await lay(second, null);
	expect(sizes((await device.round(again)).photos)).toEqual([small.length]);
	expect((await device.store.photos()).length).toBe(1);
});

test('without room a photo is shown and said to be not kept, and kept once there is room', async () => {
	const device = tablet();
	await lay(first, small);
	await lay(second, null);
	device.store.isFull = true;
	const { photos, notKept } = await device.round();
	expect([sizes(photos), notKept, await device.store.photos()]).toEqual([[small.length], 1, []]);
	device.store.isFull = false;
	expect((await device.round(photos)).notKept).toBe(0);
	expect([(await device.store.photos()).length, device.asked()]).toEqual([1, 1]);
});

test('a photo that was exchanged while it was asked for comes with the next round', async () => {
	const device = tablet();
	await lay(first, small);
	const { photo } = device.remote;
	device.remote.photo = async (one) => {
		device.remote.photo = photo;
		await lay(first, large);
		return photo(one);
	};
	expect(sizes((await device.round()).photos)).toEqual([]);
	expect(sizes((await device.round()).photos)).toEqual([large.length]);
});
