import { catalogues, type Translation } from '#shared/messages.ts';
import type de from './de.ts';

export type ReadingMessages = Translation<typeof de>;

export const readingMessages = await catalogues<ReadingMessages>({
	de: () => import('./de.ts'),
	tr: () => import('./tr.ts'),
	ar: () => import('./ar.ts'),
	en: () => import('./en.ts'),
});
