import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import { asVisitor, type Actor } from '#shared/actor.ts';
import type { LocalizedText } from '#shared/text.ts';
import {
	publicDialogueRecommendations,
	recommendationsOn,
	type RecommendationLine,
} from '#programme/dialogues/server/api.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { Deps } from '#platform/server/deps.ts';
import { recommendationResponse } from './answer-tables.ts';
import { conceptMeasure } from './part-tables.ts';
import { isPublicConcept } from './public-concept.ts';
import { institution } from '#programme/institutions/server/api.ts';
import { concept } from './tables.ts';

/** An answer, with the measure that takes the recommendation up, where whoever reads may see it. */
export type ToldResponse = Pick<
	typeof recommendationResponse.$inferSelect,
	'id' | 'recommendationId' | 'kind' | 'reason' | 'body' | 'decidedOn' | 'untilOn'
> & {
	readonly measure: {
		readonly id: string;
		readonly title: LocalizedText;
		readonly conceptId: string;
		readonly concept: LocalizedText;
	} | null;
};

/** All answers to these recommendations, the first one first: the last one of each counts. */
async function responsesIn(tx: Tx, ids: readonly string[], isPublic: boolean): Promise<ToldResponse[]> {
	if (ids.length === 0) return [];
	const { id, recommendationId, kind, reason, body, decidedOn, untilOn } = recommendationResponse;
	const rows = await tx
		.select({
			id,
			recommendationId,
			kind,
			reason,
			body,
			decidedOn,
			untilOn,
			measureId: recommendationResponse.measureId,
		})
		.from(recommendationResponse)
		.where(inArray(recommendationId, [...ids]))
		.orderBy(asc(recommendationResponse.createdAt), asc(id));
	const measures = await measuresOf(
		tx,
		rows.flatMap(({ measureId }) => measureId ?? []),
		isPublic,
	);
	return rows.map(({ measureId, ...row }) => ({
		...row,
		measure: measures.find((one) => one.id === measureId) ?? null,
	}));
}

async function measuresOf(tx: Tx, ids: readonly string[], isPublic: boolean) {
	if (ids.length === 0) return [];
	return tx
		.select({
			id: conceptMeasure.id,
			title: conceptMeasure.title,
			conceptId: concept.id,
			concept: concept.title,
		})
		.from(conceptMeasure)
		.innerJoin(concept, eq(concept.id, conceptMeasure.conceptId))
		.innerJoin(institution, eq(institution.id, concept.institutionId))
		.where(
			and(
				inArray(conceptMeasure.id, [...ids]),
				isNull(conceptMeasure.deletedAt),
				isPublic ? isPublicConcept : undefined,
			),
		);
}

type Of = { readonly recommendationIds: readonly string[] };

/** The answers as everybody reads them. */
export const publicResponses = (
	deps: Deps,
	actor: Actor,
	{ recommendationIds }: Of,
): Promise<ToldResponse[]> => deps.db.as(asVisitor(actor), (tx) => responsesIn(tx, recommendationIds, true));

/** The same in the work area: a measure of a draft is named to those who write it. */
export const responsesInside = (
	deps: Deps,
	actor: Actor,
	{ recommendationIds }: Of,
): Promise<ToldResponse[]> => deps.db.as(actor, (tx) => responsesIn(tx, recommendationIds, false));

export type AnsweredLine = RecommendationLine & { readonly answer: ToldResponse | null };

/** What is published of these dialogues, or of all, each with the answer that counts. */
export async function answeredRecommendations(
	deps: Deps,
	actor: Actor,
	whose: { readonly dialogueIds?: readonly string[] } = {},
): Promise<AnsweredLine[]> {
	const lines = await publicDialogueRecommendations(deps, actor, whose);
	const answers = await publicResponses(deps, actor, { recommendationIds: lines.map(({ id }) => id) });
	return lines.map((one) => ({
		...one,
		answer: answers.findLast(({ recommendationId }) => recommendationId === one.id) ?? null,
	}));
}

type Own = { readonly id: string; readonly livesOnIn: readonly string[] };

/** What became of one's own statements, by their ids, also where they live on in others. */
export async function outcomesOfOwn(
	deps: Deps,
	actor: Actor,
	{ dialogueId, statements }: { readonly dialogueId: string; readonly statements: readonly Own[] },
): Promise<Readonly<Record<string, readonly AnsweredLine[]>>> {
	const statementIds = statements.flatMap(({ livesOnIn }) => livesOnIn);
	const found = await outcomesOfStatements(deps, actor, { dialogueId, statementIds });
	return Object.fromEntries(
		statements.map(({ id, livesOnIn }) => [
			id,
			[...new Map(livesOnIn.flatMap((one) => found[one] ?? []).map((line) => [line.id, line])).values()],
		]),
	);
}

/** What became of statements: the published recommendations that rest on each, with the answer that counts. */
export async function outcomesOfStatements(
	deps: Deps,
	actor: Actor,
	{ dialogueId, statementIds }: { readonly dialogueId: string; readonly statementIds: readonly string[] },
): Promise<Readonly<Record<string, readonly AnsweredLine[]>>> {
	if (statementIds.length === 0) return {};
	const lines = await answeredRecommendations(deps, actor, { dialogueIds: [dialogueId] });
	const on = await deps.db.as(asVisitor(actor), (tx) => recommendationsOn(tx, statementIds));
	return Object.fromEntries(
		statementIds.map((id) => [
			id,
			lines.filter((line) => on.some((one) => one.statementId === id && one.recommendationId === line.id)),
		]),
	);
}
