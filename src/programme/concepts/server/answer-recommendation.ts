import { and, asc, eq, isNull, ne } from 'drizzle-orm';
import { reach, type Actor } from '#shared/actor.ts';
import { newId } from '#shared/id.ts';
import { demand } from '#shared/policy.ts';
import { readPlain } from '#shared/text.ts';
import { recommendationPolicy } from '#programme/dialogues/recommendation-policy.ts';
import { findRecommendation, moveRecommendation } from '#programme/dialogues/server/api.ts';
import { audit } from '#platform/server/audit/audit.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { Deps } from '#platform/server/deps.ts';
import { measureNumber } from '../numbering.ts';
import { stateAfter, type ResponseFields } from '../response.ts';
import { recommendationResponse } from './answer-tables.ts';
import { dayOf } from './concept-facts.ts';
import { refused } from './refused.ts';
import { conceptMeasure } from './part-tables.ts';
import { concept } from './tables.ts';

type One = { readonly id: string };

/**
 * Writes down what the addressee says to a recommendation, for everybody to read. An answer is added and never changed: one that is thought over
 * stands beside the one before. Where it is put off, it is due anew on the day the answer names.
 */
export async function answerDialogueRecommendation(
	deps: Deps,
	actor: Actor,
	{ id, fields }: One & { readonly fields: ResponseFields },
): Promise<void> {
	const now = deps.now();
	await deps.db.as(actor, async (tx) => {
		const { row, subject } = await findRecommendation(tx, id, { lock: true });
		demand(recommendationPolicy, 'answer', actor, subject);
		if (fields.decidedOn > dayOf(now)) throw refused('decidedOn', 'not_yet');
		if (fields.untilOn !== null && fields.untilOn <= dayOf(now)) throw refused('untilOn', 'until_past');
		if (fields.measureId) await demandMeasure(tx, fields.measureId, row.institutionId);
		await tx.insert(recommendationResponse).values({
			id: newId(now.getTime()),
			recommendationId: id,
			institutionId: row.institutionId,
			...fields,
			createdAt: now,
			updatedAt: now,
		});
		const to = stateAfter(fields.kind);
		await moveRecommendation(tx, row, to, {
			updatedAt: now,
			...(fields.untilOn ? { dueOn: fields.untilOn, remindedAt: null } : {}),
		});
		await audit(tx, actor, now, {
			noun: 'dialogue_recommendation',
			recordId: id,
			action: 'respond',
			fields: [fields.kind],
		});
	});
}

/** It stands in a concept of the house that answers. */
async function demandMeasure(tx: Tx, measureId: string, institutionId: string | null): Promise<void> {
	const [found] = await tx
		.select({ of: concept.institutionId })
		.from(conceptMeasure)
		.innerJoin(concept, eq(concept.id, conceptMeasure.conceptId))
		.where(
			and(eq(conceptMeasure.id, measureId), isNull(conceptMeasure.deletedAt), isNull(concept.deletedAt)),
		);
	if (!found || found.of !== institutionId) throw refused('measureId', 'not_found_choice');
}

/** Measures of the concepts of a house, for the form of an answer. Nothing for those who do not write for it. */
export async function measureOptions(
	deps: Deps,
	actor: Actor,
	{ institutionId }: { readonly institutionId: string | null },
): Promise<{ readonly value: string; readonly label: string; readonly hint: string }[]> {
	if (!institutionId || !reach(actor, 'institution', 'coordinator').includes(institutionId)) return [];
	const rows = await deps.db.as(actor, (tx) =>
		tx
			.select({
				id: conceptMeasure.id,
				conceptId: concept.id,
				title: conceptMeasure.title,
				concept: concept.title,
			})
			.from(conceptMeasure)
			.innerJoin(concept, eq(concept.id, conceptMeasure.conceptId))
			.where(
				and(
					eq(concept.institutionId, institutionId),
					ne(concept.state, 'superseded'),
					isNull(concept.deletedAt),
					isNull(conceptMeasure.deletedAt),
				),
			)
			.orderBy(asc(concept.createdAt), asc(concept.id), asc(conceptMeasure.position)),
	);
	return [...Map.groupBy(rows, ({ conceptId }) => conceptId).values()].flatMap((measures) =>
		measures.map((one, at) => ({
			value: one.id,
			label: `${measureNumber(at)} ${readPlain(one.title, actor.locale)}`,
			hint: readPlain(one.concept, actor.locale),
		})),
	);
}
