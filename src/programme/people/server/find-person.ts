import { eq, sql } from 'drizzle-orm';
import { Fault } from '#shared/fault.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { PersonSubject } from '../policy.ts';
import { person } from './tables.ts';

export type PersonRecord = typeof person.$inferSelect;

/** The person, if the actor of the transaction sees them; `missing` if not. */
export async function findPerson(tx: Tx, id: string): Promise<PersonRecord> {
	const [found] = await tx.select().from(person).where(eq(person.id, id));
	if (!found) throw new Fault('missing', 'not_found');
	return found;
}

/**
 * What the policies look at. Posts belong to a slice that builds on this one, so no more of them is known here than the
 * table, as in the row policies.
 */
export async function personSubject(tx: Tx, record: PersonRecord): Promise<PersonSubject> {
	const { rows } = await tx.execute<{ id: string }>(sql`
		select distinct institution_id as id from affiliation where person_id = ${record.id} and deleted_at is null
			and (starts_on is null or starts_on <= current_date) and (ends_on is null or ends_on >= current_date)`);
	return {
		personId: record.id,
		institutionIds: rows.map(({ id }) => id),
		isErased: record.erasedAt !== null,
	};
}
