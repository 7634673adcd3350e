import { intlTags, type Locale } from './locale.ts';
import { blocksOf, type Block } from './prose.ts';
import { read, type LocalizedText } from './text.ts';

/** A shape before a word, which is drawn: the fonts of a printed page have none of them. The word says the same. */
export type Sign = 'disc' | 'triangle' | 'square' | 'ring';

/** A short text as the reader gets it, with the language it is really in. */
export type Reading = {
	readonly text: string;
	readonly locale: Locale;
	readonly isFallback: boolean;
	/** What is to be known of it, in small letters behind it: its language, or that nobody has read it over. */
	readonly mark?: string | null;
	readonly sign?: Sign;
};

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
	/** How the width is shared out; without, the first column takes what the others leave. */
	readonly shares?: readonly number[];
};

/** A drawing, which says in words what it shows. What is in it stands in a table as well. */
export type PaperFigure = {
	readonly kind: 'figure';
	readonly title: string;
	readonly svg: string;
	readonly width: number;
	readonly height: number;
	readonly alt: string;
	readonly caption: string | null;
};

export type PaperPart =
	/** A chapter, a section of it, or one thing in a section. A part of the paper begins on a page of its own. */
	| { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: Reading }
	| { readonly kind: 'passage'; readonly passage: Passage }
	| { readonly kind: 'list'; readonly items: readonly Reading[] }
	/** Things of which some stand under others, each with what it is called. */
	| {
			readonly kind: 'tree';
			readonly items: readonly { readonly depth: number; readonly label: string; readonly text: Reading }[];
	  }
	/** What is known of one thing, in two columns. */
	| {
			readonly kind: 'facts';
			readonly facts: readonly { readonly label: string; readonly values: readonly Reading[] }[];
	  }
	| PaperFigure
	| PaperTable;

/** What a paper that is bound has before its first chapter: a page with what it is, and the contents. */
export type PaperCover = {
	readonly facts: readonly { readonly label: string; readonly value: Reading }[];
	/** Across the corner: that it is a draft, or an example. */
	readonly stamps: readonly string[];
	readonly contents: string;
};

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
	readonly cover?: PaperCover;
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
