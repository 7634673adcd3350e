import { mapMessages } from '../../src/programme/dialogues/messages/map/index.ts';
import { axe, expect, locales, overhang, test, type Page } from './test.ts';

const telephone = { width: 360, height: 780 };

/** The example's question to Buca; other tests ask questions of their own. */
const question = /in Buca zusammenleben|Buca'da birlikte|معاً في بوجا|together in Buca/;

/** The results of that dialogue; its first map is computed some seconds after the votes came. */
async function openResults(page: Page, locale: (typeof locales)[number]): Promise<void> {
	const t = mapMessages[locale];
	await page.goto(`/${locale}/dialogues`);
	await page.locator(`main a[href^="/${locale}/dialogues/"]`).filter({ hasText: question }).first().click();
	await page.locator('main').getByRole('link', { name: t.results, exact: true }).click();
	await expect(async () => {
		await page.reload();
		await expect(page.getByRole('heading', { name: t.common_ground, level: 2 })).toBeVisible({
			timeout: 500,
		});
	}).toPass();
}

for (const locale of locales) {
	test(`a journalist reads in ${locale} what people share, without script, on a telephone`, async ({
		visit,
	}) => {
		const t = mapMessages[locale];
		const page = await visit({ viewport: telephone, javaScriptEnabled: false });
		await openResults(page, locale);
		const headings = await page.locator('main h2').allTextContents();
		expect(headings.indexOf(t.in_words)).toBeLessThan(headings.indexOf(t.common_ground));
		expect(headings.indexOf(t.common_ground)).toBeLessThan(headings.indexOf(t.map));
		// The drawing says in words what it shows, and so does the paragraph above: groups, or why there are none.
		const drawing = page.getByRole('img', { name: t.map_alt });
		await expect(drawing).toBeVisible();
		const told = (await drawing.locator('desc').textContent()) ?? '';
		const words = (await page.getByRole('region', { name: t.in_words }).textContent()) ?? '';
		const said = words.replaceAll(/\s+/g, ' ');
		for (const sentence of told.split(/(?<=[.。])\s/).slice(0, 1)) expect(said).toContain(sentence);
		const rows = page.getByRole('table', { name: t.table }).getByRole('row');
		expect(await rows.count()).toBeGreaterThan(5);
		// Points have no ids.
		expect(await drawing.innerHTML()).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}/);
	});

	test(`the results in ${locale} suit everybody`, async ({ visit }) => {
		for (const colorScheme of ['light', 'dark'] as const) {
			const page = await visit({ viewport: telephone, colorScheme });
			await openResults(page, locale);
			expect(await axe(page)).toEqual([]);
			expect(await overhang(page)).toBe(0);
			await page.setViewportSize({ width: 1280, height: 800 });
			expect(await axe(page)).toEqual([]);
		}
	});
}

test('the run behind a picture is there as data, and holds no vote', async ({ visit }) => {
	const page = await visit();
	await openResults(page, 'en');
	const links = page.getByRole('link', { name: /Run \(JSON\)|Table \(CSV\)/ });
	const [csv, json] = await links.evaluateAll((all) => all.map((one) => one.getAttribute('href')!));
	const run = await (await page.request.get(json!)).json();
	expect(run.run).toMatchObject({ inputHash: expect.stringMatching(/^[0-9a-f]{64}$/), isRecomputable: true });
	expect(Object.keys(run.map.points[0])).toEqual(['x', 'y', 'group']);
	const answer = await page.request.get(csv!);
	expect(answer.headers()['content-type']).toContain('text/csv');
	expect((await answer.text()).split('\r\n')[0]).toContain('all: agree');
});
