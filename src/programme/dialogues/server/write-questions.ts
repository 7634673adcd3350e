import { and, eq, inArray } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import { newId } from '#shared/id.ts';
import { demand } from '#shared/policy.ts';
import { audit } from '#platform/server/audit/audit.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { Deps } from '#platform/server/deps.ts';
import type { QuestionsFields } from '../dialogue-form.ts';
import { dialoguePolicy } from '../policy.ts';
import { dialogueSubject, findDialogue, questionsOf } from './find-dialogue.ts';
import { dialogueQuestion } from './tables.ts';

/**
 * Sets a dialogue's own questions. Only while it is prepared may one go or lose a choice: later answers stand behind it
 * (`questions_answered`). Translations may always come.
 */
export async function setOwnQuestions(
	deps: Deps,
	actor: Actor,
	{ id, fields: { questions } }: { readonly id: string; readonly fields: QuestionsFields },
): Promise<void> {
	const now = deps.now();
	await deps.db.as(actor, async (tx) => {
		const row = await findDialogue(tx, id, { lock: true });
		demand(dialoguePolicy, 'change', actor, dialogueSubject(row));
		const before = await questionsOf(tx, id);
		const rows = questions.map(({ id: given, text, options }, position) => {
			const kept = before.find((one) => one.id === given);
			return { id: kept?.id ?? newId(now.getTime()), position, text, options: keyed(options) };
		});
		if (row.phase !== 'prepare') demandNothingLost(before, rows);
		await replace(tx, id, before, rows);
		await audit(tx, actor, now, { noun: 'dialogue', recordId: id, action: 'change', fields: ['questions'] });
	});
}

type Row = Pick<typeof dialogueQuestion.$inferSelect, 'id' | 'position' | 'text' | 'options'>;

function keyed(options: QuestionsFields['questions'][number]['options']): Row['options'] {
	const taken = options.map(({ key }) => key);
	let number = 0;
	return options.map(({ key, text }) => {
		if (key) return { key, text };
		do number++;
		while (taken.includes(`o${number}`));
		return { key: `o${number}`, text };
	});
}

function demandNothingLost(before: readonly Row[], after: readonly Row[]): void {
	const isKept = before.every(({ id, options }) => {
		const keys = after.find((one) => one.id === id)?.options.map(({ key }) => key) ?? [];
		return options.every(({ key }) => keys.includes(key));
	});
	if (!isKept) throw new Fault('conflict', 'questions_answered');
}

async function replace(
	tx: Tx,
	dialogueId: string,
	before: readonly Row[],
	after: readonly Row[],
): Promise<void> {
	const gone = before.filter(({ id }) => !after.some((one) => one.id === id)).map(({ id }) => id);
	if (gone.length > 0) await tx.delete(dialogueQuestion).where(inArray(dialogueQuestion.id, gone));
	for (const { id, ...values } of after) {
		const { rowCount } = await tx
			.update(dialogueQuestion)
			.set(values)
			.where(and(eq(dialogueQuestion.id, id), eq(dialogueQuestion.dialogueId, dialogueId)));
		if (rowCount === 0) await tx.insert(dialogueQuestion).values({ id, dialogueId, ...values });
	}
}
