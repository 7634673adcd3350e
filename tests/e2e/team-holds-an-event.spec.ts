import { administrator, expect, test } from './test.ts';

test.use({ storageState: administrator.state });

/** The clock at the place, days from now: what is shown may not depend on the day the test runs. */
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

test('the team plans an event with an agenda, a visitor registers on its page, and the team records who was there', async ({
	page,
	visit,
}) => {
	await page.goto('/en/desk/events');
	await page.getByRole('link', { name: 'New event' }).first().click();

	await test.step('an end before the start is refused at its field, what was typed stays', async () => {
		await page.getByLabel('Kind', { exact: true }).selectOption({ label: 'Workshop' });
		await page.getByRole('textbox', { name: 'Title, English' }).fill('Workshop: signs one can read');
		await page.locator('[name=startsLocal]').fill(`${inDays(-1)}T09:30`);
		await page.locator('[name=endsLocal]').fill(`${inDays(-3)}T16:00`);
		await page.getByRole('checkbox', { name: 'Anybody can register on the public page' }).check();
		await page.getByRole('button', { name: 'Save' }).click();
		await expect(page.getByRole('alert')).toContainText('The end is before the start');
		await expect(page.getByRole('textbox', { name: 'Title, English' })).toHaveValue(
			'Workshop: signs one can read',
		);
		await expect(page.getByRole('checkbox', { name: 'Anybody can register' })).toBeChecked();
	});
	await page.locator('[name=endsLocal]').fill(`${inDays(3)}T16:00`);
	await page.getByRole('button', { name: 'Save' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Workshop: signs one can read');
	const desk = new URL(page.url()).pathname;

	await test.step('a session', async () => {
		await page.goto(`${desk}/agenda`);
		await page.getByRole('link', { name: 'New session' }).first().click();
		await page.getByLabel('Kind', { exact: true }).selectOption({ label: 'Plenary' });
		await page.getByRole('textbox', { name: 'Title, English' }).fill('Signs seen for the first time');
		await page.locator('[name=startsLocal]').fill(`${inDays(1)}T10:00`);
		await page.locator('[name=endsLocal]').fill(`${inDays(1)}T11:00`);
		await page.getByRole('button', { name: 'Save' }).click();
		await expect(page.locator('main')).toContainText('Signs seen for the first time');
	});

	await page.goto(desk);
	await page.getByRole('button', { name: 'Open registration' }).click();
	await expect(page.getByRole('button', { name: 'Close registration' })).toBeVisible();
	const address = (await page.getByRole('link', { name: 'Public page' }).getAttribute('href')) ?? '';

	await test.step('a visitor registers without script', async () => {
		const visitor = await visit({ javaScriptEnabled: false });
		await visitor.goto(address);
		await expect(visitor.locator('main')).toContainText('Signs seen for the first time');
		await visitor.getByRole('link', { name: 'Register', exact: true }).click();
		await visitor.getByLabel('Given name').fill('Işıl');
		await visitor.getByLabel('Family name').fill('Ağaoğlu');
		await visitor.getByLabel('E-mail address').fill('isil@example.org');
		await visitor.getByRole('button', { name: 'Register' }).click();
		await expect(visitor.getByRole('alert')).toContainText('Without your consent');
		await expect(visitor.getByLabel('Family name')).toHaveValue('Ağaoğlu');
		await visitor.getByRole('checkbox', { name: /I agree/ }).check();
		await visitor.getByRole('button', { name: 'Register' }).click();
		await expect(visitor.getByRole('heading', { level: 1 })).toHaveText('Please look into your mailbox');
	});

	await test.step('the team confirms, and ticks who was there', async () => {
		await page.goto(`${desk}/attendance`);
		await page.getByRole('button', { name: 'Confirm all' }).click();
		await page.getByRole('checkbox', { name: /Present: .*Ağaoğlu/ }).check();
		await page.getByRole('button', { name: 'Save attendance' }).click();
		await expect(page.locator('main')).toContainText('1 of 1 were there');
	});
});
