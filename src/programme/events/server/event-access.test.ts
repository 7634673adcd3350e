import { sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { readListing } from '#shared/listing.ts';
import { textIn } from '#shared/text.ts';
import { account, coordinatorOf, reader, team, visitor } from '#world/actors.ts';
import { testDatabase } from '#world/database.ts';
import { eventValues, makeEvent, makeRegistration, makeSession, sessionValues } from '#world/events.ts';
import { makeInstitution } from '#world/institutions.ts';
import { plantProject } from '#world/projects.ts';
import { refusal } from '#world/refusal.ts';
import { eventListing } from '../listing.ts';
import {
	addSession,
	changeEvent,
	copyEvent,
	createEvent,
	eventOptions,
	getEvent,
	listEvents,
	moveEvent,
	removeEvent,
} from './api.ts';

const { deps, owner } = await testDatabase();
const listing = (query = '') => readListing(eventListing, new URLSearchParams(query));
const titles = async (query = '', actor: Parameters<typeof listEvents>[1] = team) =>
	(await listEvents(deps, actor, listing(query))).items.map(({ title }) => title.texts[title.original]!.text);

describe('what who sees of events', () => {
	test('visitors see public ones that are no drafts; readers all; nobody else without a reason', async () => {
		const project = await plantProject(owner, 'SEEN');
		const of = (query = '') => `?project=${project}${query}`;
		const title = (text: string) => ({ title: textIn('en', text), projectId: project });
		await makeEvent(deps, title('draft'));
		await makeEvent(deps, title('public'), 'announced');
		await makeEvent(deps, title('cancelled'), 'cancelled');
		const hidden = ['participants', 'chatham_house', 'internal'] as const;
		for (const confidentiality of hidden)
			await makeEvent(deps, { ...title(confidentiality), confidentiality }, 'open');
		const seen = async (actor: Parameters<typeof listEvents>[1]) => (await titles(of(), actor)).sort();
		const all = ['cancelled', 'chatham_house', 'draft', 'internal', 'participants', 'public'];
		expect(await seen(visitor)).toEqual(['cancelled', 'public']);
		expect(await seen(account([]))).toEqual(['cancelled', 'public']);
		expect(await seen(reader)).toEqual(all);
		expect(await seen(account([{ role: 'organiser', scope: 'project', id: project }]))).toEqual(all);
		const other = await plantProject(owner, 'OTHER');
		expect(await seen(account([{ role: 'organiser', scope: 'project', id: other }]))).toEqual([
			'cancelled',
			'public',
		]);
	});

	test('those who take part, and institutions that host or send somebody, see all but internal ones', async () => {
		const [hosting, sending, other] = [
			await makeInstitution(deps),
			await makeInstitution(deps),
			await makeInstitution(deps),
		];
		for (const confidentiality of ['participants', 'chatham_house', 'internal'] as const) {
			const hosts = [{ institutionId: hosting, part: 'host' as const }];
			const { id } = await makeEvent(deps, { confidentiality, hosts }, 'open');
			await makeRegistration(deps, id, { institutionId: sending });
			const expected = confidentiality === 'internal' ? 'missing not_found' : 'done';
			expect(await refusal(getEvent(deps, coordinatorOf(hosting), { id }))).toBe(expected);
			expect(await refusal(getEvent(deps, coordinatorOf(sending), { id }))).toBe(expected);
			expect(await refusal(getEvent(deps, coordinatorOf(other), { id }))).toBe('missing not_found');
			const { rows } = await owner.query(`select person_id from registration where event_id = $1`, [id]);
			expect(await refusal(getEvent(deps, account([], { personId: rows[0].person_id }), { id }))).toBe(
				expected,
			);
		}
	});
});

describe('who may touch events', () => {
	test('organisers theirs, trainers their trainings, readers and coordinators none', async () => {
		const [a, b] = [await plantProject(owner, 'A'), await plantProject(owner, 'B')];
		const ofA = (await makeEvent(deps, { projectId: a }, 'announced')).id;
		const ofB = (await makeEvent(deps, { projectId: b }, 'announced')).id;
		const training = (await makeEvent(deps, { projectId: b, kind: 'training' }, 'announced')).id;
		const institution = await makeInstitution(deps);
		const organiserOfA = account([{ role: 'organiser', scope: 'project', id: a }]);
		const trainer = account([
			{ role: 'trainer', scope: 'event', id: training },
			{ role: 'trainer', scope: 'event', id: ofA },
		]);
		const change = (
			actor: Parameters<typeof changeEvent>[1],
			id: string,
			projectId: string,
			kind: 'workshop' | 'training' = 'workshop',
		) =>
			refusal(
				changeEvent(deps, actor, { id, version: 2, fields: eventValues({ projectId, kind, venue: 'X' }) }),
			);
		expect(await change(organiserOfA, ofB, b)).toBe('forbidden not_allowed');
		expect(await change(organiserOfA, ofA, b)).toBe('forbidden not_allowed');
		expect(await change(organiserOfA, ofA, a)).toBe('done');
		expect(await change(trainer, ofA, a)).toBe('forbidden not_allowed');
		expect(await change(trainer, training, b, 'training')).toBe('done');
		expect(await change(reader, ofB, b)).toBe('forbidden not_allowed');
		expect(await change(coordinatorOf(institution), ofB, b)).toBe('forbidden not_allowed');
		expect(await change(visitor, ofB, b)).toBe('signed-out sign_in_first');
		for (const actor of [organiserOfA, trainer, reader, coordinatorOf(institution)]) {
			expect(await refusal(moveEvent(deps, actor, { id: ofB, to: 'open' }))).toBe('forbidden not_allowed');
			expect(await refusal(removeEvent(deps, actor, { id: ofB }))).toBe('forbidden not_allowed');
			expect(await refusal(copyEvent(deps, actor, { id: ofB, startsOn: null }))).toBe(
				'forbidden not_allowed',
			);
			expect(await refusal(addSession(deps, actor, { eventId: ofB, fields: sessionValues() }))).toBe(
				'forbidden not_allowed',
			);
			expect(await refusal(createEvent(deps, actor, eventValues({ projectId: b })))).toBe(
				'forbidden not_allowed',
			);
		}
		expect(await refusal(createEvent(deps, organiserOfA, eventValues({ projectId: a })))).toBe('done');
		expect(await refusal(createEvent(deps, organiserOfA, eventValues()))).toBe('forbidden not_allowed');
	});

	test('whoever organises one event alone is offered the project it has, and no other, and saves it', async () => {
		const [a] = [await plantProject(owner, 'KEPT'), await plantProject(owner, 'NOT-OFFERED')];
		const { id } = await makeEvent(deps, { projectId: a }, 'announced');
		const organiser = account([{ role: 'organiser', scope: 'event', id }]);
		const { projects, isProjectNeeded } = await eventOptions(deps, organiser, { projectId: a });
		expect([projects.map(({ value }) => value), isProjectNeeded]).toEqual([[a], true]);
		const fields = eventValues({ projectId: projects[0]?.value ?? null, venue: 'X' });
		expect(await refusal(changeEvent(deps, organiser, { id, version: 2, fields }))).toBe('done');
		const without = await eventOptions(deps, organiser, { projectId: null });
		expect([without.projects, without.isProjectNeeded]).toEqual([[], false]);
	});

	test('the row policies hold where a query forgot to ask', async () => {
		const [a, b] = [await plantProject(owner, 'LOCK-A'), await plantProject(owner, 'LOCK-B')];
		const ofB = (await makeEvent(deps, { projectId: b }, 'announced')).id;
		const session = await makeSession(deps, ofB);
		const organiserOfA = account([{ role: 'organiser', scope: 'project', id: a }]);
		const touched = async (statement: string) =>
			deps.db.as(organiserOfA, async (tx) => {
				return (await tx.execute(sql.raw(statement))).rowCount;
			});
		expect(await touched(`update event set venue = 'taken' where id = '${ofB}'`)).toBe(0);
		expect(await touched(`delete from event where id = '${ofB}'`)).toBe(0);
		expect(await touched(`update event_session set sign_up = 'required' where id = '${session}'`)).toBe(0);
		await expect(touched(`update event set project_id = '${b}' where project_id = '${a}'`)).resolves.toBe(0);
		await expect(
			touched(`insert into event_session (id, event_id, type, title, starts_local, ends_local)
				values (gen_random_uuid(), '${ofB}', 'meal', '{}', '2022-01-01', '2022-01-01')`),
		).rejects.toMatchObject({ cause: { code: '42501' } });
	});
});
