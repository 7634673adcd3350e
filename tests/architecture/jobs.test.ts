import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { JobKind } from '#platform/server/jobs/job.ts';
import { jobKinds } from '../../src/jobs.ts';

const root = join(import.meta.dirname, '../..');
const modules = globSync('src/**/*.ts', { cwd: root, exclude: ['**/*.test.ts'] });

test('every kind of job that some module defines is run, under a name of its own', async () => {
	const defined: JobKind[] = [];
	for (const module of modules) {
		const names = Array.from(
			readFileSync(join(root, module), 'utf8').matchAll(/^export const (\w+): JobKind\b/gm),
			([, name]) => name!,
		);
		if (names.length === 0) continue;
		const loaded = (await import(join(root, module))) as Record<string, JobKind>;
		defined.push(...names.map((name) => loaded[name]!));
	}
	const kinds = defined.map(({ kind }) => kind).toSorted();
	expect(kinds.length).toBeGreaterThan(0);
	expect(jobKinds.map(({ kind }) => kind).toSorted()).toEqual(kinds);
	expect(new Set(kinds).size).toBe(kinds.length);
});
