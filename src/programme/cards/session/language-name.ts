import { intlTags, type Locale } from '#shared/locale.ts';

const names = new Map<Locale, Intl.DisplayNames>();

/** The name of a language (ISO 639-2) in one of ours. */
export function languageName(code: string, locale: Locale): string {
	let of = names.get(locale);
	if (!of) names.set(locale, (of = new Intl.DisplayNames([intlTags[locale]], { type: 'language' })));
	return of.of(code) ?? code;
}
