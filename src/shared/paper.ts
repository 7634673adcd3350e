import { intlTags, type Locale } from './locale.ts';
import { blocksOf, type Block } from './prose.ts';
import { read, type LocalizedText } from './text.ts';

/** A short text as the reader gets it, with the language it is really in. */
export type Reading = { readonly text: string; readonly locale: Locale; readonly isFallback: boolean };

/** A text in paragraphs and lists; `mark` names its language where that is not the document's. */
export type Passage = {
	readonly locale: Locale;
	readonly isFallback: boolean;
	readonly blocks: readonly Block[];
	readonly mark: string | null;
};

export type PaperTable = {
	readonly kind: 'table';
	/** None where the heading above says it already. */
	readonly caption: string | null;
	readonly head: readonly string[];
	readonly rows: readonly { readonly cells: readonly Reading[]; readonly isSum: boolean }[];
	/** The first of the columns with figures, which stand at the end; as many as there are columns where none has. */
	readonly figuresFrom: number;
};

export type PaperPart =
	| { readonly kind: 'heading'; readonly text: string }
	| { readonly kind: 'passage'; readonly passage: Passage }
	| { readonly kind: 'list'; readonly items: readonly Reading[] }
	| PaperTable;

/** A document as it is printed or handed over as a file: every word in the reader's language, nothing left to decide. */
export type Paper = {
	readonly locale: Locale;
	readonly title: Reading;
	/** What kind of document it is, above its title. */
	readonly kind: string;
	readonly author: string;
	/** Below the title: whose it is, which version. */
	readonly lines: readonly string[];
	readonly parts: readonly PaperPart[];
	/** At the end, in small print. */
	readonly notes: readonly string[];
};

/** Words of the document itself. */
export const plainReading = (text: string, locale: Locale): Reading => ({ text, locale, isFallback: false });

export function readingOf(value: LocalizedText | null, locale: Locale): Reading {
	const { text, locale: really, isFallback } = read(value, locale);
	return { text, locale: really, isFallback };
}

export function passageOf(value: LocalizedText | null, locale: Locale): Passage {
	const { text, locale: really, isFallback } = read(value, locale);
	const names = new Intl.DisplayNames(intlTags[locale], { type: 'language' });
	return {
		locale: really,
		isFallback,
		blocks: blocksOf(text),
		mark: isFallback ? (names.of(really) ?? really) : null,
	};
}

/** Whether a reader of the language gets a text that a machine translated and nobody has reviewed. */
export const isMachineMade = (value: LocalizedText | null, locale: Locale): boolean =>
	value !== null && read(value, locale).state === 'machine';
