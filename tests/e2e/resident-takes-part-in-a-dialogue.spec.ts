import type { Request } from '@playwright/test';
import { administrator, axe, expect, overhang, test, type Page } from './test.ts';

test.use({ storageState: administrator.state });

const question = { tr: 'Parkta ne istiyoruz?', ar: 'ماذا نريد في الحديقة؟' };
const seeds = ['Daha çok bank olmalı.', 'Akşamları ışık olmalı.'];
const own = 'نريد مكاناً للأطفال';
const most = 30 * 1024;

/** Without account and without script. */
const nobody = { storageState: { cookies: [], origins: [] }, javaScriptEnabled: false };

test('a resident takes part in Arabic on a phone without script, and a moderator accepts what they say', async ({
	page,
	visit,
}) => {
	// Many pages, each looked at by axe.
	test.setTimeout(600_000);
	const desk = await test.step('the house prepares a dialogue and begins to collect', () => prepare(page));
	await page.goto(desk);
	const path = (await page.getByRole('link', { name: 'Public page' }).getAttribute('href')) ?? '';
	const address = path.replace('/en/', '/ar/');
	const visitor = await visit({ ...nobody, viewport: { width: 360, height: 780 } });
	const suits = async () => {
		expect(await overhang(visitor)).toBe(0);
		// The same page in a browser with script, which axe needs.
		const seeing = await visit({
			viewport: { width: 360, height: 780 },
			storageState: await visitor.context().storageState(),
		});
		await seeing.goto(visitor.url());
		expect(await axe(seeing)).toEqual([]);
		await seeing.close();
	};

	await test.step('who only looks leaves no trace', async () => {
		await visitor.goto('/ar/dialogues');
		await suits();
		await visitor.goto(address);
		await expect(visitor.getByRole('heading', { level: 1 })).toContainText(question.tr);
		await suits();
		await visitor.getByRole('link', { name: 'شاركوا الآن' }).click();
		expect(await visitor.context().cookies()).toEqual([]);
		await suits();
	});

	await test.step('the page they vote on weighs little, fonts and pictures included', async () => {
		expect(await weight(visitor, `${address}/vote`)).toBeLessThanOrEqual(most);
	});

	await test.step('one votes with a button, takes it back, and votes otherwise', async () => {
		await visitor.getByRole('button', { name: 'أوافق', exact: true }).click();
		await expect(visitor.getByRole('status')).toContainText('تم احتساب صوتكم');
		await visitor.getByRole('button', { name: 'سحب الصوت الأخير' }).click();
		await expect(visitor.getByRole('status')).toContainText('تم سحب صوتكم');
		await visitor.getByRole('button', { name: 'لا أوافق', exact: true }).click();
		await expect(visitor.locator('main')).toContainText('1 من 2');
		expect((await visitor.context().cookies()).map(({ httpOnly }) => httpOnly)).toEqual([true]);
	});

	await test.step('what is no sentence is refused at its field and stays', async () => {
		const words = visitor.getByRole('textbox');
		await words.fill('<b>كلمة</b>');
		await visitor.getByRole('button', { name: 'إرسال' }).click();
		await expect(words).toHaveValue('<b>كلمة</b>');
		await expect(words).toHaveAccessibleDescription(/كلمات فقط/);
		expect(await overhang(visitor)).toBe(0);
		await words.fill(own);
		await visitor.getByRole('button', { name: 'إرسال' }).click();
		await expect(visitor.getByRole('status')).toContainText('شكراً');
	});

	await test.step('a moderator accepts it, and does not see who said it', async () => {
		await page.goto(`${desk}/queue`);
		await expect(page.locator('main')).toContainText(own);
		const accept = page.getByRole('button', { name: 'Accept', exact: true });
		// Browsers press it with Alt themselves, before any page or test hears of it.
		await expect(accept).toHaveAttribute('accesskey', '1');
		await accept.press('Enter');
		await expect(page.locator('main')).toContainText('All moderated');
		await expect(page.locator('main')).toContainText('Accepted.');
	});

	await test.step('on their own page they see their vote and what became of their words', async () => {
		await visitor.goto(`${address}/mine`);
		await expect(visitor.locator('main')).toContainText('معروضة ويصوّت عليها غيركم');
		await expect(visitor.getByRole('table')).toContainText('لا أوافق');
		await suits();
	});

	const other = await visit(nobody);
	await test.step('somebody else votes on it, and it counts', async () => {
		await other.goto(`${address}/vote`);
		for (let left = 3; left > 0; left--) {
			const isOwn = (await other.locator('#statement').textContent())?.includes(own);
			await other.getByRole('button', { name: isOwn ? 'أوافق' : 'تخطٍّ', exact: true }).click();
		}
		await expect(other.locator('main')).toContainText('رأيتم كل شيء');
		await page.goto(`${desk}/statements`);
		// Two people voted: whoever moderates is told no more than everybody is.
		await expect(page.getByRole('row', { name: own })).toContainText('no figures to show');
	});

	await test.step('erased, nothing of them is left but what they said', async () => {
		await visitor.getByRole('button', { name: 'محو نهائي' }).click();
		await expect(visitor.locator('main')).toContainText('مُحي كل ما يخصّكم');
		expect(await visitor.context().cookies()).toEqual([]);
		await page.goto(`${desk}/statements`);
		await expect(page.getByRole('row', { name: own })).toBeVisible();
	});

	await test.step('where the dialogue rests, a plain sentence says so', async () => {
		await page.goto(desk);
		await page.getByRole('button', { name: 'Let it rest' }).click();
		await other.goto(`${address}/vote`);
		await expect(other.locator('main')).toContainText('الحوار متوقف مؤقتاً');
	});
});

async function prepare(page: Page): Promise<string> {
	await page.goto('/en/desk/dialogues/new');
	await page.locator('[name=institutionId]').selectOption({ index: 1 });

	await unfold(page);
	await page.locator('[name="question.tr"]').fill(question.tr);
	for (const language of ['Türkçe', 'العربية'])
		await page.getByRole('checkbox', { name: language, exact: true }).check();
	await page.getByRole('button', { name: 'Save' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toContainText(question.tr);
	const desk = new URL(page.url()).pathname;
	for (const words of seeds) {
		await page.goto(`${desk}/statements/new`);
		await unfold(page);
		await page.locator('[name="text.tr"]').fill(words);
		await page.getByRole('button', { name: 'Save' }).click();
		await expect(page.getByRole('table')).toContainText(words);
	}
	await page.goto(desk);
	await page.getByRole('button', { name: 'Begin phase' }).click();
	await expect(page.getByText('The new phase has begun.')).toBeVisible();
	return desk;
}

/** Opens the languages that are folded away. */
const unfold = (page: Page) =>
	page.evaluate(() => {
		for (const one of document.querySelectorAll('details')) one.open = true;
	});

/** Bytes of everything that a browser fetches to show the page, as it comes over the line. */
async function weight(page: Page, address: string): Promise<number> {
	const sizes: Promise<number>[] = [];
	const count = (request: Request) => {
		sizes.push(
			request
				.sizes()
				.then(({ responseBodySize, responseHeadersSize }) => responseBodySize + responseHeadersSize),
		);
	};
	page.on('requestfinished', count);
	await page.goto(address, { waitUntil: 'networkidle' });
	page.off('requestfinished', count);
	return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}
