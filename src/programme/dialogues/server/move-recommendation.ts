import { eq } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import { demand } from '#shared/policy.ts';
import { demandStep } from '#shared/transition.ts';
import { audit } from '#platform/server/audit/audit.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { Deps } from '#platform/server/deps.ts';
import { dialogueDay, lacking, recommendationSteps, type RecommendationState } from '../recommendation.ts';
import { recommendationPolicy } from '../recommendation-policy.ts';
import { fieldsOfRecommendation, findRecommendation, type RecommendationRow } from './find-recommendation.ts';
import { dialogueRecommendation } from './recommendation-tables.ts';
import { demandWhatItNames } from './write-recommendation.ts';

type One = { readonly id: string };
const noun = 'dialogue_recommendation';

/** Puts a draft before everybody: from now on its words stand and its addressee owes an answer. Refused while something is missing (`not_ready`). */
export async function publishRecommendation(deps: Deps, actor: Actor, { id }: One): Promise<void> {
	const now = deps.now();
	await deps.db.as(actor, async (tx) => {
		const { row, subject } = await findRecommendation(tx, id, { lock: true });
		demand(recommendationPolicy, 'publish', actor, subject);
		const fields = await fieldsOfRecommendation(tx, row);
		const missing = lacking(fields, dialogueDay(now));
		if (missing.length > 0)
			throw new Fault('conflict', 'not_ready', {
				issues: missing.map((field) => ({ field, reason: `lacks_${field.toLowerCase()}` })),
			});
		// Since it was written a statement may have been taken out.
		await demandWhatItNames(tx, row.dialogueId, fields, fields.events);
		await moveRecommendation(tx, row, 'published', { publishedAt: now, remindedAt: null, updatedAt: now });
		await audit(tx, actor, now, { noun, recordId: id, action: 'move.published' });
	});
}

/** Makes it a draft again, as long as nobody has answered. */
export async function takeBackRecommendation(deps: Deps, actor: Actor, { id }: One): Promise<void> {
	const now = deps.now();
	await deps.db.as(actor, async (tx) => {
		const { row, subject } = await findRecommendation(tx, id, { lock: true });
		demandStep(recommendationSteps, row.state, 'draft');
		demand(recommendationPolicy, 'takeBack', actor, subject);
		await moveRecommendation(tx, row, 'draft', { publishedAt: null, remindedAt: null, updatedAt: now });
		await audit(tx, actor, now, { noun, recordId: id, action: 'move.draft' });
	});
}

/** One step further, where it may follow. The caller holds the row, asked the policy, and writes the audit entry. */
export async function moveRecommendation(
	tx: Tx,
	row: RecommendationRow,
	to: RecommendationState,
	beside: Partial<Pick<RecommendationRow, 'publishedAt' | 'remindedAt' | 'dueOn'>> & {
		readonly updatedAt: Date;
	},
): Promise<void> {
	demandStep(recommendationSteps, row.state, to);
	await tx
		.update(dialogueRecommendation)
		.set({ ...beside, state: to, version: row.version + 1 })
		.where(eq(dialogueRecommendation.id, row.id));
}
