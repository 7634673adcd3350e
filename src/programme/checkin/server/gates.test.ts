import { beforeEach, describe, expect, test } from 'vitest';
import { account, nobodyInParticular, reader, team, visitor } from '#world/actors.ts';
import { testDatabase } from '#world/database.ts';
import { early, morning, openedGate, scanOf, tokenOf } from '#world/gates.ts';
import { refusal } from '#world/refusal.ts';
import {
	gateLink,
	guestList,
	issueBadges,
	listBadges,
	listGates,
	liveCount,
	makeGate,
	openGate,
	reissueBadge,
	revokeGate,
} from './api.ts';

const clock = { now: early };
const { deps, owner } = await testDatabase({ now: () => clock.now });
const { conference, stateOf, hand } = morning({ deps, owner }, clock);
beforeEach(() => {
	clock.now = early;
});
const day = 24 * 60 * 60_000;

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
		const scan = scanOf(clock.now, { token });
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
		clock.now = new Date(end + 3 * day);
		expect(await refusal(guestList(deps, visitor, { device }))).toBe('signed-out gate_closed');
		const scans = [
			scanOf(new Date(end - 1), { token: tokens[0]! }),
			scanOf(new Date(end + 1), { token: tokens[1]! }),
		];
		expect(await hand(device, scans)).toEqual(['arrived', 'too_late']);
		clock.now = new Date(end + 8 * day);
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
		const scan = scanOf(clock.now, { token: await tokenOf(owner, registrations[0]!) });
		await hand(north.device, [scan]);
		await hand(south.device, [scanOf(clock.now, { kind: 'undo', undoes: scan.nonce })]);
		expect((await stateOf(registrations[0]!))[0]).toBe('attended');
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
