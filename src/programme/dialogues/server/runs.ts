import { and, desc, eq, ne, sql } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import { demand } from '#shared/policy.ts';
import { demandStep } from '#shared/transition.ts';
import { audit } from '#platform/server/audit/audit.ts';
import type { Deps } from '#platform/server/deps.ts';
import { runSteps } from '../analysis-run.ts';
import { dialoguePolicy } from '../policy.ts';
import { dialogueSubject, findDialogue } from './find-dialogue.ts';
import { publishMap } from './publish-map.ts';
import { analysisRun } from './run-tables.ts';
import { dialogue } from './tables.ts';

type Of = { readonly id: string };

export type RunRow = Pick<
	typeof analysisRun.$inferSelect,
	'id' | 'state' | 'result' | 'withheld' | 'queuedAt' | 'finishedAt' | 'publishedAt' | 'erasedAt'
>;

/** The runs of a dialogue, the latest first. Of each what everybody could see were it published, and no more. */
export async function listRuns(deps: Deps, actor: Actor, { id }: Of): Promise<RunRow[]> {
	return deps.db.as(actor, async (tx) => {
		demand(dialoguePolicy, 'publish', actor, dialogueSubject(await findDialogue(tx, id)));
		const { state, result, withheld, queuedAt, finishedAt, publishedAt, erasedAt } = analysisRun;
		return tx
			.select({ id: analysisRun.id, state, result, withheld, queuedAt, finishedAt, publishedAt, erasedAt })
			.from(analysisRun)
			.where(eq(analysisRun.dialogueId, id))
			.orderBy(desc(analysisRun.queuedAt), desc(analysisRun.id))
			.limit(20);
	});
}

/** Publishes a run, which replaces the one published before. One that lets nothing out cannot be (`run_withheld`), nor one older than that (`run_older`). */
export async function publishRun(
	deps: Deps,
	actor: Actor,
	{ id, runId }: Of & { readonly runId: string },
): Promise<void> {
	const now = deps.now();
	await deps.db.as(actor, async (tx) => {
		// With the dialogue locked, of two who publish at once the second sees what the first did.
		const row = await findDialogue(tx, id, { lock: true });
		demand(dialoguePolicy, 'publish', actor, dialogueSubject(row));
		const [run] = await tx
			.select()
			.from(analysisRun)
			.where(and(eq(analysisRun.id, runId), eq(analysisRun.dialogueId, id)));
		if (!run) throw new Fault('missing', 'not_found');
		demandStep(runSteps, run.state, 'published');
		if (!run.result) throw new Fault('conflict', 'run_withheld');
		const [newer] = await tx
			.select({ id: analysisRun.id })
			.from(analysisRun)
			.where(
				and(
					eq(analysisRun.dialogueId, id),
					eq(analysisRun.state, 'published'),
					sql`(${analysisRun.queuedAt}, ${analysisRun.id}) > (${run.queuedAt}, ${run.id})`,
				),
			);
		if (newer) throw new Fault('conflict', 'run_older');
		const personId = actor.kind === 'account' ? actor.personId : null;
		await publishMap(tx, now, { id: runId, dialogueId: id, personId });
		await audit(tx, actor, now, { noun: 'dialogue', recordId: id, action: 'publish-map' });
	});
}

/** Whether maps are published of themselves from now on. */
export async function setMapLive(
	deps: Deps,
	actor: Actor,
	{ id, isLive }: Of & { readonly isLive: boolean },
): Promise<void> {
	const now = deps.now();
	await deps.db.as(actor, async (tx) => {
		demand(dialoguePolicy, 'publish', actor, dialogueSubject(await findDialogue(tx, id, { lock: true })));
		const { rowCount } = await tx
			.update(dialogue)
			.set({ isMapLive: isLive, updatedAt: now, version: sql`${dialogue.version} + 1` })
			.where(and(eq(dialogue.id, id), ne(dialogue.isMapLive, isLive)));
		if (rowCount === 0) return;
		const action = isLive ? 'map-live' : 'map-by-hand';
		await audit(tx, actor, now, { noun: 'dialogue', recordId: id, action });
	});
}
