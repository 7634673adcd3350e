import { accept, invite } from './accounts.ts';
import { administrator, expect, test } from './test.ts';

test('a coordinator changes their own institution and no other', async ({ page, visit }) => {
	const host = await visit({ storageState: administrator.state });
	const link = await invite(host, {
		role: 'Coordinator',
		scope: /Buca/,
		givenName: 'Nil',
		familyName: 'Dere',
		email: 'nil@example.org',
	});
	await accept(page, link);

	const open = async (name: RegExp) => {
		await page.goto('/en/desk/institutions');
		await page.getByRole('row').getByRole('link', { name }).first().click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
	};
	await open(/Buca/);
	await page.getByRole('link', { name: 'Edit', exact: true }).click();
	await expect(
		page.getByText('Part, parent and publication are decided by the programme team.'),
	).toBeVisible();
	await page.getByRole('textbox', { name: /^Website/ }).fill('https://buca.example.org');
	await page.getByRole('button', { name: 'Save' }).click();
	await expect(page.locator('main')).toContainText('buca.example.org');

	await open(/Hanover$/);
	await expect(page.getByRole('link', { name: 'Edit', exact: true })).toHaveCount(0);
	const foreign = page.url();
	const refused = await page.goto(`${foreign}/edit`);
	expect(refused?.status()).toBe(404);

	await test.step('nor by sending the form past the page', async () => {
		const answer = await page.request.post(`${foreign}/edit`, {
			form: { website: 'https://evil.example.org', version: '1' },
			headers: { origin: new URL(foreign).origin },
			maxRedirects: 0,
		});
		expect(answer.status()).toBe(404);
	});
	for (const closed of ['access', 'outbox', 'changes', 'tokens', 'example', 'imports'])
		expect((await page.goto(`/en/desk/${closed}`))?.status(), closed).toBe(403);
});
