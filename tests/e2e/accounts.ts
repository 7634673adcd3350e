import { expect, type Page } from '@playwright/test';

export type Invited = {
	/** As its choice is worded; a pattern where another one names it too. */
	readonly role: string | RegExp;
	/** What the role reaches, as the choice is worded; the programme without. */
	readonly scope?: RegExp;
	readonly givenName: string;
	readonly familyName: string;
	readonly email: string;
};

export const password = 'vier Boote unter der Brücke';

/** The administrator invites, and reads the link in the outbox, as one does without a mail server. */
export async function invite(administrator: Page, invited: Invited): Promise<string> {
	await administrator.goto('/en/desk/access/invite');
	await administrator.getByRole('radio', { name: invited.role }).check();
	await administrator.getByRole('button', { name: 'Continue' }).click();
	const scope = administrator.getByLabel('Area');
	const option = scope
		.getByRole('option')
		.filter({ hasText: invited.scope ?? 'whole programme' })
		.first();
	await scope.selectOption((await option.getAttribute('value')) ?? '');
	await administrator.getByLabel('Given name').fill(invited.givenName);
	await administrator.getByLabel('Family name').fill(invited.familyName);
	await administrator.getByLabel('E-mail address').fill(invited.email);
	await administrator.getByRole('button', { name: 'Send invitation' }).click();
	await expect(administrator).toHaveURL(/note=invited/);
	return linkInMail(administrator, invited.email);
}

/** The link in the latest mail to this address, which is there to be read once nobody can deliver it. */
export async function linkInMail(administrator: Page, email: string, part = 'token='): Promise<string> {
	await administrator.goto('/en/desk/outbox');
	await administrator.getByRole('row').filter({ hasText: email }).first().getByRole('link').first().click();
	const link = administrator.locator(`main a[href*="${part}"]`).first();
	await expect(async () => {
		await administrator.reload();
		await expect(link).toBeVisible({ timeout: 500 });
	}).toPass();
	return (await link.getAttribute('href')) ?? '';
}

export async function accept(page: Page, link: string): Promise<void> {
	await page.goto(link);
	await page.getByLabel('Password').fill(password);
	await page.getByRole('button', { name: 'Accept invitation' }).click();
	await expect(page).toHaveURL(/\/desk$/);
}

export async function signIn(page: Page, email: string, word: string): Promise<void> {
	await page.goto('/en/sign-in');
	await page.getByLabel('E-mail address').fill(email);
	await page.getByLabel('Password').fill(word);
	await page.locator('main').getByRole('button', { name: 'Sign in' }).click();
}
