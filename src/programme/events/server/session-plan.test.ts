import { describe, expect, test } from 'vitest';
import { textIn } from '#shared/text.ts';
import { account, coordinatorOf, reader, team, visitor } from '#world/actors.ts';
import { testDatabase } from '#world/database.ts';
import { eventValues, makeEvent, makeRoom, makeSession, makeSessionPerson } from '#world/events.ts';
import { makeInstitution } from '#world/institutions.ts';
import { makePerson } from '#world/people.ts';
import { plantProject } from '#world/projects.ts';
import { refusal } from '#world/refusal.ts';
import {
	addRoom,
	addSessionPerson,
	changeRoom,
	copyEvent,
	createEvent,
	getEvent,
	getSession,
	listRooms,
	listSessions,
	moveSession,
	mySessions,
	removeRoom,
	removeSession,
	removeSessionPerson,
} from './api.ts';
import { readPublicEvent } from './read-public-event.ts';

const { deps, owner } = await testDatabase({ now: () => new Date('2022-06-01T12:00:00Z') });
const sessionOf = async (eventId: string, id: string) => getSession(deps, team, { eventId, id });

describe('rooms', () => {
	test('are kept under a version check, once by name, and removed only when nothing is in them', async () => {
		const { id: eventId } = await makeEvent(deps);
		const fields = { name: 'Salon İki', seats: 40, accessibility: textIn('tr', 'Basamaksız.') };
		const { id } = await addRoom(deps, team, { eventId, fields });
		expect(await refusal(addRoom(deps, team, { eventId, fields: { ...fields, name: 'SALON  IKI' } }))).toBe(
			'invalid check_fields name:name_taken',
		);
		const changed = { ...fields, seats: 60 };
		await changeRoom(deps, team, { eventId, id, version: 1, fields: changed });
		expect(await refusal(changeRoom(deps, team, { eventId, id, version: 1, fields }))).toBe(
			'conflict conflict',
		);
		const session = await makeSession(deps, eventId, { roomId: id });
		expect(await listRooms(deps, team, { eventId })).toEqual([{ ...changed, id, version: 2, sessions: 1 }]);
		expect(await refusal(removeRoom(deps, team, { eventId, id }))).toBe('conflict room_in_use');
		await removeSession(deps, team, { eventId, id: session });
		await removeRoom(deps, team, { eventId, id });
		expect(await listRooms(deps, team, { eventId })).toEqual([]);
	});

	test('of another event are none of this one', async () => {
		const [a, b] = [await makeEvent(deps), await makeEvent(deps)];
		const room = await makeRoom(deps, b.id);
		expect(await refusal(makeSession(deps, a.id, { roomId: room }))).toBe(
			'invalid check_fields roomId:not_found_choice',
		);
		expect(await refusal(removeRoom(deps, team, { eventId: a.id, id: room }))).toBe('missing not_found');
		const id = await makeSession(deps, a.id);
		const move = { how: 'place', id, version: 1, startsLocal: '2022-06-06T09:00', roomId: room } as const;
		expect(await refusal(moveSession(deps, team, { eventId: a.id, move }))).toBe(
			'invalid check_fields roomId:not_found_choice',
		);
	});

	test('go along when an event is copied, and the people do not', async () => {
		const { id: eventId } = await makeEvent(deps);
		const roomId = await makeRoom(deps, eventId, { name: 'Saal' });
		const id = await makeSession(deps, eventId, { roomId });
		await makeSessionPerson(deps, eventId, id);
		const copy = await copyEvent(deps, team, { id: eventId, startsOn: null });
		const { days, rooms } = await listSessions(deps, team, { eventId: copy.id });
		expect(days[0]!.sessions.map(({ room, people }) => [room, people])).toEqual([['Saal', []]]);
		expect(rooms[0]!.id).not.toBe(roomId);
		expect(days[0]!.sessions[0]!.roomId).toBe(rooms[0]!.id);
	});
});

describe('moving a session', () => {
	test('by a step, to a place and back; what it returns takes it back', async () => {
		const { id: eventId } = await makeEvent(deps);
		const [one, two] = [
			await makeRoom(deps, eventId, { name: '1' }),
			await makeRoom(deps, eventId, { name: '2' }),
		];
		const id = await makeSession(deps, eventId, { roomId: one });
		const stands = async () => {
			const { startsLocal, endsLocal, roomId, version } = await sessionOf(eventId, id);
			return [startsLocal, endsLocal, roomId, version];
		};
		await moveSession(deps, team, { eventId, move: { how: 'shift', id, version: 1, minutes: -15 } });
		expect(await stands()).toEqual(['2022-06-06 09:45:00', '2022-06-06 10:45:00', one, 2]);
		const place = { how: 'place', id, version: 2, startsLocal: '2022-06-07T14:00', roomId: two } as const;
		const was = await moveSession(deps, team, { eventId, move: place });
		expect(await stands()).toEqual(['2022-06-07 14:00:00', '2022-06-07 15:00:00', two, 3]);
		await moveSession(deps, team, { eventId, move: { ...was, how: 'place', version: 3 } });
		expect(await stands()).toEqual(['2022-06-06 09:45:00', '2022-06-06 10:45:00', one, 4]);
	});

	test('swaps two, and swaps them back', async () => {
		const { id: eventId } = await makeEvent(deps);
		const room = await makeRoom(deps, eventId);
		const a = await makeSession(deps, eventId, { roomId: room });
		const b = await makeSession(deps, eventId, {
			startsLocal: '2022-06-07T09:00',
			endsLocal: '2022-06-07T12:00',
		});
		await moveSession(deps, team, { eventId, move: { how: 'swap', id: a, version: 1, withId: b } });
		expect(await sessionOf(eventId, a)).toMatchObject({
			startsLocal: '2022-06-07 09:00:00',
			endsLocal: '2022-06-07 12:00:00',
			roomId: null,
		});
		expect(await sessionOf(eventId, b)).toMatchObject({
			startsLocal: '2022-06-06 10:00:00',
			endsLocal: '2022-06-06 11:00:00',
			roomId: room,
		});
		await moveSession(deps, team, { eventId, move: { how: 'swap', id: a, version: 2, withId: b } });
		expect(await sessionOf(eventId, a)).toMatchObject({ startsLocal: '2022-06-06 10:00:00', roomId: room });
		expect(
			await refusal(
				moveSession(deps, team, { eventId, move: { how: 'swap', id: a, version: 3, withId: a } }),
			),
		).toBe('invalid swap_with_itself');
	});

	test('is refused when somebody else was faster, out of the bin, to a time that is skipped, and to those who do not plan', async () => {
		const { id: eventId } = await makeEvent(
			deps,
			{ startsLocal: '2026-03-28T09:00', endsLocal: '2026-03-30T17:00', zone: 'Europe/Berlin' },
			'announced',
		);
		const times = { startsLocal: '2026-03-28T10:00', endsLocal: '2026-03-28T10:30' };
		const id = await makeSession(deps, eventId, times);
		const shift = { how: 'shift', id, version: 1, minutes: 15 } as const;
		const both = await Promise.allSettled([
			moveSession(deps, team, { eventId, move: shift }),
			moveSession(deps, team, { eventId, move: shift }),
		]);
		expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
		expect((await sessionOf(eventId, id)).version).toBe(2);
		const skipped = { how: 'place', id, version: 2, startsLocal: '2026-03-29T02:15', roomId: null } as const;
		expect(await refusal(moveSession(deps, team, { eventId, move: skipped }))).toBe(
			'invalid check_fields startsLocal:skipped_time endsLocal:skipped_time',
		);
		for (const actor of [reader, account([])])
			expect(await refusal(moveSession(deps, actor, { eventId, move: { ...shift, version: 2 } }))).toBe(
				'forbidden not_allowed',
			);
		await removeSession(deps, team, { eventId, id });
		expect(await refusal(moveSession(deps, team, { eventId, move: { ...shift, version: 3 } }))).toBe(
			'missing not_found',
		);
	});
});

describe('people in sessions', () => {
	test('are named as in the records unless typed otherwise, and stand in one part once', async () => {
		const { id: eventId } = await makeEvent(deps);
		const sessionId = await makeSession(deps, eventId);
		const personId = await makePerson(deps, { givenName: 'Nehir', familyName: 'Çınar' });
		const fields = {
			part: 'speaker',
			personId,
			name: null,
			institution: null,
			isNamedInPublic: true,
		} as const;
		const { id } = await addSessionPerson(deps, team, { eventId, sessionId, fields });
		expect(await refusal(addSessionPerson(deps, team, { eventId, sessionId, fields }))).toBe(
			'invalid check_fields part:in_session_already',
		);
		await makeSessionPerson(deps, eventId, sessionId, { part: 'moderator', name: 'Birte Holunder' });
		expect((await sessionOf(eventId, sessionId)).people.map(({ part, name }) => [part, name])).toEqual([
			['moderator', 'Birte Holunder'],
			['speaker', 'Nehir Çınar'],
		]);
		await removeSessionPerson(deps, team, { eventId, sessionId, id });
		expect((await sessionOf(eventId, sessionId)).people).toHaveLength(1);
	});

	test('who are not seen, erased or of another session cannot be taken', async () => {
		const project = await plantProject(owner, 'SPK');
		const { id: eventId } = await makeEvent(deps, { projectId: project });
		const [one, two] = [await makeSession(deps, eventId), await makeSession(deps, eventId)];
		const stranger = await makePerson(deps);
		const fields = {
			part: 'speaker',
			personId: stranger,
			name: null,
			institution: null,
			isNamedInPublic: false,
		} as const;
		const organiser = account([{ role: 'organiser', scope: 'project', id: project }]);
		expect(await refusal(addSessionPerson(deps, organiser, { eventId, sessionId: one, fields }))).toBe(
			'invalid check_fields personId:not_found_choice',
		);
		const id = await makeSessionPerson(deps, eventId, one);
		expect(await refusal(removeSessionPerson(deps, organiser, { eventId, sessionId: two, id }))).toBe(
			'missing not_found',
		);
	});

	test('find their own sessions, and of the rest of a closed event what those who take part see', async () => {
		const { id: eventId } = await makeEvent(
			deps,
			{ title: textIn('en', 'Closed event'), confidentiality: 'participants' },
			'announced',
		);
		const own = await makeSession(deps, eventId, { title: textIn('en', 'Own') });
		await makeSession(deps, eventId, { title: textIn('en', 'Internal'), confidentiality: 'internal' });
		const personId = await makePerson(deps);
		await makeSessionPerson(deps, eventId, own, {
			part: 'interpreter',
			personId,
			name: null,
			isNamedInPublic: false,
		});
		const interpreter = account([], { personId });
		const found = await mySessions(deps, interpreter);
		expect(found.past).toEqual([]);
		expect(found.coming.map(({ id, part, title }) => [id, part, title.texts.en?.text])).toEqual([
			[own, 'interpreter', 'Own'],
		]);
		const seen = await listSessions(deps, interpreter, { eventId });
		expect(seen.days.flatMap(({ sessions }) => sessions.map(({ id }) => id))).toEqual([own]);
		expect(await mySessions(deps, account([]))).toEqual({ coming: [], past: [] });
		expect(await refusal(listSessions(deps, account([]), { eventId }))).toBe('missing not_found');
	});

	test('are seen by those who take part as far as they may be named, and not under the Chatham House rule', async () => {
		const sending = await makeInstitution(deps);
		const { id: eventId } = await makeEvent(
			deps,
			{ hosts: [{ institutionId: sending, part: 'host' }] },
			'announced',
		);
		for (const confidentiality of ['public', 'participants', 'chatham_house'] as const) {
			const id = await makeSession(deps, eventId, { confidentiality });
			await makeSessionPerson(deps, eventId, id, { name: `Named ${confidentiality}` });
			await makeSessionPerson(deps, eventId, id, {
				name: `Unnamed ${confidentiality}`,
				isNamedInPublic: false,
			});
		}
		const names = async (actor: Parameters<typeof listSessions>[1]) =>
			(await listSessions(deps, actor, { eventId })).days
				.flatMap(({ sessions }) => sessions.flatMap(({ people }) => people.map(({ name }) => name)))
				.sort();
		expect(await names(visitor)).toEqual(['Named public']);
		expect(await names(coordinatorOf(sending))).toEqual(['Named participants', 'Named public']);
		expect(await names(reader)).toHaveLength(6);
	});
});

describe('series', () => {
	test('take the spelling that is in use, and link their events in public only to public ones', async () => {
		const series = 'Netzwerk Beratung İzmir';
		const first = await makeEvent(deps, { series, title: textIn('en', 'First') }, 'announced');
		const draft = await createEvent(
			deps,
			team,
			eventValues({ series: 'NETZWERK  BERATUNG izmir', title: textIn('en', 'Draft') }),
		);
		const later = { startsLocal: '2022-07-06T09:00', endsLocal: '2022-07-06T17:00' };
		const third = await makeEvent(deps, { ...later, series, title: textIn('en', 'Third') }, 'announced');
		const { event, series: onDesk } = await getEvent(deps, team, { id: draft.id });
		expect(event.series).toBe(series);
		expect(onDesk.map(({ id }) => id)).toEqual([first.id, third.id]);
		const shown = await readPublicEvent(deps, team, first.slug);
		expect(shown.series.map(({ id }) => id)).toEqual([third.id]);
	});
});
