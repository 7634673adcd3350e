import { catalogues, type Translation } from '#shared/messages.ts';
import type de from './de.ts';

/** The example programme: loading it, taking it away. */
export const exampleMessages = await catalogues<Translation<typeof de>>({
	de: () => import('./de.ts'),
	tr: () => import('./tr.ts'),
	ar: () => import('./ar.ts'),
	en: () => import('./en.ts'),
});
