import { describe, expect, test } from 'vitest';
import { later, member, password } from '#world/accounts.ts';
import { Browser, outbox, totp } from '#world/browser.ts';
import { steadyClock } from '#world/clock.ts';
import { testDatabase } from '#world/database.ts';
import { sessionCookie } from '#platform/server/session/cookies.ts';
import {
	actorOf,
	beginTwoFactor,
	confirmSignIn,
	confirmTwoFactor,
	endTwoFactor,
	renewRecoveryCodes,
	requestLink,
	signIn,
	signInByLink,
	twoFactorState,
} from '../doors.ts';

const { deps, owner } = await testDatabase({ now: steadyClock() });
let number = 0;
const address = () => `kaya-${++number}@example.org`;
const open = async (browser: Browser, email: string, given = password) => {
	const signedIn = await signIn(deps, browser.visit, { email, password: given }, 'en');
	browser.take(signedIn.cookies);
	return signedIn;
};
const who = (browser: Browser, at = deps) => actorOf(at, browser.cookie(sessionCookie(deps.origin)), 'en');
const sessionOf = async (browser: Browser) => (await who(browser)).session!;

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
