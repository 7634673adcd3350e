import { eq, sql } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { demand } from '#shared/policy.ts';
import { audit } from '#platform/server/audit/audit.ts';
import type { Deps } from '#platform/server/deps.ts';
import { demandPhaseMove, type DialoguePhase } from '../dialogue.ts';
import { dialoguePolicy } from '../policy.ts';
import { dialogueSubject, findDialogue } from './find-dialogue.ts';
import { dialogue, dialoguePhase } from './tables.ts';

/** Moves a dialogue on to a later phase and notes when. */
export async function moveDialogue(
	deps: Deps,
	actor: Actor,
	{ id, to }: { readonly id: string; readonly to: DialoguePhase },
): Promise<void> {
	const now = deps.now();
	await deps.db.as(actor, async (tx) => {
		const row = await findDialogue(tx, id, { lock: true });
		demand(dialoguePolicy, 'move', actor, dialogueSubject(row));
		demandPhaseMove(row.phase, to);
		await tx
			.update(dialogue)
			.set({ phase: to, updatedAt: now, version: sql`${dialogue.version} + 1` })
			.where(eq(dialogue.id, id));
		await tx
			.insert(dialoguePhase)
			.values({ dialogueId: id, phase: to, begunAt: now })
			.onConflictDoUpdate({
				target: [dialoguePhase.dialogueId, dialoguePhase.phase],
				set: { begunAt: now },
			});
		await audit(tx, actor, now, { noun: 'dialogue', recordId: id, action: `move.${to}` });
	});
}

/** Lets a dialogue rest, or takes it up again; what was said and voted stays as it is. */
export async function pauseDialogue(
	deps: Deps,
	actor: Actor,
	{ id, isPaused }: { readonly id: string; readonly isPaused: boolean },
): Promise<void> {
	const now = deps.now();
	await deps.db.as(actor, async (tx) => {
		const row = await findDialogue(tx, id, { lock: true });
		demand(dialoguePolicy, 'move', actor, dialogueSubject(row));
		if ((row.pausedAt !== null) === isPaused) return;
		await tx
			.update(dialogue)
			.set({ pausedAt: isPaused ? now : null, updatedAt: now, version: sql`${dialogue.version} + 1` })
			.where(eq(dialogue.id, id));
		await audit(tx, actor, now, { noun: 'dialogue', recordId: id, action: isPaused ? 'pause' : 'resume' });
	});
}
