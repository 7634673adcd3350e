import { eq } from 'drizzle-orm';
import { Fault } from '#shared/fault.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { PartnershipSubject } from '../policy.ts';
import { partnership } from './tables.ts';

export type PartnershipRecord = typeof partnership.$inferSelect;

/** The partnership, if the actor of the transaction sees it; `missing` if not. */
export async function findPartnership(tx: Tx, id: string): Promise<PartnershipRecord> {
	const [found] = await tx.select().from(partnership).where(eq(partnership.id, id));
	if (!found) throw new Fault('missing', 'not_found');
	return found;
}

/** What the policies look at. */
export function partnershipSubject(record: {
	readonly firstId: string;
	readonly secondId: string;
	readonly isPublished: boolean;
	readonly deletedAt: Date | null;
}): PartnershipSubject {
	const { firstId, secondId, isPublished } = record;
	return { firstId, secondId, isPublished, isDeleted: record.deletedAt !== null };
}
