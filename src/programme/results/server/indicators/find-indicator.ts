import { eq } from 'drizzle-orm';
import { Fault } from '#shared/fault.ts';
import type { Tx } from '#platform/server/database/client.ts';
import { indicator } from '../tables.ts';

export type IndicatorRow = typeof indicator.$inferSelect;

/** The indicator if the actor sees it; otherwise `missing`. */
export async function findIndicator(tx: Tx, id: string): Promise<IndicatorRow> {
	const [found] = await tx.select().from(indicator).where(eq(indicator.id, id));
	if (!found) throw new Fault('missing', 'not_found');
	return found;
}
