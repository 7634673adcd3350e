import { readFileSync } from 'node:fs';
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
	const centre = await openCentre(desk, 'Ankara Metropolitan Municipality');
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
		await expect(coordinator.getByText(/^The sheet of .+ fits\. Put it back\.$/)).toBeVisible();
		const drilled = coordinator.locator('[class*=notice]').filter({ hasText: 'The words of its key:' });
		const counting = coordinator.locator('section > ol');
		await expect(drilled.locator('li')).toHaveText(await counting.locator('li').allTextContents());

		// A sheet that counts no more is told from one that was copied badly, by its words and the day of the one that does.
		await coordinator.getByText('Make a new sheet').first().click();
		await coordinator.getByRole('button', { name: 'Make a new sheet' }).click();
		await expect(coordinator.locator('.sheet ol li')).toHaveCount(12);
		await coordinator.getByRole('button', { name: 'I have the sheet' }).click();
		await expect(coordinator.getByText('Never drilled yet')).toBeVisible();
		await coordinator.getByText('Drill: does the sheet still fit?').click();
		await typed.fill(words);
		await coordinator.getByRole('button', { name: 'Check' }).click();
		await expect(coordinator.getByText('These are the words of another sheet.')).toBeVisible();
		await expect(drilled.locator('li')).toHaveCount(6);
		await expect(drilled.locator('li')).not.toHaveText(await counting.locator('li').allTextContents());
		await expect(coordinator.getByText('Never drilled yet')).toBeVisible();
		expect(await axe(coordinator)).toEqual([]);
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
		// Enough to take something home.
		await openCase(again, 'languages');
		await again.getByRole('combobox', { name: 'Language' }).selectOption({ label: 'Turkish' });
		await again.getByRole('button', { name: 'Add', exact: true }).first().click();
		await again.getByRole('link', { name: 'To the cases' }).click();
		await unsent(again, 1);
		await again.getByRole('button', { name: 'Hand in now' }).click();
		await unsent(again, 0);
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
			await stage(page, 'languages');
			await page.getByRole('checkbox', { name: 'B: car' }).check();
		}
		await again.getByLabel('Valid where?').selectOption('valid in another country');
		for (const page of [again, other]) {
			await page.getByRole('link', { name: 'To the cases' }).click();
			await unsent(page, 1);
			await page.context().setOffline(false);
			await unsent(page, 0);
		}
		await again.reload();
		await unlock(again);
		await expect(again.getByText('2 fields were changed on two devices.')).toBeVisible();
		await openCase(again, 'profile');
		await expect(again.locator('[data-conflicts="2"] button')).toHaveCount(4);

		// Nothing leaves the device without saying so: what the client takes has both, and what others get waits.
		await expect(again.getByText('2 entries stand differently on two devices')).toBeVisible();
		const undecided = again.locator('section').filter({
			has: again.getByRole('heading', { name: 'Two versions, not yet decided' }),
		});
		await expect(undecided.getByRole('listitem').filter({ hasText: 'B: car' })).toHaveText(
			/valid (?:here|in another country)\s+valid (?:here|in another country)/,
		);
		await expect(undecided.getByText('taken away')).toBeVisible();
		const [download] = await Promise.all([
			again.waitForEvent('download'),
			again.getByRole('button', { name: 'Data (JSON)' }).click(),
		]);
		const json = JSON.parse(readFileSync((await download.path())!, 'utf8')) as {
			undecided: { field: string; versions: unknown[] }[];
		};
		expect(json.undecided.map(({ field, versions }) => [field, versions.length])).toEqual([
			[expect.stringMatching(/^field\//), 2],
			['licence/B', 2],
		]);
		await expect(again.getByRole('button', { name: 'Europass (XML)' })).toHaveCount(0);
		expect(await axe(again)).toEqual([]);
		expect(await overhang(again)).toBe(0);
		await again.getByRole('button', { name: 'Decide now' }).click();
		await expect(again.getByRole('heading', { name: 'Different on two devices' })).toBeFocused();
		for (const left of [1, 0]) {
			await again.locator('[data-conflicts] button').first().click();
			await expect(again.locator(`[data-conflicts="${left}"]`)).toHaveCount(left);
		}
		await expect(again.getByRole('button', { name: 'Europass (XML)' })).toBeVisible();
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
