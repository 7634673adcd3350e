import { administrator, axe, expect, overhang, partsNotKept, test, type Page } from './test.ts';

test.use({ storageState: administrator.state });

const other = 'It should lend tools.';
const said = { en: 'It should be open on Sundays.', ar: 'يجب أن تفتح أيام الأحد.' };

async function unfold(page: Page): Promise<void> {
	await page.locator('main details').evaluateAll((all) => {
		for (const one of all) (one as HTMLDetailsElement).open = true;
	});
}

async function prepare(page: Page): Promise<string> {
	await page.goto('/en/desk/dialogues/new');
	await page.locator('[name=institutionId]').selectOption({ index: 1 });
	await unfold(page);
	await page.locator('[name="question.en"]').fill('What should the library be?');
	await page.locator('[name="question.ar"]').fill('كيف ينبغي أن تكون المكتبة؟');
	for (const language of ['العربية', 'English'])
		await page.getByRole('checkbox', { name: language, exact: true }).check();
	await page.locator('[name=asksCategory]').check();
	await page.getByRole('button', { name: 'Save' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toContainText('What should the library be?');
	const desk = new URL(page.url()).pathname;
	for (const texts of [said, { en: other }]) {
		await page.goto(`${desk}/statements/new`);
		await unfold(page);
		await page.locator('[name="text.original"]').selectOption('en');
		for (const [locale, text] of Object.entries(texts))
			await page.locator(`[name="text.${locale}"]`).fill(text);
		await page.getByRole('button', { name: 'Save' }).click();
		await expect(page.getByRole('table')).toContainText(texts.en);
	}
	await page.goto(desk);
	await page.getByRole('button', { name: 'Begin phase' }).click();
	await expect(page.getByText('The new phase has begun.')).toBeVisible();
	return desk;
}

/** A kiosk is made at the desk, and a device follows its link. */
async function open(desk: Page, device: Page, path: string, name: string): Promise<void> {
	await desk.goto(`${path}/kiosks`);
	await desk.getByLabel('Name of the kiosk').fill(name);
	await desk.getByRole('button', { name: 'Make kiosk' }).click();
	await device.goto((await desk.locator('main a[href*="/kiosk/start/"]').getAttribute('href'))!);
	await device.getByRole('button', { name: 'Yes, set it up' }).click();
	await expect(device.locator('[data-kiosk][data-ready]')).toBeVisible();
}

/** Votes, and says something about themselves, or rather nothing. */
async function vote(device: Page, about = 'rather not say'): Promise<void> {
	await device.getByRole('button', { name: 'English' }).click();
	for (const statement of [said.en, other]) {
		await expect(device.getByRole('heading')).toHaveText(statement);
		await device.getByRole('button', { name: 'I agree', exact: true }).click();
	}
	await device.getByRole('button', { name: about, exact: true }).click();
	await device.getByRole('button', { name: 'Next person' }).click();
}

const network = (device: Page) => device.locator('[data-part=network]');

test('people vote at two kiosks without a network, a tab is closed, and each is counted once', async ({
	page,
	visit,
}) => {
	test.setTimeout(600_000);
	const path = await prepare(page);
	const [north, south] = [await visit({ viewport: { width: 360, height: 740 } }), await visit()];
	await open(page, north, path, 'North');
	await open(page, south, path, 'South');

	await test.step('without a network they vote one after another, and what waits is said', async () => {
		for (const device of [north, south]) await device.context().setOffline(true);
		await expect(network(north)).toHaveText('All handed in · No network');
		for (const device of [north, south]) {
			await vote(device, 'a refugee or migrant');
			await vote(device);
			await vote(device, 'in research');
		}
		await expect(network(north)).toHaveText('Not yet handed in: 3 · No network');
	});

	await test.step('whoever reads Arabic is asked in Arabic, from right to left', async () => {
		expect([await overhang(north), await axe(north)]).toEqual([0, []]);
		await north.getByRole('button', { name: 'العربية' }).click();
		await expect(north.getByRole('heading')).toHaveText(said.ar);
		await expect(north.locator('[data-part=stage]')).toHaveAttribute('dir', 'rtl');
		expect([await overhang(north), await axe(north)]).toEqual([0, []]);
		await north.getByRole('button', { name: 'لا أوافق', exact: true }).click();
		// What nobody has translated is shown as it was said.
		await expect(north.getByRole('heading')).toHaveAttribute('lang', 'en');
		await north.getByRole('button', { name: 'إنهاء' }).click();
		// Whoever has voted is asked about themselves, and may leave again without a word.
		await expect(north.locator('[data-screen=about]')).toBeVisible();
		await expect(north.getByRole('button', { name: 'لا أودّ الإجابة' })).toBeVisible();
		expect([await overhang(north), await axe(north)]).toEqual([0, []]);
		await north.getByRole('button', { name: 'رجوع' }).click();
		await expect(north.locator('[data-screen=ask]')).toBeVisible();
		for (let press = 0; press < 2; press++) await north.getByRole('button', { name: 'إنهاء' }).click();
		await expect(north.locator('[data-screen=thanks]')).toContainText('شكرًا');
		await north.locator('[data-screen=thanks] button').click();
	});

	await test.step('nothing of the last person is there for the next', async () => {
		await expect(north.locator('[data-screen=start]')).toBeVisible();
		const left = await north.locator('[data-part=stage]').innerHTML();
		expect(
			[said.en, said.ar, 'agree', 'أوافق', 'refugee', 'research'].filter((words) => left.includes(words)),
		).toEqual([]);
	});

	const again =
		await test.step('a tab is closed on somebody who is not done: they count, unseen', async () => {
			await north.getByRole('button', { name: 'English' }).click();
			await north.getByRole('button', { name: 'I agree', exact: true }).click();
			await expect(north.getByRole('heading')).toHaveText(other);
			await north.close();
			const reopened = await north.context().newPage();
			await reopened.goto('/en/kiosk');
			await expect(reopened.locator('[data-screen=start]')).toBeVisible();
			await expect(network(reopened)).toHaveText('Not yet handed in: 5 · No network');
			expect(await partsNotKept(reopened)).toEqual([]);
			return reopened;
		});

	await test.step('with the network back all is handed in; sent again, nothing changes', async () => {
		const sent: string[] = [];
		for (const device of [again, south])
			device.on('request', (request) => {
				if (request.url().endsWith('/kiosk/upload')) sent.push(request.postData() ?? '');
			});
		for (const device of [again, south]) await device.context().setOffline(false);
		for (const device of [again, south]) await expect(network(device)).toHaveText('All handed in');
		expect(sent).toHaveLength(2);
		const told = sent.map((one) =>
			(JSON.parse(one) as { people: { category: string | null }[] }).people
				.flatMap(({ category }) => category ?? [])
				.toSorted(),
		);
		expect(told).toEqual([
			['refugee_or_migrant', 'research'],
			['refugee_or_migrant', 'research'],
		]);
		for (const data of sent) {
			const headers = { 'content-type': 'application/json', origin: new URL(again.url()).origin };
			const answer = await again.request.post('/en/kiosk/upload', { headers, data });
			expect(answer.status()).toBe(200);
		}
		await page.goto(`${path}/kiosks`);
		await expect(page.getByRole('row').filter({ hasText: 'North' }).getByRole('cell').nth(1)).toHaveText('5');
		await expect(page.getByRole('row').filter({ hasText: 'South' }).getByRole('cell').nth(1)).toHaveText('3');
	});

	await test.step('a revoked device is a kiosk no more', async () => {
		const device = await visit({
			javaScriptEnabled: false,
			storageState: await again.context().storageState(),
		});
		await again.close();
		await page.getByRole('button', { name: 'Device lost? Revoke: North' }).click();
		await device.goto('/en/kiosk');
		await expect(device.getByRole('heading')).toHaveText('This device is no kiosk');
		expect((await device.request.get('/en/kiosk/list.json')).status()).toBe(401);
	});
});
