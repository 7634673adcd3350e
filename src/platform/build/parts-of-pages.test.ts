import type { Rolldown } from 'vite';
import { expect, test } from 'vitest';
import { belongsTo, partsOf } from './parts-of-pages.ts';

const chunk = (fileName: string, more: Partial<Rolldown.OutputChunk> = {}) => ({
	type: 'chunk',
	fileName,
	code: '',
	imports: [],
	dynamicImports: [],
	isEntry: false,
	facadeModuleId: null,
	...more,
});
const asset = (fileName: string, source = '') => ({ type: 'asset', fileName, source });
const bundle = (...files: { fileName: string }[]) =>
	Object.fromEntries(files.map((file) => [file.fileName, file])) as unknown as Rolldown.OutputBundle;

test.each([
	['of/+page.svelte', true],
	['of/inner/+page.svelte', true],
	['of/+layout.ts', true],
	['+layout.svelte', true],
	['+error.svelte', true],
	['+page.svelte', false],
	['office/+page.svelte', false],
	['other/+layout.svelte', false],
	['other/of/+page.svelte', false],
])('%s belongs to the route, or frames it: %s', (file, belongs) => {
	expect(belongsTo(file, 'of')).toBe(belongs);
});

test('a route below another has the frames of both, and not the pages above it', () => {
	const files = ['+layout.svelte', '[lang]/+layout.svelte', '[lang]/+page.svelte', '[lang]/of/+page.svelte'];
	expect(files.map((file) => belongsTo(file, '[lang]/of'))).toEqual([true, true, false, true]);
});

test('a page needs what it imports, now or later, its style sheets, fonts and workers, and no other page', () => {
	const page = { isEntry: true, facadeModuleId: '/nodes/1.js' };
	const files = bundle(
		chunk('_app/immutable/entry/app.js', {
			isEntry: true,
			facadeModuleId: '/app.js',
			dynamicImports: ['_app/immutable/nodes/1.js', '_app/immutable/nodes/2.js'],
			code: 'deps = ["1.css","2.css"]',
		}),
		chunk('_app/immutable/nodes/1.js', {
			...page,
			imports: ['_app/immutable/chunks/shared.js'],
			dynamicImports: ['_app/immutable/chunks/later.js'],
			viteMetadata: { importedCss: new Set(['_app/immutable/assets/1.css']), importedAssets: new Set() },
		} as object),
		chunk('_app/immutable/nodes/2.js', {
			isEntry: true,
			facadeModuleId: '/nodes/2.js',
			imports: ['_app/immutable/chunks/not-ours.js'],
		}),
		chunk('_app/immutable/chunks/shared.js', { code: 'new Worker("/_app/immutable/workers/work.js")' }),
		chunk('_app/immutable/chunks/later.js', { code: 'fetch("/_app/version.json")' }),
		chunk('_app/immutable/chunks/not-ours.js'),
		asset('_app/immutable/assets/1.css', 'src: url(./plex.woff2)'),
		asset('_app/immutable/assets/2.css'),
		asset('_app/immutable/assets/plex.woff2'),
		asset('_app/immutable/assets/other.woff2'),
		asset('_app/immutable/workers/work.js'),
		asset('_app/version.json'),
	);
	expect(partsOf(['_app/immutable/entry/app.js', '_app/immutable/nodes/1.js'], files)).toEqual([
		'_app/immutable/assets/1.css',
		'_app/immutable/assets/plex.woff2',
		'_app/immutable/chunks/later.js',
		'_app/immutable/chunks/shared.js',
		'_app/immutable/entry/app.js',
		'_app/immutable/nodes/1.js',
		'_app/immutable/workers/work.js',
	]);
});
