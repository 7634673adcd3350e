import { and, eq } from 'drizzle-orm';
import type { Tx } from '#platform/server/database/client.ts';
import type { Earlier } from '../opinion/earlier.ts';
import type { Votes } from '../opinion/votes.ts';
import { analysisPlace, analysisRun } from './run-tables.ts';

/**
 * The map published last, as the next one needs it to keep its direction and the names of its groups; of people and statements that stand in
 * these votes. Where statements lie on the drawing points the way their loadings do.
 */
export async function readEarlier(tx: Tx, dialogueId: string, votes: Votes): Promise<Earlier | undefined> {
	const [published] = await tx
		.select({ id: analysisRun.id, result: analysisRun.result })
		.from(analysisRun)
		.where(and(eq(analysisRun.dialogueId, dialogueId), eq(analysisRun.state, 'published')));
	if (!published?.result) return undefined;
	const here = new Set([...votes.participants, ...votes.statements].map(({ id }) => id));
	const places = await tx
		.select({ id: analysisPlace.participantId, group: analysisPlace.group })
		.from(analysisPlace)
		.where(eq(analysisPlace.runId, published.id))
		.orderBy(analysisPlace.participantId);
	return {
		groups: new Map(
			places.flatMap(({ id, group }) => (group !== null && here.has(id) ? [[id, group] as const] : [])),
		),
		loadings: new Map(
			published.result.statements.flatMap(({ id, x, y }) =>
				here.has(id) ? [[id, [x, y] as const] as const] : [],
			),
		),
	};
}
