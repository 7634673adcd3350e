import type { Locale } from './locale.ts';

/** Parts of one line, such as venue, place and country, with the comma of the language; what is empty is left out. */
export function joined(parts: readonly (string | null | undefined | false)[], locale: Locale): string {
	return parts.filter(Boolean).join(locale === 'ar' ? '، ' : ', ');
}
