import { beforeEach, describe, expect, test } from 'vitest';
import { moveRegistration } from '#programme/events/server/api.ts';
import { account, nobodyInParticular, reader, team, visitor } from '#world/actors.ts';
import { testDatabase } from '#world/database.ts';
import { makeEvent, makeRegistration } from '#world/events.ts';
import { openedGate, scanOf, tokenOf, type ScanInput } from '#world/gates.ts';
import { refusal } from '#world/refusal.ts';
import {
	forgetCheckIns,
	gateLink,
	guestList,
	issueBadges,
	listBadges,
	listGates,
	liveCount,
	makeGate,
	noteAbsent,
	noteAbsentNightly,
	openGate,
	reissueBadge,
	revokeGate,
	takeScans,
	undoScan,
} from './api.ts';

let now = new Date();
const { deps, owner } = await testDatabase({ now: () => now });
/** Half past eight at the place, half an hour before it begins. */
const early = new Date('2027-05-04T05:30:00Z');
const minute = (at: number) => new Date(early.getTime() + at * 60_000);
const day = 24 * 60 * 60_000;
beforeEach(() => {
	now = early;
});

const times = {
	startsLocal: '2027-05-04T09:00',
	endsLocal: '2027-05-04T17:00',
	zone: 'Europe/Istanbul',
} as const;
async function conference(people: number) {
	const { id } = await makeEvent(deps, times, 'open');
	const registrations: string[] = [];
	for (let at = 0; at < people; at++) {
		const one = await makeRegistration(deps, id);
		registrations.push(one);
	}
	await owner.query(`update registration set state = 'confirmed' where event_id = $1`, [id]);
	return { id, registrations };
}
const stateOf = async (id: string) => {
	const { rows } = await owner.query(`select state, attended_at as at from registration where id = $1`, [id]);
	return [rows[0].state, rows[0].at?.toISOString() ?? null];
};
/** What a device hands in whose clock is right, or behind by so many milliseconds. */
const hand = async (device: string, scans: readonly ScanInput[], behind = 0) => {
	const upload = { now: now.getTime() - behind, scans: [...scans] };
	return (await takeScans(deps, visitor, { device, upload })).taken.map(({ verdict }) => verdict);
};

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
	now = minute(60);
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
	now = minute(70);
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
		now = minute(40);
		const wrong = scanOf(new Date(minute(35).getTime() - day), { token });
		expect(await hand(device, [wrong], day)).toEqual(['arrived']);
		expect(await stateOf(registrations[0]!)).toEqual(['attended', minute(35).toISOString()]);
		expect((await listGates(deps, team, { eventId: id }))[0]!.clockBehindSeconds).toBe(24 * 60 * 60);
	});

	test('before or after the event marks nobody and is shown', async () => {
		const { id, registrations } = await conference(1);
		now = new Date(early.getTime() - day);
		const { device } = await openedGate(deps, id);
		const token = await tokenOf(owner, registrations[0]!);
		expect(await hand(device, [scanOf(now, { token })])).toEqual(['too_early']);
		now = new Date(early.getTime() + day);
		expect(await hand(device, [scanOf(now, { token })])).toEqual(['too_late']);
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
		expect(await hand(device, [scanOf(now, { token }), scanOf(minute(1), { code })])).toEqual([
			'unknown',
			'unknown',
		]);
		expect(await stateOf(there.registrations[0]!)).toEqual(['confirmed', null]);
	});

	test('of a badge that was revoked while the device was away counts up to that moment', async () => {
		const { id, registrations } = await conference(2);
		const { device } = await openedGate(deps, id);
		const old = await Promise.all(registrations.map((one) => tokenOf(owner, one)));
		now = minute(30);
		for (const registrationId of registrations)
			await reissueBadge(deps, team, { eventId: id, registrationId });
		now = minute(60);
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
		now = minute(10);
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
		expect(await hand(device, [scanOf(now, { token })])).toEqual(['not_expected']);
		expect(await stateOf(registrations[0]!)).toEqual(['cancelled', null]);
		expect((await guestList(deps, visitor, { device })).guests).toEqual([]);
	});

	test('taken back at a gate leaves what somebody has ticked by hand', async () => {
		const { id, registrations } = await conference(1);
		const { device } = await openedGate(deps, id);
		const scan = scanOf(now, { token: await tokenOf(owner, registrations[0]!) });
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

describe('a gate', () => {
	test('sees what it needs of its own event, and nothing else', async () => {
		const { id, registrations } = await conference(1);
		await conference(1);
		const { device } = await openedGate(deps, id);
		const { rows } = await owner.query(
			`update registration set note = 'a note of the team' where id = $1 returning person_id`,
			[registrations[0]],
		);
		await owner.query(`update person set email = 'leak@example.org', phone = '+90 555' where id = $1`, [
			rows[0].person_id,
		]);
		const list = await guestList(deps, visitor, { device });
		const { badges } = await listBadges(deps, team, { eventId: id });
		expect(list).toEqual({
			event: {
				id,
				title: 'Göç ve uyum çalıştayı',
				zone: 'Europe/Istanbul',
				from: new Date('2027-05-03T18:00:00Z').getTime(),
				until: new Date('2027-05-05T02:00:00Z').getTime(),
			},
			gate: { name: 'North', validUntil: new Date('2027-05-05T09:00:00Z').getTime() },
			publicKey: expect.stringMatching(/^[\w-]{43}$/),
			guests: [
				{
					serial: badges[0]!.serial,
					code: badges[0]!.code,
					givenName: badges[0]!.givenName,
					familyName: 'Yılmaz',
					institution: '',
					part: 'Participant',
					since: null,
					gate: null,
					isInside: false,
				},
			],
			revoked: [],
			now: early.getTime(),
		});
	});

	test('is one device: its link works once, also for two at the same moment', async () => {
		const { id } = await conference(0);
		const input = { eventId: id, name: 'North', validUntilLocal: '2027-05-04T20:00' };
		const { secret } = await makeGate(deps, team, input);
		expect((await gateLink(deps, visitor, { secret })).name).toBe('North');
		const both = await Promise.all([1, 2].map(() => refusal(openGate(deps, visitor, { secret }))));
		expect(both.toSorted()).toEqual(['done', 'missing link_not_valid']);
		expect(await refusal(gateLink(deps, visitor, { secret }))).toBe('missing link_not_valid');
		const { rows } = await owner.query(`select g::text from gate g where event_id = $1`, [id]);
		expect(rows[0].g).not.toContain(secret);
	});

	test('that is lost hears nothing and tells nothing from then on', async () => {
		const { id, registrations } = await conference(1);
		const { id: gateId, device } = await openedGate(deps, id);
		const token = await tokenOf(owner, registrations[0]!);
		const scan = scanOf(now, { token });
		await revokeGate(deps, team, { eventId: id, id: gateId });
		expect(await refusal(guestList(deps, visitor, { device }))).toBe('signed-out gate_closed');
		expect(await refusal(hand(device, [scan]))).toBe('signed-out gate_closed');
		expect(await refusal(guestList(deps, visitor, { device: undefined }))).toBe('signed-out gate_closed');
		expect(await stateOf(registrations[0]!)).toEqual(['confirmed', null]);
	});

	test('whose time is over gets no list, but still hands in what it scanned before', async () => {
		const { id, registrations } = await conference(2);
		const { device } = await openedGate(deps, id, { validUntilLocal: '2027-05-04T18:00' });
		const tokens = await Promise.all(registrations.map((one) => tokenOf(owner, one)));
		const end = new Date('2027-05-04T15:00:00Z').getTime();
		now = new Date(end + 3 * day);
		expect(await refusal(guestList(deps, visitor, { device }))).toBe('signed-out gate_closed');
		const scans = [
			scanOf(new Date(end - 1), { token: tokens[0]! }),
			scanOf(new Date(end + 1), { token: tokens[1]! }),
		];
		expect(await hand(device, scans)).toEqual(['arrived', 'too_late']);
		now = new Date(end + 8 * day);
		expect(await refusal(hand(device, scans))).toBe('signed-out gate_closed');
	});

	test('is good for a time that lies ahead and is no longer than a month', async () => {
		const { id } = await conference(0);
		const make = (validUntilLocal: string) =>
			refusal(makeGate(deps, team, { eventId: id, name: 'North', validUntilLocal }));
		expect([
			await make('2027-05-04T08:00'),
			await make('2027-07-01T08:00'),
			await make('2027-05-20T08:00'),
		]).toEqual([
			'invalid check_fields validUntilLocal:gate_past',
			'invalid check_fields validUntilLocal:gate_too_long',
			'done',
		]);
	});

	test('takes back its own scans, not those of another gate', async () => {
		const { id, registrations } = await conference(1);
		const [north, south] = [await openedGate(deps, id), await openedGate(deps, id, { name: 'South' })];
		const scan = scanOf(now, { token: await tokenOf(owner, registrations[0]!) });
		await hand(north.device, [scan]);
		await hand(south.device, [scanOf(now, { kind: 'undo', undoes: scan.nonce })]);
		expect((await stateOf(registrations[0]!))[0]).toBe('attended');
	});
});

describe('after the end', () => {
	test('who never came is noted absent, once it is over; who is told of later still attends', async () => {
		const { id, registrations } = await conference(3);
		const { device } = await openedGate(deps, id);
		const tokens = await Promise.all(registrations.map((one) => tokenOf(owner, one)));
		await hand(device, [scanOf(now, { token: tokens[0]! })]);
		expect(await refusal(noteAbsent(deps, team, { eventId: id }))).toBe('conflict not_over');
		now = new Date('2027-05-04T14:00:01Z');
		expect(await noteAbsent(deps, team, { eventId: id })).toEqual({ absent: 2 });
		expect(await hand(device, [scanOf(minute(5), { token: tokens[1]! })])).toEqual(['arrived']);
		const states = (await Promise.all(registrations.map(stateOf))).map(([state]) => state);
		expect(states).toEqual(['attended', 'attended', 'no_show']);
	});

	test('the night notes absence half a day later, only where people were checked in', async () => {
		const [used, unused] = [await conference(2), await conference(1)];
		const { device } = await openedGate(deps, used.id);
		await hand(device, [scanOf(now, { token: await tokenOf(owner, used.registrations[0]!) })]);
		const states = () =>
			Promise.all(
				[...used.registrations, ...unused.registrations].map(async (one) => (await stateOf(one))[0]),
			);
		now = new Date('2027-05-05T01:59:00Z');
		await noteAbsentNightly.run(deps, {}, undefined as never);
		expect(await states()).toEqual(['attended', 'confirmed', 'confirmed']);
		now = new Date('2027-05-05T02:01:00Z');
		await noteAbsentNightly.run(deps, {}, undefined as never);
		expect(await states()).toEqual(['attended', 'no_show', 'confirmed']);
	});

	test('check-ins, badges and gates go after thirty days, attendance stays', async () => {
		const { id, registrations } = await conference(1);
		const { device } = await openedGate(deps, id);
		await hand(device, [scanOf(now, { token: await tokenOf(owner, registrations[0]!) })]);
		const left = async () => {
			const { rows } = await owner.query(
				`select (select count(*)::int from check_in where event_id = $1) as scans, (select count(*)::int from gate where event_id = $1) as gates,
				(select count(*)::int from badge where event_id = $1) as badges, (select count(*)::int from badge_key where event_id = $1) as keys`,
				[id],
			);
			return rows[0];
		};
		const end = new Date('2027-05-04T14:00:00Z').getTime();
		now = new Date(end + 30 * day - 1);
		await forgetCheckIns.run(deps, {}, undefined as never);
		expect(await left()).toEqual({ scans: 1, gates: 1, badges: 1, keys: 1 });
		now = new Date(end + 30 * day + 1);
		await forgetCheckIns.run(deps, {}, undefined as never);
		expect(await left()).toEqual({ scans: 0, gates: 0, badges: 0, keys: 0 });
		expect(await stateOf(registrations[0]!)).toEqual(['attended', early.toISOString()]);
	});
});

test('badges, gates and counts are for those who answer for the event', async () => {
	const { id, registrations } = await conference(1);
	const { id: gateId } = await openedGate(deps, id);
	const organiser = account([{ role: 'organiser', scope: 'event', id }]);
	const elsewhere = account([{ role: 'organiser', scope: 'event', id: (await conference(0)).id }]);
	const all = (actor: typeof team) => [
		issueBadges(deps, actor, { eventId: id }),
		listBadges(deps, actor, { eventId: id }),
		reissueBadge(deps, actor, { eventId: id, registrationId: registrations[0]! }),
		makeGate(deps, actor, { eventId: id, name: 'South', validUntilLocal: '2027-05-04T20:00' }),
		listGates(deps, actor, { eventId: id }),
		liveCount(deps, actor, { eventId: id }),
		revokeGate(deps, actor, { eventId: id, id: gateId }),
	];
	expect(await Promise.all(all(organiser).map(refusal))).toEqual(Array(7).fill('done'));
	for (const actor of [reader, nobodyInParticular, elsewhere]) {
		const refused = await Promise.all(all(actor).map(refusal));
		expect(new Set(refused.map((one) => one.split(' ')[0]))).not.toContain('done');
	}
	for (const table of ['badge', 'badge_key', 'gate', 'check_in'])
		for (const actor of [reader, elsewhere, visitor]) {
			const { rows } = await deps.db.as(actor, (tx) =>
				tx.execute(`select 1 from ${table} where event_id = '${id}'`),
			);
			expect([table, rows]).toEqual([table, []]);
		}
});
