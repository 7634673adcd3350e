import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import { pagesInTurn } from './src/platform/build/pages-in-turn.ts';
import { partsOfPages } from './src/platform/build/parts-of-pages.ts';

export default defineConfig({
	plugins: [
		pagesInTurn(),
		await sveltekit({
			adapter: adapter({ precompress: true }),
			// Small style sheets go into the page: ten more requests cost a phone more than two kilobytes do.
			inlineStyleThreshold: 4096,
			csp: {
				mode: 'auto',
				directives: {
					'default-src': ['none'],
					'script-src': ['self'],
					'style-src': ['self', 'unsafe-inline'],
					'img-src': ['self', 'data:'],
					'font-src': ['self'],
					'media-src': ['self'],
					'connect-src': ['self'],
					'manifest-src': ['self'],
					'worker-src': ['self'],
					'form-action': ['self'],
					'frame-ancestors': ['none'],
					'base-uri': ['none'],
				},
			},
		}),
		partsOfPages('[lang=locale]/counselling', '_app/counselling.json'),
	],
	build: { target: 'es2022' },
	// Its package.json is so long that resolving it anew for every module took most of the time of a start.
	ssr: { noExternal: ['drizzle-orm'] },
});
