import { describe, expect, test } from 'vitest';
import { later, member, password } from '../../../../../tests/world/accounts.ts';
import { Browser, outbox, totp } from '../../../../../tests/world/browser.ts';
import { testDatabase } from '../../../../../tests/world/database.ts';
import { sessionCookie } from '#platform/server/session/cookies.ts';
import {
	actorOf,
	beginTwoFactor,
	confirmSignIn,
	confirmTwoFactor,
	endTwoFactor,
	isLinkGood,
	renewRecoveryCodes,
	requestLink,
	signIn,
	signInByLink,
	signOut,
	twoFactorState,
	type SignedIn,
} from '../doors.ts';

const { deps, owner } = await testDatabase();
let number = 0;
const address = () => `kaya-${++number}@example.org`;
const open = async (browser: Browser, email: string, given = password) => {
	const signedIn = await signIn(deps, browser.visit, { email, password: given }, 'en');
	browser.take(signedIn.cookies);
	return signedIn;
};
const who = (browser: Browser, at = deps) => actorOf(at, browser.cookie(sessionCookie(deps.origin)), 'en');
const sessionOf = async (browser: Browser) => (await who(browser)).session!;

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

describe('the second step', () => {
	async function withTwoFactor(hasPassword = true) {
		const { email } = await member(owner, address(), [], { hasPassword });
		const browser = new Browser();
		if (hasPassword) await open(browser, email);
		else {
			await requestLink(deps, browser.visit, { purpose: 'sign-in', email }, 'en');
			const [mail] = await outbox(owner, email);
			browser.take((await signInByLink(deps, browser.visit, { token: mail!.token }, 'en')).cookies);
		}
		const given = hasPassword ? password : '';
		const begun = await beginTwoFactor(deps, browser.visit, await sessionOf(browser), { password: given });
		expect(await twoFactorState(deps, await sessionOf(browser))).toBe('begun');
		browser.take(
			await confirmTwoFactor(
				deps,
				browser.visit,
				await sessionOf(browser),
				{ code: totp(begun.secret) },
				'en',
			),
		);
		expect(await twoFactorState(deps, await sessionOf(browser))).toBe('on');
		return { email, browser, ...begun };
	}

	test('is asked for after the password, and lets in with a code from the app', async () => {
		const { email, secret } = await withTwoFactor();
		const browser = new Browser();
		expect(await open(browser, email)).toMatchObject({ needsCode: true });
		expect((await who(browser)).session).toBe(null);
		await expect(confirmSignIn(deps, browser.visit, { code: '000000' }, 'en')).rejects.toMatchObject({
			reason: 'wrong_code',
		});
		browser.take((await confirmSignIn(deps, browser.visit, { code: totp(secret) }, 'en')).cookies);
		expect((await who(browser)).session).toMatchObject({ email });
	});

	test('is asked for after a link by mail as well', async () => {
		const { email, secret } = await withTwoFactor();
		await requestLink(deps, new Browser().visit, { purpose: 'sign-in', email }, 'en');
		const [mail] = await outbox(owner, email);
		const browser = new Browser();
		const signedIn = await signInByLink(deps, browser.visit, { token: mail!.token }, 'en');
		expect(signedIn.needsCode).toBe(true);
		browser.take(signedIn.cookies);
		expect((await who(browser)).session).toBe(null);
		browser.take((await confirmSignIn(deps, browser.visit, { code: totp(secret) }, 'en')).cookies);
		expect((await who(browser)).session).toMatchObject({ email });
	});

	test('takes a recovery code, as it stands on paper, once', async () => {
		const { email, codes } = await withTwoFactor();
		expect(codes).toHaveLength(10);
		expect(codes[0]).toMatch(/^[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}$/);
		const typed = codes[0]!.replaceAll('-', '');
		for (const [attempt, isIn] of [
			[1, true],
			[2, false],
		] as const) {
			const browser = new Browser();
			await open(browser, email);
			const done = await confirmSignIn(deps, browser.visit, { code: typed }, 'en').catch(() => undefined);
			expect(done !== undefined, `attempt ${attempt}`).toBe(isIn);
		}
	});

	test('ends after five wrong codes, and locks the account for a while after ten', async () => {
		const { email, secret } = await withTwoFactor();
		for (let round = 0; round < 2; round++) {
			const browser = new Browser(`203.0.113.${round}`);
			await open(browser, email);
			for (let i = 0; i < 5; i++)
				await confirmSignIn(deps, browser.visit, { code: '000000' }, 'en').catch(() => {});
			await expect(confirmSignIn(deps, browser.visit, { code: totp(secret) }, 'en')).rejects.toMatchObject({
				reason: 'too_many_codes',
			});
		}
		const browser = new Browser('203.0.113.99');
		await open(browser, email);
		await expect(confirmSignIn(deps, browser.visit, { code: totp(secret) }, 'en')).rejects.toMatchObject({
			kind: 'limit',
		});
	});

	test('is nobody else’s: without having begun to sign in, no code helps', async () => {
		const { secret } = await withTwoFactor();
		await expect(
			confirmSignIn(deps, new Browser().visit, { code: totp(secret) }, 'en'),
		).rejects.toMatchObject({
			reason: 'wrong_code',
		});
	});

	test('is switched on and off by the owner alone, who is told by mail', async () => {
		const { email, browser, codes } = await withTwoFactor();
		const session = await sessionOf(browser);
		await expect(
			endTwoFactor(deps, browser.visit, session, { password: 'falsch' }, 'en'),
		).rejects.toMatchObject({
			issues: [{ field: 'current', reason: 'wrong_password' }],
		});
		const renewed = await renewRecoveryCodes(deps, browser.visit, session, { password }, 'en');
		expect(renewed).not.toContain(codes[0]);
		browser.take(await endTwoFactor(deps, browser.visit, session, { password }, 'en'));
		expect(await twoFactorState(deps, await sessionOf(browser))).toBe('off');
		expect(await open(new Browser(), email)).toMatchObject({ needsCode: false });
		expect((await outbox(owner, email)).map(({ text }) => text.split('\n')[2])).toEqual([
			'Two-step sign-in was switched off for your account.',
			'New recovery codes were made for your account. The old ones no longer work.',
			'Two-step sign-in was switched on for your account.',
		]);
	});

	test('without a password asks for a fresh sign-in instead', async () => {
		const { browser } = await withTwoFactor(false);
		const session = await sessionOf(browser);
		await expect(
			endTwoFactor(later(deps, 16), browser.visit, session, { password: '' }, 'en'),
		).rejects.toMatchObject({ reason: 'sign_in_again' });
		await endTwoFactor(deps, browser.visit, session, { password: '' }, 'en');
	});

	test('keeps secret and codes unreadable in the database', async () => {
		const { secret, codes } = await withTwoFactor();
		const { rows } = await owner.query('select secret, backup_codes from two_factor');
		expect(JSON.stringify(rows)).not.toContain(secret);
		expect(JSON.stringify(rows)).not.toContain(codes[0]!.replaceAll('-', ''));
	});
});
