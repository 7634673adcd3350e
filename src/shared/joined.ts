import type { Locale } from './locale.ts';

/** Parts of one line, such as venue, place and country, with the comma of the language; what is empty is left out. */
export function joined(parts: readonly (string | null | undefined | false)[], locale: Locale): string {
	return parts.filter(Boolean).join(locale === 'ar' ? '، ' : ', ');
}

/**
 * Places from small to large, "Buca, İzmir, Türkiye". In Arabic each stands between marks of that direction, or places in Latin letters
 * would be read in reverse; print has no glyphs for isolates.
 */
export function placed(parts: readonly (string | null | undefined | false)[], locale: Locale): string {
	const filled = parts.filter(Boolean);
	return joined(locale === 'ar' ? filled.map((part) => `\u200f${part}\u200f`) : filled, locale);
}
