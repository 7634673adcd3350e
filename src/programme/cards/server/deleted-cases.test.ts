import { beforeEach, expect, test } from 'vitest';
import { team } from '#world/actors.ts';
import { confirmKey, houseOf } from '#world/counselling.ts';
import { openDeviceOf } from '#world/desk.ts';
import { testDatabase } from '#world/database.ts';
import { makeKeyPair } from '../vault/key-pair.ts';
import { removeCase } from '../vault/remove-case.ts';
import { seal } from '../vault/seal.ts';
import { exchange } from '../vault/sync.ts';
import * as counselling from './api.ts';

const { deps, owner } = await testDatabase();
const recovery = await makeKeyPair();
const { centre, ayse } = await houseOf({ deps, owner }, recovery.publicKey);
const pair = await confirmKey(owner, centre, ayse);
const device = () => openDeviceOf(deps, ayse, pair, [recovery.publicKey]);
const onServer = async () =>
	(await owner.query<{ id: string }>('select id from counselling_case')).rows.map(({ id }) => id);
beforeEach(async () => {
	await owner.query('delete from counselling_case');
	await owner.query('delete from case_receipt');
});

test('a case is deleted on the server too where it was handed in a moment ago and is not listed yet', async () => {
	const { desk, remote, sync } = await device();
	const one = await desk.begin();
	await sync();
	expect([desk.unlocked().standing.cases, await onServer()]).toEqual([[], [one.id]]);
	remote.isAway = true;
	await expect(removeCase(desk, remote, one, 'client')).rejects.toThrow('offline');
	expect(desk.cases()).toEqual([one]);
	remote.isAway = false;
	await removeCase(desk, remote, one, 'client');
	expect([desk.cases(), await onServer()]).toEqual([[], []]);
	await sync();
	expect(desk.cases()).toEqual([]);
});

test('a case that the server took without the device knowing is deleted there at the next round, also by a browser begun anew', async () => {
	const { desk, store, remote, sync, again } = await device();
	const one = await desk.begin();
	remote.losesAnswers = true;
	await expect(sync()).rejects.toThrow('offline');
	remote.losesAnswers = false;
	expect(await onServer()).toEqual([one.id]);
	remote.isAway = true;
	await removeCase(desk, remote, one, 'mistake');
	remote.isAway = false;
	const reopened = await again();
	await exchange(reopened, store, remote);
	expect([reopened.cases(), await onServer()]).toEqual([[], []]);
	await sync();
	expect(desk.cases()).toEqual([]);
});

test('a case that was never handed in is not handed in by another tab once it was deleted', async () => {
	const { desk, store, remote, again } = await device();
	const one = await desk.begin();
	const tab = await again();
	const [there] = tab.cases();
	await there!.held.set('note/n1', 'since');
	await removeCase(desk, remote, one, 'client');
	await exchange(tab, store, remote);
	expect([tab.cases(), await store.cases(), await onServer()]).toEqual([[], [], []]);
});

test('what is typed while its case is deleted does not bring it back to the device', async () => {
	const { desk, store, remote } = await device();
	const one = await desk.begin();
	const typing = [one.held.set('note/n1', 'a word'), one.held.set('note/n1', 'a word more')];
	await removeCase(desk, remote, one, 'client');
	await Promise.all(typing);
	await one.held.set('note/n1', 'and one more');
	expect(await store.cases()).toEqual([]);
});

test('a case that is spoilt on the device is taken from the server, and kept again', async () => {
	const { desk, store, sync, again } = await device();
	const one = await desk.begin();
	await one.held.set('note/n1', 'said');
	await sync();
	const [kept] = await store.cases();
	await store.put({ ...kept!, sealed: new Uint8Array(9) }, kept!.revision);
	const reopened = await again();
	expect([...reopened.unreadable()]).toEqual([[one.id, 'broken']]);
	const { remote } = await device();
	expect([...(await exchange(reopened, store, remote)).troubles]).toEqual([]);
	await reopened.cases()[0]!.held.set('note/n2', 'and more');
	expect((await again()).cases()[0]!.held.entries('note/')).toEqual([
		['note/n1', 'said'],
		['note/n2', 'and more'],
	]);
});

test('what a newer application has left on the device is not written over by what the server has', async () => {
	const { desk, store, sync, again, remote } = await device();
	const one = await desk.begin();
	await sync();
	const [kept] = await store.cases();
	const newer = { ...one.content(), file: { format: 99, fields: {} } };
	await store.put({ ...kept!, sealed: await seal(newer, [pair.publicKey]) }, kept!.revision);
	const reopened = await again();
	const before = await store.cases();
	expect([...(await exchange(reopened, store, remote)).troubles]).toEqual([[one.id, 'newer']]);
	// Nor by what the same case has in another tab, however often that tries.
	for (const words of ['typed', 'and typed again'])
		await expect(one.held.set('note/n1', words)).rejects.toThrow('newer');
	expect(await store.cases()).toEqual(before);
});

test('what is typed is kept also where the centre was closed meanwhile, and is said to be lost to it', async () => {
	const { desk, sync, again } = await device();
	const one = await desk.begin();
	await sync();
	await one.held.set('note/n1', 'before');
	await counselling.closeCentre({ ...deps, now: () => new Date('2026-01-01T10:00:00Z') }, team, {
		id: centre,
	});
	expect(await sync()).toEqual({ [one.id]: 'lost' });
	await one.held.set('note/n2', 'after');
	expect((await again()).cases()[0]!.held.entries('note/')).toEqual([
		['note/n1', 'before'],
		['note/n2', 'after'],
	]);
});
