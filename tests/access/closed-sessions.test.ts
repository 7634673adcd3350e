import { extractText, getDocumentProxy } from 'unpdf';
import { describe, expect, test } from 'vitest';
import { textIn } from '#shared/text.ts';
import { removeSession } from '#programme/events/server/api.ts';
import { member } from '#world/accounts.ts';
import { team } from '#world/actors.ts';
import { testDatabase } from '#world/database.ts';
import { makeEvent, makeRoom, makeSession, makeSessionPerson } from '#world/events.ts';
import { openSession } from './cast.ts';
import { openSite, origin } from './site.ts';

const database = await testDatabase({ secret: 'a secret of the tests, long enough' });
const { deps, owner } = database;
const site = await openSite(database);
const account = await member(owner, 'team@example.org', [{ role: 'team', scope: 'programme' }]);
const cookie = await openSession(owner, deps.secret, origin, account.accountId);

/** In the title, text, room and people of everything that is closed; in nothing that is public. */
const closed = 'Quittenbaum';
/** In public sessions, of people who are not to be named. */
const unnamed = 'Mirabellenhain';
const event = await makeEvent(deps, { title: textIn('en', 'Open forum'), languages: ['de'] }, 'announced');
const hall = await makeRoom(deps, event.id, { name: 'Great hall' });
const hidden = await makeRoom(deps, event.id, {
	name: `${closed} room`,
	accessibility: textIn('en', `${closed} lift`),
});
const shown = await makeSession(deps, event.id, {
	title: textIn('en', 'Open session'),
	languages: ['de'],
	roomId: hall,
	interpretation: [{ from: 'de', to: 'ar', mode: 'whisper' }],
});
await makeSessionPerson(deps, event.id, shown, { name: 'Linde Erlenbach' });
await makeSessionPerson(deps, event.id, shown, { name: unnamed, isNamedInPublic: false });
await makeSessionPerson(deps, event.id, shown, {
	name: unnamed,
	part: 'interpreter',
	isNamedInPublic: false,
});

async function plant(
	eventId: string,
	confidentiality: 'public' | 'participants' | 'chatham_house' | 'internal',
) {
	const id = await makeSession(deps, eventId, {
		title: textIn('en', `${closed} ${confidentiality}`),
		description: textIn('en', `${closed} text`),
		roomId: eventId === event.id ? hidden : null,
		// At a time at which nothing else is, into a language nothing else is interpreted into.
		startsLocal: '2022-06-07T06:17',
		endsLocal: '2022-06-07T06:43',
		languages: ['tr'],
		interpretation: [{ from: 'tr', to: 'en', mode: 'consecutive' }],
		confidentiality,
	});
	await makeSessionPerson(deps, eventId, id, {
		name: `${closed} speaker`,
		institution: `${closed} institute`,
	});
	return id;
}
for (const confidentiality of ['participants', 'chatham_house', 'internal'] as const)
	await plant(event.id, confidentiality);
await removeSession(deps, team, { eventId: event.id, id: await plant(event.id, 'public') });
const others = [
	await makeEvent(deps, { title: textIn('en', `${closed} draft`) }),
	await makeEvent(
		deps,
		{ title: textIn('en', `${closed} closed`), confidentiality: 'participants' },
		'announced',
	),
];
for (const other of others) await plant(other.id, 'public');

async function contentOf(path: string, as?: string): Promise<string> {
	const answer = await site.ask(path, as ? { cookie: as } : {});
	if (answer.headers.get('content-type') !== 'application/pdf')
		return `${answer.status} ${await answer.text()}`;
	const pdf = await getDocumentProxy(new Uint8Array(await answer.arrayBuffer()));
	return `${answer.status} ${(await extractText(pdf, { mergePages: true })).text}`;
}

const page = `/en/events/${event.slug}`;
describe.each([
	['a visitor', undefined],
	['the team', cookie],
])('of what is closed %s finds nothing', (_, as) => {
	test.each([
		['the page with its JSON-LD', page],
		['the agenda', `${page}/agenda`],
		['the agenda by room', `${page}/agenda?by=room`],
		['the agenda in a language', `${page}/agenda?know[]=tr&know[]=en&know[]=de`],
		['the printed programme', `${page}/programme.pdf`],
		['the search', '/en/events?q=quittenbau'],
		['the list of events', '/en/events'],
		['the sitemap', '/sitemap.xml'],
		['the home page', '/en'],
		['the brochure', '/en/brochure'],
		['the API', `/api/v1/events/${event.id}/sessions`],
		['the event in the API', `/api/v1/events/${event.id}`],
		['the list in the API', '/api/v1/events?q=quittenbau'],
	])('in %s', async (__, path) => {
		const content = await contentOf(path, as);
		expect(content).toMatch(/^200 /);
		for (const trace of [closed, unnamed, '06:17', '06:43', 'onsecutive', '2022-06-07T06'])
			expect(content.toLowerCase(), trace).not.toContain(trace.toLowerCase());
	});

	test('in how many sessions there are, or which of them one can follow', async () => {
		expect(await contentOf(`${page}/agenda?know[]=de`, as)).toContain('You can follow 1 of 1 session.');
		expect(await contentOf(`${page}/agenda?know[]=tr`, as)).toContain(
			'Nothing is announced in these languages',
		);
	});

	test.each(others.flatMap(({ slug }) => ['', '/agenda', '/programme.pdf'].map((rest) => slug + rest)))(
		'under the address of an event that is not public: %s',
		async (path) => {
			const content = await contentOf(`/en/events/${path}`, as);
			expect(content).toMatch(/^404 /);
			expect(content).not.toContain(`${closed} speaker`);
		},
	);
});

test('what is public is there, and those who may see the rest find it in the work area alone', async () => {
	for (const path of [`${page}/agenda`, `${page}/programme.pdf`, `/api/v1/events/${event.id}/sessions`])
		for (const words of ['Open session', 'Great hall', 'Linde Erlenbach'])
			expect(await contentOf(path), `${words} in ${path}`).toContain(words);
	const desk = `/en/desk/events/${event.id}/agenda`;
	expect(await contentOf(desk, cookie)).toContain(`${closed} chatham_house`);
	expect(await contentOf(`${desk}/programme.pdf?all`, cookie)).toContain(`${closed} internal`);
	expect(await contentOf(`${desk}/programme.pdf`, cookie)).not.toContain(closed);
});

test('what is hostile in a name comes out harmless on the page and on paper', async () => {
	const hostile = [
		'<script>alert(1)</script>',
		'"><img src=x onerror=alert(1)>',
		'{{constructor}} #panic() *x* $y$',
		'javascript:alert(1)',
		'=cmd|calc',
		'أحمد \u2067 Ahmed 🙂',
		'x'.repeat(110),
	];
	const target = await makeEvent(deps, { title: textIn('en', hostile[0]!) }, 'announced');
	for (const text of hostile) {
		const roomId = await makeRoom(deps, target.id, { name: text, accessibility: textIn('en', text) });
		const id = await makeSession(deps, target.id, { title: textIn('en', text), roomId });
		await makeSessionPerson(deps, target.id, id, { name: text, institution: text });
	}
	for (const rest of ['', '/agenda', '/agenda?by=room']) {
		const content = await contentOf(`/en/events/${target.slug}${rest}`);
		expect(content).toMatch(/^200 /);
		expect(content).not.toMatch(/<script>alert|<img src=x|href="javascript:/);
	}
	const print = await contentOf(`/en/events/${target.slug}/programme.pdf`);
	expect(print).toMatch(/^200 /);
	expect(print).toContain('#panic() *x* $y$');
});
