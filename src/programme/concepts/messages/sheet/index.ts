import { catalogues, type Translation } from '#shared/messages.ts';
import type de from './de.ts';

export type SheetMessages = Translation<typeof de>;

export const sheetMessages = await catalogues<SheetMessages>({
	de: () => import('./de.ts'),
	tr: () => import('./tr.ts'),
	ar: () => import('./ar.ts'),
	en: () => import('./en.ts'),
});
