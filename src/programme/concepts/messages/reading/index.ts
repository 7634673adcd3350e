import { catalogues, type Translation } from '#shared/messages.ts';
import type de from './de.ts';

export type PublicMessages = Translation<typeof de>;

export const publicMessages = await catalogues<PublicMessages>({
	de: () => import('./de.ts'),
	tr: () => import('./tr.ts'),
	ar: () => import('./ar.ts'),
	en: () => import('./en.ts'),
});
