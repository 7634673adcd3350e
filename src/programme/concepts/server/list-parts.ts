import { and, desc, eq, isNotNull } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { abilities, demand } from '#shared/policy.ts';
import type { LocalizedText } from '#shared/text.ts';
import type { Deps } from '#platform/server/deps.ts';
import { historyOf, type Change } from '#platform/server/audit/history.ts';
import { conceptPolicy } from '../policy.ts';
import { conceptInside, conceptSubject, type ConceptRow } from './find-concept.ts';
import { partLinksOf, type PartLinks } from './part-links.ts';
import { allParts, partTable, type ConceptParts } from './read-parts.ts';
import { findPart, partNoun, type OnePart } from './write-part.ts';

export type Workshop = {
	readonly concept: ConceptRow;
	readonly parts: ConceptParts;
	readonly links: PartLinks;
	readonly can: Readonly<Record<keyof typeof conceptPolicy, boolean>>;
};

/** A concept with all its parts and what they can name: what the pages of one kind of part are drawn from. */
export async function openConcept(
	deps: Deps,
	actor: Actor,
	{ id }: { readonly id: string },
): Promise<Workshop> {
	return deps.db.as(actor, async (tx) => {
		const concept = await conceptInside(tx, actor, id);
		const parts = await allParts(tx, id);
		const links = await partLinksOf(tx, actor, id);
		return { concept, parts, links, can: abilities(conceptPolicy, actor, conceptSubject(concept)) };
	});
}

/** The same for those who may write in it now. */
export async function openConceptToWrite(
	deps: Deps,
	actor: Actor,
	{ id }: { readonly id: string },
): Promise<Workshop> {
	const workshop = await openConcept(deps, actor, { id });
	demand(conceptPolicy, 'change', actor, conceptSubject(workshop.concept));
	return workshop;
}

/** Parts of one kind that lie in the bin, the latest first. */
export async function binnedParts(
	deps: Deps,
	actor: Actor,
	{ conceptId, kind }: Omit<OnePart, 'id'>,
): Promise<readonly { readonly id: string; readonly title: LocalizedText }[]> {
	const table = partTable(kind);
	return deps.db.as(actor, async (tx) => {
		await conceptInside(tx, actor, conceptId);
		return tx
			.select({ id: table.id, title: table.title })
			.from(table)
			.where(and(eq(table.conceptId, conceptId), isNotNull(table.deletedAt)))
			.orderBy(desc(table.deletedAt));
	});
}

/** What was done to one part, for those who read the concept inside. */
export async function partHistory(deps: Deps, actor: Actor, one: OnePart): Promise<readonly Change[]> {
	return deps.db.as(actor, async (tx) => {
		await conceptInside(tx, actor, one.conceptId);
		await findPart(tx, one);
		return historyOf(tx, partNoun(one.kind), one.id);
	});
}
