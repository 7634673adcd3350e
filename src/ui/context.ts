import { getContext, setContext } from 'svelte';
import type { Issue } from '#shared/fault.ts';
import type { Locale } from '#shared/locale.ts';
import { fill, translator, type Catalogue, type Catalogues, type Translate } from '#shared/messages.ts';
import { formatFor, type Format } from './format.ts';
import { messages } from './messages/index.ts';

export const localeKey = 'koprue locale';

/** Says, once for everything below, which language the page is read in. */
export function setLocale(locale: () => Locale): void {
	setContext(localeKey, locale);
}

/** The language of the page; only while a component is set up or drawn, as every context. */
export function getLocale(): Locale {
	const locale = getContext<(() => Locale) | undefined>(localeKey);
	if (!locale) throw new Error('No language here: a layout above must call setLocale.');
	return locale();
}

export function useMessages<C extends Catalogue>(all: Catalogues<C>): Translate<C> {
	return translator(all, getLocale());
}

export function useFormat(): Format {
	return formatFor(getLocale());
}

/** A path of the site in the reader's language: `/events` becomes `/de/events`. */
export function localHref(path: string, locale: Locale = getLocale()): string {
	return `/${locale}${path === '/' ? '' : path}`;
}

export type Sentence = (issue: Pick<Issue, 'reason' | 'params'>) => string;

/**
 * The sentence for a refusal: looked up in the given catalogues, then in the general ones. A reason nobody has a
 * sentence for is told in general terms, never as a key.
 */
export function useSentence(...more: readonly Catalogues<Catalogue>[]): Sentence {
	const locale = getLocale();
	return ({ reason, params }) => {
		for (const all of [...more, messages as Catalogues<Catalogue>]) {
			const message = all[locale][reason];
			if (message !== undefined) return fill(message, locale, params);
		}
		// Whatever else refers to a record: how many they are is said even where nobody has a word for them.
		if (reason.startsWith('used_by_')) return fill(messages[locale].used_by_others, locale, params);
		return fill(messages[locale].not_valid, locale);
	};
}
