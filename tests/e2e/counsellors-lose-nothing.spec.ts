import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { extractText, getDocumentProxy } from 'unpdf';
import { join, openCase, openCentre, passphrase, stage, unlock, unsent } from './centre.ts';
import { fieldsKept, filesWith, kill, moveBack, openBrowser } from './device.ts';
import { openDoor } from './newer-build.ts';
import { administrator, expect, test, watch, type Page } from './test.ts';

test.use({ storageState: administrator.state });

/** What is typed in a session, in the languages of those who sit there; the last is not even saved. */
const typed = {
	note: 'Comes by bus',
	turkish: 'İşçi şoför, kırk yıl fırında',
	arabic: 'كان خبازاً في حلب',
	unsaved: 'Henüz kaydedilmemiş cümle',
};

async function textOfProfile(page: Page): Promise<string> {
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: 'Profile as PDF' }).click(),
	]);
	const bytes = new Uint8Array(readFileSync((await download.path())!));
	return (await extractText(await getDocumentProxy(bytes), { mergePages: true })).text.normalize('NFKC');
}

test('a whole session without a network; the browser is killed, the device is full, and nothing is lost', async ({
	page: desk,
	baseURL,
}) => {
	test.slow();
	const folder = mkdtempSync(path.join(tmpdir(), 'koprue-device-'));
	const first = await openBrowser(folder, baseURL!);
	const { page } = first;
	const policies: string[] = [];
	first.context.on('response', (answer) => {
		const isWorker = answer.url().includes('/_app/immutable/workers/');
		if (isWorker) policies.push(answer.headers()['content-security-policy'] ?? 'none');
	});

	await test.step('one visit with a network: the key is made, and the pages are kept', async () => {
		await join(desk, page, 'Counsellor', await openCentre(desk, 'Bertelsmann Stiftung'), 'Derya');
		await page.goto('/en/counselling/identity');
		await page.getByLabel('New passphrase').fill(passphrase);
		await page.getByLabel('Once more').fill(passphrase);
		await page.getByRole('button', { name: 'Make the key' }).click();
		await page.getByRole('button', { name: 'I have the sheet' }).click();
		await expect(page.locator('aside[data-shell=kept]')).toBeVisible({ timeout: 120_000 });
		// What stretches a passphrase may compute and fetch nothing; the page itself may not even compute.
		expect(new Set(policies)).toEqual(new Set(["default-src 'none'; script-src 'wasm-unsafe-eval'"]));
		const policy = (await page.request.get('/en/counselling')).headers()['content-security-policy'];
		expect(policy).toContain("script-src 'self'");
		expect(policy).not.toContain('wasm');
		await first.context.setOffline(true);
	});

	await test.step('every stage of a session', async () => {
		await page.getByRole('link', { name: 'Cases' }).click();
		await page.getByRole('button', { name: 'Begin a new case' }).click();
		await expect(page.getByRole('radio', { name: 'العربية' })).toBeVisible();
		expect(await fieldsKept(page)).toBe(0);
		await page.getByRole('radio', { name: 'العربية' }).check();
		await page.getByRole('radio', { name: /^Yes/ }).first().check();
		await stage(page, 'former_work');
		await page.getByRole('searchbox').fill('baker');
		await page.getByRole('button', { name: /^Add ?: Bakers/ }).click();
		await stage(page, 'fields');
		await page.locator('.fields input').first().check();
		await stage(page, 'tasks');
		for (let card = 0; card < 12; card++) {
			const term = (await page.getByRole('article').getAttribute('aria-label'))!;
			await page.getByRole('button', { name: /^Often/ }).click();
			await expect(page.getByRole('article', { name: term, exact: true })).toHaveCount(0);
		}
		await stage(page, 'competences');
		await page.locator('fieldset.card').first().getByRole('radio').last().check();
		await stage(page, 'languages');
		for (const words of [typed.note, typed.turkish, typed.arabic]) {
			await page.getByLabel('Note').fill(words);
			await page.getByRole('button', { name: 'Add', exact: true }).last().click();
		}
		// The next one is typed while the device still writes the one before.
		await page.getByLabel('Note').fill(typed.unsaved);
		for (const words of [typed.note, typed.turkish, typed.arabic])
			await expect(page.getByRole('listitem').filter({ hasText: words })).toBeVisible();
		await expect(page.getByLabel('Note')).toHaveValue(typed.unsaved);
		expect(await fieldsKept(page)).toBe(0);
		await stage(page, 'ideas');
		expect(await fieldsKept(page)).toBe(0);
		await page.getByRole('article').first().getByRole('radio').first().check();
	});

	await test.step('the profile on paper, in both languages', async () => {
		await stage(page, 'profile');
		const text = await textOfProfile(page);
		for (const words of ['My profile', 'ملفي', 'Bakers', typed.note]) expect(text).toContain(words);
	});

	const again =
		await test.step('after the browser was killed everything is there, without a network', async () => {
			await kill(first.context);
			for (const words of [...Object.values(typed), passphrase])
				expect([words, filesWith(folder, words)]).toEqual([words, []]);
			const second = await openBrowser(folder, baseURL!, { offline: true });
			await second.page.goto('/en/counselling');
			// What a browser remembers by itself it may forget: what unlocks is kept with the pages.
			const wire = await second.context.newCDPSession(second.page);
			await wire.send('Network.clearBrowserCache');
			await unsent(second.page, 1);
			await unlock(second.page);
			await openCase(second.page, 'profile');
			const text = await textOfProfile(second.page);
			for (const words of ['ملفي', 'Bakers', typed.note]) expect(text).toContain(words);
			return second;
		});

	await test.step('a full device says so, keeps what was typed on the page, and goes on when there is room', async () => {
		const wire = await again.context.newCDPSession(again.page);
		const quota = (more: { quotaSize?: number } = {}) =>
			wire.send('Storage.overrideQuotaForOrigin', { origin: new URL(baseURL!).origin, ...more });
		const note = async (words: string) => {
			await again.page.getByLabel('Note').fill(words);
			await again.page.getByRole('button', { name: 'Add', exact: true }).last().click();
			await expect(again.page.getByRole('listitem').filter({ hasText: words })).toBeVisible();
		};
		const isFull = again.page.getByText('This device could not save the last entry');
		await stage(again.page, 'languages');
		await quota({ quotaSize: 1 });
		await note('Typed while full');
		await expect(isFull).toBeVisible();
		await quota();
		await note('Typed later');
		await expect(isFull).toHaveCount(0);
		await again.page.goto('/en/counselling');
		await unlock(again.page);
		await openCase(again.page, 'languages');
		for (const words of [typed.note, 'Typed while full', 'Typed later'])
			await expect(again.page.getByRole('listitem').filter({ hasText: words })).toBeVisible();
	});

	await test.step('what a device of the first version has not handed in is there after the update', async () => {
		await again.page.goto('/en/counselling/practise');
		await moveBack(again.page);
		await again.page.goto('/en/counselling');
		await unsent(again.page, 1);
		await unlock(again.page);
		await openCase(again.page, 'languages');
		await expect(again.page.getByRole('listitem').filter({ hasText: typed.turkish })).toBeVisible();
		expect(
			await again.page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name)),
		).not.toContain('koprue-counselling');
	});

	await test.step('locked in one tab, left, or touched after a long time, it shows nothing in any', async () => {
		const second = await again.context.newPage();
		const reopen = async () => {
			await second.goto('/en/counselling');
			await unlock(second);
			await openCase(second, 'languages');
			await expect(second.getByText(typed.note)).toBeVisible();
		};
		const isLocked = async (page: Page) => {
			await expect(page.getByRole('heading', { name: 'Locked' })).toBeVisible();
			await expect(page.getByText(typed.note)).toHaveCount(0);
		};
		await reopen();
		await again.page.getByRole('button', { name: 'Lock', exact: true }).click();
		for (const page of [again.page, second]) await isLocked(page);
		await second.goBack();
		await isLocked(second);
		const code = /[a-z]{4}-\d\d/;
		expect([second.url(), await second.title()].filter((text) => code.test(text))).toEqual([]);
		await reopen();
		await second.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })));
		await isLocked(second);
		await reopen();
		await second.clock.setFixedTime(Date.now() + 11 * 60_000);
		// By place: the link is gone before the press ends, and is not to be looked for again.
		const link = second.getByRole('link', { name: 'To the cases' });
		await link.scrollIntoViewIfNeeded();
		const { x, y, width, height } = (await link.boundingBox())!;
		await second.mouse.click(x + width / 2, y + height / 2);
		await isLocked(second);
	});

	await test.step('the search does find what is written down in plain words', async () => {
		await again.page.evaluate((words) => {
			localStorage.setItem('plain', words);
			return new Promise((resolve) => {
				const request = indexedDB.open('plain', 1);
				request.addEventListener('upgradeneeded', () => request.result.createObjectStore('kept'));
				request.addEventListener('success', () => {
					const writing = request.result.transaction('kept', 'readwrite', { durability: 'strict' });
					writing.objectStore('kept').put(words, 'plain');
					writing.addEventListener('complete', resolve);
				});
			});
		}, typed.turkish);
		await again.context.close();
		const found = filesWith(folder, typed.turkish);
		for (const place of ['IndexedDB', 'Local Storage'])
			expect([place, found.filter((name) => name.includes(place)).length > 0]).toEqual([place, true]);
		for (const words of [typed.note, typed.arabic, typed.unsaved])
			expect(filesWith(folder, words)).toEqual([]);
	});
	rmSync(folder, { recursive: true, force: true });
	// A browser that is started without a network learns of it by asking.
	const isAway = (line: string) => line.includes('ERR_INTERNET_DISCONNECTED');
	expect([...first.trouble, ...again.trouble].filter((line) => !isAway(line))).toEqual([]);
});

test('a new version is fetched beside the old one, which works on until it is asked to make room', async ({
	browser,
	baseURL,
}) => {
	// Every page of two builds is fetched, and both are begun anew.
	test.slow();
	const door = await openDoor(baseURL!);
	const context = await browser.newContext({ baseURL: door.origin, locale: 'en-GB' });
	const trouble = watch(context, door.origin);
	const page = await context.newPage();
	// Who comes along has no role here; the pages are the same for everybody.
	const nothing = { who: '', centres: [], keys: [], cases: [], deleted: [] };
	await page.route('**/standing.json', (route) => route.fulfill({ json: nothing }));
	const version = page.getByText(/^Version /);
	const take = page.getByRole('button', { name: 'Take the new version' });
	await page.goto('/en/counselling');
	await expect(page.locator('aside[data-shell=kept]')).toBeVisible({ timeout: 60_000 });
	const old = (await version.textContent())!.replace('Version ', '');
	await expect(take).toHaveCount(0);

	// A second page of the same device, opened before anything was kept on it, with nothing on it that asks.
	const practise = await context.newPage();
	await practise.goto('/en/counselling/practise');
	await expect(practise.getByRole('heading', { level: 1 })).toContainText('What this is about');
	await practise.evaluate(() => (document.body.dataset.build = 'old'));

	await test.step('a page that lay open without a network learns of the new build when there is one again', async () => {
		await context.setOffline(true);
		door.renew(old, '9999');
		await context.setOffline(false);
		await expect(take).toBeVisible({ timeout: 60_000 });
	});
	await test.step('without a network it is still there to be taken, on this page and on others', async () => {
		await context.setOffline(true);
		await page.getByRole('link', { name: 'My key' }).click();
		await expect(page).toHaveURL(/identity$/);
		await expect(take).toBeVisible();
		await page.reload();
		await expect(version).toHaveText(`Version ${old}`);
		await expect(take).toBeVisible();
	});
	await test.step('taken, the whole of it is there without a network, and every open page begins anew', async () => {
		await take.click();
		await expect(version).toHaveText('Version 9999');
		await expect(take).toHaveCount(0);
		await expect(practise.locator('body[data-build=old]')).toHaveCount(0);
		for (const name of ['Cases', 'Centre', 'Numbers']) {
			await page.getByRole('link', { name }).click();
			await expect(page.getByRole('link', { name })).toHaveAttribute('aria-current', 'page');
		}
		await practise.getByRole('radio', { name: /^Yes/ }).first().check();
		await practise.evaluate(() => (location.hash = 'ideas'));
		await expect(practise.getByRole('heading', { level: 1 })).toContainText('Ideas');
	});
	await context.close();
	door.close();
	expect(trouble).toEqual([]);
});
