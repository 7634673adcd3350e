import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import { demand } from '#shared/policy.ts';
import { audit, changedFields } from '#platform/server/audit/audit.ts';
import type { Deps } from '#platform/server/deps.ts';
import type { PersonInput } from '../person.ts';
import { personPolicy } from '../policy.ts';
import { findPerson, personSubject } from './find-person.ts';
import { keepAddress } from './insert-person.ts';
import { person } from './tables.ts';

/** Writes a person. `conflict` when they were changed since the form was opened; `email_taken` as for a new one. */
export async function updatePerson(
	deps: Deps,
	actor: Actor,
	input: { readonly id: string; readonly version: number; readonly values: PersonInput },
): Promise<void> {
	const now = deps.now();
	await deps.db.as(actor, async (tx) => {
		const before = await findPerson(tx, input.id);
		demand(personPolicy, 'change', actor, await personSubject(tx, before));
		if (before.deletedAt) throw new Fault('missing', 'not_found');
		const fields = changedFields(before, input.values);
		const { rowCount } = await keepAddress(tx, actor, input.values, (inner, columns) =>
			inner
				.update(person)
				.set({ ...columns, updatedAt: now, version: sql`${person.version} + 1` })
				.where(
					and(
						eq(person.id, input.id),
						eq(person.version, input.version),
						isNull(person.deletedAt),
						isNull(person.erasedAt),
					),
				),
		);
		if (rowCount === 0) throw new Fault('conflict', 'conflict');
		if (fields.length > 0)
			await audit(tx, actor, now, { noun: 'person', recordId: input.id, action: 'change', fields });
	});
}
