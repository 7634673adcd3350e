import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import { demand } from '#shared/policy.ts';
import { audit, changedFields } from '#platform/server/audit/audit.ts';
import type { Deps } from '#platform/server/deps.ts';
import type { PartnershipInput } from '../partnership.ts';
import { partnershipPolicy } from '../policy.ts';
import { checkSides } from './create-partnership.ts';
import { findPartnership, partnershipSubject, type PartnershipRecord } from './find-partnership.ts';
import { partnership } from './tables.ts';

/** The partnership alone, for its form; `missing` for those who may not change it. */
export async function partnershipToChange(deps: Deps, actor: Actor, id: string): Promise<PartnershipRecord> {
	return deps.db.as(actor, async (tx) => {
		const record = await findPartnership(tx, id);
		if (record.deletedAt || !partnershipPolicy.change(actor, partnershipSubject(record)))
			throw new Fault('missing', 'not_found');
		return record;
	});
}

/**
 * Writes a partnership. Its two institutions stay who they are: another pair is another partnership. `conflict` when it was
 * changed since the form was opened; the phase has its own way, `movePartnership`.
 */
export async function updatePartnership(
	deps: Deps,
	actor: Actor,
	input: { readonly id: string; readonly version: number; readonly values: PartnershipInput },
): Promise<void> {
	const now = deps.now();
	await deps.db.as(actor, async (tx) => {
		const before = await findPartnership(tx, input.id);
		const subject = partnershipSubject(before);
		demand(partnershipPolicy, 'change', actor, subject);
		if (before.deletedAt) throw new Fault('missing', 'not_found');
		const { firstId, secondId, isPublished } = before;
		const mayPublish = partnershipPolicy.publish(actor, subject);
		const values = {
			...input.values,
			firstId,
			secondId,
			isPublished: mayPublish ? input.values.isPublished : isPublished,
		};
		const fields = changedFields(before, values);
		if (fields.includes('kind')) await checkSides(tx, input.id, values);
		const { rowCount } = await tx
			.update(partnership)
			.set({ ...values, updatedAt: now, version: sql`${partnership.version} + 1` })
			.where(
				and(
					eq(partnership.id, input.id),
					eq(partnership.version, input.version),
					isNull(partnership.deletedAt),
				),
			);
		if (rowCount === 0) throw new Fault('conflict', 'conflict');
		if (fields.length > 0)
			await audit(tx, actor, now, { noun: 'partnership', recordId: input.id, action: 'change', fields });
	});
}
