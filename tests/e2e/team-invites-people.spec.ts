import { linkInMail } from './accounts.ts';
import { administrator, axe, expect, overhang, test, type Page } from './test.ts';

test.use({ storageState: administrator.state });

const title = 'A table for two towns';
const mayor = { givenName: 'سلمى', familyName: 'الخوري', email: 'mayor.invited@example.org' };
const guest = { givenName: 'Ugur', familyName: 'Şimşek', email: 'guest.invited@example.org' };

/** Days from now, so that the event lies ahead whenever the test runs. */
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

test('the team invites by mail, and an office answers for its mayor in Arabic, on a phone and without script', async ({
	page,
	visit,
}) => {
	// Two browsers and a dozen mails read in the outbox: more than the usual time on a slow machine.
	test.slow();
	const desk = await test.step('an event that is announced', () => plan(page));
	await page.goto(`${desk}/invitations`);
	await expect(page.locator('main')).toContainText('Nobody invited yet');
	expect(await axe(page)).toEqual([]);
	await test.step('two are put on the list; a slip keeps what was typed', async () => {
		await draft(page, desk, { ...mayor, email: 'mayor' }, 'العربية');
		await expect(page.getByRole('alert')).toContainText('E-mail address');
		await expect(page.getByLabel('Given name')).toHaveValue(mayor.givenName);
		await draft(page, desk, mayor, 'العربية');
		await expect(page.getByRole('status').first()).toContainText('1 draft was added');
		await draft(page, desk, guest, 'English');
		expect(await axe(page)).toEqual([]);
	});
	await test.step('before sending it is shown who gets what, and sending again sends nothing', async () => {
		await page.getByRole('link', { name: 'Review and send' }).click();
		await expect(page.locator('main')).toContainText('2 e-mails will go out');
		await expect(page.getByRole('row').filter({ hasText: mayor.email })).toContainText('Arabic');
		expect(await axe(page)).toEqual([]);
		await page.getByLabel('Answer by').fill(inDays(5));
		const second = await page.context().newPage();
		await second.goto(page.url());
		await page.getByRole('button', { name: 'Send now' }).click();
		await expect(page.getByRole('status').first()).toContainText('2 e-mails are on their way');
		await second.getByRole('button', { name: 'Send now' }).click();
		await expect(second.getByRole('status').first()).toContainText('No further e-mail went out');
		await second.close();
	});

	const key = await linkInMail(page, mayor.email, '/ar/invited/');
	const office = await visit({ javaScriptEnabled: false, viewport: { width: 360, height: 780 } });
	await test.step('to look twice answers nothing', async () => {
		await office.goto(key);
		await office.goto(key);
		await expect(office.locator('main')).toContainText(`${mayor.givenName} ${mayor.familyName}`);
		expect(await overhang(office)).toBe(0);
		const watched = await visit({ viewport: { width: 360, height: 780 } });
		await watched.goto(key);
		expect(await axe(watched)).toEqual([]);
	});
	await test.step('one yes, and a second answer is told that the first counts', async () => {
		const other = await visit({ javaScriptEnabled: false });
		await other.goto(key);
		await office.getByRole('button', { name: 'نعم، أقبل' }).click();
		await expect(office.getByRole('status')).toContainText('شكرًا لكم، وصلنا قبولكم');
		await expect(office.getByRole('button', { name: 'نعم، أقبل' })).toHaveCount(0);
		await other.getByRole('button', { name: 'نعم، أقبل' }).click();
		await expect(other.locator('main')).toContainText('والجواب الأول هو المعتمد');
	});
	await test.step('the confirmation goes to the address that was invited', async () => {
		expect(await linkInMail(page, mayor.email, '/ar/my-registration/')).toContain('/my-registration/');
	});

	await test.step('the other is withdrawn; their link says so', async () => {
		const link = await linkInMail(page, guest.email, '/en/invited/');
		await page.goto(`${desk}/invitations`);
		await page.setViewportSize({ width: 1280, height: 900 });
		await page.getByLabel(`Select ${guest.givenName} ${guest.familyName}`).check();
		await page.getByRole('button', { name: 'Withdraw the selected' }).click();
		await expect(page.getByRole('status').first()).toContainText('1 invitation was withdrawn');
		await expect(page.getByRole('row').filter({ hasText: mayor.email })).toContainText('Accepted');
		await office.goto(link);
		await expect(office.locator('main')).toContainText('This invitation is no longer valid');
		await expect(office.getByRole('button', { name: 'Yes, accept' })).toHaveCount(0);
		const wrong = await office.goto(link.slice(0, -1) + (link.endsWith('A') ? 'B' : 'A'));
		expect(wrong?.status()).toBe(404);
		await expect(office.locator('main')).not.toContainText(guest.familyName);
	});
});

async function plan(page: Page): Promise<string> {
	await page.goto('/en/desk/events/new');
	await page.getByLabel('Kind', { exact: true }).selectOption({ label: 'Round table' });
	await page.getByRole('textbox', { name: 'Title, English' }).fill(title);
	await page.locator('[name=startsLocal]').fill(`${inDays(20)}T09:30`);
	await page.locator('[name=endsLocal]').fill(`${inDays(21)}T16:00`);
	await page.getByRole('button', { name: 'Save' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
	await page.getByRole('button', { name: 'Open registration', exact: true }).click();
	await expect(page.getByRole('status').first()).toContainText('New state');
	return new URL(page.url()).pathname;
}

async function draft(page: Page, desk: string, who: typeof mayor, language: string): Promise<void> {
	await page.goto(`${desk}/invitations/new`);
	const form = page.locator('form[action="?/address"]');
	await form.getByLabel('Given name').fill(who.givenName);
	await form.getByLabel('Family name').fill(who.familyName);
	await form.getByLabel('E-mail address').fill(who.email);
	await form.getByLabel('Language of the e-mail').selectOption({ label: language });
	await form.getByRole('button', { name: 'Put the address on the list' }).click();
}
