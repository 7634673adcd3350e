import { eq } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import { audit } from '#platform/server/audit/audit.ts';
import type { Deps } from '#platform/server/deps.ts';
import { isBound, missingForDecision, type MeasureStatusFields } from '../measure.ts';
import { conceptToWrite } from './find-concept.ts';
import { conceptMeasure } from './part-tables.ts';
import { findPart } from './write-part.ts';
import { refused } from './refused.ts';

export type SetStatus = {
	readonly conceptId: string;
	readonly id: string;
	readonly version: number;
	readonly fields: MeasureStatusFields;
};

/** Says how a measure of an adopted concept stands; the rest of it stays as it was adopted. */
export async function setMeasureStatus(
	deps: Deps,
	actor: Actor,
	{ conceptId, id, version, fields }: SetStatus,
): Promise<void> {
	const now = deps.now();
	await deps.db.as(actor, async (tx) => {
		await conceptToWrite(tx, actor, conceptId, 'monitor');
		const row = await findPart(tx, { conceptId, kind: 'measure', id });
		if (row.version !== version) throw new Fault('conflict', 'conflict');
		if (isBound(fields.status) && missingForDecision(row).length > 0)
			throw refused('status', 'not_decidable');
		await tx
			.update(conceptMeasure)
			.set({ ...fields, version: version + 1, updatedAt: now })
			.where(eq(conceptMeasure.id, id));
		await audit(tx, actor, now, {
			noun: 'concept_measure',
			recordId: id,
			action: 'change',
			fields: ['status'],
		});
	});
}
