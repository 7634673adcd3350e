import type { Actor } from '#shared/actor.ts';
import { demand } from '#shared/policy.ts';
import { audit } from '#platform/server/audit/audit.ts';
import type { Deps } from '#platform/server/deps.ts';
import { dialoguePolicy } from '../policy.ts';
import type { StatementFields } from '../statement-form.ts';
import { dialogueSubject, findDialogue } from './find-dialogue.ts';
import { statement } from './statement-tables.ts';

/** Enters a statement for everybody to vote on: a seed, or what was said at an event, on paper, in an interview. */
export async function addStatement(
	deps: Deps,
	actor: Actor,
	{ id, fields }: { readonly id: string; readonly fields: StatementFields },
): Promise<{ id: string }> {
	const now = deps.now();
	// Not made of the time: statements are told apart by it, and the author of the next one would stand beside it.
	const statementId = crypto.randomUUID();
	await deps.db.as(actor, async (tx) => {
		demand(dialoguePolicy, 'moderate', actor, dialogueSubject(await findDialogue(tx, id)));
		await tx.insert(statement).values({
			id: statementId,
			dialogueId: id,
			...fields,
			state: 'accepted',
			createdAt: now,
			updatedAt: now,
		});
		await audit(tx, actor, now, { noun: 'statement', recordId: statementId, action: 'create' });
	});
	return { id: statementId };
}
