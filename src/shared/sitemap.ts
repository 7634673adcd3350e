import { fallbackLocale, locales } from './locale.ts';

const escaped: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text: string) => text.replace(/[&<>"]/g, (character) => escaped[character]!);

/**
 * A sitemap (sitemaps.org 0.9) of pages that exist in every language, each entry naming the other languages.
 * Paths come without language and with a leading slash; the home page is the empty string.
 */
export function sitemap(origin: string, paths: readonly string[]): string {
	const at = (locale: string, path: string) => escape(`${origin}/${locale}${path}`);
	const alternates = (path: string) =>
		[...locales.map((locale) => [locale, locale] as const), ['x-default', fallbackLocale] as const]
			.map(([tag, locale]) => `<xhtml:link rel="alternate" hreflang="${tag}" href="${at(locale, path)}"/>`)
			.join('');
	const urls = paths.flatMap((path) =>
		locales.map((locale) => `<url><loc>${at(locale, path)}</loc>${alternates(path)}</url>`),
	);
	return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${urls.join('\n')}
</urlset>
`;
}
