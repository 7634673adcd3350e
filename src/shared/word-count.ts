import { intlTags, locales, type Locale } from './locale.ts';
import type { LocalizedText } from './text.ts';

/** How many words a text has, told the way its language parts them; signs and blanks are none. */
export function countWords(text: string, locale: Locale): number {
	let count = 0;
	for (const { isWordLike } of new Intl.Segmenter(intlTags[locale], { granularity: 'word' }).segment(text))
		if (isWordLike) count++;
	return count;
}

/** Words of a text by language, for those it is written in. */
export function wordCounts(value: LocalizedText | null): { locale: Locale; count: number }[] {
	return locales.flatMap((locale) => {
		const text = value?.texts[locale]?.text;
		return text ? [{ locale, count: countWords(text, locale) }] : [];
	});
}
