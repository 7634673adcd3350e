import { fold } from './fold.ts';

/**
 * The part of an address that names a record: folded, Latin letters and digits, words joined by hyphens, at most 60
 * characters. Empty when nothing Latin is in it (a name in Arabic alone); the caller then takes another language or the id.
 */
export function slugOf(text: string): string {
	const words = fold(text.replace(/&/g, ' and '))
		.replace(/[^a-z0-9]+/g, ' ')
		.trim()
		.split(' ');
	let slug = '';
	for (const word of words) {
		if (slug.length + word.length > 59) break;
		slug += slug ? `-${word}` : word;
	}
	return slug || (words[0] ?? '').slice(0, 60);
}
