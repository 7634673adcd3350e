import { chromiumOptions } from './chromium.ts';
import { administrator, axe, expect, overhang, test, type Page } from './test.ts';

const options = await chromiumOptions();

test.use({
	storageState: administrator.state,
	permissions: ['microphone'],
	launchOptions: {
		...options,
		args: [...(options.args ?? []), '--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'],
	},
});

const words = 'Parkta daha çok bank olmalı.';

async function prepare(page: Page): Promise<{ desk: string; statement: string }> {
	await page.goto('/en/desk/dialogues/new');
	await page.locator('[name=institutionId]').selectOption({ index: 1 });
	await page.locator('main details').evaluateAll((all) => {
		for (const one of all) (one as HTMLDetailsElement).open = true;
	});
	await page.locator('[name="question.tr"]').fill('Parkta ne istiyoruz?');
	await page.getByRole('checkbox', { name: 'Türkçe', exact: true }).check();
	await page.getByRole('button', { name: 'Save' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toContainText('Parkta ne istiyoruz?');
	const desk = new URL(page.url()).pathname;
	await page.goto(`${desk}/statements/new`);
	await page.locator('main details').evaluateAll((all) => {
		for (const one of all) (one as HTMLDetailsElement).open = true;
	});
	await page.locator('[name="text.original"]').selectOption('tr');
	await page.locator('[name="text.tr"]').fill(words);
	await page.getByRole('button', { name: 'Save' }).click();
	await page.goto(desk);
	await page.getByRole('button', { name: 'Begin phase' }).click();
	await page.goto(`${desk}/statements`);
	const statement = await page.getByRole('link', { name: words }).getAttribute('href');
	return { desk, statement: statement ?? '' };
}

test('a moderator reads a statement aloud, and whoever does not read hears it: on a phone and at a kiosk without a network', async ({
	page,
	visit,
}) => {
	test.setTimeout(600_000);
	const { desk, statement } = await prepare(page);
	const playable = (device: Page) => device.locator('audio');

	await test.step('what nobody has recorded is heard in a voice of the device, and in none that asks the network', async () => {
		const hearing = async (isOwn: boolean) => {
			const phone = await visit({
				storageState: { cookies: [], origins: [] },
				viewport: { width: 360, height: 740 },
			});
			await phone.addInitScript((localService) => {
				const speechSynthesis = {
					speaking: false,
					getVoices: () => [{ lang: 'tr-TR', localService }],
					addEventListener: () => {},
					cancel: () => {},
					speak: ({ text }: { text: string }) => (document.documentElement.dataset.heard = text),
				};
				const SpeechSynthesisUtterance = class {
					text: string;
					constructor(text: string) {
						this.text = text;
					}
				};
				for (const [name, value] of Object.entries({ speechSynthesis, SpeechSynthesisUtterance }))
					Object.defineProperty(globalThis, name, { value });
			}, isOwn);
			await phone.goto(`${desk.replace('/en/desk', '/tr')}/vote`);
			return phone;
		};
		const own = await hearing(true);
		await own.getByRole('button', { name: 'Dinle' }).click();
		expect(await own.evaluate(() => document.documentElement.dataset.heard)).toBe(words);
		expect([await axe(own), await overhang(own)]).toEqual([[], 0]);
		const foreign = await hearing(false);
		await foreign.waitForLoadState('networkidle');
		await expect(foreign.getByRole('button', { name: 'Katılıyorum', exact: true })).toBeVisible();
		await expect(foreign.locator('button[data-speak]')).toBeHidden();
	});

	await test.step('it is recorded in the browser, and heard before it is saved', async () => {
		const answer = await page.goto(statement);
		expect(answer?.headers()['permissions-policy']).toContain('microphone=(self)');
		await page.getByRole('button', { name: 'Record now' }).click();
		await expect(page.getByText('Read the sentence aloud')).toBeVisible();
		expect([await axe(page), await overhang(page)]).toEqual([[], 0]);
		await page.getByRole('button', { name: 'Stop recording' }).click();
		await expect(page.getByRole('button', { name: 'Listen', exact: true })).toBeFocused();
		await page.getByRole('button', { name: 'Listen', exact: true }).click();
		await page.getByRole('button', { name: 'Save recording' }).click();
		await expect(page.getByRole('button', { name: 'Remove recording (Türkçe)' })).toBeVisible();
		await expect(playable(page)).toHaveCount(1);
	});

	await test.step('somebody without script and without an account hears it where they vote', async () => {
		const nobody = await visit({
			javaScriptEnabled: false,
			storageState: { cookies: [], origins: [] },
			viewport: { width: 360, height: 740 },
		});
		await nobody.goto(`${desk.replace('/en/desk', '/tr')}/vote`);
		const source = await playable(nobody).getAttribute('src');
		const heard = await nobody.request.get(source ?? '');
		expect([heard.status(), heard.headers()['content-type']]).toEqual([200, 'audio/webm']);
		expect((await heard.body()).length).toBeGreaterThan(100);
		expect(await overhang(nobody)).toBe(0);
	});

	await test.step('a kiosk says it without a network too', async () => {
		await page.goto(`${desk}/kiosks`);
		await page.getByLabel('Name of the kiosk').fill('Park');
		await page.getByRole('button', { name: 'Make kiosk' }).click();
		const device = await visit({ viewport: { width: 360, height: 740 } });
		await device.goto((await page.locator('main a[href*="/kiosk/start/"]').getAttribute('href'))!);
		await device.getByRole('button', { name: 'Yes, set it up' }).click();
		await expect(device.locator('[data-kiosk][data-ready]')).toBeVisible();
		await device.context().setOffline(true);
		await device.evaluate(() => {
			// What is heard stands nowhere on the page.
			const play = Reflect.get(HTMLMediaElement.prototype, 'play') as (
				this: HTMLMediaElement,
			) => Promise<void>;
			HTMLMediaElement.prototype.play = function () {
				this.addEventListener('playing', () => (document.body.dataset.playing = 'yes'));
				this.addEventListener('pause', () => (document.body.dataset.playing = 'no'));
				return play.call(this);
			};
		});
		await device.getByRole('button', { name: 'Türkçe' }).click();
		await expect(device.getByRole('heading')).toHaveText(words);
		await device.getByRole('button', { name: 'Dinle' }).click();
		await expect(device.locator('body')).toHaveAttribute('data-playing', /./);
		expect([await axe(device), await overhang(device)]).toEqual([[], 0]);
	});

	await test.step('where the browser has no script, a file is chosen', async () => {
		const plain = await visit({ javaScriptEnabled: false, storageState: administrator.state });
		await plain.goto(statement);
		await expect(plain.getByRole('button', { name: 'Record now' })).toBeHidden();
		await expect(plain.getByLabel('File with the recording')).toBeVisible();
	});
});
