import { describe, expect, test } from 'vitest';
import { readListing } from '#shared/listing.ts';
import { textIn } from '#shared/text.ts';
import { administrator, team, visitor } from '#world/actors.ts';
import { testDatabase } from '#world/database.ts';
import { makeEvent, makeSession } from '#world/events.ts';
import { makeInstitution } from '#world/institutions.ts';
import { countQueries } from '#world/queries.ts';
import { refusal } from '#world/refusal.ts';
import { publicEventShape } from '../public-event.ts';
import { removeEvent } from './api.ts';
import { listPublicEvents, listPublicEventSlugs, publicEventFacets } from './list-public-events.ts';
import { readPublicEvent } from './read-public-event.ts';

const now = new Date('2022-06-08T12:00:00Z');
const { deps } = await testDatabase({ now: () => now });

const day = (date: string) => ({ startsLocal: `${date}T09:00`, endsLocal: `${date}T17:00` });
const titled = (title: string) => ({ title: textIn('en', title) });

const shownHost = await makeInstitution(deps, { name: textIn('tr', 'Buca') });
const hiddenHost = await makeInstitution(deps, { name: textIn('tr', 'Gizli'), isPublished: false });

const forum = await makeEvent(
	deps,
	{
		...titled('Forum'),
		kind: 'conference',
		country: 'DE',
		place: 'Berlin',
		zone: 'Europe/Berlin',
		actionField: null,
		hosts: [
			{ institutionId: shownHost, part: 'host' },
			{ institutionId: hiddenHost, part: 'co_host' },
		],
		...day('2022-07-01'),
	},
	'announced',
);
await makeEvent(
	deps,
	{ ...titled('Running'), startsLocal: '2022-06-06T09:00', endsLocal: '2022-06-10T17:00' },
	'running',
);
await makeEvent(deps, { ...titled('Cancelled'), ...day('2022-09-01') }, 'cancelled');
await makeEvent(deps, { ...titled('Earlier'), ...day('2021-03-01') }, 'done');
await makeEvent(deps, { ...titled('Earliest'), ...day('2020-03-01') }, 'done');

const secret = { kind: 'training', country: 'FR', place: 'Paris', ...day('2023-01-01') } as const;
const secrets = [
	await makeEvent(deps, { ...secret, ...titled('Quince draft') }),
	await makeEvent(
		deps,
		{ ...secret, ...titled('Quince participants'), confidentiality: 'participants' },
		'announced',
	),
	await makeEvent(
		deps,
		{ ...secret, ...titled('Quince chatham'), confidentiality: 'chatham_house' },
		'announced',
	),
	await makeEvent(
		deps,
		{ ...secret, ...titled('Quince internal'), confidentiality: 'internal' },
		'announced',
	),
	await makeEvent(deps, { ...secret, ...titled('Quince bin') }, 'announced'),
];
await removeEvent(deps, team, { id: secrets[4]!.id });

const listing = (query = '') => readListing(publicEventShape, new URLSearchParams(query));
const list = async (query = '', actor: Parameters<typeof listPublicEvents>[1] = visitor) => {
	const { items, counts } = await listPublicEvents(deps, actor, listing(query));
	return { titles: items.map(({ title }) => title.texts.en?.text), ...counts };
};

describe.each([
	['a visitor', visitor],
	['the team', team],
	['an administrator', administrator],
])('the public pages, read by %s', (_, actor) => {
	test('list what is ahead, the next first, and count what is behind', async () => {
		expect(await list('', actor)).toEqual({
			titles: ['Running', 'Forum', 'Cancelled'],
			upcoming: 3,
			past: 2,
		});
		expect(await list('when=past', actor)).toEqual({ titles: ['Earlier', 'Earliest'], upcoming: 3, past: 2 });
	});

	test('know nothing of drafts, confidential ones and the bin: not in search, filters, choices, sitemap', async () => {
		for (const query of ['q=quince', 'kind=training', 'country=FR', 'year=2023'])
			expect([query, await list(query, actor)]).toEqual([query, { titles: [], upcoming: 0, past: 0 }]);
		expect(await publicEventFacets(deps, actor)).toEqual({
			years: [2022, 2021, 2020],
			countries: expect.toSatisfy((found: string[]) => found.toSorted().join() === 'DE,TR'),
			kinds: expect.toSatisfy((found: string[]) => found.toSorted().join() === 'conference,workshop'),
		});
		const slugs = await listPublicEventSlugs(deps, actor);
		expect(slugs).toHaveLength(5);
		for (const { slug } of secrets) expect(slugs).not.toContain(slug);
	});

	test('answer for one of them as if it did not exist', async () => {
		for (const { slug } of [...secrets, { slug: 'never-was' }])
			expect(await refusal(readPublicEvent(deps, actor, slug))).toBe('missing not_found');
	});

	test('name no host that is not published, and no part of the agenda that is not public', async () => {
		await makeSession(deps, forum.id, { ...titled('Open to all'), ...hour('2022-07-01', 10) });
		await makeSession(deps, forum.id, {
			...titled('Quince talk'),
			...hour('2022-07-01', 9),
			confidentiality: 'participants',
		});
		const { hosts, sessions } = await readPublicEvent(deps, actor, forum.slug);
		expect(hosts.map(({ name }) => name.texts.tr?.text)).toEqual(['Buca']);
		expect([...new Set(sessions.map(({ title }) => title.texts.en?.text))]).toEqual(['Open to all']);
	});
});

const hour = (date: string, start: number) => ({
	startsLocal: `${date}T${String(start).padStart(2, '0')}:00`,
	endsLocal: `${date}T${String(start + 1).padStart(2, '0')}:00`,
});

describe('the list of events', () => {
	test('is narrowed by kind, country, year, host and words', async () => {
		expect((await list('kind=conference')).titles).toEqual(['Forum']);
		expect((await list('country=DE')).titles).toEqual(['Forum']);
		expect((await list('when=past&year=2021')).titles).toEqual(['Earlier']);
		expect((await list('host=buca')).titles).toEqual(['Forum']);
		expect((await list('q=FORUM')).titles).toEqual(['Forum']);
		expect((await list('q=forum&kind=workshop')).titles).toEqual([]);
	});

	test('takes as many statements for one event as for three', async () => {
		const one = await countQueries(deps, () => list('q=forum'));
		const three = await countQueries(deps, () => list());
		expect(three).toBe(one);
	});

	test('shows the last page where a page beyond it is asked for', async () => {
		const found = await listPublicEvents(deps, visitor, listing('page=9'), 2);
		expect([found.page, found.pages, found.items.length]).toEqual([2, 2, 1]);
	});
});
