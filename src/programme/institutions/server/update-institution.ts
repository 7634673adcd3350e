import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import { demand } from '#shared/policy.ts';
import { audit, changedFields } from '#platform/server/audit/audit.ts';
import type { Deps } from '#platform/server/deps.ts';
import { institutionSearch, type InstitutionInput } from '../institution.ts';
import { institutionPolicy } from '../policy.ts';
import { checkParent } from './check-parent.ts';
import { findInstitution, subjectOf } from './find-institution.ts';
import { institution } from './tables.ts';

export type InstitutionChange = {
	readonly id: string;
	/** The version the form was opened with. */
	readonly version: number;
	readonly values: InstitutionInput;
};

/**
 * Writes an institution. `conflict` when it was changed since the form was opened. What only the team may say (parts,
 * publication, parent) stays as it is when a coordinator writes.
 */
export async function updateInstitution(deps: Deps, actor: Actor, input: InstitutionChange): Promise<void> {
	const now = deps.now();
	await deps.db.as(actor, async (tx) => {
		const before = await findInstitution(tx, input.id);
		const subject = subjectOf(before);
		demand(institutionPolicy, 'change', actor, subject);
		if (before.deletedAt) throw new Fault('missing', 'not_found');
		const values = institutionPolicy.publish(actor, subject)
			? input.values
			: {
					...input.values,
					parts: before.parts,
					isPublished: before.isPublished,
					parentId: before.parentId,
				};
		const fields = changedFields(before, values);
		if (fields.includes('parentId')) await checkParent(tx, input.id, values.parentId);
		const { rowCount } = await tx
			.update(institution)
			.set({
				...values,
				search: institutionSearch(values),
				updatedAt: now,
				version: sql`${institution.version} + 1`,
			})
			.where(
				and(
					eq(institution.id, input.id),
					eq(institution.version, input.version),
					isNull(institution.deletedAt),
				),
			);
		if (rowCount === 0) throw new Fault('conflict', 'conflict');
		if (fields.length > 0)
			await audit(tx, actor, now, { noun: 'institution', recordId: input.id, action: 'change', fields });
	});
}
