import { kindOf, ofEachKind, walk } from './pages.ts';
import { administrator, axe, expect, locales, overhang, test } from './test.ts';

test.use({ storageState: administrator.state });

const phone = { viewport: { width: 360, height: 780 }, colorScheme: 'dark' } as const;
const desktop = { viewport: { width: 1280, height: 800 }, colorScheme: 'light' } as const;
const screens = { de: phone, tr: desktop, ar: phone, en: desktop };
/** Axe takes most of the time there is: it looks at every page on both screens, on each in one of the two languages in turn. */
const turns = { de: 0, tr: 0, ar: 1, en: 1 };

for (const locale of locales)
	test(`every page of the work area answers in ${locale} and suits everybody`, async ({ request, visit }) => {
		test.setTimeout(1_200_000);
		const base = `/${locale}/desk`;
		const isMeant = (path: string) => path.startsWith(base) || path.startsWith(`/${locale}/account`);
		const pages = await walk(request, base, isMeant, 2);
		const faults = pages.filter(
			({ status, html }) =>
				status !== 200 || !html.includes(`<html lang="${locale}"`) || !/<h1[\s>]/.test(html),
		);
		expect(faults.map(({ path, status }) => ({ path, status }))).toEqual([]);
		expect(pages.length).toBeGreaterThan(15);

		const page = await visit({ ...screens[locale], storageState: administrator.state });
		const found: Record<string, readonly string[]> = {};
		const paths = ofEachKind(
			pages.map((one) => one.path),
			1,
		);
		const inOneOrder = paths.toSorted((a, b) => (kindOf(a) < kindOf(b) ? -1 : 1));
		for (const [at, path] of inOneOrder.entries()) {
			await page.goto(path);
			const wrong = at % 2 === turns[locale] ? [...(await axe(page))] : [];
			const wider = await overhang(page);
			if (wider > 0) wrong.push(`wider than the screen by ${wider} px`);
			if (wrong.length > 0) found[path] = wrong;
		}
		expect(found).toEqual({});
	});
