import { expect, test } from 'vitest';
import { member, password } from '#world/accounts.ts';
import { testDatabase } from '#world/database.ts';
import { openSite } from './site.ts';

const origin = 'https://koprue.test';
const database = await testDatabase({ secret: 'a secret of the tests, long enough' });
const site = await openSite(database, origin);

test('under https cookies belong to this host alone, and browsers are told to stay with https', async () => {
	const { email } = await member(database.owner, 'a@example.org');
	const answer = await site.ask('/en/sign-in', { form: { email, password }, headers: { origin } });
	expect(answer.status).toBe(303);
	expect(answer.headers.get('strict-transport-security')).toBe('max-age=31536000');
	const [line = ''] = answer.headers.getSetCookie();
	const [pair = '', ...attributes] = line.split('; ');
	expect(pair).toMatch(/^__Host-koprue\.session_token=/);
	expect(new Set(attributes.map((attribute) => attribute.toLowerCase()))).toEqual(
		new Set(['max-age=604800', 'path=/', 'httponly', 'secure', 'samesite=lax']),
	);
	expect((await site.ask('/en/account', { cookie: pair })).status).toBe(200);
	// Without the prefix a neighbouring host could have planted it.
	expect((await site.ask('/en/account', { cookie: pair.replace('__Host-', '') })).status).toBe(303);
});
