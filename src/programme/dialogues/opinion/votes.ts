/** A statement people vote on. `isOut`: moderated out. `isMeta`: about the dialogue itself. */
export type Statement = { readonly id: string; readonly isOut?: boolean; readonly isMeta?: boolean };

/** Who votes. `firstVote` orders people by any clock, earliest first; `category` is their stakeholder category, if they told it. */
export type Participant = {
	readonly id: string;
	readonly firstVote?: number;
	readonly category?: string;
};

export const agree = 1;
export const pass = 0;
export const disagree = -1;

/**
 * Votes in any order, as numbers alone, so that a million of them take 9 MB and move to a worker without a copy: vote k was cast by
 * `participants[by[k]]` on `statements[on[k]]` and says `says[k]`, one of agree, pass, disagree. One vote a person and statement.
 */
export type Votes = {
	readonly participants: readonly Participant[];
	readonly statements: readonly Statement[];
	readonly by: Uint32Array;
	readonly on: Uint32Array;
	readonly says: Int8Array;
};

/** The order of ids wherever order matters: numbers by value, all else by code units. No locale, the same on every machine. */
export function compareIds(a: string, b: string): number {
	if (isNumber.test(a) && isNumber.test(b)) {
		const [x, y] = [a.replace(/^0+(?=\d)/, ''), b.replace(/^0+(?=\d)/, '')];
		if (x.length !== y.length) return x.length - y.length;
		if (x !== y) return x < y ? -1 : 1;
	}
	return a < b ? -1 : a > b ? 1 : 0;
}

const isNumber = /^\d+$/;
