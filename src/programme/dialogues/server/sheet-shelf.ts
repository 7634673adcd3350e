import { and, eq } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import { demand } from '#shared/policy.ts';
import type { Tx } from '#platform/server/database/client.ts';
import { readAccessCode } from '../access-code.ts';
import { dialoguePolicy } from '../policy.ts';
import { ballotSheet } from './ballot-tables.ts';
import { dialogueSubject, findDialogue, type DialogueRow } from './find-dialogue.ts';

export type SheetRow = typeof ballotSheet.$inferSelect;
export type OneSheet = { readonly dialogueId: string; readonly code: string };

/** Paper, room and kiosk: the dialogue if the actor helps people there to take part. */
export async function findToAssist(tx: Tx, actor: Actor, dialogueId: string): Promise<DialogueRow> {
	const row = await findDialogue(tx, dialogueId);
	demand(dialoguePolicy, 'assist', actor, dialogueSubject(row));
	return row;
}

/**
 * The sheet with this code, however it is typed. Issues at `code`: `required`, `code_incomplete`, `code_mistyped`, `sheet_unknown`. With
 * `lock`, nobody else types it until the transaction ends.
 */
export async function findSheet(
	tx: Tx,
	{ dialogueId, code }: OneSheet,
	{ lock = false } = {},
): Promise<SheetRow> {
	const read = readAccessCode(code);
	if ('reason' in read) throw wrongCode(read.reason);
	const query = tx
		.select()
		.from(ballotSheet)
		.where(and(eq(ballotSheet.dialogueId, dialogueId), eq(ballotSheet.code, read.code)));
	const [found] = lock ? await query.for('update') : await query;
	if (!found) throw wrongCode('sheet_unknown');
	return found;
}

const wrongCode = (reason: string) =>
	new Fault('invalid', 'check_fields', { issues: [{ field: 'code', reason }] });

/** Who reads a sheet must be somebody: that two did is what makes it count. */
export function readerOf(actor: Actor): string {
	if (actor.kind === 'account' && actor.personId) return actor.personId;
	throw new Fault('forbidden', 'sheet_needs_person');
}
