import { expect, test } from 'vitest';
import type { Actor } from '#shared/actor.ts';
import { team } from '#world/actors.ts';
import { confirmKey, houseOf, plantIdentity } from '#world/counselling.ts';
import { openDeviceOf } from '#world/desk.ts';
import { testDatabase } from '#world/database.ts';
import { refusal } from '#world/refusal.ts';
import { makeKeyPair, type KeyPair } from '../vault/key-pair.ts';
import * as counselling from './api.ts';

const { deps, owner } = await testDatabase();
const recovery = await makeKeyPair();
const { centre, institution, cem, made } = await houseOf({ deps, owner }, recovery.publicKey);
type Counsellor = { readonly who: Actor; readonly pair: KeyPair };
async function counsellor(name: string): Promise<Counsellor> {
	const who = await made(name, 'counsellor');
	return { who, pair: await confirmKey(owner, centre, who) };
}

test('a centre that was closed hands its cases to nobody after a month, and loses nothing that it took', async () => {
	let today = new Date('2027-03-01T10:00:00Z');
	const clock = { ...deps, now: () => today };
	const on = ({ who, pair }: Counsellor) => openDeviceOf(clock, who, pair, [recovery.publicKey]);
	const ayse = await counsellor('ayse-closed');
	const [tablet, phone] = [await on(ayse), await on(ayse)];
	const [one, told] = [await tablet.desk.begin(), await tablet.desk.begin()];
	expect(await tablet.sync()).toEqual({});
	await phone.sync();
	await counselling.closeCentre(clock, team, { id: centre });
	const { rows } = await owner.query<{ text: string }>(
		`select text from mail where subject = 'Your counselling centre was closed'`,
	);
	expect(rows.filter(({ text }) => text.includes('31 March 2027')).length).toBeGreaterThan(0);

	// A month less a day later: what was written before anybody knew is taken, and what is there is read; nobody joins.
	today = new Date('2027-03-31T09:00:00Z');
	await one.held.set('note/n1', 'in the closed month');
	const offline = await tablet.desk.begin();
	expect(await tablet.sync()).toEqual({});
	expect(await phone.sync()).toEqual({});
	expect(phone.find(one.id).held.get('note/n1')).toBe('in the closed month');
	expect(phone.find(offline.id).isUnsent()).toBe(false);
	const [closed] = (await tablet.remote.standing()).centres;
	expect(closed).toMatchObject({ reachedUntil: '2027-03-31', mayCounsel: false, mayManage: false });
	expect((await counselling.readStanding(clock, cem)).centres).toEqual([]);
	const { id: identityId } = tablet.desk.unlocked().key;
	const ending = counselling.endCounsellor(clock, cem, { centreId: centre, identityId, successorId: null });
	expect(await refusal(ending)).toBe('missing not_found');

	// Then not a byte is handed out, and nothing is taken; what lies on a device alone stays there, and everything else leaves it.
	const heads = (await tablet.remote.standing()).cases.flatMap((listed) => listed.heads);
	expect(heads).toHaveLength(3);
	await told.held.set('note/n1', 'too late');
	today = new Date('2027-03-31T10:00:00Z');
	const { centres, cases, keys } = await counselling.readStanding(clock, ayse.who);
	expect([centres, cases, keys]).toEqual([[], [], []]);
	for (const id of heads)
		expect(await refusal(counselling.readVersion(clock, ayse.who, { id }))).toBe('missing not_found');
	for (const step of ['close', 'delete'] as const)
		expect(
			await refusal(
				step === 'close'
					? counselling.setCaseState(clock, ayse.who, { id: one.id, state: 'closed' })
					: counselling.deleteCase(clock, ayse.who, { id: one.id, reason: 'client' }),
			),
		).toBe('missing not_found');
	expect(await tablet.sync()).toEqual({ [told.id]: 'lost' });
	expect(tablet.desk.cases().map(({ id }) => id)).toEqual([told.id]);
	expect(told.held.get('note/n1')).toBe('too late');
	// Nor is anybody told of a deletion that they can do nothing about.
	await counselling.forgetCases.run(
		{ ...deps, now: () => new Date('2027-11-15T03:00:00Z') },
		{},
		{} as never,
	);
	expect((await owner.query(`select 1 from mail where subject like '%deleted soon'`)).rowCount).toBe(0);

	await counselling.openCentre(clock, team, { institutionId: institution });
	expect(await tablet.sync()).toEqual({});
	expect(await phone.sync()).toEqual({});
	const read = new Map(phone.desk.cases().map(({ id, held }) => [id, held.get('note/n1')]));
	expect(read).toEqual(
		new Map([
			[one.id, 'in the closed month'],
			[offline.id, null],
			[told.id, 'too late'],
		]),
	);
});

test('only who has a key at a closed centre is told of it, once and in their language', async () => {
	await counsellor('ayse-told');
	const fresh = await made('fresh-told', 'counsellor');
	await owner.query(`update account set locale = 'ar' where email like 'ayse-told-%'`);
	await plantIdentity(owner, centre, fresh.personId!, { state: 'new' });
	await owner.query('delete from mail');
	const closings = async () =>
		(await owner.query(`select 1 from audit_entry where noun = 'counselling_centre' and action = 'delete'`))
			.rowCount!;
	const before = await closings();
	// Two of the team at once.
	const close = () => counselling.closeCentre(deps, team, { id: centre });
	await Promise.allSettled([close(), close()]);
	const { rows } = await owner.query<{ recipient: string; subject: string }>(
		'select recipient, subject from mail',
	);
	const isFor = (name: string) => rows.filter(({ recipient }) => recipient.startsWith(name));
	expect(isFor('ayse-told')).toMatchObject([{ subject: 'أُغلق مركز الإرشاد الذي تعملون فيه' }]);
	expect(isFor('fresh-told')).toEqual([]);
	expect(await closings()).toBe(before + 1);
	await counselling.openCentre(deps, team, { institutionId: institution });
});
