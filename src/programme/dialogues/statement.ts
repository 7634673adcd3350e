import { demandStep, type Transitions } from '#shared/transition.ts';

export const statementStates = ['pending', 'accepted', 'rejected', 'merged', 'split'] as const;
export type StatementState = (typeof statementStates)[number];

/** A statement that went into another, or into its parts, stays there: what people voted on must not come and go. */
export const statementSteps: Transitions<StatementState> = {
	pending: ['accepted', 'rejected', 'split'],
	accepted: ['rejected', 'merged', 'split'],
	rejected: ['accepted'],
	merged: [],
	split: [],
};

export const statementOrigins = ['online', 'event', 'paper', 'seed', 'interview'] as const;
export type StatementOrigin = (typeof statementOrigins)[number];

/** One step of moderation, published with its reason. */
export type StatementStep = {
	readonly to: StatementState;
	/** A reason out of the policy of the dialogue; accepting needs none. */
	readonly reason: string | null;
	/** Which version of the moderation policy was applied. */
	readonly policyVersion: number;
};

/** Refuses a step that may not follow (`step_not_allowed`). */
export function demandStatementStep(from: StatementState, to: StatementState): void {
	demandStep(statementSteps, from, to);
}

/** Only accepted statements are shown and voted on. */
export const isOpenForVotes = (state: StatementState) => state === 'accepted';

/** What the opinion map takes for 0 for everybody. Merged statements are no longer on it: their votes have moved. */
export const isOut = (state: StatementState) => state !== 'accepted';
