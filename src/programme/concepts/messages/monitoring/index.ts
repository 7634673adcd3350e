import { catalogues, type Translation } from '#shared/messages.ts';
import type de from './de.ts';

export type MonitoringMessages = Translation<typeof de>;

export const monitoringMessages = await catalogues<MonitoringMessages>({
	de: () => import('./de.ts'),
	tr: () => import('./tr.ts'),
	ar: () => import('./ar.ts'),
	en: () => import('./en.ts'),
});
