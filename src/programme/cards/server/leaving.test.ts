import { beforeEach, expect, test, vi } from 'vitest';
import type { Actor } from '#shared/actor.ts';
import { newId } from '#shared/id.ts';
import { team } from '#world/actors.ts';
import { member } from '#world/accounts.ts';
import { account } from '#world/actors.ts';
import { confirmKey, houseOf, plantCase, plantIdentity } from '#world/counselling.ts';
import { agreed, openDeviceOf } from '#world/desk.ts';
import { testDatabase } from '#world/database.ts';
import { refusal } from '#world/refusal.ts';
import { erasePerson } from '#programme/people/server/api.ts';
import { holdings } from '../../../holdings.ts';
import { share } from '../vault/hand-in.ts';
import { makeKeyPair, type KeyPair } from '../vault/key-pair.ts';
import { openBySheet } from '../vault/open-by-sheet.ts';
import { open } from '../vault/seal.ts';
import * as counselling from './api.ts';

const { deps, owner } = await testDatabase();
const recovery = await makeKeyPair();
const { centre, otherCentre, institution, elsewhere, cem, made } = await houseOf(
	{ deps, owner },
	recovery.publicKey,
);
type Counsellor = { readonly who: Actor; readonly pair: KeyPair };
async function counsellor(name: string): Promise<Counsellor> {
	const who = await made(name, 'counsellor');
	return { who, pair: await confirmKey(owner, centre, who) };
}
const deviceOf = ({ who, pair }: Counsellor, others: readonly Counsellor[] = []) =>
	openDeviceOf(deps, who, pair, [recovery.publicKey, ...others.map((one) => one.pair.publicKey)]);
type Device = Awaited<ReturnType<typeof deviceOf>>;
async function begin(device: Device, note: string) {
	const one = await device.desk.begin();
	await one.held.set('note/n1', note);
	await one.held.set('consent/colleagues', agreed);
	expect(await device.sync()).toEqual({});
	return one;
}
const idOf = ({ desk }: Device) => desk.unlocked().key.id;
const end = (device: Device, by: Actor = cem, successorId: string | null = null) =>
	counselling.endCounsellor(deps, by, { centreId: centre, identityId: idOf(device), successorId });
const orphaned = async () => (await counselling.readStanding(deps, cem)).centres[0]!.clock.orphaned;
beforeEach(async () => {
	await owner.query('delete from counselling_case');
	await counselling.setRecoveryKey(deps, cem, { id: centre, publicKey: recovery.publicKey });
});

test('two who leave at once leave what they shared and what each had alone; one successor opens all with the sheet', async () => {
	const [ayse, bora, stays] = [await counsellor('ayse'), await counsellor('bora'), await counsellor('filiz')];
	const [first, second, third] = [
		await deviceOf(ayse, [bora]),
		await deviceOf(bora, [ayse]),
		await deviceOf(stays),
	];
	const shared = await begin(first, 'of both');
	await share(first.desk, first.remote, shared, [idOf(first), idOf(second)]);
	await begin(first, 'of one');
	await begin(second, 'of the other');
	await Promise.all([end(first), end(second)]);
	expect(await orphaned()).toBe(3);
	await counselling.assignOrphans(deps, cem, { centreId: centre, identityId: idOf(third) });
	expect(await orphaned()).toBe(0);
	expect(Object.values(await third.sync())).toEqual(['closed', 'closed', 'closed']);
	for (const { id } of (await third.remote.standing()).cases) {
		expect(await openBySheet(third.desk, third.remote, id, 'bada bada bada')).toBe(false);
		expect(await openBySheet(third.desk, third.remote, id, recovery.words.join(' '))).toBe(true);
	}
	expect(await third.sync()).toEqual({});
	expect(
		third.desk
			.cases()
			.map(({ held }) => held.get('note/n1') as string)
			.sort(),
	).toEqual(['of both', 'of one', 'of the other']);
	for (const { id, heads, successors } of (await third.remote.standing()).cases) {
		expect(successors).toEqual([]);
		const sealed = await third.remote.version(heads[0]!);
		for (const { pair } of [ayse, bora]) expect(await open(sealed, pair.privateKey)).toBe('closed');
		expect(await open(sealed, stays.pair.privateKey)).toMatchObject({ caseId: id });
	}
});

test('the only counsellor leaves; cases wait, and open for them again once they come back with another key', async () => {
	const ayse = await counsellor('ayse-alone');
	const tablet = await deviceOf(ayse);
	const one = await begin(tablet, 'waits');
	// One of another centre waits there, and for somebody there.
	await plantCase(owner, otherCentre, []);
	await end(tablet);
	expect(await orphaned()).toBe(1);
	// The key has gone from what the server lists; what was handed in goes from the tablet.
	expect(await tablet.sync()).toEqual({});
	expect(tablet.desk.cases()).toEqual([]);
	const back = { who: ayse.who, pair: await confirmKey(owner, centre, ayse.who) };
	const again = await deviceOf(back);
	expect(await again.sync()).toEqual({});
	expect(await counselling.assignOrphans(deps, cem, { centreId: centre, identityId: idOf(again) })).toEqual({
		count: 1,
	});
	expect(await again.sync()).toEqual({ [one.id]: 'closed' });
	expect(await openBySheet(again.desk, again.remote, one.id, recovery.words.join(' '))).toBe(true);
	expect(await again.sync()).toEqual({});
	expect(again.find(one.id).held.get('note/n1')).toBe('waits');
	// The key that ended takes part in nothing any more.
	expect(
		await refusal(counselling.rewrapKey(deps, ayse.who, { identityId: idOf(tablet), trusted: 'x' })),
	).toBe('missing not_found');
});

test('what a leaver has not handed in stays readable on their device, is said, and goes to nobody', async () => {
	const [ayse, bora] = [await counsellor('ayse-leaves'), await counsellor('bora-stays')];
	const [tablet, colleague] = [await deviceOf(ayse, [bora]), await deviceOf(bora, [ayse])];
	const one = await begin(tablet, 'handed in');
	await share(tablet.desk, tablet.remote, one, [idOf(tablet), idOf(colleague)]);
	await one.held.set('note/n1', 'typed on the last day');
	const begun = await tablet.desk.begin();
	await begun.held.set('note/n1', 'never handed in');
	await end(tablet);
	const told = await tablet.sync();
	expect(told).toEqual({ [one.id]: 'lost', [begun.id]: 'lost' });
	expect([one.isUnsent(), begun.isUnsent()]).toEqual([true, true]);
	const reopened = (await tablet.again()).cases().map(({ held }) => held.get('note/n1') as string);
	expect(reopened.sort()).toEqual(['never handed in', 'typed on the last day']);
	expect(await colleague.sync()).toEqual({});
	expect(colleague.find(one.id).held.get('note/n1')).toBe('handed in');
	expect((await colleague.remote.standing()).cases).toHaveLength(1);
});

test('who coordinates and counsels confirms and ends like any other, and is ended by a colleague of theirs alone', async () => {
	const grants = (['counsellor', 'coordinator'] as const).map((role) => ({
		role,
		scope: 'institution' as const,
		id: institution,
	}));
	const who = account(
		grants,
		await member(owner, `both-${newId()}@example.org`, grants, { hasPassword: false }),
	);
	const both = { who, pair: await confirmKey(owner, centre, who) };
	const ayse = await counsellor('ayse-and-both');
	const [hers, theirs] = [await deviceOf(both), await deviceOf(ayse)];
	await begin(hers, 'of the coordinator');
	await begin(theirs, 'of the counsellor');
	// Coordinating shows no case of somebody else.
	expect((await hers.remote.standing()).cases).toHaveLength(1);
	expect(await refusal(end(hers, ayse.who))).toBe('forbidden not_allowed');
	await end(theirs, who, idOf(hers));
	expect(Object.values(await hers.sync())).toEqual(['closed']);
	await end(hers, who);
	expect(await orphaned()).toBe(2);
	expect((await hers.remote.standing()).centres[0]!.mayManage).toBe(true);
});

test('cases of whoever left go to a key of the centre that counts, and to no other', async () => {
	const tablet = await deviceOf(await counsellor('ayse-hands-over'));
	await begin(tablet, 'waits');
	await end(tablet);
	const [fresh, dila] = [await made('fresh', 'counsellor'), await made('dila', 'counsellor', elsewhere)];
	const idOfKey = (who: Actor, at: string, state: string) =>
		plantIdentity(owner, at, who.kind === 'account' ? who.personId! : '', { state });
	const others = [
		await idOfKey(fresh, centre, 'new'),
		await idOfKey(dila, otherCentre, 'active'),
		idOf(tablet),
	];
	for (const identityId of others)
		expect(await refusal(counselling.assignOrphans(deps, cem, { centreId: centre, identityId }))).toBe(
			'conflict key_not_confirmed',
		);
	expect(await orphaned()).toBe(1);
});

test('two coordinators who give the same orphaned cases to the same counsellor at once give them once, and neither is refused', async () => {
	const [ayse, bora] = [await counsellor('ayse-given'), await counsellor('bora-gets')];
	const [tablet, colleague] = [await deviceOf(ayse), await deviceOf(bora)];
	const [one, other] = [await begin(tablet, 'one'), await begin(tablet, 'other')];
	await end(tablet);
	const to = { centreId: centre, identityId: idOf(colleague) };
	// The first has given one of them, and has not finished yet.
	const first = await owner.connect();
	await first.query('begin');
	await first.query('insert into sealed_for (case_id, identity_id, is_successor) values ($1, $2, true)', [
		one.id,
		to.identityId,
	]);
	const second = counselling.assignOrphans(deps, cem, to).catch((error: unknown) => error);
	await vi.waitUntil(async () => {
		const { rowCount } = await first.query(
			'select 1 from pg_locks where not granted and pg_backend_pid() = any(pg_blocking_pids(pid))',
		);
		return rowCount !== 0;
	}, 20_000);
	await first.query('commit');
	first.release();
	expect(await second).toEqual({ count: 1 });
	const listed = (await colleague.remote.standing()).cases;
	expect(new Set(listed.map(({ id }) => id))).toEqual(new Set([one.id, other.id]));
	expect(listed.map(({ successors }) => successors)).toEqual([[to.identityId], [to.identityId]]);
	expect(await orphaned()).toBe(0);
	await end(colleague);
});

test('who is erased leaves cases that wait for a successor, from the next night on', async () => {
	const [ayse, bora] = [await counsellor('ayse-erased'), await counsellor('bora-follows')];
	const [tablet, colleague] = [await deviceOf(ayse, [bora]), await deviceOf(bora, [ayse])];
	const shared = await begin(tablet, 'of both');
	await share(tablet.desk, tablet.remote, shared, [idOf(tablet), idOf(colleague)]);
	await begin(tablet, 'of one');
	await colleague.sync();
	await erasePerson(deps, team, ayse.who.kind === 'account' ? ayse.who.personId! : '', holdings);
	await counselling.forgetCases.run(deps, {}, {} as never);
	expect(await orphaned()).toBe(1);
	await colleague.find(shared.id).held.set('note/n1', 'goes on');
	expect(await colleague.sync()).toEqual({});
	const [head] = (await colleague.remote.standing()).cases[0]!.heads;
	expect(await open(await colleague.remote.version(head!), ayse.pair.privateKey)).toBe('closed');
	expect(
		await counselling.assignOrphans(deps, cem, { centreId: centre, identityId: idOf(colleague) }),
	).toEqual({ count: 1 });
});

test('a new recovery sheet opens what is sealed from then on, once its words were compared; the old one opens what was sealed before', async () => {
	const ayse = await counsellor('ayse-new-sheet');
	const tablet = await deviceOf(ayse);
	const one = await begin(tablet, 'before');
	const [before] = (await tablet.remote.standing()).cases[0]!.heads;
	const old = await tablet.remote.version(before!);
	const fresh = await makeKeyPair();
	await counselling.setRecoveryKey(deps, cem, { id: centre, publicKey: fresh.publicKey });
	expect(await tablet.sync()).toEqual({ [one.id]: 'compare_first' });
	tablet.desk.learn({ trusted: [...tablet.desk.unlocked().trusted, fresh.publicKey] });
	// Sealed anew though nothing in it has changed.
	expect(await tablet.sync()).toEqual({});
	const [after] = (await tablet.remote.standing()).cases[0]!.heads;
	const anew = await tablet.remote.version(after!);
	expect(await open(anew, fresh.privateKey)).toMatchObject({ caseId: one.id });
	expect(await open(anew, recovery.privateKey)).toBe('closed');
	expect(await open(old, recovery.privateKey)).toMatchObject({ caseId: one.id });
	expect(await open(old, fresh.privateKey)).toBe('closed');
});
