import { and, eq, inArray, isNull, notInArray } from 'drizzle-orm';
import { institution } from '#programme/institutions/server/api.ts';
import type { Tx } from '#platform/server/database/client.ts';
import { quotasWanted, usualSeating, type Quota, type Seating } from '../../quota.ts';
import type { Waiting } from '../../waiting.ts';
import { delegate, delegation, seating } from '../seat-tables.ts';
import { registration } from '../tables.ts';
import { seatedColumns } from './settle-seats.ts';

/** How an event gives its seats away. */
export async function seatingOf(tx: Tx, eventId: string): Promise<Seating> {
	const [found] = await tx
		.select({ admission: seating.admission, offerHours: seating.offerHours })
		.from(seating)
		.where(eq(seating.eventId, eventId));
	return found ?? usualSeating;
}

/** Everybody on the waiting list of an event in the order of the line, or only these, who are about to be let in. */
export async function waitingLine(
	tx: Tx,
	eventId: string,
	quotas: readonly Quota[],
	{ only, except = [] }: { readonly only?: readonly string[]; readonly except?: readonly string[] } = {},
): Promise<Waiting[]> {
	const rows = await tx
		.select({ ...seatedColumns, policy: delegation.policy })
		.from(registration)
		.leftJoin(institution, eq(institution.id, registration.institutionId))
		.leftJoin(delegate, eq(delegate.registrationId, registration.id))
		.leftJoin(delegation, eq(delegation.id, delegate.delegationId))
		.where(
			and(
				eq(registration.eventId, eventId),
				isNull(registration.deletedAt),
				only ? inArray(registration.id, [...only]) : eq(registration.state, 'waitlisted'),
				except.length > 0 ? notInArray(registration.id, [...except]) : undefined,
			),
		)
		.orderBy(registration.waitingSince, registration.id);
	return rows.map((row) => ({
		id: row.id,
		quotas: quotasWanted(row, quotas),
		group: row.delegationId,
		policy: row.policy,
	}));
}
