import type { Transitions } from '#shared/transition.ts';
import type { ParticipantCategory } from './dialogue.ts';
import type { Says } from './vote.ts';

export const sheetStates = ['printed', 'typed', 'checked', 'void'] as const;
export type SheetState = (typeof sheetStates)[number];

/** Votes of a sheet count once a second person has checked them; one that counts may still be found void. */
export const sheetSteps: Transitions<SheetState> = {
	printed: ['typed', 'void'],
	typed: ['checked', 'void'],
	checked: ['void'],
	void: [],
};

/** What somebody read on a sheet: by statement what it says, null where nothing is ticked. */
export type SheetEntry = {
	readonly says: Readonly<Record<string, Says | null>>;
	readonly category: ParticipantCategory | null;
	/** In the person's own words, in the sheet's language. */
	readonly words: readonly string[];
};
