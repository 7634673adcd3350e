import { direction, type Locale } from '#shared/locale.ts';

/** Lets a device put a page that works without a network on its home screen. */
export function manifestResponse({
	name,
	path,
	locale,
}: {
	readonly name: string;
	/** Without a language: `/gate`. */
	readonly path: string;
	readonly locale: Locale;
}): Response {
	const address = `/${locale}${path}`;
	return Response.json(
		{
			name: `Köprü: ${name}`,
			short_name: name,
			lang: locale,
			dir: direction(locale),
			start_url: address,
			scope: address,
			display: 'standalone',
			background_color: '#ffffff',
			theme_color: '#0a3a45',
			icons: [{ src: '/favicon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' }],
		},
		{ headers: { 'content-type': 'application/manifest+json' } },
	);
}

/** The service worker of one page and those below it, and of no other page of the site. */
export function workerResponse(source: string, scope: string): Response {
	return new Response(source, {
		headers: {
			'content-type': 'text/javascript; charset=utf-8',
			'service-worker-allowed': scope,
			'cache-control': 'no-cache',
		},
	});
}
