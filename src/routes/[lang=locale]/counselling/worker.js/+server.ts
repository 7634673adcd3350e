import { version } from '$app/env';
import source from '#programme/cards/shell/worker.js?raw';
import { shellPages } from '#programme/cards/shell/pages.ts';
import type { RequestHandler } from './$types';

/** The service worker of the counselling pages, and of no other page of the site. It carries the version of the build it belongs to. */
export const GET: RequestHandler = ({ params: { lang } }) =>
	new Response(
		`const version = ${JSON.stringify(version)};\nconst pages = ${JSON.stringify(shellPages(lang))};\n${source}`,
		{
			headers: {
				'content-type': 'text/javascript; charset=utf-8',
				'service-worker-allowed': `/${lang}/counselling`,
				'cache-control': 'no-cache',
			},
		},
	);
