import { and, eq } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { stateAfter } from '#programme/concepts/response.ts';
import { conceptDialogue, recommendationResponse } from '#programme/concepts/server/api.ts';
import {
	analysisRun,
	dialogueRecommendation,
	mapJob,
	recommendationEvidence,
	recommendationSource,
} from '#programme/dialogues/server/api.ts';
import { insertMany } from '#platform/server/database/insert-many.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { Deps } from '#platform/server/deps.ts';
import type { RecommendationsSource } from '../example-recommendations.ts';
import { localize, type Words } from '../example-source.ts';
import { keyedId } from './keyed-id.ts';

const operator: Actor = { kind: 'system', name: 'example', locale: 'en' };
const day = 86_400_000;
/** A job that is run here and now, and by nobody who watches it. */
const atOnce = { id: '', progress: async () => {}, signal: AbortSignal.any([]), finish: async () => {} };

/** Writes what was recommended from the dialogues of the example: their maps are computed first, for it rests on their figures. */
export async function loadRecommendations(deps: Deps, source: RecommendationsSource): Promise<void> {
	const dialogues = [...new Set(source.recommendations.map(({ dialogue }) => dialogue))];
	for (const key of dialogues) await mapJob.run(deps, { dialogueId: keyedId('dialogue', key) }, atOnce);
	await deps.db.as(operator, async (tx) => {
		for (const one of source.recommendations) await write(tx, deps.now(), source, one);
		await insertMany(
			tx,
			conceptDialogue,
			source.concepts.flatMap(({ concept, dialogues: told }) =>
				told.map((key) => ({
					conceptId: keyedId('concept', concept),
					dialogueId: keyedId('dialogue', key),
					isExample: true,
				})),
			),
		);
	});
}

type One = RecommendationsSource['recommendations'][number];

async function write(tx: Tx, now: Date, source: RecommendationsSource, one: One): Promise<void> {
	const id = keyedId('dialogue_recommendation', one.key);
	const dialogueId = keyedId('dialogue', one.dialogue);
	const institutionId = keyedId('institution', one.institution);
	const onDay = (days: number) => new Date(now.getTime() + days * day);
	const date = (days: number) => onDay(days).toISOString().slice(0, 10);
	const tell = (given: Words | null) => given && localize(given, source.original);
	const [run] = await tx
		.select({ id: analysisRun.id })
		.from(analysisRun)
		.where(and(eq(analysisRun.dialogueId, dialogueId), eq(analysisRun.state, 'published')));

	await insertMany(tx, dialogueRecommendation, [
		{
			id,
			dialogueId,
			state: one.answer ? stateAfter(one.answer.kind) : ('published' as const),
			text: tell(one.text)!,
			rationale: tell(one.rationale),
			counter: tell(one.counter),
			sources: tell(one.sources),
			minority: tell(one.minority),
			minorityParts: one.minorityParts,
			runId: run!.id,
			institutionId,
			office: tell(one.office),
			dueOn: date(one.dueIn),
			publishedAt: now,
			createdAt: now,
			updatedAt: now,
			isExample: true,
		},
	]);
	await insertMany(
		tx,
		recommendationEvidence,
		one.statements.map((number, position) => ({
			recommendationId: id,
			dialogueId,
			statementId: keyedId('statement', `${one.dialogue}/${number}`),
			position,
			isExample: true,
		})),
	);
	await insertMany(
		tx,
		recommendationSource,
		one.practices.map((key) => ({
			id: keyedId('recommendation_source', `${one.key}/${key}`),
			recommendationId: id,
			dialogueId,
			practiceId: keyedId('practice', key),
			isExample: true,
		})),
	);
	if (!one.answer) return;
	const { kind, body, reason, daysAgo, measure } = one.answer;
	await insertMany(tx, recommendationResponse, [
		{
			id: keyedId('recommendation_response', one.key),
			recommendationId: id,
			institutionId,
			kind,
			body,
			reason: tell(reason)!,
			decidedOn: date(-daysAgo),
			measureId: measure ? keyedId('concept_measure', measure) : null,
			createdAt: now,
			updatedAt: now,
			isExample: true,
		},
	]);
}
