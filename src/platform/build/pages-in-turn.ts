import type { Plugin } from 'vite';

const file = /\/\.svelte-kit\/generated\/.*\/?client(?:-optimized)?\/app\.js$/;
const list = 'export const nodes = [';

/** Has the browser load the parts of a page in turn: `src/shared/in-turn.ts` says why. */
export function pagesInTurn(): Plugin {
	return {
		name: 'pages-in-turn',
		transform: {
			filter: { id: file },
			handler(code) {
				if (!code.includes(list)) throw new Error('SvelteKit writes the list of its pages in another way.');
				return {
					code: `import { inTurn } from '#shared/in-turn.ts';\n${code.replace(list, 'const loaders = [')}\nexport const nodes = inTurn(loaders);\n`,
					map: null,
				};
			},
		},
	};
}
