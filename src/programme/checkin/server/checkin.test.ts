import { beforeEach, describe, expect, test } from 'vitest';
import { moveRegistration } from '#programme/events/server/api.ts';
import { team, visitor } from '#world/actors.ts';
import { testDatabase } from '#world/database.ts';
import { early, morning, openedGate, scanOf, tokenOf } from '#world/gates.ts';
import { refusal } from '#world/refusal.ts';
import {
	forgetCheckIns,
	guestList,
	listBadges,
	listGates,
	liveCount,
	noteAbsent,
	noteAbsentNightly,
	reissueBadge,
	undoScan,
} from './api.ts';

const clock = { now: early };
const { deps, owner } = await testDatabase({ now: () => clock.now });
const { conference, stateOf, hand } = morning({ deps, owner }, clock);
beforeEach(() => {
	clock.now = early;
});
const minute = (at: number) => new Date(early.getTime() + at * 60_000);
const day = 24 * 60 * 60_000;

test('150 people at two gates without a network: nothing lost, nothing double, conflicts shown', async () => {
	const { id, registrations } = await conference(150);
	const north = await openedGate(deps, id);
	const south = await openedGate(deps, id, { name: 'South' });
	const list = await guestList(deps, visitor, { device: north.device });
	expect(list.guests).toHaveLength(150);
	const tokens = await Promise.all(registrations.map((one) => tokenOf(owner, one)));
	// Both see the ten in the middle; the south has seen each of them a minute before.
	const atNorth = tokens.slice(0, 80).map((token, at) => scanOf(minute(20 + at / 10), { token }));
	const atSouth = tokens.slice(70).map((token, at) => scanOf(minute(19 + at / 10), { token }));
	clock.now = minute(60);
	expect((await hand(north.device, atNorth)).every((verdict) => verdict === 'arrived')).toBe(true);
	// The line breaks before the answer; the device hands in again, in parts, and both at once.
	await Promise.all([
		hand(south.device, atSouth.slice(0, 50)),
		hand(south.device, atSouth),
		hand(north.device, atNorth.slice(10)),
	]);
	const live = await liveCount(deps, team, { eventId: id });
	expect({ ...live, conflicts: live.conflicts.length, latest: live.latest.length }).toEqual({
		expected: 150,
		arrived: 150,
		inside: 150,
		absent: 0,
		hasEnded: false,
		conflicts: 10,
		latest: 25,
	});
	expect(new Set(live.conflicts.map(({ gate, first }) => `${first?.gate} before ${gate}`))).toEqual(
		new Set(['South before North']),
	);
	const { rows } = await owner.query(
		`select count(*)::int as scans, (select count(*)::int from registration where event_id = $1 and state = 'attended') as came
		from check_in where event_id = $1`,
		[id],
	);
	expect(rows).toEqual([{ scans: 160, came: 150 }]);
	expect(await stateOf(registrations[75]!)).toEqual(['attended', minute(19.5).toISOString()]);
	const before = await owner.query(`select count(*)::int as n from audit_entry`);
	clock.now = minute(70);
	await hand(north.device, atNorth);
	await hand(south.device, atSouth);
	const after = await owner.query(`select count(*)::int as n from audit_entry`);
	expect(after.rows).toEqual(before.rows);
	expect(await liveCount(deps, team, { eventId: id })).toEqual(live);
}, 240_000);

describe('a scan', () => {
	test('by a clock that is a day wrong has the right time, and the organiser hears of the clock', async () => {
		const { id, registrations } = await conference(1);
		const { device } = await openedGate(deps, id);
		const token = await tokenOf(owner, registrations[0]!);
		clock.now = minute(40);
		const wrong = scanOf(new Date(minute(35).getTime() - day), { token });
		expect(await hand(device, [wrong], day)).toEqual(['arrived']);
		expect(await stateOf(registrations[0]!)).toEqual(['attended', minute(35).toISOString()]);
		expect((await listGates(deps, team, { eventId: id }))[0]!.clockBehindSeconds).toBe(24 * 60 * 60);
	});

	test('before or after the event marks nobody and is shown', async () => {
		const { id, registrations } = await conference(1);
		clock.now = new Date(early.getTime() - day);
		const { device } = await openedGate(deps, id);
		const token = await tokenOf(owner, registrations[0]!);
		expect(await hand(device, [scanOf(clock.now, { token })])).toEqual(['too_early']);
		clock.now = new Date(early.getTime() + day);
		expect(await hand(device, [scanOf(clock.now, { token })])).toEqual(['too_late']);
		expect(await stateOf(registrations[0]!)).toEqual(['confirmed', null]);
		const { conflicts } = await liveCount(deps, team, { eventId: id });
		expect(conflicts.map(({ verdict }) => verdict)).toEqual(['too_late', 'too_early']);
	});

	test('of another event’s badge, or of its code, marks nobody', async () => {
		const [here, there] = [await conference(1), await conference(1)];
		const { device } = await openedGate(deps, here.id);
		await openedGate(deps, there.id);
		const token = await tokenOf(owner, there.registrations[0]!);
		const { code } = (await listBadges(deps, team, { eventId: there.id })).badges[0]!;
		expect(await hand(device, [scanOf(clock.now, { token }), scanOf(minute(1), { code })])).toEqual([
			'unknown',
			'unknown',
		]);
		expect(await stateOf(there.registrations[0]!)).toEqual(['confirmed', null]);
	});

	test('of a badge that was revoked while the device was away counts up to that moment', async () => {
		const { id, registrations } = await conference(2);
		const { device } = await openedGate(deps, id);
		const old = await Promise.all(registrations.map((one) => tokenOf(owner, one)));
		clock.now = minute(30);
		for (const registrationId of registrations)
			await reissueBadge(deps, team, { eventId: id, registrationId });
		clock.now = minute(60);
		const scans = [scanOf(minute(29), { token: old[0]! }), scanOf(minute(31), { token: old[1]! })];
		expect(await hand(device, scans)).toEqual(['arrived', 'revoked']);
		expect(await Promise.all(registrations.map(stateOf))).toEqual([
			['attended', minute(29).toISOString()],
			['confirmed', null],
		]);
		const again = await tokenOf(owner, registrations[1]!);
		expect(await hand(device, [scanOf(minute(59), { token: again })])).toEqual(['arrived']);
		expect((await guestList(deps, visitor, { device })).revoked).toHaveLength(2);
	});

	test('by its code, however it is typed, is as good; undone at the gate or at the desk it never was', async () => {
		const { id, registrations } = await conference(2);
		const { device } = await openedGate(deps, id);
		const { badges } = await listBadges(deps, team, { eventId: id });
		const [first, second] = badges.map(({ code }, at) =>
			scanOf(minute(at), { code: `${code.slice(0, 4).toLowerCase()}-${code.slice(4)}` }),
		);
		clock.now = minute(10);
		expect(await hand(device, [first!, second!])).toEqual(['arrived', 'arrived']);
		expect(await hand(device, [scanOf(minute(9), { kind: 'undo', undoes: first!.nonce })])).toEqual([
			'undone',
		]);
		await undoScan(deps, team, { eventId: id, nonce: second!.nonce });
		await undoScan(deps, team, { eventId: id, nonce: second!.nonce });
		expect(await Promise.all(registrations.map(stateOf))).toEqual(Array(2).fill(['confirmed', null]));
		const { rows } = await owner.query(`select count(*)::int as n from check_in where event_id = $1`, [id]);
		expect(rows).toEqual([{ n: 4 }]);
	});

	test('of somebody who has withdrawn marks nobody', async () => {
		const { id, registrations } = await conference(1);
		const { device } = await openedGate(deps, id);
		const token = await tokenOf(owner, registrations[0]!);
		await moveRegistration(deps, team, { eventId: id, id: registrations[0]!, to: 'cancelled' });
		expect(await hand(device, [scanOf(clock.now, { token })])).toEqual(['not_expected']);
		expect(await stateOf(registrations[0]!)).toEqual(['cancelled', null]);
		expect((await guestList(deps, visitor, { device })).guests).toEqual([]);
	});

	test('taken back at a gate leaves what somebody has ticked by hand', async () => {
		const { id, registrations } = await conference(1);
		const { device } = await openedGate(deps, id);
		const scan = scanOf(clock.now, { token: await tokenOf(owner, registrations[0]!) });
		await owner.query(`update registration set state = 'attended', attended_at = $2 where id = $1`, [
			registrations[0],
			minute(-1),
		]);
		await hand(device, [{ ...scan }, scanOf(minute(0), { kind: 'undo', undoes: scan.nonce })]);
		expect(await stateOf(registrations[0]!)).toEqual(['attended', minute(-1).toISOString()]);
	});

	test('is kept as it was: the application cannot rewrite it', async () => {
		await expect(deps.db.pool.query(`update check_in set at = now()`)).rejects.toThrow(/permission denied/);
	});
});

describe('after the end', () => {
	test('who never came is noted absent, once it is over; who is told of later still attends', async () => {
		const { id, registrations } = await conference(3);
		const { device } = await openedGate(deps, id);
		const tokens = await Promise.all(registrations.map((one) => tokenOf(owner, one)));
		await hand(device, [scanOf(clock.now, { token: tokens[0]! })]);
		expect(await refusal(noteAbsent(deps, team, { eventId: id }))).toBe('conflict not_over');
		clock.now = new Date('2027-05-04T14:00:01Z');
		expect(await noteAbsent(deps, team, { eventId: id })).toEqual({ absent: 2 });
		expect(await hand(device, [scanOf(minute(5), { token: tokens[1]! })])).toEqual(['arrived']);
		const states = (await Promise.all(registrations.map(stateOf))).map(([state]) => state);
		expect(states).toEqual(['attended', 'attended', 'no_show']);
	});

	test('the night notes absence half a day later, only where people were checked in', async () => {
		const [used, unused] = [await conference(2), await conference(1)];
		const { device } = await openedGate(deps, used.id);
		await hand(device, [scanOf(clock.now, { token: await tokenOf(owner, used.registrations[0]!) })]);
		const states = () =>
			Promise.all(
				[...used.registrations, ...unused.registrations].map(async (one) => (await stateOf(one))[0]),
			);
		clock.now = new Date('2027-05-05T01:59:00Z');
		await noteAbsentNightly.run(deps, {}, undefined as never);
		expect(await states()).toEqual(['attended', 'confirmed', 'confirmed']);
		clock.now = new Date('2027-05-05T02:01:00Z');
		await noteAbsentNightly.run(deps, {}, undefined as never);
		expect(await states()).toEqual(['attended', 'no_show', 'confirmed']);
	});

	test('check-ins, badges and gates go after thirty days, attendance stays', async () => {
		const { id, registrations } = await conference(1);
		const { device } = await openedGate(deps, id);
		await hand(device, [scanOf(clock.now, { token: await tokenOf(owner, registrations[0]!) })]);
		const left = async () => {
			const { rows } = await owner.query(
				`select (select count(*)::int from check_in where event_id = $1) as scans, (select count(*)::int from gate where event_id = $1) as gates,
				(select count(*)::int from badge where event_id = $1) as badges, (select count(*)::int from badge_key where event_id = $1) as keys`,
				[id],
			);
			return rows[0];
		};
		const end = new Date('2027-05-04T14:00:00Z').getTime();
		clock.now = new Date(end + 30 * day - 1);
		await forgetCheckIns.run(deps, {}, undefined as never);
		expect(await left()).toEqual({ scans: 1, gates: 1, badges: 1, keys: 1 });
		clock.now = new Date(end + 30 * day + 1);
		await forgetCheckIns.run(deps, {}, undefined as never);
		expect(await left()).toEqual({ scans: 0, gates: 0, badges: 0, keys: 0 });
		expect(await stateOf(registrations[0]!)).toEqual(['attended', early.toISOString()]);
	});
});
