import { join, openCentre, passphrase, stage, unlock, unsent } from './centre.ts';
import { administrator, axe, expect, overhang, test, type Page } from './test.ts';

test.use({ storageState: administrator.state });

/** As the sign-in page of a wifi answers, in place of the server. */
const wifi = (page: Page) =>
	page.route('**/counselling/steps', (route) =>
		route.fulfill({ contentType: 'text/html', body: '<h1>Welcome to our wifi</h1>' }),
	);
async function makeKey(page: Page): Promise<void> {
	await page.goto('/en/counselling/identity');
	await page.getByLabel('New passphrase').fill(passphrase);
	await page.getByLabel('Once more').fill(passphrase);
	await page.getByRole('button', { name: 'Make the key' }).click();
}
const confirm = (coordinator: Page) =>
	coordinator
		.locator('[data-counsellor=new]')
		.getByRole('button', { name: 'Yes, confirm the key' })
		.first()
		.click();

test('a browser that keeps nothing is told so, before anybody types a passphrase', async ({ visit }) => {
	const page = await visit();
	await page.addInitScript(() => {
		IDBFactory.prototype.open = () => {
			throw new DOMException('The user denied permission.', 'SecurityError');
		};
	});
	for (const path of ['', '/identity']) {
		await page.goto(`/en/counselling${path}`);
		await expect(page.getByText('This browser cannot keep anything.')).toBeVisible();
		await expect(page.getByText('One moment')).toHaveCount(0);
		await expect(page.getByLabel(/passphrase/i)).toHaveCount(0);
	}
});

test('what did not work is told when a centre begins, and its counsellors still reach their cases once it is closed', async ({
	page: desk,
	visit,
}) => {
	test.setTimeout(600_000);
	const phone = { width: 360, height: 740 };
	const [coordinator, tablet, other] = [await visit(), await visit({ viewport: phone }), await visit()];
	for (const page of [desk, coordinator, tablet, other]) page.context().setDefaultTimeout(60_000);
	const centre = await openCentre(desk, 'City of Hanover');
	await join(desk, coordinator, 'Coordinator', centre, 'Kamer');
	await join(desk, tablet, 'Counsellor', centre, 'Gonca');
	await join(desk, other, 'Counsellor', centre, 'Lale');

	let words = '';
	await test.step('a recovery sheet is shown once the server has its key, and not before', async () => {
		await coordinator.goto('/en/counselling/centre');
		await wifi(coordinator);
		await coordinator.getByRole('button', { name: 'Make the sheet' }).click();
		await expect(coordinator.getByText('This needs a network.')).toBeVisible();
		await expect(coordinator.locator('.sheet')).toHaveCount(0);
		await coordinator.unroute('**/counselling/steps');
		await coordinator.getByRole('button', { name: 'Make the sheet' }).click();
		await expect(coordinator.locator('.sheet ol li')).toHaveCount(12);
		words = (await coordinator.locator('.sheet ol li').allTextContents()).join(' ');
		await coordinator.getByRole('button', { name: 'I have the sheet' }).click();
	});

	await test.step('a device that keeps no cases says so at the passphrase, and takes it once it can', async () => {
		await tablet.goto('/en/counselling/identity');
		await expect(tablet.getByLabel('New passphrase')).toBeVisible();
		await tablet.evaluate(() => {
			Object.defineProperty(indexedDB, 'open', {
				configurable: true,
				value: () => {
					throw new DOMException('The user denied permission.', 'SecurityError');
				},
			});
		});
		await tablet.getByLabel('New passphrase').fill(passphrase);
		await tablet.getByLabel('Once more').fill(passphrase);
		await tablet.getByRole('button', { name: 'Make the key' }).click();
		await expect(tablet.getByText('This browser cannot keep anything.')).toBeVisible();
		await tablet.evaluate(() => Reflect.deleteProperty(indexedDB, 'open'));
		await tablet.getByRole('button', { name: 'Make the key' }).click();
		await expect(tablet.locator('.sheet ol li')).toHaveCount(12);
		await tablet.getByRole('button', { name: 'I have the sheet' }).click();
		await makeKey(other);
		await expect(other.locator('.sheet ol li')).toHaveCount(12);
	});

	await test.step('who is to open a case stays ticked while the server says something else anew', async () => {
		await coordinator.reload();
		await confirm(coordinator);
		await expect(coordinator.locator('[data-counsellor=active]')).toHaveCount(1);
		await confirm(coordinator);
		await expect(coordinator.locator('[data-counsellor=active]')).toHaveCount(2);
		await tablet.goto('/en/counselling/identity');
		await unlock(tablet);
		await tablet.getByRole('button', { name: 'They are the same' }).click();
		await expect(tablet.getByText('compared', { exact: true })).toBeVisible();
		await tablet.getByRole('link', { name: 'Centre', exact: true }).click();
		await tablet.getByRole('button', { name: 'They are the same' }).click();
		await expect(tablet.getByText('compared', { exact: true })).toBeVisible();
		await tablet.getByRole('link', { name: 'Cases', exact: true }).click();
		await tablet.getByRole('button', { name: 'Begin a new case' }).click();
		for (const question of [0, 1]) await tablet.getByRole('radio', { name: /^Yes/ }).nth(question).check();
		await stage(tablet, 'languages');
		await tablet.getByRole('link', { name: 'To the cases' }).click();
		await tablet.getByRole('button', { name: 'Hand in now' }).click();
		await unsent(tablet, 0);
		await tablet.getByText('More about this case').click();
		const lale = tablet.getByRole('checkbox', { name: /^Lale/ });
		await lale.check();
		// Something has changed at the centre, so the server does not answer that nothing has.
		await coordinator.getByText('Drill: does the sheet still fit?').click();
		await coordinator.getByLabel('The twelve words of the centre').fill(words);
		await coordinator.getByRole('button', { name: 'Check' }).click();
		await expect(coordinator.getByText(/^The sheet of .+ fits/)).toBeVisible();
		const round = tablet.waitForResponse((answer) => answer.url().endsWith('/standing.json'));
		await tablet.evaluate(() => dispatchEvent(new Event('online')));
		expect((await round).status()).toBe(200);
		await expect(tablet.getByText('Everything is handed in.')).toBeVisible();
		await expect(lale).toBeChecked();
		await tablet.getByRole('button', { name: 'Lock it so' }).click();
		await other.goto('/en/counselling');
		await unlock(other);
		await expect(other.getByRole('button', { name: /^Open: Case/ })).toHaveCount(1);
	});

	await test.step('once the centre is closed they still reach the case, are told until when, and begin no other', async () => {
		await desk.goto('/en/desk/counselling');
		const row = desk.getByRole('listitem').filter({ has: desk.getByRole('heading', { name: centre }) });
		await row.getByText('Close the centre').first().click();
		await expect(row.getByText('reach the cases for 30 days more')).toBeVisible();
		await row.getByRole('button', { name: 'Close the centre' }).click();
		await expect(row).toHaveCount(0);
		await tablet.goto('/en/counselling');
		await unlock(tablet);
		await expect(tablet.getByText('This centre was closed. Until')).toBeVisible();
		await expect(tablet.getByRole('button', { name: 'Begin a new case' })).toHaveCount(0);
		expect(await axe(tablet)).toEqual([]);
		expect(await overhang(tablet)).toBe(0);
		await tablet.getByRole('button', { name: /^Open: Case/ }).click();
		await stage(tablet, 'languages');
		await tablet.getByLabel('Note').fill('after the end');
		await tablet.getByRole('button', { name: 'Add', exact: true }).last().click();
		await tablet.getByRole('link', { name: 'To the cases' }).click();
		await tablet.getByRole('button', { name: 'Hand in now' }).click();
		await unsent(tablet, 0);
		await coordinator.goto('/en/counselling/centre');
		await expect(coordinator.getByText('Your institution is not a counselling centre yet.')).toBeVisible();
	});
});
