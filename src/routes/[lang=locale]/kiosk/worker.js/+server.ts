import source from '#ui/offline/worker.js?raw';
import type { RequestHandler } from './$types';

/** The service worker of the kiosk, and of no other page of the site. */
export const GET: RequestHandler = ({ params: { lang } }) =>
	new Response(source, {
		headers: {
			'content-type': 'text/javascript; charset=utf-8',
			'service-worker-allowed': `/${lang}/kiosk`,
			'cache-control': 'no-cache',
		},
	});
