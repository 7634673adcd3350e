import { intlTags, isLocale, locales, type Locale } from './locale.ts';

/** CLDR plural forms of one message; `other` serves where a language has no form of its own. */
export type Plural = { readonly other: string } & {
	readonly [form in 'zero' | 'one' | 'two' | 'few' | 'many']?: string;
};
export type Catalogue = { readonly [key: string]: string | Plural };
export type Catalogues<C extends Catalogue> = Readonly<Record<Locale, C>>;

/** What a translation must provide for a catalogue: the same keys, and plurals where the original has them. */
export type Translation<C extends Catalogue> = {
	readonly [K in keyof C]: C[K] extends string ? string : Plural;
};

/** `params.count` chooses the plural form; numbers are written the reader's way. */
export type Translate<C extends Catalogue> = (
	key: keyof C & string,
	params?: Readonly<Record<string, string | number>>,
) => string;

/**
 * The catalogues of a slice: all languages on the server, in the browser only the page's own, so that
 * no other language is ever downloaded.
 */
export async function catalogues<C extends Catalogue>(
	load: Readonly<Record<Locale, () => Promise<{ default: C }>>>,
): Promise<Catalogues<C>> {
	const here = typeof document === 'undefined' ? undefined : document.documentElement.lang;
	const wanted = isLocale(here) ? [here] : locales;
	const loaded = await Promise.all(wanted.map(async (locale) => [locale, (await load[locale]()).default]));
	return Object.fromEntries(loaded) as Catalogues<C>;
}

const pluralRules = new Map<Locale, Intl.PluralRules>();

function pluralForm(plural: Plural, count: number, locale: Locale): string {
	let rules = pluralRules.get(locale);
	if (!rules) pluralRules.set(locale, (rules = new Intl.PluralRules(intlTags[locale])));
	return plural[rules.select(count)] ?? plural.other;
}

/** Replaces `{name}` with `params.name`; a placeholder without a value stays visible, so that a test can find it. */
export function fill(
	message: string | Plural,
	locale: Locale,
	params: Readonly<Record<string, string | number>> = {},
): string {
	const text = typeof message === 'string' ? message : pluralForm(message, Number(params.count), locale);
	return text.replace(/\{(\w+)\}/g, (placeholder, name: string) => {
		const value = params[name];
		if (value === undefined) return placeholder;
		return typeof value === 'number' ? value.toLocaleString(intlTags[locale]) : value;
	});
}

export function translator<C extends Catalogue>(all: Catalogues<C>, locale: Locale): Translate<C> {
	return (key, params) => fill(all[locale][key]!, locale, params);
}
