import { describe, expect, test } from 'vitest';
import { Browser } from '../../../../../tests/world/browser.ts';
import { testDatabase } from '../../../../../tests/world/database.ts';
import { sessionCookie } from '#platform/server/session/cookies.ts';
import {
	actorOf,
	createAdministrator,
	needsSetup,
	openSessionFor,
	seeSetup,
	setupLink,
	signIn,
} from '../doors.ts';

const { deps, owner } = await testDatabase({ origin: 'https://koprue.example' });
const browser = new Browser();
const tokenOf = (link: string | undefined) => new URL(link!).searchParams.get('token')!;
const ayse = {
	givenName: 'Ayşe',
	familyName: 'Yılmaz',
	email: 'Ayse@example.org',
	password: 'vier ruhige Brücken',
};
const make = (token: string, changes: Partial<typeof ayse> = {}) =>
	createAdministrator(deps, browser.visit, { token, ...ayse, ...changes });
const reset = () => owner.query('truncate person, account, one_time_link, attempt cascade');

describe('the first administrator', () => {
	test('is made once, by the link from the console, and signs in', async () => {
		expect(await needsSetup(deps)).toBe(true);
		const link = await setupLink(deps, { locale: 'tr' });
		expect(link).toMatch(/^https:\/\/koprue\.example\/tr\/setup\?token=[\w-]{43}$/);
		expect(await seeSetup(deps, tokenOf(link))).toBe('first');
		const accountId = await make(tokenOf(link));
		expect(await needsSetup(deps)).toBe(false);
		expect(await setupLink(deps)).toBe(undefined);
		expect(await seeSetup(deps, tokenOf(link))).toBe(undefined);
		await expect(make(tokenOf(link), { email: 'other@example.org' })).rejects.toMatchObject({
			reason: 'link_used_up',
		});

		browser.take((await openSessionFor(deps, browser.visit, accountId, 'tr')).cookies);
		const cookie = browser.cookie(sessionCookie(deps.origin));
		expect(await actorOf(deps, cookie, 'tr')).toMatchObject({
			actor: {
				kind: 'account',
				accountId,
				grants: [{ role: 'administrator', scope: 'programme' }],
				locale: 'tr',
			},
			session: { name: 'Ayşe Yılmaz', email: 'ayse@example.org' },
		});
		const other = new Browser();
		const { needsCode } = await signIn(
			deps,
			other.visit,
			{ email: 'AYSE@example.org', password: ayse.password },
			'en',
		);
		expect(needsCode).toBe(false);
		const { rows } = await owner.query(
			'select token from account_session union select hash from one_time_link',
		);
		expect(JSON.stringify(rows)).not.toContain(tokenOf(link));
	});

	test('is one of two who use the link at once', async () => {
		await reset();
		const token = tokenOf(await setupLink(deps));
		const results = await Promise.allSettled([
			make(token, { email: 'a@example.org' }),
			make(token, { email: 'b@example.org' }),
		]);
		expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
		expect((await owner.query('select * from access_grant')).rows).toHaveLength(1);
	});

	test('cannot be made with a link that is old, was replaced, or was never made', async () => {
		await reset();
		const first = tokenOf(await setupLink(deps));
		const second = tokenOf(await setupLink(deps));
		const late = { ...deps, now: () => new Date(Date.now() + 25 * 60 * 60_000) };
		expect(await seeSetup(late, second)).toBe(undefined);
		for (const token of [first, 'x', '', `${second}x`]) {
			expect(await seeSetup(deps, token)).toBe(undefined);
			await expect(make(token)).rejects.toMatchObject({ reason: 'link_used_up' });
		}
		await expect(createAdministrator(late, browser.visit, { token: second, ...ayse })).rejects.toMatchObject({
			reason: 'link_used_up',
		});
		expect((await owner.query('select * from account')).rows).toEqual([]);
		await make(second);
	});

	test('is not made with an open link when somebody else has become one meanwhile', async () => {
		await reset();
		const forgotten = tokenOf(await setupLink(deps));
		await make(forgotten);
		await owner.query('update one_time_link set used_at = null');
		expect(await seeSetup(deps, forgotten)).toBe(undefined);
		await expect(make(forgotten, { email: 'c@example.org' })).rejects.toMatchObject({
			reason: 'link_used_up',
		});
	});

	test('who lost their way in gets a new one from the console, and keeps their account', async () => {
		await reset();
		const accountId = await make(tokenOf(await setupLink(deps)));
		const again = tokenOf(await setupLink(deps, { isInsisting: true }));
		expect(await seeSetup(deps, again)).toBe('another');
		expect(await make(again, { password: 'fünf ruhige Brücken' })).toBe(accountId);
		const visit = new Browser().visit;
		await expect(signIn(deps, visit, ayse, 'en')).rejects.toMatchObject({ reason: 'sign_in_failed' });
		await signIn(deps, visit, { ...ayse, password: 'fünf ruhige Brücken' }, 'en');
	});

	test('has a password that is not their name, and an address that can sign in', async () => {
		await reset();
		const token = tokenOf(await setupLink(deps));
		await expect(make(token, { familyName: 'Yilmazoglu', password: 'yilmazoglu12' })).rejects.toMatchObject({
			issues: [{ field: 'password', reason: 'password_guessable' }],
		});
		await expect(make(token, { email: 'ayşe@example.org' })).rejects.toMatchObject({
			issues: [{ field: 'email', reason: 'address_not_for_account' }],
		});
		await make(token);
	});
});
