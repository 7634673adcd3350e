import { join, openCase, openCentre, passphrase, stage, unlock, unsent, wordsOf } from './centre.ts';
import { smallFilm } from '#world/film.ts';
import { administrator, axe, expect, locales, overhang, test } from './test.ts';

test.use({ storageState: administrator.state });
test('a counsellor works without a network on two devices, and only the two of them can read', async ({
	page: desk,
	visit,
}) => {
	test.setTimeout(600_000);
	const [coordinator, tablet] = [await visit(), await visit()];
	for (const page of [desk, coordinator, tablet]) page.context().setDefaultTimeout(60_000);
	const sent: string[] = [];
	tablet.context().on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`));
	const centre = await openCentre(desk, 1);
	await join(desk, coordinator, 'Coordinator', centre, 'Kader');
	await join(desk, tablet, 'Counsellor', centre, 'Bahar');
	let sheet = '';

	await test.step('the centre makes its recovery sheet, and tries whether it fits', async () => {
		await coordinator.goto('/en/counselling/centre');
		await coordinator.getByRole('button', { name: 'Make the sheet' }).click();
		await expect(coordinator.locator('.sheet ol li')).toHaveCount(12);
		const words = await wordsOf(coordinator, '.sheet');
		expect(await axe(coordinator)).toEqual([]);
		await coordinator.getByRole('button', { name: 'I have the sheet' }).click();
		await coordinator.getByText('Drill: does the sheet still fit?').click();
		const typed = coordinator.getByLabel('The twelve words of the centre');
		await typed.fill(words.split(' ').toReversed().join(' '));
		await coordinator.getByRole('button', { name: 'Check' }).click();
		await expect(coordinator.getByText('These words do not fit.')).toBeVisible();
		await typed.fill(words);
		await coordinator.getByRole('button', { name: 'Check' }).click();
		await expect(coordinator.getByText('The sheet fits.')).toBeVisible();
	});

	await test.step('the counsellor makes a key, which the centre confirms by its words', async () => {
		await tablet.goto('/en/counselling/identity');
		await tablet.getByLabel('New passphrase').fill('kurz');
		await tablet.getByLabel('Once more').fill('kurz');
		await tablet.getByRole('button', { name: 'Make the key' }).click();
		await expect(tablet.getByText('Please take at least twelve characters')).toBeVisible();
		await tablet.getByLabel('New passphrase').fill(passphrase);
		await tablet.getByLabel('Once more').fill(passphrase);
		await tablet.getByRole('button', { name: 'Make the key' }).click();
		await expect(tablet.locator('.sheet ol li')).toHaveCount(12);
		sheet = await wordsOf(tablet, '.sheet');
		await tablet.getByRole('button', { name: 'I have the sheet' }).click();
		const mine = tablet.locator('section', { hasText: 'The words of your key' }).first();
		await expect(mine.locator('li')).toHaveCount(6);
		await coordinator.reload();
		const theirs = coordinator.locator('[data-counsellor=new]');
		await expect(theirs.locator('ol li')).toHaveCount(6);
		expect(await theirs.locator('ol li').allTextContents()).toEqual(
			await mine.locator('li').allTextContents(),
		);
		await theirs.getByRole('button', { name: 'Yes, confirm the key' }).click();
		await expect(coordinator.locator('[data-counsellor=active]')).toBeVisible();
		await tablet.getByRole('button', { name: 'They are the same' }).click();
		await expect(tablet.getByText('compared', { exact: true })).toBeVisible();
		expect(await axe(tablet)).toEqual([]);
	});

	await test.step('a case is begun with the network pulled, and survives a killed tab', async () => {
		await tablet.getByRole('link', { name: 'Cases' }).click();
		await expect(tablet.locator('aside[data-shell=kept]')).toBeVisible({ timeout: 120_000 });
		await tablet.context().setOffline(true);
		await tablet.getByRole('button', { name: 'Begin a new case' }).click();
		await tablet.getByRole('radio', { name: /^Yes/ }).first().click();
		await stage(tablet, 'languages');
		await tablet.getByLabel('Note').fill('Kann Simit backen');
		await tablet.getByRole('button', { name: 'Add', exact: true }).last().click();
		await expect(tablet.getByRole('listitem').filter({ hasText: 'Kann Simit backen' })).toBeVisible();
	});

	const again = await test.step('after the tab was killed the page starts without a network', async () => {
		const context = tablet.context();
		await tablet.close();
		const page = await context.newPage();
		await page.goto('/en/counselling');
		await unsent(page, 1);
		await unlock(page, 'not the passphrase');
		await expect(page.getByText('That is not the passphrase of this key.')).toBeVisible();
		await unlock(page);
		await openCase(page, 'languages');
		await expect(page.getByText('Kann Simit backen')).toBeVisible();
		await page.getByRole('link', { name: 'To the cases' }).click();
		await unsent(page, 1);
		expect(await axe(page)).toEqual([]);
		expect(await overhang(page)).toBe(0);
		await context.setOffline(false);
		await unsent(page, 0);
		return page;
	});
	expect(sent.some((one) => one.includes('/versions'))).toBe(true);
	expect(sent.filter((one) => one.includes('Simit') || one.includes(sheet.slice(0, 20)))).toEqual([]);

	await test.step('a second device, the same field on both, and both are there', async () => {
		const laptop = await again
			.context()
			.browser()!
			.newContext({ storageState: await again.context().storageState() });
		const other = await laptop.newPage();
		await other.goto('/en/counselling');
		await unlock(other);
		for (const page of [again, other]) {
			await openCase(page, 'fields');
			await expect(page.locator('.fields input').first()).toBeVisible();
			await page.context().setOffline(true);
			await page.locator('.fields input').first().check();
		}
		await again.locator('.fields input').first().uncheck();
		for (const page of [again, other]) {
			await page.getByRole('link', { name: 'To the cases' }).click();
			await unsent(page, 1);
			await page.context().setOffline(false);
			await unsent(page, 0);
		}
		await again.reload();
		await unlock(again);
		await expect(again.getByText('One field was changed on two devices.')).toBeVisible();
		await openCase(again, 'fields');
		await expect(again.locator('[data-conflicts="1"] button')).toHaveCount(2);
		await again.locator('[data-conflicts="1"] button').first().click();
		await expect(again.locator('[data-conflicts]')).toHaveCount(0);
	});

	await test.step('a lost passphrase is replaced with the sheet', async () => {
		await again.goto('/en/counselling/identity');
		await again.getByText('I have lost my passphrase').click();
		await again.getByLabel('The twelve words of your sheet').fill(sheet);
		await again.getByRole('button', { name: 'Unlock with the sheet' }).click();
		await again.getByLabel('New passphrase').fill('acht helle Fähren');
		await again.getByLabel('Once more').fill('acht helle Fähren');
		await again.getByRole('button', { name: 'Change the passphrase' }).click();
		await expect(again.getByText('The new passphrase counts.')).toBeVisible();
		await again.getByRole('button', { name: 'Lock', exact: true }).click();
		await unlock(again, passphrase);
		await expect(again.getByText('That is not the passphrase of this key.')).toBeVisible();
		await unlock(again, 'acht helle Fähren');
		await expect(again.getByText('The words of your key')).toBeVisible();
	});

	await test.step('ten profiles of a quarter that is over are counted, looked at and sent', async () => {
		const { clock } = again.context();
		await clock.setFixedTime(new Date(Date.now() - 92 * 86_400_000));
		await again.getByRole('link', { name: 'Cases', exact: true }).click();
		// A clock that is put back locks the device, before the touch takes one on to the next page.
		await expect(again.getByRole('heading', { level: 1, name: 'Competence counselling' })).toBeVisible();
		await unlock(again, 'acht helle Fähren');
		for (let profile = 0; profile < 10; profile++) {
			await again.getByRole('button', { name: 'Begin a new case' }).click();
			await again.getByRole('radio', { name: /^Yes/ }).first().check();
			await again.getByRole('radio', { name: /^Yes/ }).last().check();
			await expect(again.getByRole('group', { name: /^For the numbers/ })).toBeVisible();
			await again.getByRole('link', { name: 'To the cases' }).click();
		}
		await clock.setFixedTime(new Date());
		await again.goto('/en/counselling/counts');
		await unlock(again, 'acht helle Fähren');
		const quarter = again.getByLabel('Quarter');
		for (const option of await quarter.getByRole('option').all()) {
			await quarter.selectOption((await option.textContent())!);
			if (await again.getByRole('table').isVisible()) break;
			await expect(again.getByText('fewer than ten profiles')).toBeVisible();
		}
		await expect(again.getByRole('row', { name: /^Profiles made 1\d$/ })).toBeVisible();
		expect(await axe(again)).toEqual([]);
		await again.getByRole('button', { name: 'Send these numbers' }).click();
		await expect(again.getByText('The numbers are sent.')).toBeVisible();
	});

	await test.step('a film of the centre, with captions in every language, is there for its counsellors', async () => {
		const film = smallFilm('a meeting');
		await coordinator.goto('/en/desk/counselling/training');
		await coordinator.locator('input[name="title.en"]').fill('Our first meeting');
		const put = (field: string, name: string, buffer: Buffer) =>
			coordinator.locator(`input[name="${field}"]`).setInputFiles({
				name,
				mimeType: name.endsWith('vtt') ? 'text/vtt' : 'video/mp4',
				buffer,
			});
		await put('file', 'meeting.mp4', Buffer.from('no film'));
		for (const locale of locales) await put(`captions.${locale}`, `${locale}.vtt`, film.captions[locale]);
		await coordinator.getByRole('button', { name: 'Upload', exact: true }).click();
		await expect(coordinator.getByText('This is no video in WebM or MP4.').first()).toBeVisible();
		await expect(coordinator.locator('input[name="title.en"]')).toHaveValue('Our first meeting');
		await put('file', 'meeting.mp4', film.bytes);
		for (const locale of locales) await put(`captions.${locale}`, `${locale}.vtt`, film.captions[locale]);
		await coordinator.getByRole('button', { name: 'Upload', exact: true }).click();
		await expect(coordinator.getByText('The video is here.')).toBeVisible();
		await again.goto('/en/desk/counselling/training');
		await expect(again.getByRole('heading', { name: 'Our first meeting' })).toBeVisible();
		await expect(again.locator('video track')).not.toHaveCount(0);
		expect(await axe(again)).toEqual([]);
	});

	await test.step('who has left has nothing any more', async () => {
		await coordinator.goto('/en/counselling/centre');
		const row = coordinator.locator('[data-counsellor=active]');
		await row.getByText('End the key').first().click();
		await row.getByRole('button', { name: 'End the key' }).click();
		await expect(coordinator.locator('[data-counsellor=left]')).toBeVisible();
		await again.goto('/en/counselling');
		await expect(again.getByText('Make your key first.')).toBeVisible();
	});
});
