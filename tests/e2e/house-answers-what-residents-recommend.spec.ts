import { accept, invite } from './accounts.ts';
import { administrator, axe, expect, overhang, test, type Page } from './test.ts';

const words = 'The library stays open on two evenings a week.';
const minority = 'Some would rather see longer hours at the weekend.';
const reason = 'The council has found the money for one evening.';
const small = { width: 360, height: 780 };

/** Everybody reads it on a small phone without script; axe looks at the same page in a browser with script. */
async function suits(reader: Page, seeing: Page): Promise<void> {
	expect(await overhang(reader)).toBe(0);
	await seeing.goto(reader.url());
	expect(await axe(seeing)).toEqual([]);
}

test('a facilitator recommends with evidence, the house answers with a measure, and everybody reads both', async ({
	page,
	visit,
}) => {
	test.setTimeout(600_000);
	const facilitator = await visit({ storageState: administrator.state });
	const reader = await visit({ viewport: small, javaScriptEnabled: false });
	const seeing = await visit({ viewport: small });

	const path = await test.step('a draft is written out of what the map shows', async () => {
		await facilitator.goto('/en/desk/dialogues');
		await facilitator
			.getByRole('link', { name: /live together in Buca/ })
			.first()
			.click();
		await facilitator.getByRole('link', { name: 'Recommendations', exact: true }).last().click();
		await facilitator.getByRole('link', { name: 'New recommendation' }).first().click();
		await facilitator
			.getByRole('textbox', { name: /What is recommended/ })
			.first()
			.fill(words);
		await facilitator.getByRole('checkbox', { name: /library should have books/ }).check();
		await facilitator
			.getByRole('textbox', { name: /Minority report/ })
			.first()
			.fill(minority);
		await facilitator.getByRole('checkbox', { name: 'Group A' }).check();
		await facilitator.getByRole('button', { name: 'Save' }).click();
		await expect(facilitator).toHaveURL(/\?saved/);
		expect(await axe(facilitator)).toEqual([]);
		return new URL(facilitator.url()).pathname;
	});
	const open = path.replace('/desk', '');

	await test.step('without a day for the answer it is not published, and nobody else sees it', async () => {
		expect((await reader.goto(open))?.status()).toBe(404);
		await facilitator.getByRole('button', { name: 'Publish' }).click();
		await expect(facilitator.getByRole('alert')).toContainText('A day in the future');
		await facilitator.goto(`${path}/edit`);
		await facilitator.getByLabel('Answer until').fill('2099-12-31');
		await facilitator.getByRole('button', { name: 'Save' }).click();
		await facilitator.getByRole('button', { name: 'Publish' }).click();
		await expect(facilitator).toHaveURL(/\?published/);
	});

	await test.step('everybody reads what it rests on, and that the answer is owed', async () => {
		await reader.goto(open);
		await expect(reader.locator('main')).toContainText(words);
		await expect(reader.locator('main')).toContainText('The answer is due until');
		await expect(reader.locator('main')).toContainText('The library should have books');
		await expect(reader.locator('main')).toContainText('Shared by: Group A');
		await suits(reader, seeing);
	});

	await test.step('the house answers, and names the measure that takes it up', async () => {
		const link = await invite(facilitator, {
			role: 'Coordinator',
			scope: /Buca/,
			givenName: 'Ece',
			familyName: 'Su',
			email: 'ece@example.org',
		});
		await accept(page, link);
		await page.goto('/en/desk/dialogues');
		await page
			.getByRole('region', { name: /Answers your institution owes/ })
			.getByRole('link', { name: words })
			.click();
		await page.getByRole('radio', { name: 'deferred' }).check();
		await page.getByRole('button', { name: 'Publish the answer' }).click();
		await expect(page.getByRole('alert')).toContainText('Say until when you will answer');
		await page.getByRole('radio', { name: 'adopted in part' }).check();
		await page.getByRole('textbox', { name: /^Why/ }).first().fill(reason);
		await page.getByLabel('Who decided').selectOption('council');
		const measure = page.getByLabel('Measure that takes it up');
		const one = measure.getByRole('option').filter({ hasText: 'Neighbourhood tables' });
		await measure.selectOption((await one.getAttribute('value')) ?? '');
		await page.getByRole('button', { name: 'Publish the answer' }).click();
		await expect(page).toHaveURL(/\?answered/);
		expect(await axe(page)).toEqual([]);
	});

	await test.step('everybody reads the answer, in Arabic too, and which answers are overdue', async () => {
		await reader.goto(open);
		await expect(reader.locator('main')).toContainText('adopted in part');
		await expect(reader.locator('main')).toContainText(reason);
		await expect(reader.getByRole('link', { name: 'Neighbourhood tables' })).toBeVisible();
		await reader.goto(open.replace('/en/', '/ar/'));
		await expect(reader.locator('main')).toContainText('اعتُمدت جزئياً');
		await suits(reader, seeing);
		await reader.goto(open.replace(/\/recommendations.*/, ''));
		await expect(reader.locator('#recommendations')).toContainText(words);
		await suits(reader, seeing);
		await reader.goto('/en/dialogues');
		await expect(reader.locator('#overdue')).toContainText('free Turkish courses in the evening');
		await expect(reader.locator('#overdue')).not.toContainText(words);
		await suits(reader, seeing);
	});
});
