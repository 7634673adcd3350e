import { beforeEach, describe, expect, test } from 'vitest';
import { textIn } from '#shared/text.ts';
import {
	addSession,
	changeEvent,
	changeSession,
	copyEvent,
	moveEvent,
	removeEvent,
	removeSession,
} from '#programme/events/server/api.ts';
import { administrator, team, visitor } from '#world/actors.ts';
import { readByIcal } from '#world/calendars.ts';
import { testDatabase } from '#world/database.ts';
import { eventValues, makeEvent, makeRoom, makeSession, sessionValues } from '#world/events.ts';
import { refusal } from '#world/refusal.ts';
import type { EventFields, EventState } from '#programme/events/event.ts';
import { eventCalendar, eventSchedule, publicCalendar } from './api.ts';

const { deps, owner } = await testDatabase({ now: () => new Date('2026-05-01T00:00:00Z') });

type Made = { readonly id: string; readonly slug: string };
const calendarOf = async ({ slug }: Made) => readByIcal(await eventCalendar(deps, visitor, slug));
const entryOf = async (made: Made) => (await calendarOf(made))[0]!;
async function versionOf(table: 'event' | 'event_session', id: string): Promise<number> {
	const { rows } = await owner.query<{ version: number }>(`select version from ${table} where id = $1`, [id]);
	return rows[0]!.version;
}
async function change(made: Made, values: Partial<EventFields>) {
	const version = await versionOf('event', made.id);
	await changeEvent(deps, team, { id: made.id, version, fields: eventValues(values) });
}
const move = (made: Made, to: EventState) => moveEvent(deps, team, { id: made.id, to });

const berlin = {
	title: textIn('de', 'Runder Tisch'),
	zone: 'Europe/Berlin',
	place: 'Berlin',
	country: 'DE',
	startsLocal: '2026-03-28T23:30',
	endsLocal: '2026-03-29T03:30',
} as const;

describe('an event that changes keeps its UID, and its SEQUENCE rises', () => {
	test('through a change, another zone, a cancellation and a new opening, with the right hours each time', async () => {
		const made = await makeEvent(deps, berlin, 'announced');
		const uid = `${made.id}@koprue`;
		const told: unknown[] = [];
		const tell = async () => {
			const { uid: told_uid, sequence, status, starts, ends } = await entryOf(made);
			expect(told_uid).toBe(uid);
			told.push([sequence, status, starts, ends]);
		};
		await tell();
		// Words alone are no reason to ask everybody again.
		await change(made, { ...berlin, title: textIn('de', 'Ein anderer Titel') });
		await tell();
		const autumn = { ...berlin, startsLocal: '2026-10-24T23:30', endsLocal: '2026-10-25T04:00' };
		await change(made, autumn);
		await tell();
		await change(made, { ...autumn, zone: 'Europe/Istanbul', place: 'Buca', country: 'TR' });
		await tell();
		await move(made, 'cancelled');
		await tell();
		await move(made, 'announced');
		await tell();
		await move(made, 'postponed');
		await tell();
		await move(made, 'open');
		await tell();
		await move(made, 'closed');
		await tell();
		expect(told).toEqual([
			[0, 'CONFIRMED', '2026-03-28T22:30:00.000Z', '2026-03-29T01:30:00.000Z'],
			[0, 'CONFIRMED', '2026-03-28T22:30:00.000Z', '2026-03-29T01:30:00.000Z'],
			[1, 'CONFIRMED', '2026-10-24T21:30:00.000Z', '2026-10-25T03:00:00.000Z'],
			[2, 'CONFIRMED', '2026-10-24T20:30:00.000Z', '2026-10-25T01:00:00.000Z'],
			[3, 'CANCELLED', '2026-10-24T20:30:00.000Z', '2026-10-25T01:00:00.000Z'],
			[4, 'CONFIRMED', '2026-10-24T20:30:00.000Z', '2026-10-25T01:00:00.000Z'],
			[5, 'TENTATIVE', '2026-10-24T20:30:00.000Z', '2026-10-25T01:00:00.000Z'],
			[6, 'CONFIRMED', '2026-10-24T20:30:00.000Z', '2026-10-25T01:00:00.000Z'],
			[6, 'CONFIRMED', '2026-10-24T20:30:00.000Z', '2026-10-25T01:00:00.000Z'],
		]);
	});

	test('whichever way it was written', async () => {
		const made = await makeEvent(deps, berlin, 'open');
		await owner.query(`update event set venue = 'Rathaus' where id = $1`, [made.id]);
		await owner.query(`update event set calendar_sequence = 0, was_announced = false where id = $1`, [
			made.id,
		]);
		expect((await entryOf(made)).sequence).toBe(1);
	});

	test('and what was withdrawn to a draft is gone, and comes back higher than it left', async () => {
		const made = await makeEvent(deps, berlin, 'announced');
		await move(made, 'draft');
		expect(await refusal(eventCalendar(deps, visitor, made.slug))).toBe('missing not_found');
		await move(made, 'announced');
		expect((await entryOf(made)).sequence).toBe(2);
	});

	test('a session moves with its event and on its own', async () => {
		const made = await makeEvent(deps, berlin, 'announced');
		const fields = sessionValues({ startsLocal: '2026-03-29T01:00', endsLocal: '2026-03-29T03:00' });
		const { id } = await addSession(deps, team, { eventId: made.id, fields });
		const told = async () => {
			const found = (await calendarOf(made)).find(({ uid }) => uid === `${id}@koprue`);
			return found && [found.sequence, found.status, found.starts, found.ends];
		};
		expect(await told()).toEqual([0, 'CONFIRMED', '2026-03-29T00:00:00.000Z', '2026-03-29T01:00:00.000Z']);
		const roomId = await makeRoom(deps, made.id, { name: 'Saal 2' });
		const version = await versionOf('event_session', id);
		await changeSession(deps, team, { eventId: made.id, id, version, fields: { ...fields, roomId } });
		await move(made, 'cancelled');
		expect(await told()).toEqual([2, 'CANCELLED', '2026-03-29T00:00:00.000Z', '2026-03-29T01:00:00.000Z']);
		await removeSession(deps, team, { eventId: made.id, id });
		expect(await told()).toBeUndefined();
	});

	test('a copy begins anew', async () => {
		const made = await makeEvent(deps, berlin, 'open');
		await makeSession(deps, made.id, { startsLocal: '2026-03-29T01:00', endsLocal: '2026-03-29T03:00' });
		await change(made, { ...berlin, place: 'Potsdam' });
		const { id } = await copyEvent(deps, team, { id: made.id, startsOn: null });
		const { rows } = await owner.query(
			`select calendar_sequence, was_announced from event where id = $1
			union all select calendar_sequence, null from event_session where event_id = $1`,
			[id],
		);
		expect(rows).toEqual([
			{ calendar_sequence: 0, was_announced: false },
			{ calendar_sequence: 0, was_announced: null },
		]);
	});
});

describe('what is not public is in no public file', () => {
	const hidden = { ...berlin, title: textIn('de', 'Quince'), venue: 'Quince hall' };
	let secrets: Made[];
	let shown: Made;

	beforeEach(async () => {
		shown = await makeEvent(deps, { ...berlin, title: textIn('de', 'Offen') }, 'open');
		const hour = { startsLocal: '2026-03-29T00:30', endsLocal: '2026-03-29T01:30' };
		const quince = async (eventId: string) => makeRoom(deps, eventId, { name: 'Quince room' });
		const roomId = await quince(shown.id);
		const open = await makeRoom(deps, shown.id, { name: 'Saal' });
		await makeSession(deps, shown.id, { ...hour, roomId: open, title: textIn('de', 'Für alle') });
		for (const confidentiality of ['participants', 'chatham_house', 'internal'] as const)
			await makeSession(deps, shown.id, { ...hour, roomId, confidentiality, title: textIn('de', 'Quince') });
		const binned = await makeSession(deps, shown.id, {
			...hour,
			roomId,
			title: textIn('de', 'Quince in the bin'),
		});
		await removeSession(deps, team, { eventId: shown.id, id: binned });
		const inBin = await makeEvent(deps, hidden, 'open');
		await removeEvent(deps, team, { id: inBin.id });
		const neverTold = await makeEvent(deps, hidden);
		await move(neverTold, 'cancelled');
		secrets = [
			inBin,
			neverTold,
			await makeEvent(deps, hidden),
			...(await Promise.all(
				(['participants', 'chatham_house', 'internal'] as const).map((confidentiality) =>
					makeEvent(deps, { ...hidden, confidentiality }, 'open'),
				),
			)),
		];
		for (const { id } of secrets)
			await makeSession(deps, id, { ...hour, roomId: await quince(id), title: textIn('de', 'Quince') });
	});

	test.each([
		['a visitor', visitor],
		['the team', team],
		['an administrator', administrator],
	])('whoever asks: %s', async (_, actor) => {
		const files = [
			await publicCalendar(deps, actor),
			await eventCalendar(deps, actor, shown.slug),
			await eventSchedule(deps, actor, { slug: shown.slug, format: 'xml' }),
			await eventSchedule(deps, actor, { slug: shown.slug, format: 'json' }),
		];
		for (const file of files) {
			expect(file).toContain('Offen');
			expect(file).not.toMatch(/quince/i);
			for (const { id } of secrets) expect(file).not.toContain(id);
		}
		for (const file of files.slice(1)) expect(file).toContain('Für alle');
		for (const { slug } of [...secrets, { slug: 'never-was' }]) {
			expect(await refusal(eventCalendar(deps, actor, slug))).toBe('missing not_found');
			for (const format of ['xml', 'json'] as const)
				expect(await refusal(eventSchedule(deps, actor, { slug, format }))).toBe('missing not_found');
		}
	});

	test('but what was public and was cancelled says so', async () => {
		await move(shown, 'cancelled');
		const found = readByIcal(await publicCalendar(deps, { ...visitor, locale: 'de' }));
		expect(found.find(({ uid }) => uid === `${shown.id}@koprue`)).toMatchObject({
			status: 'CANCELLED',
			title: 'Abgesagt: Offen',
		});
	});
});

test('the calendar of all events leaves out what is long past', async () => {
	const long = { startsLocal: '2024-06-06T09:00', endsLocal: '2024-06-06T10:00' };
	const old = await makeEvent(deps, { ...berlin, ...long }, 'done');
	const last = await makeEvent(
		deps,
		{ ...berlin, startsLocal: '2025-06-06T09:00', endsLocal: '2025-06-06T10:00' },
		'done',
	);
	const uids = readByIcal(await publicCalendar(deps, visitor)).map(({ uid }) => uid);
	expect([uids.includes(`${old.id}@koprue`), uids.includes(`${last.id}@koprue`)]).toEqual([false, true]);
});
