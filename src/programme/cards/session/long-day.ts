import { intlTags, type Locale } from '#shared/locale.ts';

/** A day in words, so that no script turns its numbers round. */
export const longDay = (day: string, locale: Locale) =>
	new Date(`${day}T12:00:00Z`).toLocaleDateString(intlTags[locale], { dateStyle: 'long', timeZone: 'UTC' });
