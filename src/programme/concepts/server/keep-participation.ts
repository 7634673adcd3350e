import { eq } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import type { Deps } from '#platform/server/deps.ts';
import type { KeptParticipation } from '../paper/concept-records.ts';
import { recommendationResponse } from './answer-tables.ts';
import { dialoguesOf } from './concept-dialogues.ts';
import { dayOf } from './concept-facts.ts';
import { conceptInside } from './find-concept.ts';
import { conceptMeasure } from './part-tables.ts';
import { dialoguesToday } from './told-dialogues.ts';

/**
 * What the dialogues of a concept have come to today, to be kept as it is put before the bodies: what they read stands. `ids` are the dialogues
 * it tells of. The concept's own measures are named, for with it they become everybody's.
 */
export async function participationToday(
	deps: Deps,
	actor: Actor,
	id: string,
): Promise<{ readonly ids: readonly string[]; readonly participation: KeptParticipation }> {
	const { ids, taken } = await deps.db.as(actor, async (tx) => {
		await conceptInside(tx, actor, id);
		return {
			ids: await dialoguesOf(tx, id),
			taken: await tx
				.select({ answer: recommendationResponse.id, id: conceptMeasure.id, title: conceptMeasure.title })
				.from(recommendationResponse)
				.innerJoin(conceptMeasure, eq(conceptMeasure.id, recommendationResponse.measureId))
				.where(eq(conceptMeasure.conceptId, id)),
		};
	});
	const measures = new Map(taken.map(({ answer, ...measure }) => [answer, measure]));
	const dialogues = await dialoguesToday(deps, actor, ids, measures);
	return { ids, participation: { keptOn: dayOf(deps.now()), dialogues } };
}
