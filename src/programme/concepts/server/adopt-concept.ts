import { and, eq, ne } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import { newId } from '#shared/id.ts';
import { demandStep } from '#shared/transition.ts';
import { audit } from '#platform/server/audit/audit.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { Deps } from '#platform/server/deps.ts';
import { conceptTransitions, type AdoptionFields } from '../concept.ts';
import { conceptContent, hashOfContent } from './concept-content.ts';
import { dayOf } from './concept-facts.ts';
import { copyParts } from './copy-parts.ts';
import { conceptToWrite, findConcept, heardOf } from './find-concept.ts';
import { demandReady } from './move-concept.ts';
import { allParts } from './read-parts.ts';
import { consultationComment } from './section-tables.ts';
import { concept, conceptAdoption } from './tables.ts';
import { refused } from './refused.ts';

/**
 * Notes that the council adopted a concept, as its page showed it: `hash` is the checksum of those words. From here on nothing of them
 * changes. The one it follows is superseded; what the public said and was never shown goes.
 */
export async function adoptConcept(
	deps: Deps,
	actor: Actor,
	{ id, hash, fields }: { readonly id: string; readonly hash: string; readonly fields: AdoptionFields },
): Promise<{ hash: string }> {
	const now = deps.now();
	return deps.db.as(actor, async (tx) => {
		const row = await conceptToWrite(tx, actor, id, 'adopt');
		demandStep(conceptTransitions, row.state, 'adopted');
		const content = conceptContent(row, await demandReady(tx, row, 'adopted', now));
		if (hashOfContent(content) !== hash) throw new Fault('conflict', 'concept_changed');
		const heardOn = (await heardOf(tx, row)).at(-1)?.heldOn ?? '';
		if (fields.resolvedOn < heardOn) throw refused('resolvedOn', 'before_the_last');
		if (fields.resolvedOn > dayOf(now)) throw refused('resolvedOn', 'not_yet');
		await sealConcept(tx, id, fields, now);
		if (row.predecessorId)
			await tx
				.update(concept)
				.set({ state: 'superseded', updatedAt: now })
				.where(and(eq(concept.id, row.predecessorId), eq(concept.state, 'in_revision')));
		await tx
			.delete(consultationComment)
			.where(and(eq(consultationComment.conceptId, id), ne(consultationComment.state, 'shown')));
		await audit(tx, actor, now, { noun: 'concept', recordId: id, action: 'adopt' });
		return { hash };
	});
}

/** Keeps a concept that was presented as it stands, with its checksum: from here on the database lets nobody change it. */
export async function sealConcept(tx: Tx, id: string, fields: AdoptionFields, now: Date): Promise<void> {
	const row = await findConcept(tx, id);
	const content = conceptContent(row, await allParts(tx, id));
	const hash = hashOfContent(content);
	await tx.insert(conceptAdoption).values({ conceptId: id, content, hash, adoptedAt: now });
	await tx
		.update(concept)
		.set({ ...fields, hash, state: 'adopted', adoptedAt: now, version: row.version + 1, updatedAt: now })
		.where(eq(concept.id, id));
}

/** Begins the successor of an adopted concept, with the same words, to be written on. There is one at a time. */
export async function reviseConcept(
	deps: Deps,
	actor: Actor,
	{ id }: { readonly id: string },
): Promise<{ id: string }> {
	const now = deps.now();
	return deps.db.as(actor, async (tx) => {
		const row = await conceptToWrite(tx, actor, id, 'revise');
		const next = newId(now.getTime());
		const { institutionId, title, term, mandate, mandateOn, definition, targetGroups, search } = row;
		await tx
			.update(concept)
			.set({ state: 'in_revision', version: row.version + 1, updatedAt: now })
			.where(eq(concept.id, id));
		await tx.insert(concept).values({
			id: next,
			institutionId,
			title,
			term,
			mandate,
			mandateOn,
			definition,
			targetGroups,
			search,
			state: 'drafting',
			edition: row.edition + 1,
			predecessorId: id,
			createdAt: now,
			updatedAt: now,
		});
		await copyParts(tx, actor, now, { from: id, to: next });
		await audit(
			tx,
			actor,
			now,
			{ noun: 'concept', recordId: id, action: 'revise' },
			{ noun: 'concept', recordId: next, action: 'create' },
		);
		return { id: next };
	});
}
