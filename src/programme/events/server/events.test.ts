import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyLetter } from '#world/hostile.ts';
import { readListing } from '#shared/listing.ts';
import { textIn } from '#shared/text.ts';
import { reading, team, visitor } from '#world/actors.ts';
import { testDatabase } from '#world/database.ts';
import { eventValues, makeEvent, makeRegistration, makeSession } from '#world/events.ts';
import { makeInstitution } from '#world/institutions.ts';
import { countQueries } from '#world/queries.ts';
import { plantProject } from '#world/projects.ts';
import { refusal } from '#world/refusal.ts';
import { eventStates, eventTransitions } from '../event.ts';
import { eventListing } from '../listing.ts';
import {
	changeEvent,
	copyEvent,
	createEvent,
	eventFacets,
	getEvent,
	listEvents,
	listSessions,
	moveEvent,
	removeEvent,
	removeSession,
	restoreEvent,
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
			fc.asyncProperty(fc.string({ unit: anyLetter, minLength: 1, maxLength: 80 }), async (text) => {
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
