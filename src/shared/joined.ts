import type { Locale } from './locale.ts';

/** Parts of one line, such as venue, place and country, with the comma of the language; what is empty is left out. */
export function joined(parts: readonly (string | null | undefined | false)[], locale: Locale): string {
	return parts.filter(Boolean).join(locale === 'ar' ? '، ' : ', ');
}

/**
 * Places from small to large, "Buca, İzmir, Türkiye". In Arabic a mark of its direction stands on both sides of the comma, or places
 * in Latin letters would be read in reverse; print has no glyphs for isolates.
 */
export function placed(parts: readonly (string | null | undefined | false)[], locale: Locale): string {
	return locale === 'ar' ? parts.filter(Boolean).join('\u200f، \u200f') : joined(parts, locale);
}
