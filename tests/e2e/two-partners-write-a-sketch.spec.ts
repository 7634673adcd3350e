import { unzipSync } from 'fflate';
import { accept, invite } from './accounts.ts';
import { administrator, axe, expect, overhang, test, type Page } from './test.ts';

const hostile = '<img src=x onerror=alert(1)> "two" & \u202egnp.exe';

/** The field of a text in English, opened for writing. */
const field = (page: Page, name: string) => page.locator(`[name="${name}"]`);

test('two partners write one sketch, meet in a field, agree and take it with them', async ({ visit }) => {
	// Three browsers and eight documents: under a minute alone, several beside others.
	test.setTimeout(600_000);
	const host = await visit({ storageState: administrator.state });
	const sides: Page[] = [];
	for (const [scope, givenName, email] of [
		[/Hamburg/, 'Inga', 'inga@example.org'],
		[/Eyyübiye/, 'Veli', 'veli@example.org'],
	] as const) {
		const link = await invite(host, { role: 'Coordinator', scope, givenName, familyName: 'Su', email });
		// Without script: nothing here needs any.
		const page = await visit({ javaScriptEnabled: false });
		await accept(page, link);
		sides.push(page);
	}
	const [inga, veli] = sides as [Page, Page];

	await inga.goto('/en/desk/sketches/new');
	const partnership = inga.locator('[name=partnershipId]');
	const between = partnership.getByRole('option').filter({ hasText: 'Eyyübiye' });
	await partnership.selectOption((await between.first().getAttribute('value')) ?? '');
	await field(inga, 'title.en').fill('Two at one table');
	await inga.getByRole('button', { name: 'Save' }).click();
	await expect(inga).toHaveURL(/\/edit$/);
	const edit = inga.url();
	const read = edit.replace(/\/edit$/, '');

	await test.step('both change one field and another each', async () => {
		await veli.goto(edit);
		await field(inga, 'situation.en').fill('By Inga');
		await field(inga, 'personnel').fill('10.000,00');
		await inga.getByRole('button', { name: 'Save' }).click();
		await expect(inga.getByText('Saved.', { exact: true })).toBeVisible();
		await field(veli, 'situation.en').fill(hostile);
		await field(veli, 'risks.en').fill('By Veli');
		await veli.getByRole('button', { name: 'Save' }).click();
		await expect(veli.getByText('Somebody was faster')).toBeVisible();
	});

	await test.step('nothing that was typed is lost, nothing of it is run, and a third text is written', async () => {
		const choice = veli.locator('fieldset.conflict');
		await expect(choice).toHaveCount(1);
		await expect(choice).toContainText('By Inga');
		await expect(choice).toContainText('<img src=x onerror=alert(1)>');
		await expect(veli.locator('img[src="x"]')).toHaveCount(0);
		await expect(field(veli, 'risks.en')).toHaveValue('By Veli');
		await expect(field(veli, 'personnel')).toHaveValue('10000.00');
		await choice.locator('input[value=third]').check();
		await field(veli, 'third.situation.en').fill('By both');
		await veli.getByRole('button', { name: 'Save' }).click();
		await expect(veli.locator('main')).toContainText('By both');
		await expect(veli.locator('main')).toContainText('By Veli');
		await expect(veli.locator('main')).toContainText('€10,000.00');
	});

	await test.step('who agrees to an older page is told, and both agree to the same version', async () => {
		await inga.goto(read);
		await veli.goto(edit);
		await field(veli, 'risks.en').fill('By Veli, again');
		await veli.getByRole('button', { name: 'Save' }).click();
		await inga.getByRole('button', { name: 'Agree to this version' }).click();
		await expect(inga.locator('main')).toContainText('The sketch has changed since you opened it');
		await inga.goto(read);
		await inga.getByRole('button', { name: 'Agree to this version' }).click();
		await expect(inga.locator('main')).toContainText('Your agreement is noted');
		await veli.goto(read);
		await veli.getByRole('button', { name: 'Agree to this version' }).click();
		await expect(veli.locator('main')).toContainText('Both sides have agreed to this version');
	});

	await test.step('each takes it in their language, as a document and in print', async () => {
		for (const language of ['de', 'tr', 'ar', 'en']) {
			const address = read.replace('/en/', `/${language}/`);
			const pdf = await veli.request.get(`${address}/sketch.pdf`);
			expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-');
			const docx = await inga.request.get(`${address}/sketch.docx`);
			const xml = new TextDecoder().decode(unzipSync(new Uint8Array(await docx.body()))['word/document.xml']);
			expect(xml).toContain('By both');
			expect(xml.includes('<w:bidiVisual/>')).toBe(language === 'ar');
		}
	});

	await test.step('the history tells what each has done', async () => {
		await inga.goto(`${read}/history`);
		await expect(inga.locator('main')).toContainText('Veli Su');
		await expect(inga.locator('main')).toContainText('By Inga');
	});

	await test.step('its pages are for everybody, wide and narrow, from either side', async () => {
		const watched = await visit({ storageState: await inga.context().storageState() });
		for (const [width, from] of [
			[1280, 'en'],
			[360, 'ar'],
		] as const) {
			await watched.setViewportSize({ width, height: 800 });
			for (const address of [read, edit, `${read}/history`]) {
				await watched.goto(address.replace('/en/', `/${from}/`));
				expect(await overhang(watched), `${address} ${width}`).toBe(0);
				expect(await axe(watched), `${address} ${width}`).toEqual([]);
			}
		}
	});
});
