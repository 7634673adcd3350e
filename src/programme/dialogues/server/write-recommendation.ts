import { and, eq, inArray } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { Fault, type Issue } from '#shared/fault.ts';
import { newId } from '#shared/id.ts';
import { demand } from '#shared/policy.ts';
import { institution } from '#programme/institutions/server/api.ts';
import { audit, changedFields } from '#platform/server/audit/audit.ts';
import { fromBin, toBin } from '#platform/server/database/bin.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { Deps } from '#platform/server/deps.ts';
import { partsOf, type RecommendationFields } from '../recommendation.ts';
import { recommendationPolicy } from '../recommendation-policy.ts';
import { findDialogue } from './find-dialogue.ts';
import { fieldsOfRecommendation, findRecommendation, recommendationSubject } from './find-recommendation.ts';
import { readShownRun } from './read-results.ts';
import { dialogueRecommendation, recommendationEvidence } from './recommendation-tables.ts';
import { statement } from './statement-tables.ts';

type One = { readonly id: string };
const noun = 'dialogue_recommendation';

/** Writes down a recommendation of a dialogue, as a draft that its writers alone see. */
export async function createRecommendation(
	deps: Deps,
	actor: Actor,
	{ dialogueId, fields }: { readonly dialogueId: string; readonly fields: RecommendationFields },
): Promise<One> {
	const now = deps.now();
	const id = newId(now.getTime());
	return deps.db.as(actor, async (tx) => {
		const asked = await findDialogue(tx, dialogueId);
		const beginning = {
			institutionId: fields.institutionId,
			state: 'draft',
			deletedAt: asked.deletedAt,
		} as const;
		demand(recommendationPolicy, 'create', actor, recommendationSubject(beginning, asked));
		await demandWhatItNames(tx, dialogueId, fields);
		const { statements, ...columns } = fields;
		await tx
			.insert(dialogueRecommendation)
			.values({ id, dialogueId, ...columns, createdAt: now, updatedAt: now });
		await keepEvidence(tx, { id, dialogueId, statements });
		await audit(tx, actor, now, { noun, recordId: id, action: 'create' });
		return { id };
	});
}

/** Saves a draft; another version by now is a `conflict`. */
export async function changeRecommendation(
	deps: Deps,
	actor: Actor,
	{ id, version, fields }: One & { readonly version: number; readonly fields: RecommendationFields },
): Promise<void> {
	const now = deps.now();
	await deps.db.as(actor, async (tx) => {
		const { row, subject } = await findRecommendation(tx, id, { lock: true });
		demand(recommendationPolicy, 'change', actor, subject);
		if (row.version !== version) throw new Fault('conflict', 'conflict');
		await demandWhatItNames(tx, row.dialogueId, fields);
		const changed = changedFields(await fieldsOfRecommendation(tx, row), fields);
		if (changed.length === 0) return;
		const { statements, ...columns } = fields;
		await tx
			.update(dialogueRecommendation)
			.set({ ...columns, version: version + 1, updatedAt: now })
			.where(eq(dialogueRecommendation.id, id));
		await tx.delete(recommendationEvidence).where(eq(recommendationEvidence.recommendationId, id));
		await keepEvidence(tx, { id, dialogueId: row.dialogueId, statements });
		await audit(tx, actor, now, { noun, recordId: id, action: 'change', fields: changed });
	});
}

/** Lays a draft into the bin, or takes it out of there. */
export async function setRecommendationBin(
	deps: Deps,
	actor: Actor,
	{ id, isInBin }: One & { readonly isInBin: boolean },
): Promise<void> {
	const now = deps.now();
	await deps.db.as(actor, async (tx) => {
		const { subject } = await findRecommendation(tx, id, { lock: true });
		demand(recommendationPolicy, 'remove', actor, subject);
		if (isInBin) await toBin(tx, dialogueRecommendation, id, now, [recommendationEvidence]);
		else await fromBin(tx, dialogueRecommendation, id, now);
		await audit(tx, actor, now, { noun, recordId: id, action: isInBin ? 'remove' : 'restore' });
	});
}

async function keepEvidence(
	tx: Tx,
	{
		id,
		dialogueId,
		statements,
	}: One & { readonly dialogueId: string; readonly statements: readonly string[] },
): Promise<void> {
	if (statements.length === 0) return;
	await tx.insert(recommendationEvidence).values(
		statements.map((statementId, position) => ({
			recommendationId: id,
			dialogueId,
			statementId,
			position,
		})),
	);
}

/**
 * Refuses what everybody could not check: a map that is not public, a statement that is not accepted or of which the map shows no figure, and
 * a minority that the map does not show, for naming it would tell of fewer people than the gate lets out.
 */
export async function demandWhatItNames(
	tx: Tx,
	dialogueId: string,
	{ runId, statements, minorityParts, institutionId }: RecommendationFields,
): Promise<void> {
	const issues: Issue[] = [];
	const refuse = (field: string, reason: string) => issues.push({ field, reason });
	const map = runId ? ((await readShownRun(tx, dialogueId, runId))?.map ?? null) : null;
	if (runId && !map) refuse('runId', 'run_not_public');
	if (statements.length > 0) {
		const accepted = await tx
			.select({ id: statement.id })
			.from(statement)
			.where(
				and(
					eq(statement.dialogueId, dialogueId),
					eq(statement.state, 'accepted'),
					inArray(statement.id, [...statements]),
				),
			);
		if (accepted.length < statements.length) refuse('statements', 'not_accepted');
		else if (map && !statements.every((id) => map.statements.some((one) => one.id === id && one.all)))
			refuse('statements', 'without_figures');
	}
	const parts = map ? partsOf(map) : [];
	if (minorityParts.some((part) => !parts.includes(part))) refuse('minorityParts', 'part_not_shown');
	if (institutionId) {
		const [known] = await tx
			.select({ id: institution.id })
			.from(institution)
			.where(eq(institution.id, institutionId));
		if (!known) refuse('institutionId', 'not_found_choice');
	}
	if (issues.length > 0) throw new Fault('invalid', 'check_fields', { issues });
}
