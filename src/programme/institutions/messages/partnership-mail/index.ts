import { catalogues, type Translation } from '#shared/messages.ts';
import type de from './de.ts';

/** What mails about partnerships say; apart from the pages' words, since no browser needs them. */
export const mailMessages = await catalogues<Translation<typeof de>>({
	de: () => import('./de.ts'),
	tr: () => import('./tr.ts'),
	ar: () => import('./ar.ts'),
	en: () => import('./en.ts'),
});
