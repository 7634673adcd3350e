import { administrator, expect, test } from './test.ts';

test.use({ storageState: administrator.state });

test('the team makes an institution, changes it, deletes it and takes the deletion back', async ({
	page,
}) => {
	await page.goto('/en/desk/institutions');
	await page.getByRole('link', { name: 'New institution' }).click();

	await test.step('what is missing is said at its field, what was typed stays', async () => {
		await page.getByRole('textbox', { name: 'Name, English' }).fill('City of Marburg');
		await page.getByRole('button', { name: 'Save' }).click();
		const summary = page.getByRole('alert');
		await expect(summary).toContainText('Kind of institution');
		await expect(summary).toContainText('Country');
		await expect(page.getByRole('textbox', { name: 'Name, English' })).toHaveValue('City of Marburg');
		await expect(page.getByLabel('Country')).toHaveAttribute('aria-invalid', 'true');
	});

	await page.getByLabel('Kind of institution').selectOption({ label: 'City' });
	await page.getByLabel('Country').selectOption({ label: 'Germany' });
	await page.getByRole('button', { name: 'Save' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('City of Marburg');
	const address = page.url().replace(/\?.*/, '');

	await page.getByRole('link', { name: 'Edit', exact: true }).click();
	await page.getByLabel('Place').fill('Marburg');
	await page.getByRole('button', { name: 'Save' }).click();
	await expect(page.getByText('The institution is saved.')).toBeVisible();
	await expect(page.locator('main')).toContainText('Marburg');

	await test.step('deleting asks first', async () => {
		await page.getByRole('button', { name: 'Delete' }).click();
		const dialog = page.getByRole('dialog');
		await expect(dialog).toContainText('Delete City of Marburg?');
		await dialog.getByRole('button', { name: 'Move to the bin' }).click();
		await expect(page.getByText('The institution is in the bin.')).toBeVisible();
		await expect(page.getByRole('row').filter({ hasText: 'City of Marburg' })).toHaveCount(0);
	});

	await page.getByRole('button', { name: 'Undo' }).click();
	await expect(page).toHaveURL(address);
	await page.goto('/en/desk/institutions?q=marburg');
	await expect(page.getByRole('row').filter({ hasText: 'City of Marburg' })).toHaveCount(1);
});

test('of two people who edit at once nobody loses what they typed', async ({ page, visit }) => {
	await page.goto('/en/desk/institutions?q=eyyubiye');
	await page
		.getByRole('row')
		.getByRole('link', { name: /Eyyübiye/ })
		.first()
		.click();
	const other = await visit({ storageState: administrator.state });
	await other.goto(`${page.url()}/edit`);
	await page.getByRole('link', { name: 'Edit', exact: true }).click();

	await other.getByRole('textbox', { name: /^Website/ }).fill('https://theirs.example.org');
	await other.getByRole('button', { name: 'Save' }).click();
	await expect(other.getByText('The institution is saved.')).toBeVisible();

	await page.getByRole('textbox', { name: /^Website/ }).fill('https://mine.example.org');
	await page.getByLabel('Acronym').fill('EYB');
	await page.getByRole('button', { name: 'Save' }).click();
	await expect(page.getByText('Somebody was faster')).toBeVisible();
	await expect(page.getByRole('group', { name: 'Website' })).toContainText('https://theirs.example.org');
	await expect(page.getByRole('textbox', { name: /^Website/ }).last()).toHaveValue(
		'https://mine.example.org',
	);
	await expect(page.getByLabel('Acronym')).toHaveValue('EYB');

	await page.getByRole('radio', { name: 'theirs.example.org' }).check();
	await page.getByRole('button', { name: 'Save' }).click();
	await expect(page.getByText('The institution is saved.')).toBeVisible();
	await expect(page.locator('main')).toContainText('theirs.example.org');
	await expect(page.locator('main')).toContainText('EYB');
});

test('a search finds names however they are typed', async ({ page }) => {
	for (const typed of ['SISLI', 'şişli', 'Sisli']) {
		await page.goto(`/tr/desk/institutions?q=${encodeURIComponent(typed)}`);
		await expect(page.locator('main tbody tr')).toHaveCount(1);
		await expect(page.locator('main tbody')).toContainText('Şişli');
	}
});
