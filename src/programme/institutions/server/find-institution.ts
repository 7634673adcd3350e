import { eq } from 'drizzle-orm';
import { Fault } from '#shared/fault.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { InstitutionSubject } from '../policy.ts';
import { institution } from './tables.ts';

export type InstitutionRecord = typeof institution.$inferSelect;

/** The institution, if the actor of the transaction sees it; `missing` if not. */
export async function findInstitution(tx: Tx, id: string): Promise<InstitutionRecord> {
	const [found] = await tx.select().from(institution).where(eq(institution.id, id));
	if (!found) throw new Fault('missing', 'not_found');
	return found;
}

/** What the policies look at. */
export function subjectOf(record: {
	readonly id: string;
	readonly isPublished: boolean;
	readonly deletedAt: Date | null;
}): InstitutionSubject {
	return {
		institutionId: record.id,
		isPublished: record.isPublished,
		isDeleted: record.deletedAt !== null,
	};
}
