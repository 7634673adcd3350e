import { totp } from '../world/browser.ts';
import { troubles } from '../world/provider.ts';
import { accept, invite, password, signIn } from './accounts.ts';
import { administrator, axe, expect, test, type Page } from './test.ts';

const withoutScript = { javaScriptEnabled: false };
const person = (givenName: string) => ({
	role: 'Reader',
	givenName,
	familyName: 'Bakan',
	email: `${givenName.toLowerCase()}@ministry.example`,
});

type Told = { readonly email?: string; readonly isVerified?: boolean; readonly trouble?: string };

/** Goes to the provider by the link of the page, and comes back with what it tells. */
async function comeThrough(page: Page, next: string, { email = '', isVerified = true, trouble }: Told) {
	await page.goto(`/en/sign-in?next=${encodeURIComponent(next)}`);
	await page.getByRole('link', { name: 'Sign in with the ministry' }).click();
	await expect(page.getByRole('heading')).toHaveText('Ministry');
	await page.getByLabel('Address').fill(email);
	if (!isVerified) await page.getByLabel('Confirmed').uncheck();
	if (trouble) await page.getByLabel('Trouble').selectOption(trouble);
	await page.getByRole('button', { name: 'Go on' }).click();
}

const told = async (page: Page) => (await page.getByRole('alert').innerText()).replaceAll(/\s+/g, ' ');
const noAccess =
	/The e-mail address that was named there has no access here, or is not confirmed there\. Take another way below/;

test('somebody with an account comes in through their ministry, without script, to where they wanted to go', async ({
	visit,
}) => {
	const host = await visit({ storageState: administrator.state });
	const { email } = person('Selin');
	await invite(host, person('Selin'));
	const page = await visit(withoutScript);
	const next = '/en/desk/institutions?q=%D8%A8%D9%88%D8%AC%D8%A7+a';
	await comeThrough(page, next, { email: email.toUpperCase() });
	await expect(page).toHaveURL(new RegExp(`${next.replaceAll(/[?+]/g, String.raw`\$&`)}$`));

	await test.step('and is asked for the second step if they have switched it on', async () => {
		await page.goto('/en/account/two-factor');
		await page.getByRole('button', { name: 'Switch on' }).click();
		const secret = (await page.locator('code').first().innerText()).replaceAll(/\s/g, '');
		await page.getByLabel('Code from the app').fill(totp(secret));
		await page.getByRole('button', { name: 'Check and switch on' }).click();
		await expect(page.getByText('The second step is switched on.')).toBeVisible();
		const later = await visit(withoutScript);
		await comeThrough(later, '/en/desk/events', { email: email.toUpperCase() });
		await expect(later).toHaveURL(/\/en\/sign-in\/code\?next=%2Fen%2Fdesk%2Fevents$/);
		expect((await later.context().cookies()).map(({ name }) => name)).not.toContain('koprue.session_token');
		await later.getByLabel('Code').fill(totp(secret));
		await later.getByRole('button', { name: 'Continue' }).click();
		await expect(later).toHaveURL(/\/en\/desk\/events$/);
	});
});

test('somebody without an account is told what to do, and gets none', async ({ visit }) => {
	const page = await visit(withoutScript);
	await comeThrough(page, '/en/desk/events', { email: 'stranger@ministry.example' });
	await expect(page).toHaveURL(/\/en\/sign-in\?provider=no_access&next=%2Fen%2Fdesk%2Fevents$/);
	expect(await told(page)).toMatch(noAccess);
	await page.goto('/en/desk');
	await expect(page).toHaveURL(/\/en\/sign-in\?next=/);
	const seeing = await visit();
	await seeing.goto('/en/sign-in?provider=no_access');
	expect(await axe(seeing)).toEqual([]);
	const host = await visit({ storageState: administrator.state });
	await host.goto('/en/desk/access?q=stranger');
	await expect(host.getByText('stranger@ministry.example')).toHaveCount(0);
});

test('an address the ministry has not confirmed opens nobody’s account, and does not tell that there is one', async ({
	visit,
}) => {
	const { email } = person('Berk');
	const page = await visit(withoutScript);
	await accept(page, await invite(await visit({ storageState: administrator.state }), person('Berk')));
	const thief = await visit(withoutScript);
	await comeThrough(thief, '/en/desk', { email, isVerified: false });
	const answer = await told(thief);
	expect(answer).toMatch(noAccess);
	await thief.goto('/en/desk');
	await expect(thief).toHaveURL(/\/en\/sign-in\?next=/);
	// The sign of Kelvin, which lower case turns into a k: not Berk's mailbox, though confirmed.
	await comeThrough(thief, '/en/desk', { email: email.replace('k', '\u212A') });
	expect(await told(thief)).toBe(answer);
	// Nobody has that address: the answer is the same.
	await comeThrough(thief, '/en/desk', { email: 'nobody@ministry.example', isVerified: false });
	expect(await told(thief)).toBe(answer);
	await signIn(thief, email, password);
	await expect(thief).toHaveURL(/\/en\/desk$/);
});

test('a ministry that answers nonsense, or somebody who answers for it, opens nothing', async ({ visit }) => {
	const { email } = person('Mine');
	const page = await visit(withoutScript);
	await accept(page, await invite(await visit({ storageState: administrator.state }), person('Mine')));
	const thief = await visit(withoutScript);
	for (const trouble of troubles.filter((one) => one !== 'none')) {
		await comeThrough(thief, '/en/desk', { email, trouble });
		await expect(thief, trouble).toHaveURL(/\/en\/sign-in\?provider=failed&next=%2Fen%2Fdesk$/);
		expect(await told(thief), trouble).toContain('Signing in there did not work. Please try again');
	}
	// Without trouble the same identity opens.
	await comeThrough(thief, '/en/desk', { email });
	await expect(thief).toHaveURL(/\/en\/desk$/);
});

test('whoever changes their mind, meets a provider that is away, or comes back without having asked is told so', async ({
	visit,
}) => {
	const page = await visit({ ...withoutScript, locale: 'tr-TR' });
	await page.goto('/en/sign-in?next=%2Fen%2Fdesk');
	await page.getByRole('link', { name: 'Sign in with the ministry' }).click();
	await page.getByRole('button', { name: 'Refuse' }).click();
	await expect(page).toHaveURL(/\/en\/sign-in\?provider=cancelled&next=%2Fen%2Fdesk$/);
	expect(await told(page)).toContain('Signing in there was cancelled.');

	await page.getByRole('link', { name: 'Sign in with the city' }).click();
	await expect(page).toHaveURL(/\/en\/sign-in\?provider=away&next=%2Fen%2Fdesk$/);
	expect(await told(page)).toContain('The sign-in service does not answer at the moment.');

	for (const query of ['', '?state=planted&code=planted', '?error=server_error'])
		for (const provider of ['ministry', 'city']) {
			await page.goto(`/api/auth/callback/${provider}${query}`);
			await expect(page, provider + query).toHaveURL(/\/tr\/sign-in\?provider=failed/);
		}
});
