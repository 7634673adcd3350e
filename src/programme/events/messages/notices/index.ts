import { catalogues, type Translation } from '#shared/messages.ts';
import type de from './de.ts';

/** What the pages say on which an event writes to those who come. */
export const noticeMessages = await catalogues<Translation<typeof de>>({
	de: () => import('./de.ts'),
	tr: () => import('./tr.ts'),
	ar: () => import('./ar.ts'),
	en: () => import('./en.ts'),
});
