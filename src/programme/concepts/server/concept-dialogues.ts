import { and, asc, eq, inArray, isNull, ne } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import type { LocalizedText } from '#shared/text.ts';
import { dialogue } from '#programme/dialogues/server/api.ts';
import { audit } from '#platform/server/audit/audit.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { Deps } from '#platform/server/deps.ts';
import type { ConceptDialogues } from '../concept.ts';
import { conceptDialogue } from './answer-tables.ts';
import { conceptInside, conceptToWrite, type ConceptRow } from './find-concept.ts';
import { conceptPolicy } from '../policy.ts';
import { conceptSubject } from './find-concept.ts';
import { refused } from './refused.ts';

type One = { readonly id: string };

/** The dialogues that belong to a concept. */
export async function dialoguesOf(tx: Tx, conceptId: string): Promise<string[]> {
	const rows = await tx
		.select({ id: conceptDialogue.dialogueId })
		.from(conceptDialogue)
		.innerJoin(dialogue, eq(dialogue.id, conceptDialogue.dialogueId))
		.where(and(eq(conceptDialogue.conceptId, conceptId), isNull(dialogue.deletedAt)))
		.orderBy(asc(dialogue.createdAt), asc(dialogue.id));
	return rows.map(({ id }) => id);
}

export type LinkableDialogue = { readonly id: string; readonly question: LocalizedText };

/** The dialogues of the house that a concept may tell of: those that have begun, for of others nobody knows. */
const linkable = (
	tx: Tx,
	{ institutionId }: Pick<ConceptRow, 'institutionId'>,
): Promise<LinkableDialogue[]> =>
	tx
		.select({ id: dialogue.id, question: dialogue.question })
		.from(dialogue)
		.where(
			and(
				eq(dialogue.institutionId, institutionId),
				isNull(dialogue.deletedAt),
				ne(dialogue.phase, 'prepare'),
			),
		)
		.orderBy(asc(dialogue.createdAt), asc(dialogue.id));

/** For the page of a concept's dialogues: those there are, those it tells of, and whether that may be changed. */
export async function readConceptDialogues(deps: Deps, actor: Actor, { id }: One) {
	return deps.db.as(actor, async (tx) => {
		const concept = await conceptInside(tx, actor, id);
		return {
			concept,
			canChange: conceptPolicy.change(actor, conceptSubject(concept)),
			dialogues: await linkable(tx, concept),
			chosen: await dialoguesOf(tx, id),
		};
	});
}

/** Says which dialogues a concept tells of, while its words are written. */
export async function setConceptDialogues(
	deps: Deps,
	actor: Actor,
	{ id, fields: { dialogues } }: One & { readonly fields: ConceptDialogues },
): Promise<void> {
	const now = deps.now();
	await deps.db.as(actor, async (tx) => {
		const concept = await conceptToWrite(tx, actor, id, 'change');
		const known = (await linkable(tx, concept)).map((one) => one.id);
		if (!dialogues.every((one) => known.includes(one))) throw refused('dialogues', 'not_found_choice');
		const before = await dialoguesOf(tx, id);
		const gone = before.filter((one) => !dialogues.includes(one));
		const come = dialogues.filter((one) => !before.includes(one));
		if (gone.length + come.length === 0) return;
		if (gone.length > 0)
			await tx
				.delete(conceptDialogue)
				.where(and(eq(conceptDialogue.conceptId, id), inArray(conceptDialogue.dialogueId, gone)));
		if (come.length > 0)
			await tx.insert(conceptDialogue).values(come.map((dialogueId) => ({ conceptId: id, dialogueId })));
		await audit(tx, actor, now, { noun: 'concept', recordId: id, action: 'change', fields: ['dialogues'] });
	});
}
