import { catalogues, type Translation } from '#shared/messages.ts';
import type de from './de.ts';

/** What mails about monitoring reports say; apart from the pages' words, since no browser needs them. */
export const reportMail = await catalogues<Translation<typeof de>>({
	de: () => import('./de.ts'),
	tr: () => import('./tr.ts'),
	ar: () => import('./ar.ts'),
	en: () => import('./en.ts'),
});
