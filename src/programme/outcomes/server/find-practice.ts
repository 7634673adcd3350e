import { and, eq, isNull } from 'drizzle-orm';
import { Fault, type Issue } from '#shared/fault.ts';
import { event } from '#programme/events/server/api.ts';
import { institution, partnership } from '#programme/institutions/server/api.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { PracticeSubject } from '../practice-policy.ts';
import type { PracticeFields } from '../practice.ts';
import { practice } from './practice-tables.ts';

export type PracticeRow = typeof practice.$inferSelect;

/** The practice if the actor sees it; otherwise `missing`. */
export async function findPractice(tx: Tx, id: string): Promise<PracticeRow> {
	const [found] = await tx.select().from(practice).where(eq(practice.id, id));
	if (!found) throw new Fault('missing', 'not_found');
	return found;
}

export function practiceSubject(
	row: Pick<PracticeRow, 'institutionId' | 'state' | 'reviewerId' | 'deletedAt'>,
): PracticeSubject {
	const { institutionId, state, reviewerId } = row;
	return { institutionId, state, reviewerId, isDeleted: row.deletedAt !== null };
}

/** Refuses references to what is not there, or not in the actor's sight, at their fields. */
export async function demandReferences(
	tx: Tx,
	{
		institutionId,
		eventId,
		partnershipId,
	}: Pick<PracticeFields, 'institutionId' | 'eventId' | 'partnershipId'>,
): Promise<void> {
	const wanted = [
		['institutionId', institution, institutionId],
		['eventId', event, eventId],
		['partnershipId', partnership, partnershipId],
	] as const;
	const issues: Issue[] = [];
	for (const [field, table, id] of wanted) {
		if (id === null) continue;
		const found = await tx
			.select({ id: table.id })
			.from(table)
			.where(and(eq(table.id, id), isNull(table.deletedAt)));
		if (found.length === 0) issues.push({ field, reason: 'not_found_choice' });
	}
	if (issues.length > 0) throw new Fault('invalid', 'check_fields', { issues });
}
