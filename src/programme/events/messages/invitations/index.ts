import { catalogues, type Translation } from '#shared/messages.ts';
import type de from './de.ts';

/** What pages about invitations say, to those who invite and to those who are invited. */
export const invitationMessages = await catalogues<Translation<typeof de>>({
	de: () => import('./de.ts'),
	tr: () => import('./tr.ts'),
	ar: () => import('./ar.ts'),
	en: () => import('./en.ts'),
});
