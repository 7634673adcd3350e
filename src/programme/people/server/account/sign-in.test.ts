import { describe, expect, test } from 'vitest';
import { later, member, password } from '#world/accounts.ts';
import { Browser, outbox } from '#world/browser.ts';
import { steadyClock } from '#world/clock.ts';
import { testDatabase } from '#world/database.ts';
import { sessionCookie } from '#platform/server/session/cookies.ts';
import { actorOf, isLinkGood, requestLink, signIn, signInByLink, signOut, type SignedIn } from '../doors.ts';

const { deps, owner } = await testDatabase({ now: steadyClock() });
let number = 0;
const address = () => `kaya-${++number}@example.org`;
const open = async (browser: Browser, email: string, given = password) => {
	const signedIn = await signIn(deps, browser.visit, { email, password: given }, 'en');
	browser.take(signedIn.cookies);
	return signedIn;
};
const who = (browser: Browser, at = deps) => actorOf(at, browser.cookie(sessionCookie(deps.origin)), 'en');

describe('signing in', () => {
	test('opens a session that signing out ends on the server too', async () => {
		const { accountId, personId, email } = await member(owner, address(), [
			{ role: 'reader', scope: 'programme' },
		]);
		const browser = new Browser();
		expect(await open(browser, email)).toMatchObject({ needsCode: false });
		expect((await who(browser)).actor).toEqual({
			kind: 'account',
			accountId,
			personId,
			grants: [{ role: 'reader', scope: 'programme' }],
			locale: 'en',
		});
		const stolen = browser.cookie(sessionCookie(deps.origin));
		browser.take(await signOut(deps, browser.visit));
		expect(browser.cookie(sessionCookie(deps.origin))).toBe(undefined);
		expect((await actorOf(deps, stolen, 'en')).actor).toEqual({ kind: 'visitor', locale: 'en' });
	});

	test('ends by itself after a week', async () => {
		const { email } = await member(owner, address());
		const browser = new Browser();
		await open(browser, email);
		expect((await who(browser, later(deps, 7 * 24 * 60 - 1))).session).not.toBe(null);
		expect((await who(browser, later(deps, 7 * 24 * 60 + 1))).session).toBe(null);
	});

	test('takes no session that was planted, forged or signed by somebody else', async () => {
		const { email } = await member(owner, address());
		const browser = new Browser();
		const name = sessionCookie(deps.origin);
		browser.cookies.set(name, 'planted.planted');
		await open(browser, email);
		const cookie = browser.cookie(name)!;
		const [token] = cookie.split('.');
		expect(token).not.toBe('planted');
		for (const forged of [
			token,
			`${token}.`,
			`${token}.AAAA`,
			`x${cookie}`,
			cookie.slice(0, -2),
			'planted.planted',
		])
			expect((await actorOf(deps, forged, 'en')).session, forged).toBe(null);
		expect((await actorOf({ ...deps, secret: 'another' }, cookie, 'en')).session).toBe(null);
	});

	test('says the same whatever is wrong', async () => {
		const { email } = await member(owner, address());
		const other = await member(owner, address(), [], { hasPassword: false });
		const browser = new Browser('192.0.2.2');
		const tries = [
			[email, 'falsches Passwort'],
			['nobody@example.org', password],
			[other.email, password],
			['not an address', password],
			['ayşe@example.org', password],
			[email, 'x'.repeat(999)],
		];
		for (const [typed = '', given = ''] of tries)
			await expect(open(browser, typed, given), typed).rejects.toMatchObject({
				kind: 'invalid',
				reason: 'sign_in_failed',
			});
		expect(browser.cookies.size).toBe(0);
	});

	test('finds the address however a keyboard writes it', async () => {
		const { email } = await member(owner, 'izmir.imece@example.org');
		for (const typed of ['İzmir.İmece@example.org', ' IZMIR.IMECE@EXAMPLE.ORG ', 'ızmır.ımece@example.org'])
			expect(await open(new Browser(), typed), `${typed} for ${email}`).toMatchObject({ needsCode: false });
	});

	test('is stopped after ten attempts from one network, and goes on from another', async () => {
		const { email } = await member(owner, address());
		const attacker = new Browser('198.51.100.7');
		for (let i = 0; i < 10; i++) await open(attacker, email, 'falsches Passwort').catch(() => {});
		await expect(open(attacker, email)).rejects.toMatchObject({ kind: 'limit', reason: 'too_many_attempts' });
		expect(await open(new Browser('203.0.113.9'), email)).toMatchObject({ needsCode: false });
	});

	test('gives only the roles that count today, and none of a person in the bin', async () => {
		const { email, personId } = await member(owner, address(), [
			{ role: 'reader', scope: 'programme' },
			{ role: 'team', scope: 'programme' },
			{ role: 'organiser', scope: 'programme' },
		]);
		await owner.query(
			`update access_grant set valid_until = current_date - 1 where person_id = $1 and role = 'team'`,
			[personId],
		);
		await owner.query(
			`update access_grant set valid_from = current_date + 1 where person_id = $1 and role = 'organiser'`,
			[personId],
		);
		const browser = new Browser();
		await open(browser, email);
		expect((await who(browser)).actor).toMatchObject({ grants: [{ role: 'reader', scope: 'programme' }] });
		await owner.query('update person set deleted_at = now() where id = $1', [personId]);
		expect((await who(browser)).actor).toMatchObject({ personId: null, grants: [] });
	});
});

describe('a link by mail', () => {
	const ask = (email: string, at = deps, locale: 'tr' | 'en' = 'tr') =>
		requestLink(at, new Browser().visit, { purpose: 'sign-in', email, next: '/tr/desk/events' }, locale);

	test('signs in once, from the page it leads to', async () => {
		const { email } = await member(owner, address(), [], { hasPassword: false });
		await ask(email.toUpperCase());
		const [mail] = await outbox(owner, email);
		expect(mail).toMatchObject({ recipient: email, locale: 'tr', subject: 'Giriş bağlantınız' });
		expect(mail!.text).toContain(
			`${deps.origin}/tr/sign-in/link?token=${mail!.token}&next=%2Ftr%2Fdesk%2Fevents`,
		);
		expect(await isLinkGood(deps, 'sign-in', mail!.token)).toBe(true);
		expect(await isLinkGood(deps, 'password', mail!.token)).toBe(false);
		const browser = new Browser();
		const results = await Promise.allSettled([
			signInByLink(deps, browser.visit, { token: mail!.token }, 'tr'),
			signInByLink(deps, browser.visit, { token: mail!.token }, 'tr'),
		]);
		const opened = results.find(
			(result): result is PromiseFulfilledResult<SignedIn> => result.status === 'fulfilled',
		);
		expect(results.filter(({ status }) => status === 'rejected')).toHaveLength(1);
		browser.take(opened!.value.cookies);
		expect((await who(browser)).session).toMatchObject({ email });
		expect(await isLinkGood(deps, 'sign-in', mail!.token)).toBe(false);
	});

	test('is over after a quarter of an hour', async () => {
		const { email } = await member(owner, address());
		await ask(email);
		const [mail] = await outbox(owner, email);
		expect(await isLinkGood(later(deps, 14), 'sign-in', mail!.token)).toBe(true);
		await expect(
			signInByLink(later(deps, 16), new Browser().visit, { token: mail!.token }, 'tr'),
		).rejects.toMatchObject({ reason: 'link_used_up' });
	});

	test('tells nobody who has an account: same answer, same statements, nothing left behind', async () => {
		const { email } = await member(owner, address());
		const statements: string[] = [];
		const client = await deps.db.pool.connect();
		const prototype = Object.getPrototypeOf(client) as { query: (...args: unknown[]) => unknown };
		client.release();
		const query = prototype.query;
		prototype.query = function (this: unknown, ...args: unknown[]) {
			const given = args[0] as string | { text: string };
			statements.push((typeof given === 'string' ? given : given.text).replace(/\s+/g, ' ').slice(0, 40));
			return query.apply(this, args);
		};
		try {
			await ask(email);
			const known = statements.splice(0);
			await ask('nobody-at-all@example.org');
			const unknown = statements.splice(0);
			// The undone work differs in its two savepoint lines alone.
			expect(unknown.filter((text) => !/savepoint/.test(text))).toEqual(known);
			expect(known.some((text) => text.startsWith('insert into "mail"'))).toBe(true);
		} finally {
			prototype.query = query;
		}
		expect(await outbox(owner, 'nobody-at-all@example.org')).toEqual([]);
		const { rows } = await owner.query('select 1 from one_time_link where subject like $1', ['nobody%']);
		expect(rows).toEqual([]);
	});

	test('goes to the address that is kept, never to a look-alike that was typed', async () => {
		const { email } = await member(owner, 'ilk.isim@example.org');
		await ask('ılk.ısım@example.org');
		expect((await outbox(owner)).map(({ recipient }) => recipient)[0]).toBe(email);
	});

	test('is sent five times an hour at most', async () => {
		const { email } = await member(owner, address());
		for (let i = 0; i < 5; i++) await ask(email);
		await expect(ask(email)).rejects.toMatchObject({ kind: 'limit' });
	});
});
