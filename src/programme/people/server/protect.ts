import { and, eq, isNull, or, sql } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import type { Tx } from '#platform/server/database/client.ts';
import { accessGrant } from './tables.ts';

/**
 * Refuses to do away with oneself (`not_yourself`), and with an administrator before the role is taken back
 * (`is_administrator`): nobody locks an installation by tidying up.
 */
export async function demandRemovable(tx: Tx, actor: Actor, personId: string): Promise<void> {
	if (actor.kind === 'account' && actor.personId === personId) throw new Fault('conflict', 'not_yourself');
	const [grant] = await tx
		.select({ id: accessGrant.id })
		.from(accessGrant)
		.where(
			and(
				eq(accessGrant.personId, personId),
				eq(accessGrant.role, 'administrator'),
				or(isNull(accessGrant.validUntil), sql`${accessGrant.validUntil} >= current_date`),
			),
		)
		.limit(1);
	if (grant) throw new Fault('conflict', 'is_administrator');
}
