import { join, openCentre, passphrase, stage, unlock, unsent } from './centre.ts';
import { signIn, password } from './accounts.ts';
import { administrator, axe, expect, overhang, test, type Page } from './test.ts';

test.use({ storageState: administrator.state });

async function makeKey(page: Page, word: string): Promise<void> {
	await page.getByRole('link', { name: 'Make the key' }).click();
	await page.getByLabel('New passphrase').fill(word);
	await page.getByLabel('Once more').fill(word);
	await page.getByRole('button', { name: 'Make the key' }).click();
	await page.getByRole('button', { name: 'I have the sheet' }).click();
}
async function beginCase(page: Page, note: string): Promise<void> {
	await page.getByRole('link', { name: 'Cases', exact: true }).click();
	await page.getByRole('button', { name: 'Begin a new case' }).click();
	await page.getByRole('radio', { name: /^Yes/ }).first().check();
	await stage(page, 'languages');
	await page.getByLabel('Note').fill(note);
	await page.getByRole('button', { name: 'Add', exact: true }).last().click();
	await expect(page.getByRole('listitem').filter({ hasText: note })).toBeVisible();
	await page.getByRole('link', { name: 'To the cases' }).click();
}

/** Somebody else signs in where the last one has gone, having closed what they worked on. */
async function comeBackAs(page: Page, email: string): Promise<void> {
	await page.goto('/en');
	await page.context().clearCookies();
	await signIn(page, email, password);
	await expect(page).toHaveURL(/\/desk/);
	await page.goto('/en/counselling');
}

test('a counsellor of two centres and a colleague share a tablet, and nobody meets what is the others’', async ({
	page: desk,
	visit,
}) => {
	test.setTimeout(600_000);
	const [tablet, visitor] = [await visit(), await visit()];
	for (const page of [desk, tablet, visitor]) page.context().setDefaultTimeout(60_000);
	const [north, south] = [await openCentre(desk, 5), await openCentre(desk, 8)];
	const mail = await join(desk, tablet, 'Counsellor', north, 'Nergis');
	const colleague = await join(desk, visitor, 'Counsellor', south, 'Selin');
	await desk.goto('/en/desk/access?q=Nergis');
	await desk.getByRole('link', { name: 'Danışman, Nergis' }).click();
	await desk.getByRole('radio', { name: 'Counsellor' }).check();
	await desk.getByRole('button', { name: 'Continue' }).click();
	const area = desk.getByLabel('Area').getByRole('option').filter({ hasText: south }).first();
	await desk.getByLabel('Area').selectOption((await area.getAttribute('value'))!);
	await desk.getByRole('button', { name: 'Give role' }).click();

	const turn = tablet.getByRole('button', { name: /^Change to/ });
	await test.step('each centre has a key and cases of its own', async () => {
		await tablet.goto('/en/counselling');
		await makeKey(tablet, passphrase);
		await beginCase(tablet, 'At the first centre');
		await turn.click();
		await expect(tablet.getByText('Make your key first.')).toBeVisible();
		await makeKey(tablet, 'another word of hers');
		await tablet.getByRole('link', { name: 'Cases', exact: true }).click();
		await expect(tablet.getByText('No case on this device yet')).toBeVisible();
		await expect(tablet.getByText('Under another key on this device, one case')).toBeVisible();
		expect(await axe(tablet)).toEqual([]);
		await turn.click();
		await unlock(tablet, 'another word of hers');
		await expect(tablet.getByText('That is not the passphrase of this key.')).toBeVisible();
		await unlock(tablet);
		await expect(tablet.getByRole('button', { name: /^Open: Case/ })).toHaveCount(1);
		await tablet.getByRole('button', { name: 'Lock', exact: true }).click();
	});

	await test.step('a colleague signs in on the same tablet and works beside it', async () => {
		await comeBackAs(tablet, colleague);
		await makeKey(tablet, 'the word of Selin');
		await beginCase(tablet, 'Of the colleague');
		await expect(tablet.getByRole('button', { name: /^Open: Case/ })).toHaveCount(1);
		await tablet.getByRole('button', { name: 'Lock', exact: true }).click();
		await unsent(tablet, 2);
	});

	await test.step('without a network each opens their own with their own passphrase', async () => {
		await expect(tablet.locator('aside[data-shell=kept]')).toBeVisible({ timeout: 120_000 });
		await tablet.context().setOffline(true);
		await tablet.goto('/en/counselling');
		await unlock(tablet);
		await tablet.getByRole('button', { name: /^Open: Case/ }).click();
		await stage(tablet, 'languages');
		await expect(tablet.getByRole('listitem').filter({ hasText: 'At the first centre' })).toBeVisible();
		// The colleague is the one who is signed in: nothing of hers is touched, and she is told.
		await tablet.context().setOffline(false);
		await tablet.getByRole('link', { name: 'To the cases' }).click();
		await expect(tablet.getByText('Somebody else is signed in here.')).toBeVisible();
		await expect(tablet.getByRole('button', { name: /^Open: Case/ })).toHaveCount(1);
		await tablet.getByRole('button', { name: 'Lock', exact: true }).click();
		await unlock(tablet, 'the word of Selin');
		await expect(tablet.getByRole('button', { name: /^Open: Case/ })).toHaveCount(1);
	});

	await test.step('the centre says a card in its own words and leaves one out, and meetings go so', async () => {
		await tablet.getByRole('link', { name: 'Centre', exact: true }).click();
		await tablet.getByRole('link', { name: 'Look at your own cards' }).click();
		await expect(tablet.getByText('Nothing changed yet')).toBeVisible();
		await tablet.getByLabel('Look for a card').fill('S01');
		await tablet.getByRole('button', { name: 'Change the words: Working together' }).click();
		const english = tablet.getByRole('group', { name: 'English' });
		await english.getByLabel('Term').fill('Side by side');
		await english.getByLabel('One sentence').fill('I sing in the church choir.');
		await tablet.getByRole('button', { name: 'Save the card' }).click();
		await expect(english.getByText('This tells of belonging, faith')).toBeVisible();
		await expect(english.getByLabel('One sentence')).toBeFocused();
		expect(await axe(tablet)).toEqual([]);
		await english.getByLabel('One sentence').fill('I work well side by side with others.');
		await tablet.getByRole('button', { name: 'Save the card' }).click();
		await expect(tablet.locator('[data-laid=replaced]')).toContainText('Side by side');
		await tablet.getByLabel('Look for a card').fill('S02');
		await tablet
			.getByRole('button', { name: /^Leave out/ })
			.last()
			.click();
		await expect(tablet.locator('[data-laid=hidden]')).toContainText('S02');
		await tablet.setViewportSize({ width: 360, height: 740 });
		expect([await axe(tablet), await overhang(tablet)]).toEqual([[], 0]);
		await tablet.getByRole('link', { name: 'Cases', exact: true }).click();
		await tablet.getByRole('button', { name: /^Open: Case/ }).click();
		await stage(tablet, 'competences');
		await expect(tablet.getByRole('group', { name: /^Side by side/ })).toBeVisible();
		await expect(tablet.getByRole('group', { name: /^Talking and listening/ })).toHaveCount(0);
	});

	await test.step('whoever signs in again has their own before them, and hears that something waits under another key', async () => {
		await comeBackAs(tablet, mail);
		await unlock(tablet);
		await expect(tablet.getByText('Under another key on this device, one case')).toBeVisible();
	});
});
