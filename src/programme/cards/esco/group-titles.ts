import type { Locale } from '#shared/locale.ts';

/** `group-titles.json`: unit groups of ISCO-08 with German, Turkish, Arabic and English title. */
export type GroupRows = { readonly groups: readonly (readonly string[])[] };
export type GroupTitles = ReadonlyMap<string, Readonly<Record<Locale, string>>>;

/**
 * Languages whose titles are Köprü's own, by a machine and read by nobody yet: the ISCO of the International Labour Organization has
 * none in them. Wherever they are shown stands "not an official translation".
 */
export const ownTitles: ReadonlySet<Locale> = new Set(['tr', 'ar']);

export function readGroupTitles({ groups }: GroupRows): GroupTitles {
	return new Map(
		groups.map(([code, de, tr, ar, en]) => [code!, { de: de!, tr: tr!, ar: ar!, en: en! }] as const),
	);
}
