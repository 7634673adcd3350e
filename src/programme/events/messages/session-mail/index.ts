import { catalogues, type Translation } from '#shared/messages.ts';
import type de from './de.ts';

/** What those are written who chose a session. */
export const sessionMailMessages = await catalogues<Translation<typeof de>>({
	de: () => import('./de.ts'),
	tr: () => import('./tr.ts'),
	ar: () => import('./ar.ts'),
	en: () => import('./en.ts'),
});
