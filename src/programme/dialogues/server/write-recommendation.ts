import { eq } from 'drizzle-orm';
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
import { evidenceIssues, keepEvidence } from './evidence.ts';
import { findDialogue } from './find-dialogue.ts';
import { fieldsOfRecommendation, findRecommendation, recommendationSubject } from './find-recommendation.ts';
import { readShownRun } from './read-results.ts';
import {
	dialogueRecommendation,
	recommendationEvidence,
	recommendationSource,
} from './recommendation-tables.ts';

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
		const { statements, practices, events, ...columns } = fields;
		await tx
			.insert(dialogueRecommendation)
			.values({ id, dialogueId, ...columns, createdAt: now, updatedAt: now });
		await keepEvidence(tx, now, { id, dialogueId }, { statements, practices, events });
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
		const before = await fieldsOfRecommendation(tx, row);
		await demandWhatItNames(tx, row.dialogueId, fields, before.events);
		const changed = changedFields(before, fields);
		if (changed.length === 0) return;
		const { statements, practices, events, ...columns } = fields;
		await tx
			.update(dialogueRecommendation)
			.set({ ...columns, version: version + 1, updatedAt: now })
			.where(eq(dialogueRecommendation.id, id));
		await keepEvidence(tx, now, row, { statements, practices, events });
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
		if (isInBin)
			await toBin(tx, dialogueRecommendation, id, now, [recommendationEvidence, recommendationSource]);
		else await fromBin(tx, dialogueRecommendation, id, now);
		await audit(tx, actor, now, { noun, recordId: id, action: isInBin ? 'remove' : 'restore' });
	});
}

/**
 * Refuses what everybody could not check: a map that is not public, evidence that is not, and a minority that the map does not show, for naming it
 * would tell of fewer people than the gate lets out. `before` are the events whose minutes it rested on already.
 */
export async function demandWhatItNames(
	tx: Tx,
	dialogueId: string,
	{ runId, minorityParts, institutionId, ...evidence }: RecommendationFields,
	before: readonly string[] = [],
): Promise<void> {
	const issues: Issue[] = [];
	const refuse = (field: string, reason: string) => issues.push({ field, reason });
	const map = runId ? ((await readShownRun(tx, dialogueId, runId))?.map ?? null) : null;
	if (runId && !map) refuse('runId', 'run_not_public');
	issues.push(...(await evidenceIssues(tx, dialogueId, evidence, map, before)));
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
