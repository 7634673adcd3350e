import { asc, eq } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import { demand } from '#shared/policy.ts';
import type { Tx } from '#platform/server/database/client.ts';
import { conceptPolicy, type ConceptSubject } from '../policy.ts';
import { conceptPresentation } from './monitoring-tables.ts';
import { concept } from './tables.ts';

export type ConceptRow = typeof concept.$inferSelect;

/** The concept if the actor sees it; otherwise `missing`. With `lock`, nobody else writes in it until the transaction ends. */
export async function findConcept(tx: Tx, id: string, { lock = false } = {}): Promise<ConceptRow> {
	const [found] = await tx.select().from(concept).where(eq(concept.id, id));
	if (!found) throw new Fault('missing', 'not_found');
	if (!lock) return found;
	const [locked] = await tx.select().from(concept).where(eq(concept.id, id)).for('update');
	// Who may only read sees it, but has no hold on it.
	if (!locked) throw new Fault('forbidden', 'not_allowed');
	return locked;
}

export function conceptSubject({
	institutionId,
	state,
	deletedAt,
}: Pick<ConceptRow, 'institutionId' | 'state' | 'deletedAt'>): ConceptSubject {
	return { institutionId, state, isDeleted: deletedAt !== null };
}

/** The concept for somebody who works in it or oversees it: whoever reads only what is public finds nothing here. */
export async function conceptInside(tx: Tx, actor: Actor, id: string): Promise<ConceptRow> {
	const found = await findConcept(tx, id);
	if (!conceptPolicy.read(actor, conceptSubject(found))) throw new Fault('missing', 'not_found');
	return found;
}

/** The same for somebody who is about to write: locked, and with the right to do it. */
export async function conceptToWrite(
	tx: Tx,
	actor: Actor,
	id: string,
	action: Exclude<keyof typeof conceptPolicy, 'begin' | 'list'>,
): Promise<ConceptRow> {
	await conceptInside(tx, actor, id);
	const found = await findConcept(tx, id, { lock: true });
	demand(conceptPolicy, action, actor, conceptSubject(found));
	return found;
}

/** Who heard of the concept itself in the round it is in, in the order of the days. */
export async function heardOf(tx: Tx, { id, round }: Pick<ConceptRow, 'id' | 'round'>) {
	const rows = await tx
		.select()
		.from(conceptPresentation)
		.where(eq(conceptPresentation.conceptId, id))
		.orderBy(asc(conceptPresentation.heldOn), asc(conceptPresentation.id));
	return rows.filter((one) => one.reportId === null && one.round === round);
}
