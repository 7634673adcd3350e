import { catalogues, type Translation } from '#shared/messages.ts';
import type de from './de.ts';

export type PaperMessages = Translation<typeof de>;

export const paperMessages = await catalogues<PaperMessages>({
	de: () => import('./de.ts'),
	tr: () => import('./tr.ts'),
	ar: () => import('./ar.ts'),
	en: () => import('./en.ts'),
});
