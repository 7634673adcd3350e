import { roles } from '#shared/actor.ts';
import { accept, invite } from './accounts.ts';
import { administrator, axe, expect, locales, overhang, test } from './test.ts';

test('somebody new finds what their role can do, and goes there', async ({ page, visit }) => {
	const host = await visit({ storageState: administrator.state });
	const link = await invite(host, {
		role: 'Coordinator',
		scope: /Buca/,
		givenName: 'Lale',
		familyName: 'Bahar',
		email: 'lale@example.org',
	});
	await accept(page, link);

	await page.goto('/en/desk');
	await page.getByRole('navigation', { name: 'Workspace menu' }).getByRole('link', { name: 'Help' }).click();
	const tabs = page.getByRole('navigation', { name: 'Help by role' }).getByRole('link');
	await expect(tabs.first()).toHaveText('Coordinator of an institution');
	await expect(tabs.first()).toHaveAttribute('aria-current', 'page');
	await page.getByText('Keep your own institution up to date').click();
	await expect(page.getByText('Choose “Edit”.')).toBeVisible();
	expect(await axe(page)).toEqual([]);
	await page.getByRole('link', { name: 'Open: Institutions' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Institutions');

	await test.step('what others do is told, but leads to no closed door', async () => {
		await page.goto('/en/desk/help?role=administrator');
		await page.getByText('Invite somebody').click();
		await expect(page.getByText('Choose “Send invitation”.')).toBeVisible();
		await expect(page.getByRole('link', { name: 'Open: Access' })).toHaveCount(0);
	});
});

test('every link of every guide answers, in four languages', async ({ visit }) => {
	const page = await visit({ storageState: administrator.state, viewport: { width: 360, height: 780 } });
	const seen = new Set<string>();
	for (const locale of locales)
		for (const path of [`/${locale}/help`, ...roles.map((role) => `/${locale}/desk/help?role=${role}`)]) {
			await page.goto(path);
			await page
				.locator('.tasks details')
				.evaluateAll((all: HTMLDetailsElement[]) => all.forEach((one) => (one.open = true)));
			expect(await overhang(page), path).toBe(0);
			const links = await page
				.locator('.tasks a')
				.evaluateAll((all: HTMLAnchorElement[]) => all.map((one) => one.href));
			expect(links.length, path).toBeGreaterThan(3);
			for (const link of links) {
				if (seen.has(link)) continue;
				seen.add(link);
				expect((await page.request.get(link)).status(), link).toBe(200);
			}
		}
	expect(seen.size).toBeGreaterThan(4 * 15);
});
