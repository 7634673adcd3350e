import { catalogues, type Translation } from '#shared/messages.ts';
import type de from './de.ts';

export const voiceWords = await catalogues<Translation<typeof de>>({
	de: () => import('./de.ts'),
	tr: () => import('./tr.ts'),
	ar: () => import('./ar.ts'),
	en: () => import('./en.ts'),
});
