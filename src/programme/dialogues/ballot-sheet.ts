import { Fault } from '#shared/fault.ts';
import { fold } from '#shared/fold.ts';
import type { Transitions } from '#shared/transition.ts';
import type { DialogueStanding, ParticipantCategory } from './dialogue.ts';
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

/** Lines for own words that are printed on a sheet. */
export const ownLines = 2;
/** What fits on two pages. */
export const mostOnSheet = 30;
export const mostSheets = 200;

/** What somebody read on a sheet: by statement what it says, null where nothing is ticked. */
export type SheetEntry = {
	readonly says: Readonly<Record<string, Says | null>>;
	readonly category: ParticipantCategory | null;
	/** In the person's own words, in the sheet's language. */
	readonly words: readonly string[];
	/** By question of the dialogue's own the choice that is ticked; not there where none is. */
	readonly answers?: Readonly<Record<string, string>>;
};

/** Paper is typed in after the hall has gone home: also once voting on the screen is over, until people answer to a draft. */
export function demandPaperPhase({ phase, pausedAt }: DialogueStanding): void {
	if (pausedAt !== null) throw new Fault('conflict', 'dialogue_paused');
	if (!['collect', 'vote', 'in_person', 'draft'].includes(phase))
		throw new Fault('conflict', 'paper_not_open');
}

/** Nothing ticked and nothing written: nobody took part with it. */
export const isBlank = ({ says, words }: SheetEntry) =>
	words.length === 0 && Object.values(says).every((said) => said === null);

export type SheetDifference =
	| { readonly on: 'statement'; readonly statementId: string }
	| { readonly on: 'category' }
	| { readonly on: 'answer'; readonly questionId: string }
	| { readonly on: 'words'; readonly at: number };

/** Where two who read the same sheet read it differently. Capitals, marks and blanks of own words are no difference. */
export function differences(
	statementIds: readonly string[],
	first: SheetEntry,
	second: SheetEntry,
): SheetDifference[] {
	const asked = Object.keys({ ...first.answers, ...second.answers });
	const lines = Math.max(first.words.length, second.words.length);
	return [
		...statementIds
			.filter((id) => (first.says[id] ?? null) !== (second.says[id] ?? null))
			.map((statementId) => ({ on: 'statement' as const, statementId })),
		...(first.category === second.category ? [] : [{ on: 'category' as const }]),
		...asked
			.filter((id) => first.answers?.[id] !== second.answers?.[id])
			.map((questionId) => ({ on: 'answer' as const, questionId })),
		...Array.from({ length: lines }, (_, at) => ({ on: 'words' as const, at })).filter(
			({ at }) => fold(first.words[at] ?? '') !== fold(second.words[at] ?? ''),
		),
	];
}

/** What each of a sheet's statements is now, once some went into others. */
export type Successor = (statementId: string) => string;

/**
 * The votes of a sheet. A statement that went into another since it was printed votes for that one, unless the sheet asks about that one
 * itself: what somebody ticked beside it stands.
 */
export function votesOf(
	statementIds: readonly string[],
	{ says }: SheetEntry,
	successor: Successor,
): Map<string, Says> {
	const votes = new Map<string, Says>();
	const inherited = (id: string) => successor(id) !== id;
	for (const id of [...statementIds.filter(inherited), ...statementIds.filter((one) => !inherited(one))]) {
		const said = says[id] ?? null;
		if (said !== null) votes.set(successor(id), said);
	}
	return votes;
}
