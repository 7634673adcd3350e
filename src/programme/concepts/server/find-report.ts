import { and, asc, eq } from 'drizzle-orm';
import type { Tx } from '#platform/server/database/client.ts';
import { conceptPresentation, type monitoringReport } from './monitoring-tables.ts';

export type ReportRow = typeof monitoringReport.$inferSelect;

/** Who heard of a report in the round it is in, in the order of the days. */
export function heardOfReport(tx: Tx, { id, round }: Pick<ReportRow, 'id' | 'round'>) {
	return tx
		.select()
		.from(conceptPresentation)
		.where(and(eq(conceptPresentation.reportId, id), eq(conceptPresentation.round, round)))
		.orderBy(asc(conceptPresentation.heldOn), asc(conceptPresentation.id));
}
