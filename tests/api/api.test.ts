import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor, Grant } from '#shared/actor.ts';
import { newId } from '#shared/id.ts';
import { textIn } from '#shared/text.ts';
import { actorOfToken, createToken, listTokens, revokeToken } from '#programme/people/server/doors.ts';
import { accessGrant, accountPerson, apiToken, person } from '#programme/people/server/tables.ts';
import { account } from '#platform/server/session/tables.ts';
import { answer, describeApi } from '../../src/api.ts';
import { testDatabase } from '../world/database.ts';

let now = new Date('2026-03-01T12:00:00Z');
const { deps } = await testDatabase({ now: () => now });
const system: Actor = { kind: 'system', name: 'test', locale: 'en' };
const personId = newId();
const grants: Grant[] = [{ role: 'team', scope: 'programme' }];
const maker: Actor = { kind: 'account', accountId: 'maker', personId, grants, locale: 'en' };

let reading: string;
let keeping: string;

beforeAll(async () => {
	await deps.db.as(system, async (tx) => {
		await tx
			.insert(account)
			.values({ id: 'maker', name: 'Ada', email: 'ada@example.org', createdAt: now, updatedAt: now });
		await tx.insert(person).values({ id: personId, givenName: 'Ada', familyName: 'Example' });
		await tx.insert(accountPerson).values({ accountId: 'maker', personId });
		await tx
			.insert(accessGrant)
			.values({ id: newId(), personId, role: 'team', scope: 'programme', validFrom: '2026-01-01' });
	});
	const input = { projectId: null, days: '30' } as const;
	reading = await createToken(deps, maker, { ...input, name: 'Dashboard', role: 'reader' });
	keeping = await createToken(deps, maker, { ...input, name: 'Sync', role: 'team' });
});

type Sent = { method?: string; token?: string | null; body?: unknown; headers?: Record<string, string> };

async function send(path: string, { method = 'GET', token = keeping, body, headers = {} }: Sent = {}) {
	const request = new Request(`http://localhost/api/v1${path}`, {
		method,
		headers: { ...headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
		...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
	});
	const actor = await actorOfToken(deps, token === null ? null : `Bearer ${token}`, 'en');
	const response = await answer(request, deps, actor);
	const text = await response.text();
	return {
		status: response.status,
		etag: response.headers.get('etag'),
		body: text ? (JSON.parse(text) as Record<string, unknown>) : null,
	};
}

const buca = {
	name: textIn('tr', 'Buca Belediyesi'),
	kind: 'district_municipality',
	country: 'TR',
	place: 'Buca',
	themes: ['social_cohesion'],
	isPublished: true,
};

describe('the API', () => {
	it('adds, reads, lists, changes and removes by the rules of the pages', async () => {
		const added = await send('/institutions', { method: 'POST', body: buca });
		expect(added).toMatchObject({
			status: 201,
			etag: '"1"',
			body: { kind: 'district_municipality', slug: 'buca-belediyesi', isPublished: true },
		});
		const id = String(added.body?.id);
		expect(await send(`/institutions/${id}`, { token: reading })).toMatchObject({
			status: 200,
			body: added.body,
		});
		expect((await send('/institutions?q=BUCA', { token: reading })).body).toMatchObject({
			total: 1,
			items: [{ id }],
		});
		expect((await send('/institutions?kind=ministry', { token: reading })).body).toMatchObject({
			total: 0,
			items: [],
		});

		const change = { method: 'PUT', body: { ...buca, place: 'İzmir' } };
		expect(await send(`/institutions/${id}`, change)).toMatchObject({
			status: 422,
			body: { reason: 'if_match_missing' },
		});
		const changed = await send(`/institutions/${id}`, { ...change, headers: { 'if-match': '"1"' } });
		expect(changed).toMatchObject({ status: 200, etag: '"2"', body: { place: 'İzmir' } });
		expect(await send(`/institutions/${id}`, { ...change, headers: { 'if-match': '"1"' } })).toMatchObject({
			status: 409,
			body: { reason: 'conflict' },
		});

		expect((await send(`/institutions/${id}`, { method: 'DELETE' })).status).toBe(204);
		expect((await send(`/institutions/${id}`, { token: reading })).status).toBe(404);
	});

	it('says at which field something is wrong', async () => {
		const wrong = await send('/institutions', {
			method: 'POST',
			body: { ...buca, country: 'Atlantis', kind: 'club', website: 'javascript:alert(1)' },
		});
		expect(wrong.status).toBe(422);
		expect(wrong.body).toMatchObject({ title: 'invalid', reason: 'check_fields' });
		expect((wrong.body!.issues as { field: string }[]).map(({ field }) => field).toSorted()).toEqual([
			'country',
			'kind',
			'website',
		]);
		expect(await send('/institutions', { method: 'POST', body: '{' })).toMatchObject({
			status: 422,
			body: { reason: 'not_json' },
		});
		expect((await send('/institutions/1 or 1=1')).status).toBe(404);
		expect((await send('/nowhere')).status).toBe(404);
	});

	it('keeps events with agenda and registrations, and shows visitors the public ones alone', async () => {
		const forum = {
			kind: 'conference',
			title: textIn('en', 'Forum of cities'),
			startsLocal: '2026-05-18T09:00',
			endsLocal: '2026-05-19T17:00',
			zone: 'Europe/Berlin',
			mode: 'on_site',
			country: 'DE',
			confidentiality: 'public',
			languages: ['de', 'tr'],
		};
		const made = await send('/events', { method: 'POST', body: forum });
		expect(made).toMatchObject({
			status: 201,
			body: {
				state: 'draft',
				startsAt: '2026-05-18T07:00:00.000Z',
				steps: ['announced', 'open', 'cancelled'],
			},
		});
		const path = `/events/${String(made.body?.id)}`;
		expect((await send('/events', { token: null })).body).toMatchObject({ total: 0 });
		expect((await send(path, { token: null })).status).toBe(404);
		expect((await send(`${path}/steps`, { method: 'POST', body: { to: 'done' } })).status).toBe(409);
		expect((await send(`${path}/steps`, { method: 'POST', body: { to: 'announced' } })).status).toBe(204);
		expect((await send('/events?q=FORUM', { token: null })).body).toMatchObject({
			total: 1,
			items: [{ slug: 'forum-of-cities' }],
		});

		const slot = {
			type: 'panel',
			title: textIn('en', 'Opening'),
			startsLocal: '2026-05-18T09:00',
			endsLocal: '2026-05-18T10:00',
			confidentiality: 'public',
		};
		expect((await send(`${path}/sessions`, { method: 'POST', body: slot })).status).toBe(201);
		expect(
			(
				await send(`${path}/sessions`, {
					method: 'POST',
					body: { ...slot, confidentiality: 'chatham_house', title: textIn('en', 'Closed round') },
				})
			).status,
		).toBe(201);
		const seen = await send(`${path}/sessions`, { token: null });
		expect(JSON.stringify(seen.body)).toContain('Opening');
		expect(JSON.stringify(seen.body)).not.toContain('Closed round');
		expect(JSON.stringify((await send(`${path}/sessions`)).body)).toContain('Closed round');

		const guest = {
			eventId: newId(),
			newcomer: { givenName: 'Max', familyName: 'Muster', email: 'max@example.org' },
			part: 'participant',
			locale: 'de',
		};
		const registered = await send(`${path}/registrations`, { method: 'POST', body: guest });
		expect(registered.status).toBe(201);
		expect((await send(`${path}/registrations`, { token: reading })).body).toMatchObject({
			total: 1,
			items: [{ familyName: 'Muster', state: 'confirmed' }],
		});
		expect([401, 403]).toContain((await send(`${path}/registrations`, { token: null })).status);
	});

	it('lets a reading token read alone, and nobody in without one', async () => {
		expect((await send('/institutions', { method: 'POST', body: buca, token: reading })).status).toBe(403);
		expect((await send('/institutions', { token: null })).status).toBe(401);
		expect((await send('/people', { token: null })).status).toBe(401);
	});

	it('never shows a token again and keeps it nowhere', async () => {
		const listed = await listTokens(deps, maker);
		const stored = await deps.db.as(system, (tx) => tx.select().from(apiToken));
		expect(listed.map(({ name }) => name)).toEqual(expect.arrayContaining(['Dashboard', 'Sync']));
		expect(stored).toHaveLength(2);
		for (const token of [reading, keeping]) expect(JSON.stringify([listed, stored])).not.toContain(token);
	});

	it('refuses a token that is unknown, revoked, expired, or whose maker left the team', async () => {
		const refused = { kind: 'signed-out', reason: 'token_not_valid' };
		await expect(send('/institutions', { token: 'koprue_guess' })).rejects.toMatchObject(refused);
		const other = await createToken(deps, maker, {
			name: 'Other',
			role: 'reader',
			projectId: null,
			days: '30',
		});
		expect((await send('/institutions', { token: other })).status).toBe(200);
		const { id } = (await listTokens(deps, maker)).find(({ name }) => name === 'Other')!;
		await revokeToken(deps, maker, id);
		await expect(send('/institutions', { token: other })).rejects.toMatchObject(refused);

		const before = now;
		now = new Date(before.getTime() + 31 * 24 * 60 * 60 * 1000);
		await expect(send('/institutions', { token: reading })).rejects.toMatchObject(refused);
		now = before;
		await deps.db.as(system, (tx) => tx.update(accessGrant).set({ validUntil: '2026-02-28' }));
		await expect(send('/institutions', { token: reading })).rejects.toMatchObject(refused);
		await deps.db.as(system, (tx) => tx.update(accessGrant).set({ validUntil: null }));
	});

	it('is made by the team alone', async () => {
		const coordinator: Actor = {
			...maker,
			grants: [{ role: 'coordinator', scope: 'institution', id: newId() }],
		};
		const input = { name: 'x', role: 'team', projectId: null, days: '30' } as const;
		for (const act of [
			createToken(deps, coordinator, input),
			listTokens(deps, coordinator),
			revokeToken(deps, coordinator, newId()),
		])
			await expect(act).rejects.toMatchObject({ kind: 'forbidden' });
	});

	it('describes every operation in OpenAPI 3.1, with a summary and its refusals', async () => {
		const { openapi, paths } = await describeApi();
		expect(openapi).toBe('3.1.0');
		const operations = Object.entries(paths).flatMap(([path, item]) =>
			(['get', 'post', 'put', 'delete'] as const).flatMap((method) =>
				item[method] ? [{ path, method, ...item[method] }] : [],
			),
		);
		expect(operations.length).toBeGreaterThan(12);
		expect(
			operations.filter(({ summary, responses }) => !summary || !responses?.[401] || !responses[403]),
		).toEqual([]);
		const body = paths['/api/v1/institutions']?.post?.requestBody as {
			content: Record<string, { schema: { required: string[] } }>;
		};
		expect(body.content['application/json']?.schema.required).toEqual(expect.arrayContaining(['kind']));
	});
});
