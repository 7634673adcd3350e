/** The four languages of interface and content, in the order the language menu shows them. */
export const locales = ['de', 'tr', 'ar', 'en'] as const;
export type Locale = (typeof locales)[number];

/** The language a page falls back to when the reader's wishes match none of ours. */
export const fallbackLocale: Locale = 'en';

/** Each language's own name: a reader looks for the word they know. */
export const localeNames: Readonly<Record<Locale, string>> = {
	de: 'Deutsch',
	tr: 'Türkçe',
	ar: 'العربية',
	en: 'English',
};

/** BCP 47 tags for `Intl`. Arabic keeps Latin digits, as Syrian and Turkish offices print them. */
export const intlTags: Readonly<Record<Locale, string>> = {
	de: 'de-DE',
	tr: 'tr-TR',
	// Months as they are named between Gaziantep and Damascus (حزيران), not as in Cairo (يونيو).
	ar: 'ar-SY-u-nu-latn',
	en: 'en-GB',
};

export type Direction = 'ltr' | 'rtl';

export function direction(locale: Locale): Direction {
	return locale === 'ar' ? 'rtl' : 'ltr';
}

export function isLocale(value: unknown): value is Locale {
	return typeof value === 'string' && (locales as readonly string[]).includes(value);
}

/**
 * The best of our languages for an `Accept-Language` header (RFC 9110, 12.5.4);
 * `fallbackLocale` when nothing matches or the header is broken.
 */
export function negotiateLocale(header: string | null): Locale {
	const wishes = (header ?? '')
		.slice(0, 500)
		.split(',')
		.map((part) => {
			const [tag = '', ...parameters] = part.trim().split(';');
			const quality = parameters.find((parameter) => parameter.trim().startsWith('q='));
			return { tag: tag.toLowerCase(), quality: quality ? Number(quality.trim().slice(2)) : 1 };
		})
		.filter(({ quality }) => quality > 0)
		.sort((a, b) => b.quality - a.quality);
	for (const { tag } of wishes) {
		const language = tag.split('-')[0];
		if (isLocale(language)) return language;
	}
	return fallbackLocale;
}
