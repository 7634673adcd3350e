import type { Locale } from '#shared/locale.ts';
import type { Block } from '#shared/prose.ts';

/** A short text as the reader gets it, with the language it is really in. */
export type Reading = { readonly text: string; readonly locale: Locale; readonly isFallback: boolean };

/** A text in paragraphs; `mark` says what is to be known of its language, or nothing. */
export type Passage = {
	readonly locale: Locale;
	readonly isFallback: boolean;
	readonly blocks: readonly Block[];
	readonly mark: string | null;
};

export type PrintedPerson = { readonly name: string; readonly institution: string | null };

export type PrintedSession = {
	readonly time: string;
	readonly kind: string;
	readonly title: Reading;
	/** In which language the title is, where it is not the document's. */
	readonly titleMark: string | null;
	readonly room: string | null;
	/** Languages, interpretation, sign-up: a line each. */
	readonly facts: readonly string[];
	/** What holds of a session that is not public. */
	readonly closed: string | null;
	readonly people: readonly { readonly label: string; readonly persons: readonly PrintedPerson[] }[];
	readonly description: Passage | null;
};

/** The programme of an event as it is printed: every word in the reader's language, nothing left to decide. */
export type Programme = {
	readonly locale: Locale;
	readonly documentTitle: string;
	readonly title: Reading;
	readonly kind: string;
	readonly period: string;
	readonly place: string;
	readonly hosts: readonly Reading[];
	readonly summary: Passage | null;
	readonly isExample: boolean;
	/** Said on the cover and at the foot of every page of a programme that not everybody may see. */
	readonly closedNote: string | null;
	readonly labels: Readonly<
		Record<'programme' | 'rooms' | 'people' | 'practical' | 'hosts' | 'example', string>
	>;
	readonly days: readonly { readonly name: string; readonly sessions: readonly PrintedSession[] }[];
	readonly rooms: readonly {
		readonly name: string;
		readonly seats: string | null;
		readonly accessibility: Passage | null;
	}[];
	readonly people: readonly (PrintedPerson & { readonly sessions: readonly Reading[] })[];
	readonly practical: readonly { readonly label: string; readonly text: string }[];
	readonly notes: readonly string[];
};
