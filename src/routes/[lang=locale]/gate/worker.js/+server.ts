import { workerResponse } from '#platform/server/http/device-app.ts';
import source from '#ui/offline/worker.js?raw';
import type { RequestHandler } from './$types';

/** The service worker of the gate page, and of no other page of the site. */
export const GET: RequestHandler = ({ params: { lang } }) => workerResponse(source, `/${lang}/gate`);
