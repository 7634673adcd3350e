import { and, eq } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import { demand } from '#shared/policy.ts';
import { audit, changedFields } from '#platform/server/audit/audit.ts';
import type { Deps } from '#platform/server/deps.ts';
import { dialoguePolicy } from '../policy.ts';
import type { Wording } from '../statement-form.ts';
import { dialogueSubject, findDialogue } from './find-dialogue.ts';
import { findStatement } from './find-statement.ts';
import { statement } from './statement-tables.ts';

export type ChangeWording = {
	readonly id: string;
	readonly statementId: string;
	readonly version: number;
	readonly fields: Wording;
};

/** Saves translations and the plain version of a statement. What was said stays as it was said: votes stand on it. */
export async function changeWording(
	deps: Deps,
	actor: Actor,
	{ id, statementId, version, fields }: ChangeWording,
): Promise<void> {
	const now = deps.now();
	await deps.db.as(actor, async (tx) => {
		demand(dialoguePolicy, 'moderate', actor, dialogueSubject(await findDialogue(tx, id)));
		const row = await findStatement(tx, id, statementId);
		const { original } = row.text;
		const text = { original, texts: { ...fields.text.texts, [original]: row.text.texts[original]! } };
		const changed = changedFields({ text: row.text, plain: row.plain }, { ...fields, text });
		if (changed.length === 0) return;
		const { rowCount } = await tx
			.update(statement)
			.set({ ...fields, text, version: version + 1, updatedAt: now })
			.where(and(eq(statement.id, statementId), eq(statement.version, version)));
		if (rowCount === 0) throw new Fault('conflict', 'conflict');
		await audit(tx, actor, now, {
			noun: 'statement',
			recordId: statementId,
			action: 'change',
			fields: changed,
		});
	});
}
