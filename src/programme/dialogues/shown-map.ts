import type { ParticipantCategory } from './dialogue.ts';
import type { Said } from './figure.ts';

/** Why a run lets nothing out: too few people, or too few between it and the last map that was shown. */
export const withholdings = ['few_people', 'few_changes'] as const;
export type Withheld = (typeof withholdings)[number];

/** Why groups are not shown. */
export type HiddenGroups = 'no_groups' | 'unstable' | 'small_group';

/** What a group says more than the others: a statement and the way it leans. */
export type Telling = { readonly statement: string; readonly direction: 'agree' | 'disagree' };

export type ShownGroup = {
	/** The same from map to map, as far as people stay together. */
	readonly id: number;
	readonly size: number;
	readonly telling: readonly Telling[];
};

export type ShownStatement = {
	readonly id: string;
	/** On the grid of the drawing. */
	readonly x: number;
	readonly y: number;
	/** Of all; null: fewer than the minimum have seen it. */
	readonly all: Said | null;
	/** In the order of groups and of categories; null: too few of them have. */
	readonly byGroup: readonly (Said | null)[];
	readonly byCategory: readonly (Said | null)[];
	/** Surely more than half of all say so. */
	readonly consensus: 'agree' | 'disagree' | null;
};

/** An opinion map as everybody may see it: figures rounded, places on a coarse grid, nobody in it who could be told from nine others. */
export type ShownMap = {
	readonly participants: number;
	/** The sum of all figures that are shown: one of their own would tell of fewer people. */
	readonly votes: number;
	readonly statementCount: number;
	readonly hidden: HiddenGroups | null;
	readonly stability: number | null;
	readonly stableFrom: number;
	readonly silhouettes: readonly { readonly groups: number; readonly silhouette: number }[];
	readonly explainedVariance: readonly [number, number];
	readonly groups: readonly ShownGroup[];
	readonly categories: readonly { readonly id: ParticipantCategory; readonly size: number }[];
	/** Where people stand, each place once, in the order of places. */
	readonly points: readonly { readonly x: number; readonly y: number; readonly group: number | null }[];
	readonly statements: readonly ShownStatement[];
};

/** How many have seen a statement. */
export const seenBy = ({ agree, pass, disagree }: Said) => agree + pass + disagree;

/** How likely one of them says so, as the map's own formula has it, from the figures that are shown. */
export const likely = (said: Said, direction: 'agree' | 'disagree') =>
	(said[direction] + 1) / (seenBy(said) + 2);

/** How far all parts stand behind a statement: 1 none stands back. Null where a part is not shown, or there are no two. */
export function sharedBy(parts: readonly (Said | null)[], direction: 'agree' | 'disagree'): number | null {
	const shown = parts.filter((part) => part !== null);
	if (parts.length < 2 || shown.length < parts.length) return null;
	return shown.reduce((product, said) => product * likely(said, direction), 1);
}

/** Statements of which more than half of every part says so, those first that all stand behind most. */
export function commonTo(
	statements: readonly ShownStatement[],
	partsOf: (statement: ShownStatement) => readonly (Said | null)[],
	direction: 'agree' | 'disagree',
): ShownStatement[] {
	return statements
		.map((statement) => ({
			statement,
			parts: partsOf(statement),
			shared: sharedBy(partsOf(statement), direction),
		}))
		.filter(
			({ parts, shared }) =>
				shared !== null && parts.every((said) => said !== null && 2 * said[direction] > seenBy(said)),
		)
		.toSorted((a, b) => b.shared! - a.shared!)
		.map(({ statement }) => statement);
}
