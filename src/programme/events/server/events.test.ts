import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readListing } from '#shared/listing.ts';
import { textIn } from '#shared/text.ts';
import { account, coordinatorOf, reader, reading, team, visitor } from '../../../../tests/world/actors.ts';
import { testDatabase } from '../../../../tests/world/database.ts';
import {
	eventValues,
	makeEvent,
	makeRegistration,
	makeRoom,
	makeSession,
	sessionValues,
} from '../../../../tests/world/events.ts';
import { makeInstitution } from '../../../../tests/world/institutions.ts';
import { countQueries } from '../../../../tests/world/queries.ts';
import { plantProject } from '../../../../tests/world/projects.ts';
import { refusal } from '../../../../tests/world/refusal.ts';
import { eventStates, eventTransitions } from '../event.ts';
import { eventListing } from '../listing.ts';
import {
	addSession,
	changeEvent,
	changeSession,
	copyEvent,
	createEvent,
	eventFacets,
	getEvent,
	getSession,
	listEvents,
	listSessions,
	moveEvent,
	removeEvent,
	removeSession,
	restoreEvent,
	restoreSession,
} from './api.ts';

const { deps, owner } = await testDatabase();

const listing = (query = '') => readListing(eventListing, new URLSearchParams(query));
const titles = async (query = '', actor: Parameters<typeof listEvents>[1] = team) =>
	(await listEvents(deps, actor, listing(query))).items.map(({ title }) => title.texts[title.original]!.text);

describe('events', () => {
	test('keep all that was entered, with instants derived and an address', async () => {
		const host = await makeInstitution(deps);
		const fields = eventValues({
			hosts: [{ institutionId: host, part: 'host' }],
			themes: ['social_cohesion'],
		});
		const { id, slug } = await createEvent(deps, team, fields);
		const { event, hosts, steps } = await getEvent(deps, team, { id });
		const { hosts: _, ...told } = fields;
		expect(event).toMatchObject({
			...told,
			slug,
			state: 'draft',
			version: 1,
			startsLocal: '2022-06-06 09:00:00',
			endsLocal: '2022-06-10 17:00:00',
			startsAt: new Date('2022-06-06T06:00:00Z'),
			endsAt: new Date('2022-06-10T14:00:00Z'),
		});
		expect(slug).toMatch(/^goc-ve-uyum-calistayi/);
		expect(hosts.map(({ institutionId, part }) => ({ institutionId, part }))).toEqual(fields.hosts);
		expect(steps).toEqual(['announced', 'open', 'cancelled']);
	});

	test('get different addresses for the same title', async () => {
		const title = textIn('en', 'Urban Diplomacy Forum');
		const slugs = [await makeEvent(deps, { title }), await makeEvent(deps, { title })].map(
			({ slug }) => slug,
		);
		expect(slugs[0]).toBe('urban-diplomacy-forum');
		expect(slugs[1]).toMatch(/^urban-diplomacy-forum-[a-z2-9]{4}$/);
		const { slug } = await makeEvent(deps, { title: textIn('ar', 'منتدى'), kind: 'round_table' });
		expect(slug).toBe('round-table-2022-06-06');
	});

	test('refuse references to nothing, each at its field', async () => {
		const nothing = '01890000-0000-7000-8000-000000000000';
		const hosts = [{ institutionId: nothing, part: 'host' as const }];
		const fields = eventValues({ projectId: nothing, partnershipId: nothing, actionField: 77, hosts });
		expect(await refusal(createEvent(deps, team, fields))).toBe(
			'invalid check_fields projectId:not_found_choice partnershipId:not_found_choice actionField:not_found_choice hosts.0.institutionId:not_found_choice',
		);
	});

	test('change under a version check, and write nothing where nothing changed', async () => {
		const { id } = await makeEvent(deps, { title: textIn('de', 'Fachtag') });
		const fields = eventValues({ title: textIn('de', 'Fachtag'), venue: 'Rathaus' });
		expect(await changeEvent(deps, team, { id, version: 1, fields })).toEqual({ version: 2 });
		expect(await changeEvent(deps, team, { id, version: 2, fields })).toEqual({ version: 2 });
		const late = { ...fields, venue: 'Bahnhof' };
		expect(await refusal(changeEvent(deps, team, { id, version: 1, fields: late }))).toBe(
			'conflict conflict',
		);
		expect((await getEvent(deps, team, { id })).event.venue).toBe('Rathaus');
		const { rows } = await owner.query(
			`select action, fields from audit_entry where record_id = $1 order by number`,
			[id],
		);
		expect(rows).toEqual([
			{ action: 'create', fields: [] },
			{ action: 'change', fields: ['venue'] },
		]);
	});

	test('take changed hosts', async () => {
		const [a, b] = [await makeInstitution(deps), await makeInstitution(deps)];
		const { id } = await makeEvent(deps, { hosts: [{ institutionId: a, part: 'host' }] });
		const hosts = [
			{ institutionId: a, part: 'co_host' as const },
			{ institutionId: b, part: 'host' as const },
		];
		await changeEvent(deps, team, { id, version: 1, fields: eventValues({ hosts }) });
		const found = await getEvent(deps, team, { id });
		expect(found.hosts.map(({ institutionId, part }) => [institutionId, part])).toEqual([
			[b, 'host'],
			[a, 'co_host'],
		]);
		expect(found.event.version).toBe(2);
	});

	test('move by listed steps only', async () => {
		await fc.assert(
			fc.asyncProperty(fc.constantFrom(...eventStates), fc.constantFrom(...eventStates), async (from, to) => {
				const { id } = await makeEvent(deps, {}, from);
				const isListed = (eventTransitions[from] as readonly string[]).includes(to);
				expect(await refusal(moveEvent(deps, team, { id, to }))).toBe(
					isListed ? 'done' : 'conflict step_not_allowed',
				);
				expect((await getEvent(deps, team, { id })).event.state).toBe(isListed ? to : from);
			}),
			{ numRuns: 40 },
		);
	});

	test('lie in the bin and come back whole', async () => {
		const { id } = await makeEvent(deps, { title: textIn('de', 'Papierkorbprobe') }, 'announced');
		await removeEvent(deps, team, { id });
		expect(await titles('?q=papierkorbprobe')).toEqual([]);
		expect(await refusal(moveEvent(deps, team, { id, to: 'open' }))).toBe('conflict in_bin');
		expect(await refusal(getEvent(deps, visitor, { id }))).toBe('missing not_found');
		await restoreEvent(deps, team, { id });
		expect(await titles('?q=papierkorbprobe')).toEqual(['Papierkorbprobe']);
		expect((await getEvent(deps, team, { id })).event.state).toBe('announced');
	});

	test('are copied as drafts with hosts and agenda, the days moved, without anybody registered', async () => {
		const host = await makeInstitution(deps);
		const hosts = [{ institutionId: host, part: 'host' as const }];
		const original = {
			hosts,
			hasPublicRegistration: true,
			storyOrder: 3,
			title: textIn('en', 'To be copied'),
		};
		const { id } = await makeEvent(deps, original, 'done');
		await makeSession(deps, id, { startsLocal: '2022-06-07T22:00', endsLocal: '2022-06-08T01:00' });
		const binned = await makeSession(deps, id);
		await removeSession(deps, team, { eventId: id, id: binned });
		await makeRegistration(deps, id);
		const copy = await copyEvent(deps, team, { id, startsOn: '2023-03-01' });
		const { event, hosts: copiedHosts, registrations } = await getEvent(deps, team, copy);
		expect(event).toMatchObject({
			title: original.title,
			state: 'draft',
			startsLocal: '2023-03-01 09:00:00',
			endsLocal: '2023-03-05 17:00:00',
			startsAt: new Date('2023-03-01T06:00:00Z'),
			hasPublicRegistration: false,
			storyOrder: null,
		});
		expect(copiedHosts.map(({ institutionId }) => institutionId)).toEqual([host]);
		expect(registrations).toEqual({});
		const { days } = await listSessions(deps, team, { eventId: copy.id });
		expect(days.map(({ day, sessions }) => [day, sessions.map(({ endsLocal }) => endsLocal)])).toEqual([
			['2023-03-02', ['2023-03-03 01:00:00']],
		]);
		expect((await getEvent(deps, team, { id })).registrations).toEqual({ confirmed: 1 });
	});

	test('take hostile texts without harm and give them back as they were cleaned', async () => {
		await fc.assert(
			fc.asyncProperty(fc.string({ unit: 'binary', minLength: 1, maxLength: 80 }), async (text) => {
				const fields = eventValues({
					title: textIn('ar', `x${text.replaceAll('\0', '')}`.normalize()),
					venue: text.replaceAll('\0', ''),
				});
				const { id } = await createEvent(deps, team, fields);
				const { event } = await getEvent(deps, team, { id });
				expect([event.title, event.venue]).toEqual([fields.title, fields.venue]);
			}),
			{ numRuns: 25 },
		);
	});
});

describe('the list of events', () => {
	test("finds folded words, filters, and sorts the reader's way", async () => {
		const project = await plantProject(owner, 'LIST');
		const make = (text: string, more: Parameters<typeof eventValues>[0] = {}) =>
			makeEvent(deps, { title: textIn('tr', text), projectId: project, ...more });
		await make('Çeşme toplantısı', {
			kind: 'round_table',
			startsLocal: '2019-05-01T09:00',
			endsLocal: '2019-05-01T10:00',
		});
		await make('Cizre toplantısı', {
			country: 'DE',
			startsLocal: '2021-05-01T09:00',
			endsLocal: '2021-05-01T10:00',
		});
		await make('Iğdır toplantısı', { startsLocal: '2020-05-01T09:00', endsLocal: '2020-05-01T10:00' });
		await make('İzmir toplantısı', { startsLocal: '2018-05-01T09:00', endsLocal: '2018-05-01T10:00' });
		const of = (query: string) => titles(`?project=${project}${query}`, reading(team, 'tr'));
		expect(await of('')).toEqual([
			'Cizre toplantısı',
			'Iğdır toplantısı',
			'Çeşme toplantısı',
			'İzmir toplantısı',
		]);
		expect(await of('&sort=title')).toEqual([
			'Cizre toplantısı',
			'Çeşme toplantısı',
			'Iğdır toplantısı',
			'İzmir toplantısı',
		]);
		expect(await of('&q=IGDIR')).toEqual(['Iğdır toplantısı']);
		expect(await of('&q=izmir+TOPLANTISI')).toEqual(['İzmir toplantısı']);
		expect(await of('&kind=round_table')).toEqual(['Çeşme toplantısı']);
		expect(await of('&year=2018&year=2021')).toEqual(['Cizre toplantısı', 'İzmir toplantısı']);
		expect(await of('&country=DE')).toEqual(['Cizre toplantısı']);
		expect(await of('&state=open')).toEqual([]);
		expect(await of('&q=%25')).toEqual(await of(''));
		const { years, countries } = await eventFacets(deps, team);
		expect(years).toEqual([...years].sort().toReversed());
		expect(countries.sort()).toEqual(['DE', 'TR']);
	});

	test('counts who is coming, in the same number of queries for one event and for three', async () => {
		const project = await plantProject(owner, 'COUNT');
		const counted = () => countQueries(deps, () => listEvents(deps, team, listing(`?project=${project}`)));
		const { id } = await makeEvent(deps, { projectId: project });
		await makeRegistration(deps, id);
		await makeRegistration(deps, id, { state: 'submitted' });
		const one = await counted();
		await makeEvent(deps, { projectId: project });
		await makeEvent(deps, { projectId: project });
		expect(await counted()).toBe(one);
		const page = await listEvents(deps, team, listing(`?project=${project}&sort=-registrations`));
		expect(page.items.map(({ coming }) => coming)).toEqual([2, 0, 0]);
	});
});

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
