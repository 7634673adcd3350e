import { sheetLimits } from '#shared/sheet.ts';

/** What a file may hold: one row per record. */
export const importKinds = ['institutions', 'people', 'events', 'participants'] as const;
export type ImportKind = (typeof importKinds)[number];

/**
 * `read`: the file lies here and its columns wait to be matched; `planned`: every row is judged, nothing is written;
 * `confirmed`: somebody said yes, the writing waits its turn or runs; then `done`, or `failed` with nothing written.
 */
export const importStates = ['read', 'planned', 'confirmed', 'done', 'failed', 'discarded'] as const;
export type ImportState = (typeof importStates)[number];

export const importTransitions: Readonly<Record<ImportState, readonly ImportState[]>> = {
	read: ['planned', 'discarded'],
	planned: ['read', 'planned', 'confirmed', 'discarded'],
	confirmed: ['done', 'failed', 'planned'],
	done: [],
	failed: ['read', 'planned', 'discarded'],
	discarded: [],
};

/** What becomes of a row. `same` is already there with all it says; `refuse` says why in its issues. */
export const verdicts = ['create', 'change', 'same', 'refuse'] as const;
export type Verdict = (typeof verdicts)[number];

export type VerdictCounts = Readonly<Record<Verdict, number>>;

/** The largest file taken: bytes, rows, columns, characters in a cell. */
export const limits = { bytes: 10 * 1024 * 1024, ...sheetLimits } as const;
