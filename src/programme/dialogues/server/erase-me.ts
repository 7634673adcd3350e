import { and, eq, inArray } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import type { Deps } from '#platform/server/deps.ts';
import type { Ballot } from './ballot.ts';
import { participant, statementAuthor } from './ballot-tables.ts';
import { findPublicDialogue } from './find-dialogue.ts';
import { statement } from './statement-tables.ts';

const system: Actor = { kind: 'system', name: 'ballot', locale: 'en' };

export type EraseMe = {
	readonly dialogueId: string;
	readonly ballot: Ballot | null;
	/** Whether what they said goes too; otherwise it stays, without author. */
	readonly withStatements: boolean;
};

/**
 * Erases whoever holds the ballot: votes, category, answers and places on maps go with the participant, and maps that counted them can no
 * longer be recomputed. In every phase, also while a dialogue rests. Whoever is not there is erased already.
 */
export async function eraseMe(deps: Deps, { dialogueId, ballot, withStatements }: EraseMe): Promise<void> {
	await deps.db.as(system, async (tx) => {
		await findPublicDialogue(tx, dialogueId);
		if (!ballot) return;
		const [found] = await tx
			.select({ id: participant.id })
			.from(participant)
			.where(and(eq(participant.dialogueId, dialogueId), eq(participant.ballotHash, ballot.hash)))
			.for('update');
		if (!found) return;
		const own = tx
			.select({ id: statementAuthor.statementId })
			.from(statementAuthor)
			.where(eq(statementAuthor.participantId, found.id));
		if (withStatements) await tx.delete(statement).where(inArray(statement.id, own));
		await tx.delete(participant).where(eq(participant.id, found.id));
	});
}
