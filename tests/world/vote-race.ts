// One of several application processes in which the same ballots vote at the same moment. It says "ready", waits for a line, casts all
// votes at once, and says how many were acknowledged.
import { once } from 'node:events';
import { and, eq, sql } from 'drizzle-orm';
import { openDatabase } from '#platform/server/database/client.ts';
import { openFiles } from '#platform/server/files/store.ts';
import { openPress } from '#platform/server/pdf/press.ts';
import {
	ballotOfCode,
	castVote,
	mostVotesOfBallot,
	participant,
	vote,
	type CastVote,
} from '#programme/dialogues/server/api.ts';
import type { Says } from '#programme/dialogues/vote.ts';
import { isFault } from '#shared/fault.ts';

const [url = '', way = '', dialogueId = '', ballots = '0', rounds = '0', says = '0', ...statements] =
	process.argv.slice(2);
const db = openDatabase(url, { max: 20 });
const deps = {
	db,
	now: () => new Date('2022-05-01T10:00:00Z'),
	origin: 'http://localhost:3000',
	secret: 'of the tests',
	press: openPress(),
	files: openFiles('/nowhere'),
};

/** What seems natural: a limit that each process counts for itself, and to look first whether there is a participant and a vote. */
const counted = new Map<string, number>();
async function lookThenWrite({ ballot, statementId, says: said }: CastVote): Promise<void> {
	const times = (counted.get(ballot.hash) ?? 0) + 1;
	counted.set(ballot.hash, times);
	if (times > mostVotesOfBallot) throw new Error('too many');
	await db.as({ kind: 'system', name: 'naive', locale: 'en' }, async (tx) => {
		const { rows } = await tx.execute<{ id: string }>(
			sql`select id from participant where ballot_hash = ${ballot.hash}`,
		);
		const id = rows[0]?.id ?? crypto.randomUUID();
		if (rows.length === 0)
			await tx.insert(participant).values({ id, dialogueId, ballotHash: ballot.hash, channel: 'online' });
		const mine = and(eq(vote.participantId, id), eq(vote.statementId, statementId));
		const { rowCount } = await tx.update(vote).set({ says: said }).where(mine);
		if (rowCount) return;
		const nonce = crypto.randomUUID();
		await tx.insert(vote).values({
			dialogueId,
			participantId: id,
			statementId,
			says: said,
			channel: 'online',
			at: deps.now(),
			nonce,
		});
	});
}

const cast = way === 'naive' ? lookThenWrite : (one: CastVote) => castVote(deps, one);

/** Whoever is told that no connection was free in time presses again, as people do. */
async function insist(one: CastVote): Promise<void> {
	for (;;) {
		try {
			return await cast(one);
		} catch (error) {
			if (!isFault(error) || error.kind !== 'unavailable') throw error;
		}
	}
}

const acts = Array.from({ length: Number(rounds) }).flatMap(() =>
	Array.from({ length: Number(ballots) }).flatMap((_, one) =>
		statements.map((statementId): CastVote => ({
			dialogueId,
			statementId,
			ballot: ballotOfCode(deps, dialogueId, String(one)),
			network: String(one),
			says: Number(says) as Says,
		})),
	),
);

// Connections are open before the race begins.
await Promise.all(Array.from({ length: 20 }, () => db.pool.query('select 1')));
console.log('ready');
await once(process.stdin, 'data');
const ends = await Promise.allSettled(acts.map(insist));
console.log(`done ${ends.filter(({ status }) => status === 'fulfilled').length}`);
deps.press.close();
await db.close();
process.exit(0);
