import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import {
	test as base,
	expect,
	type BrowserContext,
	type BrowserContextOptions,
	type Page,
} from '@playwright/test';

export { expect, type Page };

export const locales = ['de', 'tr', 'ar', 'en'] as const;

/** Made by the first test for all others. */
export const administrator = {
	givenName: 'Ada',
	familyName: 'Yılmaz',
	email: 'ada@example.org',
	password: 'ein langes Wort am Fluss',
	state: path.join(process.env.E2E_DATA ?? '', 'administrator.json'),
};

type Fixtures = {
	/** Another browser, with cookies and settings of its own; watched like the first. */
	visit: (options?: BrowserContextOptions) => Promise<Page>;
};

/** Every page that a test opens is watched: an error in the console or a request to elsewhere fails the test. */
export const test = base.extend<Fixtures>({
	context: async ({ context, baseURL }, use) => {
		const trouble = watch(context, baseURL);
		await use(context);
		expect(trouble).toEqual([]);
	},
	visit: async ({ browser, baseURL, contextOptions }, use) => {
		const opened: { context: BrowserContext; trouble: readonly string[] }[] = [];
		await use(async (options = {}) => {
			const context = await browser.newContext({ ...contextOptions, baseURL, locale: 'en-GB', ...options });
			opened.push({ context, trouble: watch(context, baseURL) });
			return context.newPage();
		});
		for (const { context, trouble } of opened) {
			await context.close();
			expect(trouble).toEqual([]);
		}
	},
});

/** What is wrong with any page of a context, one line each; for contexts that no fixture opens. */
export function watch(context: BrowserContext, baseURL = ''): readonly string[] {
	const trouble: string[] = [];
	context.on('console', (message) => {
		// Chromium counts a refused form among the errors; what a page itself is made of is looked at below.
		if (message.type() === 'error' && !/status of 4\d\d/.test(message.text()))
			trouble.push(`${message.page()?.url()}: ${message.text()}`);
	});
	context.on('weberror', (error) => trouble.push(`${error.page()?.url()}: ${error.error().message}`));
	context.on('request', (request) => {
		const url = request.url();
		// A person may be sent to their identity provider; no page may ask it for anything.
		if (request.isNavigationRequest() && url.startsWith(`${process.env.E2E_PROVIDER}/authorize`)) return;
		if (!url.startsWith(`${baseURL}/`) && !url.startsWith('data:')) trouble.push(`asked elsewhere: ${url}`);
	});
	context.on('response', (response) => {
		if (response.status() >= 400 && response.request().resourceType() !== 'document')
			trouble.push(`${response.status()}: ${response.url()}`);
		if (response.status() >= 500) trouble.push(`${response.status()}: ${response.url()}`);
	});
	return trouble;
}

/** What axe finds on the page by the rules of WCAG 2.2 AA and its own best practices, one line a violation. */
export async function axe(page: Page): Promise<readonly string[]> {
	const { violations } = await new AxeBuilder({ page })
		// No page frames another. To put together what frames answered takes a page of its own, and half of the time.
		.setLegacyMode()
		.options({
			runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
			resultTypes: ['violations'],
		})
		.analyze();
	return violations.flatMap(({ id, nodes }) =>
		nodes.slice(0, 3).map(({ target, any }) => `${id}: ${target.join(' ')} ${any[0]?.message ?? ''}`.trim()),
	);
}

/** Pixels by which the page is wider than the screen. */
export function overhang(page: Page): Promise<number> {
	return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** What a page was started with, and would miss on a device that nothing but its own cache answers; the browser's may lose any of it. */
export function partsNotKept(page: Page): Promise<readonly string[]> {
	return page.evaluate(async () => {
		const parts = performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname);
		const own = parts.filter((part) => part.startsWith('/_app/'));
		if (own.length === 0) return ['nothing was asked for'];
		const isKept = await Promise.all(own.map(async (part) => (await caches.match(part)) !== undefined));
		return own.filter((_, at) => !isKept[at]);
	});
}
