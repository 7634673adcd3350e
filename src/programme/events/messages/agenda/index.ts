import { catalogues, type Translation } from '#shared/messages.ts';
import type de from './de.ts';

/** What a programme says to its readers, on the public page and on paper. */
export const agendaMessages = await catalogues<Translation<typeof de>>({
	de: () => import('./de.ts'),
	tr: () => import('./tr.ts'),
	ar: () => import('./ar.ts'),
	en: () => import('./en.ts'),
});
