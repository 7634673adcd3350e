import { administrator, expect, test } from './test.ts';

test.use({ storageState: administrator.state });

test('the team keeps an indicator that it types by hand, and everybody sees that it is typed', async ({
	page,
	visit,
}) => {
	await page.goto('/en/desk/indicators');
	await expect(page.getByRole('heading', { level: 2, name: 'Output' })).toBeVisible();
	await page.getByRole('link', { name: 'New indicator' }).click();

	await test.step('what is missing is said at its field, what was typed stays', async () => {
		await page.getByRole('textbox', { name: 'What is to be reached, English' }).fill('Councils have decided');
		await page.getByLabel('Level').selectOption({ label: 'Outcome' });
		await page.getByLabel('Where the value comes from').selectOption({ label: 'typed in by hand' });
		await page
			.getByRole('textbox', { name: /^Value/ })
			.first()
			.fill('7');
		await page.getByRole('button', { name: 'Save' }).click();
		const summary = page.getByRole('alert');
		for (const sentence of [
			'Please say what it is a number of.',
			'Please name the source.',
			'Please say what day this value is from.',
		])
			await expect(summary).toContainText(sentence);
		await expect(page.getByRole('textbox', { name: 'What is to be reached, English' })).toHaveValue(
			'Councils have decided',
		);
	});

	await page.getByRole('textbox', { name: 'Unit, English' }).fill('council decisions');
	await page.getByLabel('As of').fill('2022-01-31');
	await page.getByRole('textbox', { name: /^Source/ }).fill('Minutes of the councils');
	await page.getByRole('textbox', { name: /^Target(?! by)/ }).fill('14');
	await page.getByRole('button', { name: 'Save' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Councils have decided');
	await expect(page.locator('main')).toContainText('50% of the way to the target');
	const address = page.url().replace(/\?.*/, '');

	await test.step('the page of results shows it apart from what is counted', async () => {
		const reader = await visit();
		await reader.goto('/en/results');
		const apart = reader.getByRole('region', { name: 'Put together by hand' });
		await expect(apart).toContainText('Councils have decided');
		await expect(apart).toContainText('Minutes of the councils');
		await expect(reader.getByRole('region', { name: 'At a glance' })).not.toContainText('Councils');
	});

	await page.getByRole('link', { name: 'Edit', exact: true }).click();
	await page.getByRole('textbox', { name: /^Target(?! by)/ }).fill('7');
	await page.getByRole('button', { name: 'Save' }).click();
	await expect(page.locator('main')).toContainText('Target reached');

	await page.getByRole('link', { name: 'Delete' }).click();
	await page.getByRole('button', { name: 'Move to the bin' }).click();
	await expect(page.getByText('The indicator is in the bin.')).toBeVisible();
	await expect(page.getByRole('row').filter({ hasText: 'Councils have decided' })).toHaveCount(0);
	await page.getByRole('button', { name: 'Undo' }).click();
	await expect(page).toHaveURL(address);
});

test('a counted indicator holds the count against its target', async ({ page }) => {
	await page.goto('/en/desk/indicators');
	const row = page.getByRole('row').filter({ hasText: 'People have taken part' });
	await expect(row).toContainText('1,000 by');
	await row.getByRole('link').click();
	await expect(page.locator('main')).toContainText('Counted: People who took part');
	await page.getByRole('link', { name: 'Records behind it' }).click();
	await expect(page.getByRole('region', { name: /^Records behind the figure/ })).toBeVisible();
});
