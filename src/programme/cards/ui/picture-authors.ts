import type { Picture } from '../server/read-deck.ts';
import attribution from '../deck/pictures/attribution.json';

/** Who drew these pictures, each once. */
export function authorsOf(names: ReadonlySet<string>): string[] {
	const authors = (attribution as readonly Picture[])
		.filter(({ file }) => names.has(file.replace(/\.svg$/, '')))
		.map(({ author }) => author);
	return [...new Set(authors)].sort();
}
