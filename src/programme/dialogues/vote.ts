export const voteChannels = ['online', 'room', 'paper', 'kiosk'] as const;
export type VoteChannel = (typeof voteChannels)[number];

/** What somebody says to a statement: agree, pass, disagree. */
export type Says = 1 | 0 | -1;

/** An act of voting; `says` null takes a vote back. `at`: milliseconds; `nonce`: the same act is known by it, however often it arrives. */
export type VoteAct = {
	readonly nonce: string;
	readonly participant: string;
	readonly statement: string;
	readonly says: Says | null;
	readonly at: number;
};

export type Vote = VoteAct & { readonly says: Says };

/**
 * The votes that stand after some acts, in whatever order they arrived: the last of a person on a statement, none where the last takes it
 * back. Of two at the same moment the one with the larger nonce, so that every device comes to the same.
 */
export function standingVotes(acts: Iterable<VoteAct>): Vote[] {
	const last = new Map<string, VoteAct>();
	for (const act of acts) {
		const key = JSON.stringify([act.participant, act.statement]);
		const before = last.get(key);
		if (!before || isLater(act, before)) last.set(key, act);
	}
	return [...last.values()].filter((act): act is Vote => act.says !== null);
}

/**
 * The votes after statement `from` went into `into`: they follow, and of somebody who voted on both the later one stands. Every other
 * vote stays. Moving twice changes nothing.
 */
export function mergeVotes(votes: readonly Vote[], from: string, into: string): Vote[] {
	return standingVotes(votes.map((vote) => (vote.statement === from ? { ...vote, statement: into } : vote)));
}

function isLater(a: VoteAct, b: VoteAct): boolean {
	return a.at !== b.at ? a.at > b.at : a.nonce > b.nonce;
}
