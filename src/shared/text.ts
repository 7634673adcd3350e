import * as v from 'valibot';
import { fallbackLocale, locales, type Locale } from './locale.ts';

/** How a text came about. `machine` is shown as such until a person has reviewed it. */
export const textStates = ['human', 'machine', 'reviewed'] as const;
export type TextState = (typeof textStates)[number];

/** A text in several languages: which one is the original, and what is known of each. */
export type LocalizedText = {
	readonly original: Locale;
	readonly texts: { readonly [locale in Locale]?: { readonly text: string; readonly state: TextState } };
};

/** What a reader sees: the text, the language it is really in, and whether it is the one they asked for. */
export type ReadableText = {
	readonly text: string;
	readonly locale: Locale;
	readonly state: TextState;
	readonly isFallback: boolean;
};

const entry = v.object({ text: v.pipe(v.string(), v.maxLength(20_000)), state: v.picklist(textStates) });
export const localizedText = v.pipe(
	v.object({
		original: v.picklist(locales),
		texts: v.object({
			de: v.optional(entry),
			tr: v.optional(entry),
			ar: v.optional(entry),
			en: v.optional(entry),
		}),
	}),
	v.check(({ original, texts }) => Boolean(texts[original]?.text.trim()), 'original_missing'),
);

/** A text written by a person in one language. */
export function textIn(locale: Locale, text: string, state: TextState = 'human'): LocalizedText {
	return { original: locale, texts: { [locale]: { text, state } } };
}

/**
 * The text for a reader: their language, else the original, else any; never a blank where some language has one.
 * An empty translation counts as missing.
 */
export function read(value: LocalizedText | null | undefined, locale: Locale): ReadableText {
	for (const candidate of [locale, value?.original ?? fallbackLocale, ...locales]) {
		const found = value?.texts[candidate];
		if (found?.text.trim())
			return { text: found.text, locale: candidate, state: found.state, isFallback: candidate !== locale };
	}
	return { text: '', locale, state: 'human', isFallback: false };
}

/** Plain `read`, for places that cannot mark the language: sorting, mail subjects, file names. */
export function readPlain(value: LocalizedText | null | undefined, locale: Locale): string {
	return read(value, locale).text;
}

/** What is left to do for a text in these languages: to translate it, or to read what a machine translated. Null where nothing is. */
export function leftToDo(
	text: LocalizedText | null,
	wanted: readonly Locale[] = locales,
): { readonly missing: readonly Locale[]; readonly machine: readonly Locale[] } | null {
	if (text === null) return null;
	const missing = wanted.filter((locale) => !text.texts[locale]?.text.trim());
	const machine = wanted.filter(
		(locale) => text.texts[locale]?.text.trim() && text.texts[locale]?.state === 'machine',
	);
	return missing.length + machine.length > 0 ? { missing, machine } : null;
}

/** The languages still missing a translation. */
export function missingLocales(value: LocalizedText): Locale[] {
	return locales.filter((locale) => !value.texts[locale]?.text.trim());
}

/** All texts of all languages in one string, for the search index. */
export function allTexts(value: LocalizedText | null | undefined): string {
	return locales.map((locale) => value?.texts[locale]?.text ?? '').join(' ');
}
