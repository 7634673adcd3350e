import { readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, test } from 'vitest';
import { guards } from '../../../guards.ts';
import { shellPages } from './pages.ts';

const root = 'src/routes/[lang=locale]/counselling';

test('every page of counselling works without a network, and is open to the worker, which fetches it as a visitor', () => {
	const pages = readdirSync(root, { recursive: true, encoding: 'utf8' })
		.filter((file) => file.endsWith('+page.svelte'))
		.map((file) => dirname(file).replace(/^\.$/, ''))
		.map((path) => (path ? `/de/counselling/${path}` : '/de/counselling'));
	expect(shellPages('de').toSorted()).toEqual(pages.toSorted());
	for (const page of pages) {
		const id = page.replace('/de', '/[lang=locale]') as keyof typeof guards;
		expect([id, guards[id].policy]).toEqual([id, 'public']);
	}
});
