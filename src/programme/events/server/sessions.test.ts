import { describe, expect, test } from 'vitest';
import { textIn } from '#shared/text.ts';
import { account, coordinatorOf, reader, team, visitor } from '#world/actors.ts';
import { testDatabase } from '#world/database.ts';
import { makeEvent, makeRegistration, makeRoom, makeSession, sessionValues } from '#world/events.ts';
import { makeInstitution } from '#world/institutions.ts';
import { plantProject } from '#world/projects.ts';
import { refusal } from '#world/refusal.ts';
import { addSession, changeSession, getSession, listSessions, removeSession, restoreSession } from './api.ts';

const { deps, owner } = await testDatabase();

describe('sessions', () => {
	test('stand in the agenda by day, with warnings for those who plan', async () => {
		const { id } = await makeEvent(deps, {}, 'announced');
		const roomId = await makeRoom(deps, id, { name: 'Büyük Salon' });
		const morning = await makeSession(deps, id, { roomId });
		const clash = await makeSession(deps, id, { roomId, startsLocal: '2022-06-06T10:30' });
		const late = await makeSession(deps, id, {
			startsLocal: '2022-06-11T10:00',
			endsLocal: '2022-06-11T11:00',
		});
		const agenda = await listSessions(deps, team, { eventId: id });
		expect(agenda.days.map(({ day, sessions }) => [day, sessions.map((session) => session.id)])).toEqual([
			['2022-06-06', [morning, clash]],
			['2022-06-11', [late]],
		]);
		expect(agenda.conflicts).toEqual([
			{ sessionId: late, reason: 'outside_event', otherId: null, name: null },
			{ sessionId: morning, reason: 'room_taken', otherId: clash, name: null },
			{ sessionId: clash, reason: 'room_taken', otherId: morning, name: null },
		]);
		expect((await listSessions(deps, visitor, { eventId: id })).conflicts).toEqual([]);
	});

	test('are hidden one by one', async () => {
		const sending = await makeInstitution(deps);
		const { id } = await makeEvent(deps, {}, 'announced');
		await makeRegistration(deps, id, { institutionId: sending });
		for (const confidentiality of ['public', 'participants', 'chatham_house', 'internal'] as const)
			await makeSession(deps, id, { confidentiality, title: textIn('en', confidentiality) });
		const seen = async (actor: Parameters<typeof listSessions>[1]) =>
			(await listSessions(deps, actor, { eventId: id })).days
				.flatMap(({ sessions }) => sessions.map(({ title }) => title.texts.en!.text))
				.sort();
		expect(await seen(visitor)).toEqual(['public']);
		expect(await seen(coordinatorOf(sending))).toEqual(['chatham_house', 'participants', 'public']);
		expect(await seen(reader)).toEqual(['chatham_house', 'internal', 'participants', 'public']);
	});

	test('change under a version check, lie in the bin and come back', async () => {
		const { id: eventId } = await makeEvent(deps);
		const id = await makeSession(deps, eventId);
		const fields = sessionValues({ type: 'panel' });
		expect(await changeSession(deps, team, { eventId, id, version: 1, fields })).toEqual({ version: 2 });
		expect(await changeSession(deps, team, { eventId, id, version: 2, fields })).toEqual({ version: 2 });
		expect(await refusal(changeSession(deps, team, { eventId, id, version: 1, fields }))).toBe(
			'conflict conflict',
		);
		await removeSession(deps, team, { eventId, id });
		expect((await listSessions(deps, team, { eventId })).days).toEqual([]);
		await restoreSession(deps, team, { eventId, id });
		expect((await listSessions(deps, team, { eventId })).days).toHaveLength(1);
	});

	test('of another event cannot be reached through one that is mine', async () => {
		const [a, b] = [await plantProject(owner, 'NEST-A'), await plantProject(owner, 'NEST-B')];
		const mine = (await makeEvent(deps, { projectId: a })).id;
		const theirs = (await makeEvent(deps, { projectId: b }, 'announced')).id;
		const id = await makeSession(deps, theirs);
		const organiser = account([{ role: 'organiser', scope: 'project', id: a }]);
		const nested = { eventId: mine, id };
		expect(await refusal(getSession(deps, organiser, nested))).toBe('missing not_found');
		expect(
			await refusal(changeSession(deps, organiser, { ...nested, version: 1, fields: sessionValues() })),
		).toBe('missing not_found');
		expect(await refusal(removeSession(deps, organiser, nested))).toBe('missing not_found');
		expect(await refusal(removeSession(deps, organiser, { eventId: theirs, id }))).toBe(
			'forbidden not_allowed',
		);
	});

	test('are not at a time that the clocks skip', async () => {
		const night = { startsLocal: '2026-03-28T09:00', endsLocal: '2026-03-30T17:00', zone: 'Europe/Berlin' };
		const { id: eventId } = await makeEvent(deps, night);
		const fields = sessionValues({ startsLocal: '2026-03-29T02:15', endsLocal: '2026-03-29T02:45' });
		expect(await refusal(addSession(deps, team, { eventId, fields }))).toBe(
			'invalid check_fields startsLocal:skipped_time endsLocal:skipped_time',
		);
	});
});
