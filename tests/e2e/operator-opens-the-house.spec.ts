import { administrator, expect, test } from './test.ts';

test.use({ javaScriptEnabled: false });

test('the operator becomes administrator by the link that the server printed, once and without script', async ({
	page,
	visit,
}) => {
	const link = process.env.E2E_SETUP ?? '';
	await page.goto(link);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Set up Köprü');

	await test.step('too weak a password is refused at its field, and the rest stays', async () => {
		await page.getByLabel('Given name').fill(administrator.givenName);
		await page.getByLabel('Family name').fill(administrator.familyName);
		await page.getByLabel('E-mail address').fill(administrator.email);
		await page.getByLabel('Password').fill('12345');
		await page.getByRole('button', { name: 'Create account' }).click();
		await expect(page.getByRole('alert')).toContainText('at least 12 characters');
		await expect(page.getByLabel('Family name')).toHaveValue(administrator.familyName);
		await expect(page.getByLabel('Password')).toHaveValue('');
	});

	await page.getByLabel('Password').fill(administrator.password);
	await page.getByRole('button', { name: 'Create account' }).click();
	await expect(page).toHaveURL(/\/en\/desk$/);
	await page.context().storageState({ path: administrator.state });

	const other = await visit({ javaScriptEnabled: false });
	await other.goto(link);
	await expect(other.getByRole('heading', { level: 1 })).toHaveText('This link does not work');
});
