import { describe, expect, test } from 'vitest';
import { member, password } from '#world/accounts.ts';
import { outbox } from '#world/browser.ts';
import { testDatabase } from '#world/database.ts';
import { openSession } from './cast.ts';
import { openSite, origin } from './site.ts';

const database = await testDatabase({ secret: 'a secret of the tests, long enough' });
const { deps, owner } = database;
const site = await openSite(database);
const clear = () => owner.query('truncate attempt');
const administrator = await member(owner, 'admin@example.org', [
	{ role: 'administrator', scope: 'programme' },
]);
const cookie = await openSession(owner, deps.secret, origin, administrator.accountId);
const credentials = { email: administrator.email, password };
const sessionOf = (answer: Response) =>
	answer.headers
		.getSetCookie()
		.find((line) => line.startsWith('koprue.session_token='))
		?.split(';')[0];

describe('a form', () => {
	test.each([
		['of another site', { origin: 'https://evil.example' }],
		['of a page that hides where it is', { origin: 'null' }],
		['of a site with a similar name', { origin: `${origin}.evil.example` }],
	])('%s changes nothing', async (_, headers) => {
		for (const path of ['/en/account', '/en/sign-in', '/en/sign-out', '/en/desk/access/invite']) {
			const answer = await site.ask(path, { cookie, headers, form: { givenName: 'Mallory' } });
			expect(answer.status, path).toBe(403);
		}
		const page = await site.ask('/en/account', { cookie });
		expect(page.status).toBe(200);
		expect(await page.text()).not.toContain('Mallory');
	});
});

describe('the Host header', () => {
	test('makes no link: not in mails, not in redirects, not on pages', async () => {
		await clear();
		const headers = {
			host: 'evil.example',
			'x-forwarded-host': 'evil.example',
			'x-forwarded-proto': 'https',
		};
		await site.ask('/en/sign-in/forgotten', { headers, form: { email: administrator.email } });
		const [mail] = await outbox(owner, administrator.email);
		expect(mail!.text).toContain(`${origin}/en/sign-in/password?token=`);
		expect(mail!.text + mail!.html).not.toContain('evil.example');
		const sent = await site.ask('/en/desk', { headers });
		expect(sent.headers.get('location')).toBe('/en/sign-in?next=%2Fen%2Fdesk');
		const page = await site.ask('/en/sign-in', { headers });
		expect(await page.text()).not.toContain('evil.example');
	});
});

describe('signing in', () => {
	test.each([
		['https://evil.example/en', '/en/desk'],
		['//evil.example', '/en/desk'],
		['/\\evil.example', '/en/desk'],
		['/en/desk/institutions?q=a', '/en/desk/institutions?q=a'],
	])('and wanting to go on to %s leads to %s', async (next, expected) => {
		await clear();
		const answer = await site.ask('/en/sign-in', { form: { ...credentials, next } });
		expect([answer.status, answer.headers.get('location')]).toEqual([303, expected]);
		const already = await site.ask(`/en/sign-in?next=${encodeURIComponent(next)}`, { cookie });
		expect(already.headers.get('location')).toBe(expected);
	});

	test('makes a new session, whatever cookie came with it', async () => {
		await clear();
		const planted = 'koprue.session_token=planted.c2lnbmF0dXJl';
		const answer = await site.ask('/en/sign-in', { cookie: planted, form: credentials });
		const given = sessionOf(answer)!;
		expect(given).not.toContain('planted');
		expect((await site.ask('/en/account', { cookie: given })).status).toBe(200);
		expect((await site.ask('/en/account', { cookie: planted })).status).toBe(303);
	});

	test('is counted by the connection: a made-up X-Forwarded-For is no new network', async () => {
		await clear();
		const attempt = (i: number) =>
			site.ask('/en/sign-in', {
				form: { ...credentials, password: 'falsches Passwort' },
				headers: {
					'x-forwarded-for': `203.0.113.${i}`,
					'x-real-ip': `203.0.113.${i}`,
					forwarded: `for=203.0.113.${i}`,
				},
			});
		const statuses = [];
		for (let i = 0; i < 11; i++) statuses.push((await attempt(i)).status);
		expect(statuses).toEqual([...Array<number>(10).fill(422), 429]);
	});

	test('answers the same page for an address that has no account', async () => {
		await clear();
		const pages = [];
		for (const email of [administrator.email, 'nobody@example.org']) {
			const wrong = await site.ask('/en/sign-in', { form: { email, password: 'falsches Passwort' } });
			const link = await site.ask('/en/sign-in/mail', { form: { email } });
			const recovery = await site.ask('/en/sign-in/forgotten', { form: { email } });
			const answers = [wrong, link, recovery];
			pages.push(
				await Promise.all(
					answers.map(async (answer) => [answer.status, (await answer.text()).replaceAll(email, 'ADDRESS')]),
				),
			);
		}
		expect(pages[1]).toEqual(pages[0]);
	});

	test('never sends what was typed as a password back', async () => {
		await clear();
		const secret = 'ein sehr geheimes Passwort';
		const answer = await site.ask('/en/sign-in', { form: { email: 'a@example.org', password: secret } });
		expect(await answer.text()).not.toContain(secret);
	});
});

describe('a session', () => {
	test('that was revoked, signed out or has ended opens nothing', async () => {
		await clear();
		const first = sessionOf(await site.ask('/en/sign-in', { form: credentials }))!;
		const second = sessionOf(await site.ask('/en/sign-in', { form: credentials }))!;
		await site.ask('/en/account/sessions?/others', { cookie: first, form: {} });
		expect((await site.ask('/en/account', { cookie: second })).status).toBe(303);
		await site.ask('/en/sign-out', { cookie: first, form: {} });
		expect((await site.ask('/en/account', { cookie: first })).status).toBe(303);
		const third = sessionOf(await site.ask('/en/sign-in', { form: credentials }))!;
		await owner.query(`update account_session set expires_at = now() - interval '1 second'`);
		expect((await site.ask('/en/account', { cookie: third })).status).toBe(303);
		await owner.query(`update account_session set expires_at = now() + interval '1 hour'`);
	});

	test('ends one of one’s own only', async () => {
		const other = await member(owner, 'other@example.org');
		const theirs = await openSession(owner, deps.secret, origin, other.accountId);
		const { rows } = await owner.query<{ id: string }>('select id from account_session where user_id = $1', [
			other.accountId,
		]);
		const mine = await openSession(owner, deps.secret, origin, administrator.accountId);
		await site.ask('/en/account/sessions?/end', { cookie: mine, form: { id: rows[0]!.id } });
		expect((await site.ask('/en/account', { cookie: theirs })).status).toBe(200);
	});

	test('goes with its roles: what was taken back is gone at the next click', async () => {
		const { accountId, personId } = await member(owner, 'leaving@example.org', [
			{ role: 'team', scope: 'programme' },
		]);
		const held = await openSession(owner, deps.secret, origin, accountId);
		expect((await site.ask('/en/desk/access', { cookie: held })).status).toBe(200);
		await owner.query('update access_grant set valid_until = current_date - 1 where person_id = $1', [
			personId,
		]);
		expect((await site.ask('/en/desk/access', { cookie: held })).status).toBe(403);
		expect((await site.ask('/en/desk/access/invite', { cookie: held, form: {} })).status).toBe(403);
	});

	test('keeps its pages out of caches', async () => {
		const held = await openSession(owner, deps.secret, origin, administrator.accountId);
		const answer = await site.ask('/en/account', { cookie: held });
		expect(answer.status).toBe(200);
		expect(answer.headers.get('cache-control')).toBe('private, no-store');
	});
});

describe('somebody who is not signed in', () => {
	test('is led to the door and back for pages, and refused for everything else', async () => {
		const page = await site.ask('/tr/desk/access?q=%C4%B1');
		expect([page.status, page.headers.get('location')]).toEqual([
			303,
			'/tr/sign-in?next=%2Ftr%2Fdesk%2Faccess%3Fq%3D%25C4%25B1',
		]);
		expect((await site.ask('/tr/desk/access', { method: 'HEAD' })).status).toBe(303);
		expect((await site.ask('/en/account', { form: {} })).status).toBe(401);
		expect((await site.ask('/en/nowhere/at/all')).status).toBe(404);
	});
});

test('every answer carries its shields', async () => {
	for (const path of ['/en', '/en/sign-in', '/en/desk', '/en/nowhere', '/robots.txt', '/favicon.svg']) {
		const { headers } = await site.ask(path);
		expect(headers.get('x-content-type-options'), path).toBe('nosniff');
		expect(headers.get('referrer-policy'), path).toBe('same-origin');
		expect(headers.get('cross-origin-opener-policy'), path).toBe('same-origin');
		expect(headers.get('permissions-policy'), path).toContain('camera=()');
		expect(headers.get('strict-transport-security'), path).toBe(null);
	}
	const page = await site.ask('/en/sign-in');
	const policy = page.headers.get('content-security-policy') ?? '';
	expect(policy).toContain("default-src 'none'");
	expect(policy).toContain("frame-ancestors 'none'");
	expect(policy).not.toMatch(/script-src[^;]*'unsafe-inline'/);
});
