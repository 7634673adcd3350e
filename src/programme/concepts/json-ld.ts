import { locales, type Locale } from '#shared/locale.ts';
import { read, type LocalizedText } from '#shared/text.ts';

type Told = {
	readonly title: LocalizedText;
	readonly edition: number;
	readonly resolvedOn: string | null;
	readonly startsOn: string | null;
	readonly endsOn: string | null;
};

/** What a search engine is told of a public concept: a report of its municipality, in the languages it is read in. */
export function conceptJsonLd(
	{ title, edition, resolvedOn, startsOn, endsOn }: Told,
	house: LocalizedText,
	url: string,
	locale: Locale,
): Readonly<Record<string, unknown>> {
	return {
		'@context': 'https://schema.org',
		'@type': 'Report',
		name: read(title, locale).text,
		inLanguage: locales.filter((one) => title.texts[one]?.text.trim()),
		version: String(edition),
		...(resolvedOn && { datePublished: resolvedOn }),
		...(startsOn && endsOn && { temporalCoverage: `${startsOn}/${endsOn}` }),
		publisher: { '@type': 'GovernmentOrganization', name: read(house, locale).text },
		encoding: {
			'@type': 'MediaObject',
			encodingFormat: 'application/pdf',
			contentUrl: `${url}/document.pdf`,
		},
		url,
	};
}
