import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { jobKinds } from '../../src/jobs.ts';

const root = join(import.meta.dirname, '../..');
const sources = globSync('src/**/*.ts', { cwd: root })
	.filter((path) => !path.endsWith('.test.ts'))
	.map((path) => readFileSync(join(root, path), 'utf8'));
const found = (pattern: RegExp) =>
	sources.flatMap((source) => Array.from(source.matchAll(pattern), ([, name]) => name!)).toSorted();

test('every kind of job that is defined is run, under a name of its own', () => {
	const defined = found(/: JobKind = \{\s*kind: '([^']+)'/g);
	expect(defined.length).toBeGreaterThan(0);
	expect(jobKinds.map(({ kind }) => kind).toSorted()).toEqual(defined);
	expect(new Set(defined).size).toBe(defined.length);
});

test('every job that is added is of a kind that is run', () => {
	const added = found(/\benqueue\(\s*tx,\s*'([^']+)'/g);
	expect(added).not.toEqual([]);
	expect(added.filter((kind) => !jobKinds.some((known) => known.kind === kind))).toEqual([]);
});
