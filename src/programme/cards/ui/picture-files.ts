import type { Picture } from '../server/read-deck.ts';
import attribution from '../deck/pictures/attribution.json';

const addresses = import.meta.glob<string>('../deck/pictures/*.svg', {
	eager: true,
	query: '?url&no-inline',
	import: 'default',
});

/** Where a page without script finds a picture. */
export const pictureFile = (name: string) => addresses[`../deck/pictures/${name}.svg`] ?? '';

/** Who drew these pictures, each once. */
export function authorsOf(names: ReadonlySet<string>): string[] {
	const authors = (attribution as readonly Picture[])
		.filter(({ file }) => names.has(file.replace(/\.svg$/, '')))
		.map(({ author }) => author);
	return [...new Set(authors)].sort();
}
