import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { chromium, type BrowserContext, type BrowserContextOptions } from '@playwright/test';
import { chromiumOptions } from './chromium.ts';
import { watch, type Page } from './test.ts';

/** A browser with a folder of its own, which outlives it. */
export async function openBrowser(
	folder: string,
	baseURL: string,
	more: BrowserContextOptions = {},
): Promise<{ context: BrowserContext; page: Page; trouble: readonly string[] }> {
	const options = { ...(await chromiumOptions()), baseURL, locale: 'en-GB', ...more };
	const context = await chromium.launchPersistentContext(folder, options);
	context.setDefaultTimeout(60_000);
	const page = context.pages()[0] ?? (await context.newPage());
	return { context, page, trouble: watch(context, baseURL) };
}

/** Ends the browser as a battery that falls out does: nothing is written down any more. */
export async function kill(context: BrowserContext): Promise<void> {
	const gone = new Promise((resolve) => context.once('close', resolve));
	const wire = await context.browser()!.newBrowserCDPSession();
	await wire.send('Browser.crash').catch(() => undefined);
	await gone;
}

/** Every file below a folder that has a text in it, as browsers write it down. */
export function filesWith(folder: string, text: string): string[] {
	const wide = Buffer.from(text, 'utf16le');
	const forms = [Buffer.from(text), wide, Buffer.from(wide).swap16()];
	return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => {
		const file = path.join(folder, name);
		if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return false;
		const bytes = readFileSync(file);
		return forms.some((form) => bytes.includes(form));
	});
}

/** Fields that a browser would write to the disk in plain words, those of no form that is to be left out, or send to others to be looked through. */
export async function fieldsKept(page: Page): Promise<number> {
	const fields = page.locator('main :is(input, select, textarea)');
	return fields.evaluateAll((all) => {
		const isKept = (field: HTMLInputElement) => field.form?.getAttribute('autocomplete') !== 'off';
		const isSent = (field: HTMLInputElement) => field.spellcheck || field.translate;
		return (all as HTMLInputElement[]).filter((field) => isKept(field) || isSent(field)).length;
	});
}

/** Puts what lies on the device where the first version kept it, and leaves nothing where it lies now. */
export const moveBack = (page: Page) =>
	page.evaluate(async () => {
		const done = <T>(request: IDBRequest<T>) =>
			new Promise<T>((resolve, reject) => {
				request.addEventListener('success', () => resolve(request.result));
				request.addEventListener('error', () => reject(request.error!));
			});
		const former = indexedDB.open('koprue-counselling', 1);
		former.addEventListener('upgradeneeded', () => {
			former.result.createObjectStore('kept');
			former.result.createObjectStore('cases', { keyPath: 'id' });
		});
		const database = await done(former);
		const put = (into: string, value: unknown, key?: string) =>
			done(database.transaction(into, 'readwrite').objectStore(into).put(value, key));
		const all = (from: IDBDatabase, store: string, key: string) =>
			done(from.transaction(store).objectStore(store).get(key) as IDBRequest<unknown>);
		for (const { name = '' } of await indexedDB.databases()) {
			if (name === 'koprue-counselling') continue;
			const now = await done(indexedDB.open(name));
			if (name === 'koprue-counselling-keys') {
				const keys = (await all(now, 'kept', 'keys')) as { who?: string }[];
				await put(
					'kept',
					keys.map(({ who: _, ...key }) => key),
					'keys',
				);
			} else {
				await put('kept', await all(now, 'kept', 'standing'), 'standing');
				const cases = now.transaction('cases').objectStore('cases').getAll() as IDBRequest<unknown[]>;
				for (const one of await done(cases)) await put('cases', one);
			}
			now.close();
			await done(indexedDB.deleteDatabase(name));
		}
		database.close();
	});
