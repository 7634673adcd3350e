import { and, asc, eq } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { StatementState } from '../statement.ts';
import { statement, statementStep } from './statement-tables.ts';

export type StatementRow = typeof statement.$inferSelect;

/** A statement of that dialogue, if the actor sees it; otherwise `missing`. */
export async function findStatement(tx: Tx, dialogueId: string, id: string): Promise<StatementRow> {
	const [found] = await tx
		.select()
		.from(statement)
		.where(and(eq(statement.dialogueId, dialogueId), eq(statement.id, id)));
	if (!found) throw new Fault('missing', 'not_found');
	return found;
}

/** What is asked now, in the order it came. */
export const acceptedStatements = (
	tx: Tx,
	dialogueId: string,
): Promise<Pick<StatementRow, 'id' | 'text'>[]> =>
	tx
		.select({ id: statement.id, text: statement.text })
		.from(statement)
		.where(and(eq(statement.dialogueId, dialogueId), eq(statement.state, 'accepted')))
		.orderBy(asc(statement.createdAt), asc(statement.id));

/** As `findStatement`, and until the transaction ends nobody votes on it: a vote that is under way waits and looks again. */
export async function lockStatement(tx: Tx, dialogueId: string, id: string): Promise<StatementRow> {
	const [found] = await tx
		.select()
		.from(statement)
		.where(and(eq(statement.dialogueId, dialogueId), eq(statement.id, id)))
		.for('update');
	if (!found) throw new Fault('missing', 'not_found');
	return found;
}

export type Step = {
	readonly to: StatementState;
	readonly reason: string | null;
	readonly policyVersion: number;
	readonly more?: Partial<Pick<StatementRow, 'mergedIntoId'>>;
};

/** Moves a statement on and notes by which rules. */
export async function takeStep(
	tx: Tx,
	actor: Actor,
	at: Date,
	row: StatementRow,
	{ to, reason, policyVersion, more = {} }: Step,
): Promise<StatementRow> {
	await tx
		.update(statement)
		.set({ state: to, ...more, version: row.version + 1, updatedAt: at })
		.where(eq(statement.id, row.id));
	await tx.insert(statementStep).values({
		dialogueId: row.dialogueId,
		statementId: row.id,
		from: row.state,
		to,
		reason,
		policyVersion,
		personId: actor.kind === 'account' ? actor.personId : null,
		at,
	});
	return { ...row, state: to, version: row.version + 1 };
}
