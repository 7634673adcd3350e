import { and, desc, eq, inArray, isNull, ne, sql } from 'drizzle-orm';
import { newId } from '#shared/id.ts';
import type { Actor } from '#shared/actor.ts';
import { enqueue } from '#platform/server/jobs/enqueue.ts';
import type { JobKind } from '#platform/server/jobs/job.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { Deps } from '#platform/server/deps.ts';
import { method, opinionMap } from '../opinion/opinion-map.ts';
import type { Votes } from '../opinion/votes.ts';
import { hashVotes, type MapInput } from './map-input.ts';
import { keepMap, type Computed } from './keep-map.ts';
import { readEarlier } from './read-earlier.ts';
import { readVotes } from './read-votes.ts';
import { analysisRun } from './run-tables.ts';
import { shiftOf } from './secret-shift.ts';
import { dialogue } from './tables.ts';

export const mapKeeper: Actor = { kind: 'system', name: 'dialogues', locale: 'en' };

/** Between two maps of one dialogue, at least. */
const pauseMs = 4_000;

export const mapKey = (dialogueId: string) => `dialogues.map ${dialogueId}`;

/**
 * Computes the map of a dialogue anew where its votes have changed, off the request path. The database asks for it with every change; however
 * many processes run it, one computes, and a run that a crash left behind is marked as failed and begun anew.
 */
export const mapJob: JobKind = {
	kind: 'dialogues.map',
	attempts: 3,
	run: async (deps, payload) => {
		const dialogueId = String(payload.dialogueId);
		await deps.db.as(mapKeeper, async (lock) => {
			// Held until the end, and dropped by the database the moment this process dies.
			const { rows } = await lock.execute<{ got: boolean }>(
				sql`select pg_try_advisory_xact_lock(hashtext('koprue.map'), hashtext(${dialogueId})) as got`,
			);
			const isToLookAgain = rows[0]!.got ? await computeMap(deps, dialogueId) : true;
			const runAt = new Date(Date.now() + pauseMs);
			if (isToLookAgain)
				await enqueue(lock, 'dialogues.map', { dialogueId }, { key: mapKey(dialogueId), runAt });
			// Votes that were being committed meanwhile have counted on this look: one more, which no vote counts on, for it has no key.
			else if (!payload.isLast) await enqueue(lock, 'dialogues.map', { dialogueId, isLast: true }, { runAt });
		});
	},
};

/** Whether there was anything to compute: then votes may have come meanwhile. */
async function computeMap(deps: Deps, dialogueId: string): Promise<boolean> {
	const input = await deps.db.as(mapKeeper, (tx) => readInput(tx, dialogueId), 'moment');
	if (!input) return false;
	const inputHash = hashVotes(input.votes);
	const id = await deps.db.as(mapKeeper, (tx) => queueRun(tx, deps.now(), dialogueId, inputHash));
	if (!id) return false;
	try {
		await deps.db.as(mapKeeper, (tx) =>
			tx.update(analysisRun).set({ state: 'running', startedAt: deps.now() }).where(eq(analysisRun.id, id)),
		);
		const map = opinionMap(input.votes, {}, input.earlier);
		const computed: Computed = { id, dialogueId, ...input, map };
		await deps.db.as(mapKeeper, (tx) => keepMap(tx, deps.now(), computed, shiftOf(deps.secret, dialogueId)));
	} catch (error) {
		await deps.db.as(mapKeeper, (tx) =>
			tx
				.update(analysisRun)
				.set({ state: 'failed', error: 'unexpected', finishedAt: deps.now() })
				.where(eq(analysisRun.id, id)),
		);
		throw error;
	}
	return true;
}

async function readInput(tx: Tx, dialogueId: string): Promise<MapInput | undefined> {
	const [open] = await tx
		.select({ id: dialogue.id })
		.from(dialogue)
		.where(and(eq(dialogue.id, dialogueId), ne(dialogue.phase, 'prepare'), isNull(dialogue.deletedAt)));
	if (!open) return undefined;
	const votes: Votes = await readVotes(tx, dialogueId);
	return { votes, earlier: await readEarlier(tx, dialogueId, votes) };
}

/** A run in the queue; nothing where the last one was made from the same votes. Only the holder of the lock comes here. */
async function queueRun(
	tx: Tx,
	now: Date,
	dialogueId: string,
	inputHash: string,
): Promise<string | undefined> {
	await tx
		.update(analysisRun)
		.set({ state: 'failed', error: 'interrupted', finishedAt: now })
		.where(and(eq(analysisRun.dialogueId, dialogueId), inArray(analysisRun.state, ['queued', 'running'])));
	const [last] = await tx
		.select({ inputHash: analysisRun.inputHash, method: analysisRun.method })
		.from(analysisRun)
		.where(and(eq(analysisRun.dialogueId, dialogueId), ne(analysisRun.state, 'failed')))
		.orderBy(desc(analysisRun.queuedAt), desc(analysisRun.id))
		.limit(1);
	if (last?.inputHash === inputHash && last.method === method) return undefined;
	const id = newId(now.getTime());
	await tx.insert(analysisRun).values({ id, dialogueId, inputHash, method, queuedAt: now });
	return id;
}
