import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import JsonLd from './JsonLd.svelte';
import LanguageMenu from './LanguageMenu.svelte';
import { draw } from './testing/draw.ts';

test('data for search engines cannot end its own element', () => {
	const { head } = render(JsonLd, { props: { data: { name: '</script><script>alert(1)</script>' } } });
	expect(head.match(/<\/script>/g)).toHaveLength(1);
	const [, json = ''] = /<script type="application\/ld\+json">(.*)<\/script>/.exec(head) ?? [];
	expect(JSON.parse(json)).toEqual({ name: '</script><script>alert(1)</script>' });
});

test('every language leads to the same page', () => {
	const html = draw(LanguageMenu, { address: '/tr/events?kind=training' }, 'tr');
	expect(
		[...html.matchAll(/href="([^"]*)" lang="(\w\w)" dir="(\w+)"/g)].map(([, ...parts]) => parts),
	).toEqual([
		['/de/events?kind=training', 'de', 'ltr'],
		['/tr/events?kind=training', 'tr', 'ltr'],
		['/ar/events?kind=training', 'ar', 'rtl'],
		['/en/events?kind=training', 'en', 'ltr'],
	]);
	expect(html).toMatch(/lang="tr"[^>]*aria-current="true"/);
	expect(draw(LanguageMenu, { address: '/de' }, 'de')).toContain('href="/ar"');
});
