import { sql } from 'drizzle-orm';
import type { Tx } from '#platform/server/database/client.ts';
import type { Deps } from '#platform/server/deps.ts';
import { spendEachIn } from '#platform/server/limits/spend.ts';
import type { Ballot } from './ballot.ts';

type Acting = { readonly ballot: Ballot; readonly network: string };

/** A hall, a school or a shelter is behind one address; what is beyond is somebody who throws their ballots away. */
export const mostBallotsOfNetwork = 1_000;

/**
 * The ballots that may act in a dialogue, by hash: those that have acted before, and new ones as far as the limit of their network
 * reaches. A new one becomes a participant here, and not before.
 */
export async function admitBallots(
	tx: Tx,
	deps: Deps,
	dialogueId: string,
	acting: readonly Acting[],
): Promise<ReadonlySet<string>> {
	const networks = new Map(acting.map(({ ballot, network }) => [ballot.hash, network]));
	const hashes = [...networks.keys()];
	if (hashes.length === 0) return new Set();
	const { rows } = await tx.execute<{ hash: string }>(sql`
		select ballot_hash as hash from participant
		where dialogue_id = ${dialogueId} and ballot_hash = any(${sql.param(hashes)}::text[])`);
	const known = new Set(rows.map(({ hash }) => hash));
	const fresh = hashes.filter((hash) => !known.has(hash));
	if (fresh.length === 0) return known;
	const within = await spendEachIn(
		tx,
		deps,
		fresh.map((hash) => [
			{ purpose: 'ballot.new', subject: networks.get(hash)!, most: mostBallotsOfNetwork, seconds: 3_600 },
		]),
	);
	const admitted = fresh.filter((_, index) => within[index]);
	await addParticipants(tx, dialogueId, admitted);
	return new Set([...known, ...admitted]);
}

async function addParticipants(tx: Tx, dialogueId: string, hashes: readonly string[]): Promise<void> {
	if (hashes.length === 0) return;
	// In one order, so that two processes never wait for each other; another one may have been faster.
	const values = hashes
		.toSorted()
		.map((hash) => sql`(${crypto.randomUUID()}, ${dialogueId}, ${hash}, 'online')`);
	await tx.execute(sql`
		insert into participant (id, dialogue_id, ballot_hash, channel) values ${sql.join(values, sql`, `)}
		on conflict (ballot_hash) do nothing`);
}
