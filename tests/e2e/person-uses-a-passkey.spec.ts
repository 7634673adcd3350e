import type { CDPSession } from '@playwright/test';
import { accept, invite } from './accounts.ts';
import { administrator, axe, expect, overhang, test, type Page } from './test.ts';

const person = { role: 'Reader', givenName: 'Selma', familyName: 'Deniz', email: 'selma@example.org' };

/** A device of the browser's own making that holds passkeys and makes sure, or not, who sits there. */
async function addDevice(page: Page): Promise<{ confirms: (does: boolean) => Promise<unknown> }> {
	const browser: CDPSession = await page.context().newCDPSession(page);
	await browser.send('WebAuthn.enable');
	const { authenticatorId } = await browser.send('WebAuthn.addVirtualAuthenticator', {
		options: {
			protocol: 'ctap2',
			transport: 'internal',
			hasResidentKey: true,
			hasUserVerification: true,
			isUserVerified: true,
			automaticPresenceSimulation: true,
		},
	});
	return {
		confirms: (does) => browser.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: does }),
	};
}

test('a person adds a passkey, signs in with it instead of a password, and removes it', async ({ visit }) => {
	const page = await visit();
	await accept(page, await invite(await visit({ storageState: administrator.state }), person));
	const device = await addDevice(page);
	const add = page.getByRole('button', { name: 'Add a passkey' });

	await test.step('a device that is not sure who sits there adds nothing, and the page says so', async () => {
		await page.goto('/en/account/passkeys');
		await page.getByLabel('Name of the device').fill('Selma’s phone');
		await device.confirms(false);
		await add.click();
		await expect(page.getByRole('alert')).toHaveText(
			'No passkey was added. The question on your device was cancelled or took too long. You can try again.',
		);
		await expect(page.getByText('You have no passkey yet.')).toBeVisible();
		await expect(page.getByLabel('Name of the device')).toHaveValue('Selma’s phone');
	});

	await test.step('a second try adds it, by the name that was typed', async () => {
		await device.confirms(true);
		await add.click();
		await expect(page.getByText('The passkey is added.')).toBeVisible();
		await expect(page.locator('main li').filter({ hasText: 'Selma’s phone' })).toHaveCount(1);
		expect(await axe(page)).toEqual([]);
	});

	await test.step('one device holds one passkey for an account, and says so', async () => {
		await add.click();
		await expect(page.getByRole('alert')).toHaveText('This device has a passkey for your account already.');
	});

	await page.getByRole('button', { name: 'Sign out' }).click();

	await test.step('a refusal on the device signs nobody in, and the page says so', async () => {
		await page.goto('/en/sign-in/passkey?next=%2Fen%2Faccount%2Fpasskeys');
		await device.confirms(false);
		await page.getByRole('button', { name: 'Use passkey' }).click();
		await expect(page.getByRole('alert')).toHaveText(
			'You are not signed in. The question on your device was cancelled or took too long. Try again or take another way.',
		);
	});

	await test.step('the passkey opens, without password or code, where one wanted to go', async () => {
		await device.confirms(true);
		await page.getByRole('button', { name: 'Use passkey' }).click();
		await expect(page).toHaveURL(/\/en\/account\/passkeys$/);
	});

	await test.step('removed, it opens nothing any more, though the device still offers it', async () => {
		await page.getByRole('button', { name: 'Remove' }).click();
		await expect(page.getByText('The passkey is removed.')).toBeVisible();
		await expect(page.getByText('You have no passkey yet.')).toBeVisible();
		await page.getByRole('button', { name: 'Sign out' }).click();
		await page.goto('/en/sign-in/passkey');
		await page.getByRole('button', { name: 'Use passkey' }).click();
		const refusal = page.getByText('This passkey opens nothing here. Please take another way.');
		await expect(refusal).toBeVisible();
		await page.goto('/en/desk');
		await expect(page).toHaveURL(/\/en\/sign-in\?next=/);
	});
});

test('without script the page says what to do instead', async ({ visit }) => {
	const page = await visit({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
	await page.goto('/ar/sign-in/passkey');
	await expect(page.locator('main').getByRole('button')).toHaveCount(0);
	await expect(page.locator('noscript p')).toContainText('JavaScript');
	await expect(page.locator('noscript p')).toBeVisible();
	await expect(page.locator('main').getByRole('link', { name: /كلمة المرور/ })).toBeVisible();
	expect(await overhang(page)).toBe(0);
});

test('the pages of passkeys ask for one small script, and for no other', async ({ page }) => {
	const asked: Promise<number>[] = [];
	page.on('requestfinished', (request) => {
		if (request.resourceType() === 'script')
			asked.push(request.sizes().then((sizes) => sizes.responseBodySize));
	});
	await page.goto('/en/sign-in/passkey', { waitUntil: 'networkidle' });
	await expect(page.getByRole('button', { name: 'Use passkey' })).toBeVisible();
	const [bytes = Infinity, ...others] = await Promise.all(asked);
	expect(others).toEqual([]);
	expect(bytes).toBeLessThan(2_000);
});
