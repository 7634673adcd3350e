import { basename, dirname, relative, sep } from 'node:path';
import type { Plugin, Rolldown } from 'vite';

/** What has one name in every build, as `version.json` does, is asked of the server. */
const hasHash = /\/immutable\//;
type Bundle = Rolldown.OutputBundle;
type Chunk = Rolldown.OutputChunk;

/**
 * Writes down, as the pages are built, which files those of one route are made of: a JSON list of addresses at `/${file}`. A service worker
 * that keeps these pages asks for it; the application's own entry names every page of the site.
 */
export function partsOfPages(route: string, file: string): Plugin {
	return {
		name: 'koprue:parts-of-pages',
		applyToEnvironment: ({ name }) => name === 'client',
		generateBundle: {
			order: 'post',
			handler(_, bundle) {
				const routes = `${this.environment.config.root}/src/routes`;
				const madeOf = (chunk: Chunk) =>
					(this.getModuleInfo(chunk.facadeModuleId ?? '')?.importedIds ?? [])
						.map((id) => relative(routes, id).replaceAll(sep, '/'))
						.filter((id) => !id.startsWith('..'));
				const entries = Object.values(bundle)
					.filter((each) => each.type === 'chunk')
					.filter(isEntry);
				if (!entries.some((entry) => madeOf(entry).some((id) => id.startsWith(`${route}/+page`))))
					this.error(`There is no page at ${route}.`);
				const pages = entries.filter((entry) => madeOf(entry).every((id) => belongsTo(id, route)));
				const parts = partsOf(
					pages.map(({ fileName }) => fileName),
					bundle,
				);
				const source = JSON.stringify(parts.map((part) => `/${part}`));
				this.emitFile({ type: 'asset', fileName: file, source });
			},
		},
	};
}

/** The entries of the application, and one for each page, frame and page of errors, which all pages are begun with. */
const isEntry = (chunk: Chunk) => chunk.isEntry && chunk.facadeModuleId !== null;

/** Whether a file of the routes is of the route itself, or frames it. What belongs to no route, as the framework's own frame does, is not asked. */
export function belongsTo(file: string, route: string): boolean {
	const folder = dirname(file).replace(/^\.$/, '');
	if (folder === route || folder.startsWith(`${route}/`)) return true;
	const isAbove = folder === '' || route.startsWith(`${folder}/`);
	return isAbove && !basename(file).startsWith('+page');
}

/** Everything that these files need, with themselves; what they import when they need it, too, except other pages. */
export function partsOf(from: readonly string[], bundle: Bundle): string[] {
	const found = new Set(from);
	// Workers and fonts are known by their names in the text alone; style sheets are not, since the application's entry names all there are.
	const assets = Object.values(bundle).filter(
		({ type, fileName }) => type === 'asset' && hasHash.test(fileName) && !fileName.endsWith('.css'),
	);
	for (const name of found) {
		const part = bundle[name];
		if (!part) continue;
		const text = part.type === 'chunk' ? part.code : part.source.toString();
		for (const { fileName } of assets) if (text.includes(basename(fileName))) found.add(fileName);
		if (part.type === 'asset') continue;
		const later = part.dynamicImports.filter((each) => {
			const chunk = bundle[each];
			return chunk?.type === 'chunk' && !isEntry(chunk);
		});
		const metadata = part.viteMetadata;
		for (const each of [...part.imports, ...later]) found.add(each);
		for (const each of [...(metadata?.importedCss ?? []), ...(metadata?.importedAssets ?? [])])
			found.add(each);
	}
	return [...found].toSorted();
}
