import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { locales, type Locale } from '#shared/locale.ts';
import type { Catalogue } from '#shared/messages.ts';
import { tasks as publicTasks } from '#programme/site/guide.ts';
import { guide as publicGuide } from '#programme/site/messages/guide/index.ts';
import { guides, tasks } from './guide.ts';
import { guide } from './messages/guide/index.ts';

const all = [
	['of the work area', guide, Object.keys(tasks)],
	['of the public pages', publicGuide, Object.keys(publicTasks)],
] as const;

/** Everything that may stand on a page or a button, by language, but for the guides themselves. */
async function labelsIn(locale: Locale): Promise<ReadonlySet<string>> {
	const source = fileURLToPath(new URL('../..', import.meta.url));
	const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(
		(name) =>
			name.endsWith(`messages/${locale}.ts`) || new RegExp(`messages/[\\w-]+/${locale}\\.ts$`).test(name),
	);
	const catalogues = await Promise.all(
		files
			.filter((name) => !name.includes('/guide/'))
			.map(async (name) => ((await import(`${source}/${name}`)) as { default: Catalogue }).default),
	);
	return new Set(
		catalogues.flatMap((one) => Object.values(one)).filter((message) => typeof message === 'string'),
	);
}

const quoted = /[„“«]([^„“”«»]+)[“”»]/g;
const labelsOf = (text: string) => [...text.matchAll(quoted)].map(([, label = '']) => label);

describe.each(all)('the guide %s', (_, catalogue, keys) => {
	const steps = (locale: Locale, key: string) =>
		((catalogue as Record<Locale, Catalogue>)[locale][`${key}_steps`] as string).split('\n');

	test.each(locales)('names only what stands on a page in %s', async (locale) => {
		const labels = await labelsIn(locale);
		const named = keys.flatMap((key) => steps(locale, key).flatMap(labelsOf));
		expect(named.filter((label) => !labels.has(label))).toEqual([]);
		expect(named.length).toBeGreaterThan(3);
	});

	test('has the same steps in every language, none of them empty', () => {
		const outline = (locale: Locale) =>
			keys.map((key) => [key, steps(locale, key).map((step) => labelsOf(step).length)]);
		for (const locale of locales) expect(outline(locale), locale).toEqual(outline('de'));
		for (const locale of locales)
			expect(keys.flatMap((key) => steps(locale, key)).filter((step) => step.trim() === '')).toEqual([]);
	});
});

test('every task is somebody’s, and nobody has one twice', () => {
	const given = Object.values(guides);
	expect(new Set(given.flat())).toEqual(new Set(Object.keys(tasks)));
	for (const one of given) expect(one).toEqual([...new Set(one)]);
});
