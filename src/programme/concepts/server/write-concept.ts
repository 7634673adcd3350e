import { and, eq } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import { newId } from '#shared/id.ts';
import { demand } from '#shared/policy.ts';
import { audit, changedFields } from '#platform/server/audit/audit.ts';
import { fromBin, toBin } from '#platform/server/database/bin.ts';
import type { Deps } from '#platform/server/deps.ts';
import { conceptSearch, type ConceptBeginning, type ConceptFields } from '../concept.ts';
import { conceptPolicy, type ConceptSubject } from '../policy.ts';
import { conceptInside, conceptSubject, conceptToWrite, type ConceptRow } from './find-concept.ts';
import { conceptPresentation, monitoringEntry, monitoringReport } from './monitoring-tables.ts';
import { conceptMeasureOrigin, conceptReading } from './part-tables.ts';
import { partTables } from './read-parts.ts';
import { conceptComment, conceptSectionVersion, consultationComment } from './section-tables.ts';
import { concept } from './tables.ts';

/** Begins a concept with its mandate; for one's own house. */
export async function createConcept(
	deps: Deps,
	actor: Actor,
	fields: ConceptBeginning,
): Promise<{ id: string }> {
	const { institutionId } = fields;
	const asked: ConceptSubject = { institutionId, state: 'mandate', isDeleted: false };
	demand(conceptPolicy, 'create', actor, asked);
	const now = deps.now();
	const id = newId(now.getTime());
	return deps.db.as(actor, async (tx) => {
		await tx
			.insert(concept)
			.values({ id, ...fields, search: conceptSearch(fields), createdAt: now, updatedAt: now });
		await audit(tx, actor, now, { noun: 'concept', recordId: id, action: 'create' });
		return { id };
	});
}

/** What a concept says of itself, for those who may change it. */
export async function conceptToChange(
	deps: Deps,
	actor: Actor,
	{ id }: { readonly id: string },
): Promise<ConceptRow> {
	return deps.db.as(actor, async (tx) => {
		const found = await conceptInside(tx, actor, id);
		demand(conceptPolicy, 'change', actor, conceptSubject(found));
		return found;
	});
}

export type ChangeConcept = {
	readonly id: string;
	readonly version: number;
	readonly fields: ConceptFields;
};

/** Saves what a concept says of itself; another version by now is a `conflict`. */
export async function changeConcept(
	deps: Deps,
	actor: Actor,
	{ id, version, fields }: ChangeConcept,
): Promise<{ version: number }> {
	return deps.db.as(actor, async (tx) => {
		const before = await conceptToWrite(tx, actor, id, 'change');
		if (before.version !== version) throw new Fault('conflict', 'conflict');
		const after = { ...fields, search: conceptSearch(fields) };
		const changed = changedFields(before, after);
		if (changed.length === 0) return { version };
		const now = deps.now();
		await tx
			.update(concept)
			.set({ ...after, version: version + 1, updatedAt: now })
			.where(and(eq(concept.id, id), eq(concept.version, version)));
		await audit(tx, actor, now, { noun: 'concept', recordId: id, action: 'change', fields: changed });
		return { version: version + 1 };
	});
}

type One = { readonly id: string };

/** All that goes into the bin with a concept, and comes back with it. */
const along = [
	...Object.values(partTables),
	conceptMeasureOrigin,
	conceptReading,
	conceptSectionVersion,
	conceptComment,
	consultationComment,
	conceptPresentation,
	monitoringReport,
	monitoringEntry,
];

/** Lays a concept that was not adopted into the bin, with all that is in it. What it was to follow stands again. */
export async function removeConcept(deps: Deps, actor: Actor, { id }: One): Promise<void> {
	const now = deps.now();
	await deps.db.as(actor, async (tx) => {
		const found = await conceptInside(tx, actor, id);
		demand(conceptPolicy, 'remove', actor, conceptSubject(found));
		await toBin(tx, concept, id, now, along);
		if (found.predecessorId)
			await tx
				.update(concept)
				.set({ state: 'adopted', updatedAt: now })
				.where(and(eq(concept.id, found.predecessorId), eq(concept.state, 'in_revision')));
		await audit(tx, actor, now, { noun: 'concept', recordId: id, action: 'remove' });
	});
}

/** Takes a concept back out of the bin; one that follows another only while no other does. */
export async function restoreConcept(deps: Deps, actor: Actor, { id }: One): Promise<void> {
	const now = deps.now();
	await deps.db.as(actor, async (tx) => {
		const found = await conceptInside(tx, actor, id);
		demand(conceptPolicy, 'remove', actor, conceptSubject(found));
		if (found.predecessorId) {
			const { rowCount } = await tx
				.update(concept)
				.set({ state: 'in_revision', updatedAt: now })
				.where(and(eq(concept.id, found.predecessorId), eq(concept.state, 'adopted')));
			if (rowCount === 0) throw new Fault('conflict', 'has_successor');
		}
		await fromBin(tx, concept, id, now);
		await audit(tx, actor, now, { noun: 'concept', recordId: id, action: 'restore' });
	});
}
