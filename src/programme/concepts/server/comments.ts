import { and, eq } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import { newId } from '#shared/id.ts';
import { audit } from '#platform/server/audit/audit.ts';
import type { Deps } from '#platform/server/deps.ts';
import type { CommentFields } from '../section.ts';
import { conceptToWrite } from './find-concept.ts';
import { conceptComment } from './section-tables.ts';
import { findPart } from './write-part.ts';

type OfSection = { readonly conceptId: string; readonly sectionId: string };

/** Says something to a section, for the colleagues who write it. */
export async function addComment(
	deps: Deps,
	actor: Actor,
	{ conceptId, sectionId, fields }: OfSection & { readonly fields: CommentFields },
): Promise<void> {
	const now = deps.now();
	await deps.db.as(actor, async (tx) => {
		await conceptToWrite(tx, actor, conceptId, 'comment');
		await findPart(tx, { conceptId, kind: 'section', id: sectionId });
		await tx.insert(conceptComment).values({
			id: newId(now.getTime()),
			conceptId,
			sectionId,
			text: fields.text,
			language: actor.locale,
			authorId: actor.kind === 'account' ? actor.personId : null,
			createdAt: now,
			updatedAt: now,
		});
		await audit(tx, actor, now, { noun: 'concept_section', recordId: sectionId, action: 'comment' });
	});
}

/** Marks a remark as settled, or as open again. */
export async function settleComment(
	deps: Deps,
	actor: Actor,
	{ conceptId, sectionId, id, isSettled }: OfSection & { readonly id: string; readonly isSettled: boolean },
): Promise<void> {
	const now = deps.now();
	await deps.db.as(actor, async (tx) => {
		await conceptToWrite(tx, actor, conceptId, 'comment');
		const { rowCount } = await tx
			.update(conceptComment)
			.set({ settledAt: isSettled ? now : null, updatedAt: now })
			.where(
				and(
					eq(conceptComment.id, id),
					eq(conceptComment.sectionId, sectionId),
					eq(conceptComment.conceptId, conceptId),
				),
			);
		if (rowCount === 0) throw new Fault('missing', 'not_found');
		await audit(tx, actor, now, { noun: 'concept_section', recordId: sectionId, action: 'comment' });
	});
}
