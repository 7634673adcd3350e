import { sql } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { Fault, isFault } from '#shared/fault.ts';
import type { Tx } from '#platform/server/database/client.ts';
import { inGroups } from '#platform/server/database/in-groups.ts';
import type { Deps } from '#platform/server/deps.ts';
import { spendEachIn } from '#platform/server/limits/spend.ts';
import { demandOpen } from '../dialogue.ts';
import { standingVotes, type Says, type VoteAct } from '../vote.ts';
import { admitBallots } from './admit-ballots.ts';
import type { Ballot } from './ballot.ts';
import { findPublicDialogue } from './find-dialogue.ts';

export type CastVote = {
	readonly dialogueId: string;
	readonly ballot: Ballot;
	/** Where it came from, as the limits count it. */
	readonly network: string;
	readonly statementId: string;
	readonly says: Says;
};

/** The application writes votes; who may read them is said by the row policies. */
const system: Actor = { kind: 'system', name: 'ballot', locale: 'en' };

const minute = 60;
/** More than anybody reads; what is beyond is a machine. */
export const mostVotesOfBallot = 100;
/** A hall, a school or a shelter is behind one address. */
const mostVotesOfNetwork = 6_000;

/**
 * Counts one vote: the last of a ballot on a statement stands. When it returns, the vote is committed. Those who vote in one dialogue in
 * the same moment are served together (`inGroups`), by one statement and one commit; alone, nobody waits.
 * Faults: `missing`, `conflict` / `dialogue_paused`, `dialogue_not_open`, `statement_closed`, `limit` / `too_many_votes`.
 */
export async function castVote(deps: Deps, vote: CastVote): Promise<void> {
	const cast = doors.get(deps) ?? openDoor(deps);
	doors.set(deps, cast);
	const refused = await cast({ ...vote, nonce: crypto.randomUUID() });
	if (refused) throw refused;
}

type Given = CastVote & { readonly nonce: string };

/** Where those meet who come to this process; tests have several connections to the world in one. */
const doors = new WeakMap<Deps, ReturnType<typeof openDoor>>();

const openDoor = (deps: Deps) =>
	inGroups((group: readonly Given[]) => castTogether(deps, group), {
		line: ({ dialogueId }) => dialogueId,
		// Several of one ballot may stand together: the last one on a statement is taken.
		apart: ({ nonce }) => nonce,
		most: 200,
	});

/** Why each was refused, or null. Where one of them breaks the transaction of all (its ballot is erased just now), each has their own. */
async function castTogether(deps: Deps, group: readonly Given[]): Promise<(Error | null)[]> {
	try {
		return await deps.db.as(system, (tx) => count(tx, deps, group));
	} catch (error) {
		// A fault is about the dialogue, so it is everybody's.
		if (group.length === 1 || isFault(error)) return group.map(() => error as Error);
		const each: (Error | null)[] = [];
		for (const one of group) each.push(...(await castTogether(deps, [one])));
		return each;
	}
}

async function count(tx: Tx, deps: Deps, group: readonly Given[]): Promise<(Fault | null)[]> {
	const { dialogueId } = group[0]!;
	demandOpen(await findPublicDialogue(tx, dialogueId), 'votes');
	const within = await spendEachIn(
		tx,
		deps,
		group.map(({ ballot, network }) => [
			{ purpose: 'vote.ballot', subject: ballot.hash, most: mostVotesOfBallot, seconds: minute },
			{ purpose: 'vote.network', subject: network, most: mostVotesOfNetwork, seconds: minute },
		]),
	);
	const acts = group.filter((_, index) => within[index]);
	const admitted = await admitBallots(tx, deps, dialogueId, acts);
	const counted = await write(
		tx,
		dialogueId,
		deps.now(),
		acts.filter(({ ballot }) => admitted.has(ballot.hash)),
	);
	return group.map(({ ballot, statementId }, index) => {
		if (!within[index] || !admitted.has(ballot.hash)) return new Fault('limit', 'too_many_votes');
		return counted.has(`${ballot.hash} ${statementId}`) ? null : new Fault('conflict', 'statement_closed');
	});
}

/** One statement for all: what stands of each ballot on each statement, and only on accepted statements of this dialogue. */
async function write(tx: Tx, dialogueId: string, at: Date, acts: readonly Given[]): Promise<Set<string>> {
	if (acts.length === 0) return new Set();
	const standing = standingVotes(
		acts.map(({ ballot, statementId, says, nonce }, index): VoteAct => {
			// They have one moment in common, and were made in this order.
			return { nonce, participant: ballot.hash, statement: statementId, says, at: index };
		}),
	);
	// Both are locked before a vote is written, in one order: whoever merges a statement or erases a participant comes before all
	// this or after it, and one whose statement was closed meanwhile is left out.
	const { rows } = await tx.execute<{ hash: string; statement: string }>(sql`
		with given as (
			select * from unnest(
				${sql.param(standing.map(({ participant }) => participant))}::text[],
				${sql.param(standing.map(({ statement }) => statement))}::uuid[],
				${sql.param(standing.map(({ says }) => says))}::smallint[],
				${sql.param(standing.map(({ nonce }) => nonce))}::uuid[]
			) as g (hash, statement_id, says, nonce)
		), ballots as (
			select id, ballot_hash from participant
			where dialogue_id = ${dialogueId} and ballot_hash in (select hash from given)
			order by id for key share
		), statements as (
			select id from statement
			where dialogue_id = ${dialogueId} and state = 'accepted' and id in (select statement_id from given)
			order by id for key share
		), acts as (
			select b.id as participant_id, s.id as statement_id, g.hash, g.says, g.nonce from given g
			join ballots b on b.ballot_hash = g.hash join statements s on s.id = g.statement_id
		), written as (
			insert into vote (dialogue_id, participant_id, statement_id, says, channel, at, nonce)
			select ${dialogueId}, participant_id, statement_id, says, 'online', ${at.toISOString()}::timestamptz, nonce
			from acts order by participant_id, statement_id
			on conflict (dialogue_id, participant_id, statement_id) do update
			set says = excluded.says, channel = excluded.channel, at = excluded.at, nonce = excluded.nonce
			where excluded.at >= vote.at
		)
		select hash, statement_id as statement from acts`);
	return new Set(rows.map(({ hash, statement }) => `${hash} ${statement}`));
}

/** Takes a vote back: gone, as if it had never been. Whoever takes back what is not there has taken it back. */
export async function undoVote(
	deps: Deps,
	{
		dialogueId,
		ballot,
		statementId,
	}: Pick<CastVote, 'dialogueId' | 'statementId'> & { readonly ballot: Ballot | null },
): Promise<void> {
	await deps.db.as(system, async (tx) => {
		demandOpen(await findPublicDialogue(tx, dialogueId), 'votes');
		if (!ballot) return;
		await tx.execute(sql`
			delete from vote using participant p
			where p.dialogue_id = ${dialogueId} and p.ballot_hash = ${ballot.hash}
				and vote.dialogue_id = ${dialogueId} and vote.participant_id = p.id and vote.statement_id = ${statementId}`);
	});
}
