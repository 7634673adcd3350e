import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { scratchFolder } from '#world/folder.ts';
import { fingerprint } from './build.ts';

test('the fingerprint follows the sources and nothing else', () => {
	const root = scratchFolder();
	mkdirSync(join(root, 'src', 'routes', '[lang=locale]'), { recursive: true });
	const write = (path: string, text: string) => writeFileSync(join(root, path), text);
	write('src/routes/[lang=locale]/+page.svelte', 'one');
	const first = fingerprint(root);
	write('src/page.test.ts', 'a test');
	write('README.md', 'a text');
	expect(fingerprint(root)).toBe(first);
	write('src/routes/[lang=locale]/+page.svelte', 'two');
	const second = fingerprint(root);
	expect(second).not.toBe(first);
	write('package-lock.json', '{}');
	expect(fingerprint(root)).not.toBe(second);
});
