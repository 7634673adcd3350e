import { and, eq, inArray, max } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import { newId } from '#shared/id.ts';
import { demand } from '#shared/policy.ts';
import { dialogueRecommendation } from '#programme/dialogues/server/api.ts';
import { audit, changedFields } from '#platform/server/audit/audit.ts';
import { fromBin, toBin } from '#platform/server/database/bin.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { Deps } from '#platform/server/deps.ts';
import type { PartFields } from '../part-form.ts';
import type { RowKind } from '../part-shape.ts';
import type { PartKind } from '../parts.ts';
import { conceptPolicy } from '../policy.ts';
import { conceptInside, conceptSubject, conceptToWrite } from './find-concept.ts';
import { demandPartLinks } from './part-links.ts';
import { conceptMeasureOrigin } from './part-tables.ts';
import { originsOfMeasures, partTable, withOrigins, type PartRows } from './read-parts.ts';
import { conceptComment, conceptSectionVersion } from './section-tables.ts';

/** Which part of which concept. */
export type OnePart = { readonly conceptId: string; readonly kind: PartKind; readonly id: string };

export const partNoun = (kind: PartKind) => `concept_${kind}`;

/** The part if the actor sees it and it belongs to the concept; otherwise `missing`. */
export async function findPart<K extends PartKind>(
	tx: Tx,
	{ conceptId, kind, id }: { readonly conceptId: string; readonly kind: K; readonly id: string },
): Promise<PartRows[K]> {
	const table = partTable(kind);
	const [found] = await tx
		.select()
		.from(table)
		.where(and(eq(table.id, id), eq(table.conceptId, conceptId)));
	if (!found) throw new Fault('missing', 'not_found');
	return found as unknown as PartRows[K];
}

/** The place behind all others. */
export async function lastPosition(tx: Tx, conceptId: string, kind: PartKind): Promise<number> {
	const table = partTable(kind);
	const [found] = await tx
		.select({ last: max(table.position) })
		.from(table)
		.where(eq(table.conceptId, conceptId));
	return (found?.last ?? -1) + 1;
}

/** The columns of a part, and what stands in a table of its own. */
function split<K extends RowKind>(kind: K, fields: PartFields[K]) {
	if (kind !== 'measure') return { columns: fields as Record<string, unknown>, origins: null };
	const { recommendations, practices, ...columns } = fields as PartFields['measure'];
	return { columns: columns as Record<string, unknown>, origins: { recommendations, practices } };
}

/** Which of these recommendations are of dialogues. */
async function fromDialogues(tx: Tx, ids: readonly string[]): Promise<string[]> {
	if (ids.length === 0) return [];
	const rows = await tx
		.select({ id: dialogueRecommendation.id })
		.from(dialogueRecommendation)
		.where(inArray(dialogueRecommendation.id, [...ids]));
	return rows.map(({ id }) => id);
}

async function keepOrigins(
	tx: Tx,
	now: Date,
	{ conceptId, measureId }: { readonly conceptId: string; readonly measureId: string },
	{ recommendations, practices }: Pick<PartFields['measure'], 'recommendations' | 'practices'>,
): Promise<void> {
	await tx.delete(conceptMeasureOrigin).where(eq(conceptMeasureOrigin.measureId, measureId));
	const asked = await fromDialogues(tx, recommendations);
	const none = { recommendationId: null, askedId: null, practiceId: null };
	const rows = [
		...recommendations.map((id) => ({
			...none,
			...(asked.includes(id) ? { askedId: id } : { recommendationId: id }),
		})),
		...practices.map((practiceId) => ({ ...none, practiceId })),
	];
	if (rows.length > 0)
		await tx
			.insert(conceptMeasureOrigin)
			.values(rows.map((row) => ({ id: newId(now.getTime()), conceptId, measureId, ...row })));
}

export type NewPart<K extends RowKind> = {
	readonly conceptId: string;
	readonly kind: K;
	readonly fields: PartFields[K];
};

/** Adds a part at the end. */
export function createPart<K extends RowKind>(
	deps: Deps,
	actor: Actor,
	part: NewPart<K>,
): Promise<{ id: string }> {
	return deps.db.as(actor, (tx) => addPart(tx, actor, deps.now(), part));
}

/** The same where several parts are written, all or none. */
export async function addPart<K extends RowKind>(
	tx: Tx,
	actor: Actor,
	now: Date,
	{ conceptId, kind, fields }: NewPart<K>,
): Promise<{ id: string }> {
	const id = newId(now.getTime());
	await conceptToWrite(tx, actor, conceptId, 'change');
	await demandPartLinks(tx, { conceptId, kind, fields, before: null });
	const { columns, origins } = split(kind, fields);
	const position = await lastPosition(tx, conceptId, kind);
	const row = { id, conceptId, position, ...columns, createdAt: now, updatedAt: now };
	await tx.insert(partTable(kind)).values(row as never);
	if (origins) await keepOrigins(tx, now, { conceptId, measureId: id }, origins);
	await audit(tx, actor, now, { noun: partNoun(kind), recordId: id, action: 'create' });
	return { id };
}

export type ChangePart<K extends RowKind> = {
	readonly conceptId: string;
	readonly kind: K;
	readonly id: string;
	readonly version: number;
	readonly fields: PartFields[K];
};

/** Saves a part; another version by now is a `conflict`. */
export function changePart<K extends RowKind>(
	deps: Deps,
	actor: Actor,
	part: ChangePart<K>,
): Promise<{ version: number }> {
	return deps.db.as(actor, (tx) => savePart(tx, actor, deps.now(), part));
}

/** The same where several parts are written, all or none. */
export async function savePart<K extends RowKind>(
	tx: Tx,
	actor: Actor,
	now: Date,
	{ conceptId, kind, id, version, fields }: ChangePart<K>,
): Promise<{ version: number }> {
	await conceptToWrite(tx, actor, conceptId, 'change');
	const found = await findPart(tx, { conceptId, kind, id });
	if (found.deletedAt) throw new Fault('missing', 'not_found');
	if (found.version !== version) throw new Fault('conflict', 'conflict');
	const before = (kind === 'measure'
		? withOrigins(found as never, await originsOfMeasures(tx, conceptId))
		: found) as unknown as PartFields[K] & Record<string, unknown>;
	await demandPartLinks(tx, { conceptId, kind, fields, before, id });
	const changed = changedFields(before, fields as Record<string, unknown>);
	if (changed.length === 0) return { version };
	const { columns, origins } = split(kind, fields);
	await tx
		.update(partTable(kind))
		.set({ ...columns, version: version + 1, updatedAt: now } as never)
		.where(eq(partTable(kind).id, id));
	if (origins) await keepOrigins(tx, now, { conceptId, measureId: id }, origins);
	await audit(tx, actor, now, { noun: partNoun(kind), recordId: id, action: 'change', fields: changed });
	return { version: version + 1 };
}

/** Lays a part into the bin; refused while another part of the concept refers to it. */
export async function removePart(deps: Deps, actor: Actor, one: OnePart): Promise<void> {
	const now = deps.now();
	await deps.db.as(actor, async (tx) => {
		await conceptToWrite(tx, actor, one.conceptId, 'change');
		await findPart(tx, one);
		const along = [conceptMeasureOrigin, conceptSectionVersion, conceptComment];
		await toBin(tx, partTable(one.kind), one.id, now, along);
		await audit(tx, actor, now, { noun: partNoun(one.kind), recordId: one.id, action: 'remove' });
	});
}

/** Takes a part back out of the bin, while the concept is still written. */
export async function restorePart(deps: Deps, actor: Actor, one: OnePart): Promise<void> {
	const now = deps.now();
	await deps.db.as(actor, async (tx) => {
		await conceptToWrite(tx, actor, one.conceptId, 'change');
		await findPart(tx, one);
		await fromBin(tx, partTable(one.kind), one.id, now);
		await audit(tx, actor, now, { noun: partNoun(one.kind), recordId: one.id, action: 'restore' });
	});
}

/** A part to be written on, for those who may. */
export async function partToChange<K extends RowKind>(
	deps: Deps,
	actor: Actor,
	one: { readonly conceptId: string; readonly kind: K; readonly id: string },
): Promise<PartFields[K] & { readonly version: number; readonly id: string }> {
	return deps.db.as(actor, async (tx) => {
		const found = await conceptInside(tx, actor, one.conceptId);
		demand(conceptPolicy, 'change', actor, conceptSubject(found));
		const row = await findPart(tx, one);
		if (row.deletedAt) throw new Fault('missing', 'not_found');
		if (one.kind !== 'measure') return row as never;
		return withOrigins(row as never, await originsOfMeasures(tx, one.conceptId)) as never;
	});
}
