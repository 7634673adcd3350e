import { beforeEach, describe, expect, test } from 'vitest';
import { confirmKey, houseOf } from '#world/counselling.ts';
import { agreed, openDeviceOf } from '#world/desk.ts';
import { testDatabase } from '#world/database.ts';
import type { CounsellingStanding } from '../standing.ts';
import { handIn, share } from '../vault/hand-in.ts';
import { makeKeyPair } from '../vault/key-pair.ts';
import { Refused, type Handing } from '../vault/remote.ts';
import { open } from '../vault/seal.ts';

const { deps, owner } = await testDatabase();
const recovery = await makeKeyPair();
const { centre, ayse, bora } = await houseOf({ deps, owner }, recovery.publicKey);
const [ofAyse, ofBora, administrator] = [
	await confirmKey(owner, centre, ayse),
	await confirmKey(owner, centre, bora),
	await makeKeyPair(),
];
const all = [recovery.publicKey, ofAyse.publicKey, ofBora.publicKey];
beforeEach(async () => {
	await owner.query('delete from counselling_case');
	await owner.query('delete from case_receipt');
});

/** A device with a case that was handed in, and a server that may say something else from now on; what it is given is kept. */
async function metBefore() {
	const device = await openDeviceOf(deps, ayse, ofAyse, all);
	const one = await device.desk.begin();
	await one.held.set('note/n1', 'secret');
	await device.sync();
	const { standing, put } = device.remote;
	const given: Handing[] = [];
	device.remote.put = (handing) => {
		given.push(handing);
		return put(handing);
	};
	const lie = (about: (real: CounsellingStanding) => CounsellingStanding) => {
		device.remote.standing = async () => about(await standing());
	};
	return { ...device, one, given, lie, honest: () => lie((real) => real) };
}
const openedBy = async (given: readonly Handing[], privateKey: string) =>
	(await Promise.all(given.map(({ version }) => open(version.sealed, privateKey)))).filter(
		(content) => typeof content !== 'string',
	);

describe('a server that wants to read puts a key of its own', () => {
	test('in the place of the counsellor’s own: nothing is sealed to it, and the device keeps the right one', async () => {
		const { sync, one, given, lie, desk } = await metBefore();
		const forged = { publicKey: administrator.publicKey };
		lie((real) => ({
			...real,
			keys: real.keys.map((key) => ({ ...key, ...forged })),
			centres: real.centres.map((at) => ({
				...at,
				counsellors: at.counsellors.map((who) => (who.isMe ? { ...who, ...forged } : who)),
			})),
		}));
		await one.held.set('note/n1', 'more');
		expect(await sync()).toEqual({});
		expect(given).toHaveLength(1);
		expect(await openedBy(given, administrator.privateKey)).toEqual([]);
		expect(await openedBy(given, ofAyse.privateKey)).toHaveLength(1);
		expect(desk.unlocked().key.publicKey).toBe(ofAyse.publicKey);
	});

	test('in its place before it is unlocked: the device does not open with it', async () => {
		const { lie, remote } = await metBefore();
		lie((real) => ({
			...real,
			keys: real.keys.map((key) => ({ ...key, publicKey: administrator.publicKey })),
		}));
		const opening = openDeviceOf(deps, ayse, ofAyse, all).then(async ({ store, desk }) => {
			const standing = await remote.standing();
			const { openDesk } = await import('../vault/desk.ts');
			return openDesk(store, { ...desk.unlocked(), standing, key: standing.keys[0]! });
		});
		await expect(opening).rejects.toThrow('other_key');
	});

	test('of a colleague beside those who have the case: whom nobody let in reads nothing, though their key was compared', async () => {
		const { sync, one, given, lie, honest, desk, remote } = await metBefore();
		const [, bora] = desk.unlocked().standing.centres[0]!.counsellors;
		lie((real) => ({
			...real,
			cases: real.cases.map((listed) => ({ ...listed, recipients: [...listed.recipients, bora!.id] })),
		}));
		await one.held.set('note/n1', 'more');
		expect(await sync()).toEqual({ [one.id]: 'reader_added' });
		// Nor does it go by the share of somebody who does not see that the colleague is new.
		const both = [desk.unlocked().key.id, bora!.id];
		await expect(share(desk, remote, one, both)).rejects.toThrow('no_consent');
		expect(given).toEqual([]);
		honest();
		expect(await sync()).toEqual({});
		await one.held.set('consent/colleagues', agreed);
		await share(desk, remote, one, both);
		expect(await openedBy(given, ofBora.privateKey)).toHaveLength(1);
		expect(await sync()).toEqual({});
	});

	test('two who share a case in two versions at once are no strangers to each other', async () => {
		const { sync, one, desk, remote } = await metBefore();
		const second = await openDeviceOf(deps, ayse, ofAyse, all);
		await second.sync();
		await one.held.set('consent/colleagues', agreed);
		await sync();
		// The second device hands in beside what the first shares with the colleague.
		await second.find(one.id).held.set('note/n2', 'beside');
		const listed = desk.unlocked().standing.cases.find(({ id }) => id === one.id)!;
		await handIn(second.desk, second.remote, second.find(one.id), listed);
		const both = desk.unlocked().standing.centres[0]!.counsellors.map(({ id }) => id);
		await share(desk, remote, one, both);
		expect([await sync(), await second.sync(), await sync()]).toEqual([{}, {}, {}]);
		const colleague = await openDeviceOf(deps, bora, ofBora, all);
		expect(await colleague.sync()).toEqual({});
		expect(colleague.find(one.id).held.get('note/n2')).toBe('beside');
	});
});

describe('a server that has lost something, or says so', () => {
	test('a case that a restored backup does not know is handed in again, to those it was sealed to', async () => {
		const { sync, one, desk, remote, given } = await metBefore();
		await one.held.set('consent/colleagues', agreed);
		await share(
			desk,
			remote,
			one,
			desk.unlocked().standing.centres[0]!.counsellors.map(({ id }) => id),
		);
		await sync();
		await owner.query('delete from counselling_case');
		expect(await sync()).toEqual({});
		expect(given.at(-1)!.recipients).toHaveLength(2);
		const colleague = await openDeviceOf(deps, bora, ofBora, all);
		await colleague.sync();
		expect(colleague.find(one.id).held.get('note/n1')).toBe('secret');
		expect(one.isUnsent()).toBe(false);
	});

	test('one that is there and not ours any more goes, as before', async () => {
		const { sync, one, find } = await metBefore();
		await owner.query('delete from sealed_for');
		expect(await sync()).toEqual({});
		expect(find(one.id)).toBeUndefined();
	});

	test('an older version in the place of the latest takes nothing away, and the latest is handed in again', async () => {
		const { sync, one, lie, honest, given, remote } = await metBefore();
		const [old] = (await remote.standing()).cases[0]!.heads;
		await one.held.set('note/n1', 'later');
		await sync();
		lie((real) => ({ ...real, cases: real.cases.map((listed) => ({ ...listed, heads: [old!] })) }));
		given.length = 0;
		expect(await sync()).toEqual({});
		expect(one.held.get('note/n1')).toBe('later');
		expect(given).toHaveLength(1);
		honest();
		expect(await sync()).toEqual({});
		const laptop = await openDeviceOf(deps, ayse, ofAyse, all);
		await laptop.sync();
		expect(laptop.find(one.id).held.get('note/n1')).toBe('later');
	});

	test('a case that was deleted and is listed again is not taken over, and is deleted again', async () => {
		const { sync, one, remote, desk, store, again } = await metBefore();
		const before = await owner.query(
			`select (select jsonb_agg(to_jsonb(c)) from counselling_case c) as "case",
			(select jsonb_agg(to_jsonb(s)) from sealed_for s) as readers,
			(select jsonb_agg(to_jsonb(v)) from sealed_version v) as versions`,
		);
		await remote.step({ step: 'delete_case', caseId: one.id, reason: 'client' });
		await sync();
		await owner.query('delete from case_receipt');
		const { case: cases, readers, versions } = before.rows[0] as Record<string, unknown[]>;
		for (const [table, rows] of Object.entries({
			counselling_case: cases,
			sealed_for: readers,
			sealed_version: versions,
		}))
			await owner.query(`insert into ${table} select * from jsonb_populate_recordset(null::${table}, $1)`, [
				JSON.stringify(rows),
			]);
		expect((await remote.standing()).cases).toHaveLength(1);
		// Also a device that was closed meanwhile knows.
		const reopened = await again();
		expect(reopened.gone().has(one.id)).toBe(true);
		expect(await sync()).toEqual({});
		expect(desk.cases()).toEqual([]);
		expect(await store.cases()).toEqual([]);
		expect((await remote.standing()).cases).toEqual([]);
		expect((await remote.standing()).deleted).toEqual([one.id]);
	});
});

describe('one case that does not go', () => {
	test('keeps no other from going: what the server does not give, what it does not take, what is no case', async () => {
		const { sync, one, remote, desk } = await metBefore();
		const laptop = await openDeviceOf(deps, ayse, ofAyse, all);
		const [begun, other] = [await laptop.desk.begin(), await laptop.desk.begin()];
		const { version, put } = laptop.remote;
		laptop.remote.version = () => Promise.reject(new Refused('not_found'));
		laptop.remote.put = (handing) =>
			handing.caseId === begun.id ? Promise.reject(new Refused('failed')) : put(handing);
		expect(await laptop.sync()).toEqual({ [one.id]: 'not_given', [begun.id]: 'refused' });
		expect([begun.isUnsent(), other.isUnsent()]).toEqual([true, false]);
		for (const bytes of [
			'<html>Please sign in</html>',
			`age-encryption.org/v1\n-> scrypt AAAA 30\nx\n--- y\n`,
		]) {
			laptop.remote.version = async () => new TextEncoder().encode(bytes);
			expect(await laptop.sync()).toMatchObject({ [one.id]: 'broken' });
		}
		laptop.remote.version = version;
		laptop.remote.put = put;
		expect(await laptop.sync()).toEqual({});
		expect(laptop.find(one.id).held.get('note/n1')).toBe('secret');
		await sync();
		expect(desk.cases()).toHaveLength(3);
		expect(remote.isAway).toBe(false);
	});
});
