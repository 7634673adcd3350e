import { expect, test } from 'vitest';
import type { Actor } from '#shared/actor.ts';
import { confirmKey, houseOf } from '#world/counselling.ts';
import { agreed, openDeviceOf, remoteOf } from '#world/desk.ts';
import { testDatabase } from '#world/database.ts';
import { makeKeyPair, type KeyPair } from '../vault/key-pair.ts';
import { open } from '../vault/seal.ts';
import { share } from '../vault/hand-in.ts';
import { exchange } from '../vault/sync.ts';
import * as counselling from './api.ts';

const { deps, owner } = await testDatabase();
const recovery = await makeKeyPair();
const { centre, ayse, bora, cem } = await houseOf({ deps, owner }, recovery.publicKey);

const [ofAyse, ofBora] = [await confirmKey(owner, centre, ayse), await confirmKey(owner, centre, bora)];

const all = [recovery.publicKey, ofAyse.publicKey, ofBora.publicKey];
const device = (who: Actor, pair: KeyPair, compared = all) => openDeviceOf(deps, who, pair, compared);

test('while somebody else is signed in, nothing that lies open is handed in, dropped or taken over', async () => {
	const tablet = await device(ayse, ofAyse);
	const [sent, begun] = [await tablet.desk.begin(), await tablet.desk.begin()];
	await tablet.sync();
	await begun.held.set('answer/71-02', 'often');
	await expect(exchange(tablet.desk, tablet.store, remoteOf(deps, bora))).rejects.toThrow('other_person');
	expect(tablet.desk.cases()).toEqual([sent, begun]);
	expect([sent.isUnsent(), begun.isUnsent()]).toEqual([false, true]);
	expect(await tablet.sync()).toEqual({});
	expect(begun.isUnsent()).toBe(false);
});

test('what is written before the centre is ready stays on the device, is not sent, and goes once it is', async () => {
	const tablet = await device(ayse, ofAyse);
	const one = await tablet.desk.begin();
	const { standing, put } = tablet.remote;
	let puts = 0;
	tablet.remote.put = (handing) => {
		puts += 1;
		return put(handing);
	};
	tablet.remote.standing = async () => {
		const answer = await standing();
		return { ...answer, keys: answer.keys.map((key) => ({ ...key, state: 'new' })) };
	};
	expect(await tablet.sync()).toEqual({ [one.id]: 'key_not_confirmed' });
	tablet.remote.standing = async () => {
		const answer = await standing();
		return { ...answer, centres: answer.centres.map((at) => ({ ...at, recoveryKey: null })) };
	};
	expect((await tablet.sync())[one.id]).toBe('no_recovery_key');
	expect([puts, one.isUnsent()]).toEqual([0, true]);
	tablet.remote.standing = standing;
	expect(await tablet.sync()).toEqual({});
	expect([puts, one.isUnsent()]).toEqual([1, false]);
});

test('two devices that changed the same field without a network keep both, and whoever settles it settles it for both', async () => {
	const [tablet, laptop] = [await device(ayse, ofAyse), await device(ayse, ofAyse)];
	const one = await tablet.desk.begin();
	await one.held.set('answer/71-02', 'often');
	expect(one.isUnsent()).toBe(true);
	expect(await tablet.sync()).toEqual({});
	expect(one.isUnsent()).toBe(false);
	expect(await laptop.sync()).toEqual({});
	const there = laptop.find(one.id);
	expect([there.code, there.held.get('answer/71-02')]).toEqual([one.code, 'often']);
	await one.held.set('answer/71-02', 'taught');
	await there.held.set('answer/71-02', 'never');
	await there.held.set('note/n1', 'only here');
	await Promise.all([tablet.sync(), laptop.sync()]);
	await tablet.sync();
	await laptop.sync();
	for (const side of [one, there]) {
		expect(
			side.held.conflicts().map(({ versions }) => versions.map(({ value }) => value as string).sort()),
		).toEqual([['never', 'taught']]);
		expect(side.held.get('note/n1')).toBe('only here');
	}
	await one.held.settle('answer/71-02', 'taught');
	await tablet.sync();
	await laptop.sync();
	expect([there.held.conflicts(), there.held.get('answer/71-02')]).toEqual([[], 'taught']);
	expect(there.held.file()).toEqual(one.held.file());
	expect((await tablet.remote.standing()).cases.find(({ id }) => id === one.id)!.heads).toHaveLength(1);
});

test('a browser that is killed, a line that breaks and an answer that is lost lose nothing', async () => {
	const tablet = await device(ayse, ofAyse);
	const one = await tablet.desk.begin();
	await one.held.set('answer/71-01', 'often');
	tablet.remote.isAway = true;
	await expect(tablet.sync()).rejects.toThrow('offline');
	const reopened = (await tablet.again()).cases().find(({ id }) => id === one.id)!;
	expect([reopened.held.get('answer/71-01'), reopened.isUnsent()]).toEqual(['often', true]);
	tablet.remote.isAway = false;
	tablet.remote.losesAnswers = true;
	await expect(tablet.sync()).rejects.toThrow('offline');
	expect(one.isUnsent()).toBe(true);
	tablet.remote.losesAnswers = false;
	expect(await tablet.sync()).toEqual({});
	expect(one.isUnsent()).toBe(false);
	expect((await tablet.remote.standing()).cases.find(({ id }) => id === one.id)!.heads).toHaveLength(1);
});

test('what is written while it is being handed in is not taken for handed in', async () => {
	const tablet = await device(ayse, ofAyse);
	const one = await tablet.desk.begin();
	await one.held.set('answer/71-01', 'often');
	const { put } = tablet.remote;
	tablet.remote.put = async (handing) => {
		tablet.remote.put = put;
		await put(handing);
		await one.held.set('answer/71-01', 'taught');
	};
	await tablet.sync();
	expect(one.isUnsent()).toBe(true);
	await tablet.sync();
	const laptop = await device(ayse, ofAyse);
	await laptop.sync();
	expect(laptop.find(one.id).held.get('answer/71-01')).toBe('taught');
});

test('two tabs of one device do not write over each other', async () => {
	const tablet = await device(ayse, ofAyse);
	const one = await tablet.desk.begin();
	await one.held.set('answer/71-01', 'often');
	const other = (await tablet.again()).cases().find(({ id }) => id === one.id)!;
	await one.held.set('answer/71-02', 'never');
	await other.held.set('answer/71-03', 'taught');
	const third = (await tablet.again()).cases().find(({ id }) => id === one.id)!;
	expect(third.held.entries('answer/')).toEqual([
		['answer/71-01', 'often'],
		['answer/71-02', 'never'],
		['answer/71-03', 'taught'],
	]);
});

test('a case that the browser threw away while it lay open is kept anew with the next entry, and handed in', async () => {
	const tablet = await device(ayse, ofAyse);
	const one = await tablet.desk.begin();
	await one.held.set('answer/71-01', 'often');
	await tablet.store.drop(one.id);
	await one.held.set('answer/71-02', 'never');
	const again = (await tablet.again()).cases().find(({ id }) => id === one.id)!;
	expect(again.held.entries('answer/')).toHaveLength(2);
	expect(await tablet.sync()).toEqual({});
	expect(one.isUnsent()).toBe(false);
});

test('one field changed on three devices is a conflict of three, and settled once for all', async () => {
	const three = [await device(ayse, ofAyse), await device(ayse, ofAyse), await device(ayse, ofAyse)] as const;
	const one = await three[0].desk.begin();
	await one.held.set('note/n1', 'first');
	for (const each of three) await each.sync();
	for (const [at, each] of three.entries()) await each.find(one.id).held.set('note/n1', `of ${at}`);
	for (const each of [...three, ...three]) await each.sync();
	const valuesOf = (each: (typeof three)[number]) =>
		each
			.find(one.id)
			.held.conflicts()
			.map(({ versions }) => versions.map(({ value }) => value as string).sort());
	for (const each of three) expect(valuesOf(each)).toEqual([['of 0', 'of 1', 'of 2']]);
	await three[2].find(one.id).held.settle('note/n1', 'of all');
	for (const each of [...three, ...three].toReversed()) await each.sync();
	for (const each of three)
		expect([valuesOf(each), each.find(one.id).held.get('note/n1')]).toEqual([[], 'of all']);
});

test('a case that was deleted goes from a device that has changed it since, and from one that was closed', async () => {
	const [tablet, laptop] = [await device(ayse, ofAyse), await device(ayse, ofAyse)];
	const one = await tablet.desk.begin();
	await tablet.sync();
	await laptop.sync();
	await laptop.find(one.id).held.set('note/n1', 'since');
	await tablet.remote.step({ step: 'delete_case', caseId: one.id, reason: 'client' });
	expect(await laptop.sync()).toEqual({});
	expect(laptop.find(one.id)).toBeUndefined();
	expect((await laptop.store.cases()).some(({ id }) => id === one.id)).toBe(false);
	expect(await tablet.sync()).toEqual({});
	expect((await tablet.again()).cases().some(({ id }) => id === one.id)).toBe(false);
});

test('a device that is full says so, and what it holds already stays', async () => {
	const tablet = await device(ayse, ofAyse);
	const one = await tablet.desk.begin();
	await one.held.set('answer/71-01', 'often');
	tablet.store.isFull = true;
	await expect(one.held.set('answer/71-02', 'never')).rejects.toThrow('full');
	expect(one.held.get('answer/71-02')).toBe('never');
	tablet.store.isFull = false;
	await one.held.set('answer/71-03', 'never');
	const again = (await tablet.again()).cases().find(({ id }) => id === one.id)!;
	expect(again.held.entries('answer/')).toHaveLength(3);
});

test('a device that is full hands in what it holds all the same, and says which case it cannot take over', async () => {
	const [tablet, laptop] = [await device(ayse, ofAyse), await device(ayse, ofAyse)];
	await tablet.sync();
	const one = await tablet.desk.begin();
	await one.held.set('answer/71-01', 'often');
	tablet.store.isFull = true;
	await expect(one.held.set('answer/71-02', 'never')).rejects.toThrow('full');
	expect(await tablet.sync()).toEqual({ [one.id]: 'full' });
	expect(one.isUnsent()).toBe(false);
	await laptop.sync();
	expect(laptop.find(one.id).held.entries('answer/')).toHaveLength(2);
	const two = await laptop.desk.begin();
	await laptop.sync();
	expect(await tablet.sync()).toEqual({ [two.id]: 'full' });
	tablet.store.isFull = false;
	expect(await tablet.sync()).toEqual({});
	expect(tablet.find(two.id).code).toBe(two.code);
});

test('nothing is sealed to a key that nobody has compared, whatever the server says', async () => {
	const tablet = await device(ayse, ofAyse);
	const one = await tablet.desk.begin();
	await one.held.set('note/n1', 'secret');
	await one.held.set('consent/colleagues', agreed);
	await tablet.sync();
	// The administrator of the server puts a key of theirs in the place of the centre's.
	const forged = await makeKeyPair();
	const { standing } = tablet.remote;
	tablet.remote.standing = async () => {
		const real = await standing();
		return { ...real, centres: real.centres.map((at) => ({ ...at, recoveryKey: forged.publicKey })) };
	};
	await one.held.set('note/n1', 'more');
	expect(await tablet.sync()).toMatchObject({ [one.id]: 'compare_first' });
	expect(one.isUnsent()).toBe(true);
	// Nor to a colleague's that was not compared.
	const careful = await device(ayse, ofAyse, [recovery.publicKey]);
	await careful.sync();
	const listed = (await careful.remote.standing()).centres[0]!.counsellors;
	const sharing = share(
		careful.desk,
		careful.remote,
		careful.find(one.id),
		listed.map(({ id }) => id),
	);
	await expect(sharing).rejects.toThrow('compare_first');
});

test('a case that the server has made up, or passes off as another, is not taken in', async () => {
	const tablet = await device(ayse, ofAyse);
	const [one, two] = [await tablet.desk.begin(), await tablet.desk.begin()];
	await one.held.set('note/n1', 'of one');
	await two.held.set('note/n1', 'of two');
	await tablet.sync();
	const laptop = await device(ayse, ofAyse);
	const { version, standing } = laptop.remote;
	const listed = (await standing()).cases;
	const headOf = (id: string) => listed.find((each) => each.id === id)!.heads[0]!;
	laptop.remote.version = (id) => version(id === headOf(one.id) ? headOf(two.id) : id);
	expect(await laptop.sync()).toEqual({ [one.id]: 'foreign' });
	expect(laptop.find(two.id).held.get('note/n1')).toBe('of two');
});

test('sharing, leaving and deleting reach every device at its next round', async () => {
	const [tablet, colleague] = [await device(ayse, ofAyse), await device(bora, ofBora)];
	const one = await tablet.desk.begin();
	await one.held.set('note/n1', 'shared');
	await tablet.sync();
	const [mine, theirs] = (await tablet.remote.standing()).centres[0]!.counsellors;
	const sharing = () => share(tablet.desk, tablet.remote, one, [mine!.id, theirs!.id]);
	// With a colleague only once the client has said yes to it.
	await expect(sharing()).rejects.toThrow('no_consent');
	await one.held.set('consent/colleagues', { ...agreed, isGiven: false });
	await expect(sharing()).rejects.toThrow('no_consent');
	await one.held.set('consent/colleagues', agreed);
	await sharing();
	await colleague.sync();
	expect(colleague.find(one.id).held.get('note/n1')).toBe('shared');
	await colleague.find(one.id).held.set('note/n1', 'not handed in');
	await counselling.endCounsellor(deps, cem, { centreId: centre, identityId: theirs!.id, successorId: null });
	// Sealed anew without the one who left, though nothing in it has changed.
	const before = (await tablet.remote.standing()).cases.find(({ id }) => id === one.id)!.heads;
	const openedByThem = async (heads: readonly string[]) =>
		open(await tablet.remote.version(heads[0]!), ofBora.privateKey);
	expect(await openedByThem(before)).toMatchObject({ caseId: one.id });
	await tablet.sync();
	const after = (await tablet.remote.standing()).cases.find(({ id }) => id === one.id)!.heads;
	expect(after).not.toEqual(before);
	expect(await openedByThem(after)).toBe('closed');
	expect(one.content().sealedTo).toEqual([ofAyse.publicKey, recovery.publicKey].sort());
	expect(await tablet.sync()).toEqual({});
	expect((await tablet.remote.standing()).cases.find(({ id }) => id === one.id)!.heads).toEqual(after);
	expect(await colleague.sync()).toMatchObject({ [one.id]: 'lost' });
	await counselling.deleteCase(deps, ayse, { id: one.id, reason: 'client' });
	await tablet.sync();
	expect(tablet.find(one.id)).toBeUndefined();
	expect((await tablet.store.cases()).map(({ id }) => id)).not.toContain(one.id);
});
