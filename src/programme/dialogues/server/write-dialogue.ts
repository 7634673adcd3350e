import { and, eq, sql } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import { newId } from '#shared/id.ts';
import { demand } from '#shared/policy.ts';
import { institution } from '#programme/institutions/server/api.ts';
import { audit, changedFields } from '#platform/server/audit/audit.ts';
import { fromBin, toBin } from '#platform/server/database/bin.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { Deps } from '#platform/server/deps.ts';
import { dialogueSearch, type DialogueBeginning, type DialogueFields } from '../dialogue-form.ts';
import { dialoguePolicy, type DialogueSubject } from '../policy.ts';
import { standardPolicy } from '../standard-policy.ts';
import {
	ballotSheet,
	accessCode,
	cardCount,
	kiosk,
	participant,
	roomWall,
	voteUpload,
} from './ballot-tables.ts';
import { dialogueSubject, fieldsOf, findDialogue, phasesOf } from './find-dialogue.ts';
import { dialogueRecommendation, recommendationEvidence } from './recommendation-tables.ts';
import { analysisRun } from './run-tables.ts';
import { statement, statementRecording } from './statement-tables.ts';
import { dialogue, dialoguePhase, dialogueQuestion, moderationPolicy } from './tables.ts';

type One = { readonly id: string };

/** Prepares a dialogue for an institution, with a moderation policy to begin with. */
export async function createDialogue(
	deps: Deps,
	actor: Actor,
	{ institutionId, phases, ...fields }: DialogueBeginning,
): Promise<One> {
	const now = deps.now();
	const id = newId(now.getTime());
	const beginning: DialogueSubject = { institutionId, phase: 'prepare', isDeleted: false };
	demand(dialoguePolicy, 'create', actor, beginning);
	await deps.db.as(actor, async (tx) => {
		await demandInstitution(tx, institutionId);
		await tx.insert(dialogue).values({
			id,
			institutionId,
			...fields,
			search: dialogueSearch(fields),
			createdAt: now,
			updatedAt: now,
		});
		await planPhases(tx, id, phases);
		await tx
			.insert(moderationPolicy)
			.values({ dialogueId: id, version: 1, ...standardPolicy, publishedAt: now });
		await audit(tx, actor, now, { noun: 'dialogue', recordId: id, action: 'create' });
	});
	return { id };
}

async function demandInstitution(tx: Tx, id: string): Promise<void> {
	const [found] = await tx.select({ id: institution.id }).from(institution).where(eq(institution.id, id));
	if (!found)
		throw new Fault('invalid', 'check_fields', {
			issues: [{ field: 'institutionId', reason: 'not_found_choice' }],
		});
}

async function planPhases(tx: Tx, dialogueId: string, phases: DialogueFields['phases']): Promise<void> {
	if (phases.length === 0) return;
	await tx
		.insert(dialoguePhase)
		.values(phases.map((one) => ({ dialogueId, ...one })))
		.onConflictDoUpdate({
			target: [dialoguePhase.dialogueId, dialoguePhase.phase],
			set: { startsOn: sql`excluded.starts_on`, endsOn: sql`excluded.ends_on` },
		});
}

export type ChangeDialogue = One & { readonly version: number; readonly fields: DialogueFields };

/** Saves a dialogue; another version by now is a `conflict`. */
export async function changeDialogue(
	deps: Deps,
	actor: Actor,
	{ id, version, fields }: ChangeDialogue,
): Promise<void> {
	const now = deps.now();
	await deps.db.as(actor, async (tx) => {
		const row = await findDialogue(tx, id, { lock: true });
		demand(dialoguePolicy, 'change', actor, dialogueSubject(row));
		if (row.version !== version) throw new Fault('conflict', 'conflict');
		const { phases, ...rest } = fields;
		const changed = changedFields(fieldsOf(row, await phasesOf(tx, id)), fields);
		if (changed.length === 0) return;
		await planPhases(tx, id, phases);
		await tx
			.update(dialogue)
			.set({ ...rest, search: dialogueSearch(fields), version: version + 1, updatedAt: now })
			.where(and(eq(dialogue.id, id), eq(dialogue.version, version)));
		await audit(tx, actor, now, { noun: 'dialogue', recordId: id, action: 'change', fields: changed });
	});
}

/** What belongs to a dialogue and goes with it. */
const its = [
	dialoguePhase,
	moderationPolicy,
	dialogueQuestion,
	statement,
	statementRecording,
	participant,
	accessCode,
	ballotSheet,
	cardCount,
	kiosk,
	roomWall,
	voteUpload,
	analysisRun,
	dialogueRecommendation,
	recommendationEvidence,
];

/** Lays a dialogue into the bin; only one that nobody has seen yet. */
export async function removeDialogue(deps: Deps, actor: Actor, { id }: One): Promise<void> {
	const now = deps.now();
	await deps.db.as(actor, async (tx) => {
		demand(dialoguePolicy, 'remove', actor, dialogueSubject(await findDialogue(tx, id, { lock: true })));
		await toBin(tx, dialogue, id, now, its);
		await audit(tx, actor, now, { noun: 'dialogue', recordId: id, action: 'remove' });
	});
}

export async function restoreDialogue(deps: Deps, actor: Actor, { id }: One): Promise<void> {
	const now = deps.now();
	await deps.db.as(actor, async (tx) => {
		demand(dialoguePolicy, 'restore', actor, dialogueSubject(await findDialogue(tx, id)));
		await fromBin(tx, dialogue, id, now);
		await audit(tx, actor, now, { noun: 'dialogue', recordId: id, action: 'restore' });
	});
}
