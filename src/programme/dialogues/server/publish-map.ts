import { and, eq } from 'drizzle-orm';
import type { Tx } from '#platform/server/database/client.ts';
import { analysisRun } from './run-tables.ts';

/** Publishes a run in place of the last one, which stays readable. `personId` null: the dialogue does so of itself. */
export async function publishMap(
	tx: Tx,
	now: Date,
	{
		id,
		dialogueId,
		personId,
	}: { readonly id: string; readonly dialogueId: string; readonly personId: string | null },
): Promise<void> {
	await tx
		.update(analysisRun)
		.set({ state: 'superseded' })
		.where(and(eq(analysisRun.dialogueId, dialogueId), eq(analysisRun.state, 'published')));
	await tx
		.update(analysisRun)
		.set({ state: 'published', publishedAt: now, publishedBy: personId })
		.where(eq(analysisRun.id, id));
}
