import { accept, invite } from './accounts.ts';
import { axe, expect, type Page } from './test.ts';

export const passphrase = 'sieben leise Boote';

/** Makes an institution of the example programme a centre, for each goal another one. Answers its name as the invitation words it. */
export async function openCentre(desk: Page, name: string): Promise<RegExp> {
	await desk.goto('/en/desk/counselling');
	const option = desk
		.getByLabel('Institution')
		.getByRole('option')
		.filter({ hasText: `${name} (` });
	await desk.getByLabel('Institution').selectOption((await option.getAttribute('value'))!);
	await desk.getByRole('button', { name: 'Open a centre' }).click();
	const opened = desk.getByRole('listitem').filter({ has: desk.getByRole('heading', { name, exact: true }) });
	await expect(opened.getByText('Its coordinator still has to make the recovery sheet')).toBeVisible();
	expect(await axe(desk)).toEqual([]);
	return new RegExp(name.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
}

/** Has somebody invited and come in; answers their address. */
export async function join(
	desk: Page,
	page: Page,
	role: string,
	scope: RegExp,
	givenName: string,
): Promise<string> {
	const email = `${givenName.toLowerCase()}-${Date.now()}@example.org`;
	const link = await invite(desk, { role, scope, givenName, familyName: 'Danışman', email });
	await accept(page, link);
	return email;
}

/** Words that are to be read aloud or written down, of a list on the page. */
export const wordsOf = async (page: Page, within: string) =>
	(await page.locator(`${within} ol li`).allTextContents()).join(' ');
/** Waits until the page says how many cases are not handed in. */
export const unsent = (page: Page, count: number) =>
	expect(page.locator(`aside[data-unsent="${count}"]`)).toBeVisible();

export async function unlock(page: Page, word = passphrase): Promise<void> {
	await page.getByLabel('Passphrase', { exact: true }).fill(word);
	await page.getByRole('button', { name: 'Unlock', exact: true }).click();
}

/** Goes to a stage of the case on the screen. */
export async function stage(page: Page, name: string): Promise<void> {
	await page.waitForURL(/\/counselling\/case/);
	await page.evaluate((hash) => (location.hash = hash), name);
}
export async function openCase(page: Page, name: string): Promise<void> {
	await page.getByRole('button', { name: /^Open: Case/ }).click();
	await stage(page, name);
}
