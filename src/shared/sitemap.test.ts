import { expect, test } from 'vitest';
import { sitemap } from './sitemap.ts';

test('every page stands in every language and names the others', () => {
	const xml = sitemap('https://a.example', ['', '/events/a&b']);
	expect([...xml.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address]) => address)).toEqual([
		'https://a.example/de',
		'https://a.example/tr',
		'https://a.example/ar',
		'https://a.example/en',
		'https://a.example/de/events/a&amp;b',
		'https://a.example/tr/events/a&amp;b',
		'https://a.example/ar/events/a&amp;b',
		'https://a.example/en/events/a&amp;b',
	]);
	expect(xml).toContain('<xhtml:link rel="alternate" hreflang="x-default" href="https://a.example/en"/>');
	expect(xml.match(/hreflang="ar"/g)).toHaveLength(8);
});
