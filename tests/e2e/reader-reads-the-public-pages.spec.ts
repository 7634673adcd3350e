import { isDeepStrictEqual } from 'node:util';
import { axe, expect, locales, overhang, test } from './test.ts';
import { ofEachKind, walk } from './pages.ts';

const screens = [
	{ name: 'on a phone at night', viewport: { width: 360, height: 780 }, colorScheme: 'dark' },
	{ name: 'on a wide screen by day', viewport: { width: 1280, height: 800 }, colorScheme: 'light' },
] as const;

/**
 * A passkey is made by the browser, which only script can ask for it; results say with script that newer ones are there; a session with cards
 * is held on the device; what nobody has recorded is read aloud, where people vote, by a voice of the device.
 */
const withScript = /^\/(sign-in\/passkey|dialogues\/[^/]+\/(results|vote)|counselling\/practise)$/;

for (const locale of locales)
	test(`every public page answers in ${locale} without script and suits everybody`, async ({
		request,
		visit,
	}) => {
		test.setTimeout(1_200_000);
		const isMeant = (path: string) => path === `/${locale}` || path.startsWith(`/${locale}/`);
		const pages = await walk(request, `/${locale}`, isMeant);
		const direction = locale === 'ar' ? 'rtl' : 'ltr';
		const wrong = pages.flatMap(({ path, status, html }) => {
			const facts = {
				status,
				language: html
					.match(/<html lang="(\w+)" dir="(\w+)"/)
					?.slice(1, 3)
					.join(' '),
				scripts: html.match(/<script(?! type="application\/ld\+json")[^>]*>/g)?.length ?? 0,
				titles: html.match(/<title>[^<]+<\/title>/g)?.length,
				headings: html.match(/<h1[\s>]/g)?.length,
			};
			const meant = { status: 200, language: `${locale} ${direction}`, scripts: 0, titles: 1, headings: 1 };
			return isDeepStrictEqual(facts, meant) ? [] : [{ path, ...facts }];
		});
		expect(wrong.filter(({ path }) => !withScript.test(path.slice(3)))).toEqual([]);
		expect(pages.length).toBeGreaterThan(60);

		for (const { name, ...screen } of screens)
			await test.step(name, async () => {
				const page = await visit(screen);
				const found: Record<string, readonly string[]> = {};
				for (const path of ofEachKind(pages.map((one) => one.path))) {
					const answer = await page.goto(path);
					const policy = await answer?.headerValue('content-security-policy');
					const faults = [...(await axe(page))];
					const wider = await overhang(page);
					if (wider > 0) faults.push(`wider than the screen by ${wider} px`);
					if (!policy?.includes("default-src 'none'")) faults.push(`content security policy: ${policy}`);
					if (faults.length > 0) found[path] = faults;
				}
				expect(found).toEqual({});
			});
	});

test.describe('without script', () => {
	test.use({ javaScriptEnabled: false });

	for (const locale of locales)
		test(`the menu leads to every section in ${locale}, on a phone too`, async ({ visit }) => {
			for (const width of [360, 1280]) {
				const page = await visit({ javaScriptEnabled: false, viewport: { width, height: 800 } });
				await page.goto(`/${locale}`);
				const links = page.locator('#site-menu > ul > li > a');
				const targets = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')));
				expect(targets).toEqual(
					['about', 'partners', 'events', 'dialogues', 'practices', 'results', 'brochure'].map(
						(part) => `/${locale}/${part}`,
					),
				);
				for (const [index, target] of targets.entries()) {
					const opens = page.locator('button[popovertarget="site-menu"]').first();
					if (await opens.isVisible()) await opens.click();
					await links.nth(index).click();
					await expect(page).toHaveURL(new RegExp(`${target}$`));
				}
			}
		});
});

test('Arabic is laid out from the right: the mark right of the menu, text starting at the right edge', async ({
	page,
}) => {
	const places = async (path: string) => {
		await page.goto(path);
		const width = page.viewportSize()!.width;
		const middle = async (selector: string) => {
			const box = (await page.locator(selector).first().boundingBox())!;
			return (box.x + box.width / 2) / width;
		};
		return { home: await middle('header a.home'), menu: await middle('#site-menu') };
	};
	const left = await places('/de');
	expect(left.home).toBeLessThan(left.menu);
	const right = await places('/ar');
	expect(right.home).toBeGreaterThan(right.menu);
});

test('a change of language stays on the page, and the choice is kept', async ({ page }) => {
	await page.goto('/de/events?year=2022');
	await page.getByRole('link', { name: 'Türkçe' }).click();
	await expect(page).toHaveURL(/\/tr\/events\?year=2022$/);
	await expect(page.locator('html')).toHaveAttribute('lang', 'tr');
});

test('an address that does not exist says so in the language of the reader', async ({ page }) => {
	const answer = await page.goto('/tr/no-such-page');
	expect(answer?.status()).toBe(404);
	await expect(page.locator('html')).toHaveAttribute('lang', 'tr');
	expect(await axe(page)).toEqual([]);
});
