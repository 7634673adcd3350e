import { accept, invite, linkInMail, password, signIn } from './accounts.ts';
import { administrator, expect, test } from './test.ts';

const reader = { role: 'Reader', givenName: 'Rana', familyName: 'Okur', email: 'rana@example.org' };
const withoutScript = { javaScriptEnabled: false };

test('an invited person comes in, signs out and in again, forgets the password and recovers, all without script', async ({
	visit,
}) => {
	const host = await visit({ storageState: administrator.state });
	const page = await visit(withoutScript);
	const link = await invite(host, reader);
	await accept(page, link);

	await test.step('the invitation works once', async () => {
		const thief = await visit(withoutScript);
		await thief.goto(link);
		await expect(thief.getByRole('heading', { level: 1 })).toHaveText('This link no longer works');
	});

	await test.step('signing out closes the work area', async () => {
		await page.goto('/en/desk');
		await page.getByRole('button', { name: 'Sign out' }).click();
		await page.goto('/en/desk');
		await expect(page).toHaveURL(/\/en\/sign-in\?next=%2Fen%2Fdesk$/);
	});

	await test.step('a wrong password is refused without telling which of both is wrong, the address stays', async () => {
		await signIn(page, reader.email, 'not the password');
		await expect(page.getByRole('alert')).toContainText('Address and password do not match');
		await expect(page.getByLabel('E-mail address')).toHaveValue(reader.email);
		await expect(page.getByLabel('Password')).toHaveValue('');
		await signIn(page, 'nobody@example.org', 'not the password');
		await expect(page.getByRole('alert')).toContainText('Address and password do not match');
	});

	await test.step('the right one opens', async () => {
		await signIn(page, reader.email, password);
		await expect(page).toHaveURL(/\/en\/desk$/);
	});

	await test.step('recovery by mail sets another password, and the old one is void', async () => {
		const other = await visit(withoutScript);
		await other.goto('/en/sign-in/forgotten');
		await other.getByLabel('E-mail address').fill(reader.email);
		await other.getByRole('button', { name: 'Send link' }).click();
		await expect(other.getByRole('heading', { level: 1 })).toHaveText('Look in your mailbox');
		await other.goto(await linkInMail(host, reader.email));
		await other.getByLabel('New password').fill('ein neues Wort am Ufer');
		await other.getByRole('button', { name: 'Set password' }).click();
		await signIn(other, reader.email, password);
		await expect(other.getByRole('alert')).toBeVisible();
		await signIn(other, reader.email, 'ein neues Wort am Ufer');
		await expect(other).toHaveURL(/\/en\/desk$/);
		// Whoever had the old password is out.
		await page.goto('/en/desk');
		await expect(page).toHaveURL(/sign-in/);
	});

	await test.step('a link by mail opens too', async () => {
		const other = await visit(withoutScript);
		await other.goto('/en/sign-in/mail');
		await other.getByLabel('E-mail address').fill(reader.email);
		await other.getByRole('button', { name: 'Send link' }).click();
		await expect(other.getByRole('heading', { level: 1 })).toHaveText('Look in your mailbox');
		await other.goto(await linkInMail(host, reader.email));
		await other.getByRole('button', { name: 'Sign in now' }).click();
		await expect(other).toHaveURL(/\/en\/desk$/);
	});
});

test('somebody without an account is asked to sign in and goes on from there', async ({ page, visit }) => {
	await page.goto('/tr/desk/institutions?q=buca');
	await expect(page).toHaveURL(/\/tr\/sign-in\?next=/);
	const link = await invite(await visit({ storageState: administrator.state }), {
		...reader,
		givenName: 'Deniz',
		email: 'deniz@example.org',
	});
	await accept(page, link);
	await page.getByRole('button', { name: 'Sign out' }).click();
	await page.goto('/en/desk/institutions?q=buca');
	await page.getByLabel('E-mail address').fill('deniz@example.org');
	await page.getByLabel('Password').fill(password);
	await page.locator('main').getByRole('button', { name: 'Sign in' }).click();
	await expect(page).toHaveURL(/\/en\/desk\/institutions\?q=buca$/);
});
