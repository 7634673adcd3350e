import { and, desc, eq, isNotNull } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import { audit } from '#platform/server/audit/audit.ts';
import { fromBin, toBin } from '#platform/server/database/bin.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { Deps } from '#platform/server/deps.ts';
import { conceptToWrite } from './find-concept.ts';
import { conceptPresentation, monitoringEntry, monitoringReport } from './monitoring-tables.ts';
import { isPeriodTaken, reportToWrite, type OneReport } from './write-report.ts';

const noun = 'monitoring_report';

/** Lays a draft into the bin, with what it says of measures. What a body has heard stays: who sent it back would be forgotten with it. */
export async function removeReport(deps: Deps, actor: Actor, one: OneReport): Promise<void> {
	const now = deps.now();
	await deps.db.as(actor, async (tx) => {
		const { state } = await reportToWrite(tx, actor, one);
		if (state !== 'draft') throw new Fault('conflict', 'report_stands');
		if (await wasHeard(tx, one.id)) throw new Fault('conflict', 'report_was_heard');
		await toBin(tx, monitoringReport, one.id, now, [monitoringEntry]);
		await audit(tx, actor, now, { noun, recordId: one.id, action: 'remove' });
	});
}

/** Takes a draft back out of the bin, unless another report tells of its time by now. */
export async function restoreReport(deps: Deps, actor: Actor, { conceptId, id }: OneReport): Promise<void> {
	const now = deps.now();
	await deps.db.as(actor, async (tx) => {
		await conceptToWrite(tx, actor, conceptId, 'monitor');
		const [found] = await tx
			.select()
			.from(monitoringReport)
			.where(and(eq(monitoringReport.id, id), eq(monitoringReport.conceptId, conceptId)));
		if (!found) throw new Fault('missing', 'not_found');
		if (await isPeriodTaken(tx, conceptId, found, id)) throw new Fault('conflict', 'period_taken_since');
		await fromBin(tx, monitoringReport, id, now);
		await audit(tx, actor, now, { noun, recordId: id, action: 'restore' });
	});
}

/** Whether a body has heard of a report, in any round. */
export async function wasHeard(tx: Tx, reportId: string): Promise<boolean> {
	const [one] = await tx
		.select({ id: conceptPresentation.id })
		.from(conceptPresentation)
		.where(eq(conceptPresentation.reportId, reportId))
		.limit(1);
	return one !== undefined;
}

/** Reports of a concept that lie in the bin, the latest first. */
export function binnedReports(tx: Tx, conceptId: string) {
	return tx
		.select({
			id: monitoringReport.id,
			startsOn: monitoringReport.startsOn,
			endsOn: monitoringReport.endsOn,
		})
		.from(monitoringReport)
		.where(and(eq(monitoringReport.conceptId, conceptId), isNotNull(monitoringReport.deletedAt)))
		.orderBy(desc(monitoringReport.deletedAt));
}
