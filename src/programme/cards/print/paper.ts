import type { Locale } from '#shared/locale.ts';

/** The same thing said in one language or in two. */
export type Two = readonly { readonly locale: Locale; readonly text: string }[];

export type Line = { readonly text: Two; readonly look?: 'strong' | 'soft' };
export type Row = { readonly pictures: readonly string[]; readonly lines: readonly Line[] };

/** What is to be printed, without a word on how. */
export type Paper = {
	readonly locale: Locale;
	readonly title: Two;
	/** Whose it is; empty where nobody is named. */
	readonly name: string;
	readonly under: readonly Two[];
	readonly sections: readonly { readonly title: Two; readonly rows: readonly Row[] }[];
	readonly foot: readonly Two[];
};
