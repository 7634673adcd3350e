import type { Locale } from '#shared/locale.ts';
import { read, type LocalizedText } from '#shared/text.ts';

/** What a search engine is told of a public practice: an article by the house that tells it, in the language the reader gets. */
export function practiceJsonLd(
	practice: {
		readonly title: LocalizedText;
		readonly summary: LocalizedText | null;
		readonly publishedAt: Date | null;
		readonly updatedAt: Date;
	},
	house: LocalizedText,
	url: string,
	locale: Locale,
): Readonly<Record<string, unknown>> {
	const title = read(practice.title, locale);
	return {
		'@context': 'https://schema.org',
		'@type': 'Article',
		headline: title.text,
		inLanguage: title.locale,
		...(practice.summary && { description: read(practice.summary, locale).text }),
		...(practice.publishedAt && { datePublished: practice.publishedAt.toISOString().slice(0, 10) }),
		dateModified: practice.updatedAt.toISOString().slice(0, 10),
		author: { '@type': 'Organization', name: read(house, locale).text },
		url,
	};
}
