import { and, asc, desc, eq, isNull } from 'drizzle-orm';
import { Fault } from '#shared/fault.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { DialogueFields } from '../dialogue-form.ts';
import type { DialogueSubject } from '../policy.ts';
import { dialogue, dialoguePhase, dialogueQuestion, moderationPolicy } from './tables.ts';

export type DialogueRow = typeof dialogue.$inferSelect;
export type PhaseRow = typeof dialoguePhase.$inferSelect;
export type PolicyRow = typeof moderationPolicy.$inferSelect;
export type QuestionRow = typeof dialogueQuestion.$inferSelect;

/** The dialogue if the actor sees it; otherwise `missing`. With `lock`, nobody else changes it until the transaction ends. */
export async function findDialogue(tx: Tx, id: string, { lock = false } = {}): Promise<DialogueRow> {
	const [found] = await tx.select().from(dialogue).where(eq(dialogue.id, id));
	if (!found) throw new Fault('missing', 'not_found');
	if (!lock) return found;
	const [locked] = await tx.select().from(dialogue).where(eq(dialogue.id, id)).for('no key update');
	// Who may only read sees it, but has no hold on it.
	if (!locked) throw new Fault('forbidden', 'not_allowed');
	return locked;
}

/** The same for those who take part: what lies in the bin is not there, and one that is prepared neither. */
export async function findPublicDialogue(tx: Tx, id: string): Promise<DialogueRow> {
	const [found] = await tx
		.select()
		.from(dialogue)
		.where(and(eq(dialogue.id, id), isNull(dialogue.deletedAt)));
	if (!found || found.phase === 'prepare') throw new Fault('missing', 'not_found');
	return found;
}

export function dialogueSubject({ institutionId, phase, deletedAt }: DialogueRow): DialogueSubject {
	return { institutionId, phase, isDeleted: deletedAt !== null };
}

export const phasesOf = (tx: Tx, id: string): Promise<PhaseRow[]> =>
	tx.select().from(dialoguePhase).where(eq(dialoguePhase.dialogueId, id));

export const questionsOf = (tx: Tx, id: string): Promise<QuestionRow[]> =>
	tx
		.select()
		.from(dialogueQuestion)
		.where(eq(dialogueQuestion.dialogueId, id))
		.orderBy(asc(dialogueQuestion.position));

/** The rules in force: the latest version, or that one. */
export async function policyOf(tx: Tx, id: string, version?: number): Promise<PolicyRow> {
	const [found] = await tx
		.select()
		.from(moderationPolicy)
		.where(
			and(
				eq(moderationPolicy.dialogueId, id),
				version === undefined ? undefined : eq(moderationPolicy.version, version),
			),
		)
		.orderBy(desc(moderationPolicy.version))
		.limit(1);
	if (!found) throw new Fault('missing', 'not_found');
	return found;
}

/** A dialogue as its form knows it. */
export function fieldsOf(row: DialogueRow, phases: readonly PhaseRow[]): DialogueFields {
	const { question, introduction, rules, languages, actionFields, asksCategory } = row;
	const planned = phases.flatMap(({ phase, startsOn, endsOn }) =>
		phase === 'closed' ? [] : [{ phase, startsOn, endsOn }],
	);
	return { question, introduction, rules, languages, actionFields, asksCategory, phases: planned };
}
