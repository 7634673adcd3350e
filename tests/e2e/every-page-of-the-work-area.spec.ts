import { ofEachKind, walk } from './pages.ts';
import { administrator, axe, expect, locales, overhang, test } from './test.ts';

test.use({ storageState: administrator.state });

const screens = [
	{ name: 'on a phone at night', viewport: { width: 360, height: 780 }, colorScheme: 'dark' },
	{ name: 'on a wide screen by day', viewport: { width: 1280, height: 800 }, colorScheme: 'light' },
] as const;

for (const locale of locales)
	test(`every page of the work area answers in ${locale} and suits everybody`, async ({ request, visit }) => {
		test.slow();
		const base = `/${locale}/desk`;
		const isMeant = (path: string) => path.startsWith(base) || path.startsWith(`/${locale}/account`);
		const pages = await walk(request, base, isMeant, 3);
		const faults = pages.filter(
			({ status, html }) =>
				status !== 200 || !html.includes(`<html lang="${locale}"`) || !/<h1[\s>]/.test(html),
		);
		expect(faults.map(({ path, status }) => ({ path, status }))).toEqual([]);
		const paths = ofEachKind(pages.map(({ path }) => path));
		expect(paths.length).toBeGreaterThan(15);

		for (const { name, ...screen } of screens)
			await test.step(name, async () => {
				const page = await visit({ ...screen, storageState: administrator.state });
				const found: Record<string, readonly string[]> = {};
				for (const path of paths) {
					await page.goto(path);
					const wrong = [...(await axe(page))];
					const wider = await overhang(page);
					if (wider > 0) wrong.push(`wider than the screen by ${wider} px`);
					if (wrong.length > 0) found[path] = wrong;
				}
				expect(found).toEqual({});
			});
	});
