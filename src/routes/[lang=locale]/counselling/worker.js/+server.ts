import { version } from '$app/env';
import { workerResponse } from '#platform/server/http/device-app.ts';
import source from '#programme/cards/shell/worker.js?raw';
import { shellPages } from '#programme/cards/shell/pages.ts';
import type { RequestHandler } from './$types';

/** The service worker of the counselling pages, and of no other page of the site. It carries the version of the build it belongs to. */
export const GET: RequestHandler = ({ params: { lang } }) =>
	workerResponse(
		`const version = ${JSON.stringify(version)};\nconst pages = ${JSON.stringify(shellPages(lang))};\n${source}`,
		`/${lang}/counselling`,
	);
