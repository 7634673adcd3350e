import { and, eq, gte, isNull, lte, ne } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import { newId } from '#shared/id.ts';
import { demandStep } from '#shared/transition.ts';
import { audit } from '#platform/server/audit/audit.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { Deps } from '#platform/server/deps.ts';
import {
	reportTransitions,
	type EntryFields,
	type PresentationFields,
	type ReportFields,
	type ReportState,
} from '../monitoring.ts';
import { whoseTurn } from '../readiness.ts';
import { dayOf } from './concept-facts.ts';
import { conceptToWrite } from './find-concept.ts';
import { heardOfReport, type ReportRow } from './find-report.ts';
import { monitoringEntry, monitoringReport, conceptPresentation } from './monitoring-tables.ts';
import { refused } from './refused.ts';
import { partsOf } from './read-parts.ts';
import { findPart } from './write-part.ts';

export type OneReport = { readonly conceptId: string; readonly id: string };

/** The report for somebody who is about to write: the concept locked, and with the right to do it. */
export async function reportToWrite(tx: Tx, actor: Actor, { conceptId, id }: OneReport): Promise<ReportRow> {
	await conceptToWrite(tx, actor, conceptId, 'monitor');
	const [found] = await tx
		.select()
		.from(monitoringReport)
		.where(
			and(
				eq(monitoringReport.id, id),
				eq(monitoringReport.conceptId, conceptId),
				isNull(monitoringReport.deletedAt),
			),
		)
		.for('update');
	if (!found) throw new Fault('missing', 'not_found');
	return found;
}

/** Whether another report tells of one of these days: two that tell of the same time would contradict each other. */
export async function isPeriodTaken(
	tx: Tx,
	conceptId: string,
	fields: Pick<ReportFields, 'startsOn' | 'endsOn'>,
	id: string | null,
): Promise<boolean> {
	const taken = await tx
		.select({ id: monitoringReport.id })
		.from(monitoringReport)
		.where(
			and(
				eq(monitoringReport.conceptId, conceptId),
				isNull(monitoringReport.deletedAt),
				lte(monitoringReport.startsOn, fields.endsOn),
				gte(monitoringReport.endsOn, fields.startsOn),
				id ? ne(monitoringReport.id, id) : undefined,
			),
		);
	return taken.length > 0;
}

async function demandFreePeriod(tx: Tx, conceptId: string, fields: ReportFields, id: string | null) {
	if (await isPeriodTaken(tx, conceptId, fields, id)) throw refused('startsOn', 'period_taken');
}

/** Begins the report on a period of an adopted concept. */
export async function createReport(
	deps: Deps,
	actor: Actor,
	{ conceptId, fields }: { readonly conceptId: string; readonly fields: ReportFields },
): Promise<{ id: string }> {
	const now = deps.now();
	const id = newId(now.getTime());
	return deps.db.as(actor, async (tx) => {
		await conceptToWrite(tx, actor, conceptId, 'monitor');
		await demandFreePeriod(tx, conceptId, fields, null);
		await tx.insert(monitoringReport).values({ id, conceptId, ...fields, createdAt: now, updatedAt: now });
		await audit(tx, actor, now, { noun: 'monitoring_report', recordId: id, action: 'create' });
		return { id };
	});
}

/** Changes what a draft says of itself; `conflict` where somebody did since the form was opened. */
export async function changeReport(
	deps: Deps,
	actor: Actor,
	{ version, fields, ...one }: OneReport & { readonly version: number; readonly fields: ReportFields },
): Promise<void> {
	const now = deps.now();
	await deps.db.as(actor, async (tx) => {
		const row = await reportToWrite(tx, actor, one);
		if (row.state !== 'draft') throw new Fault('conflict', 'report_stands');
		if (row.version !== version) throw new Fault('conflict', 'conflict');
		await demandFreePeriod(tx, one.conceptId, fields, one.id);
		await tx
			.update(monitoringReport)
			.set({
				...fields,
				// Whoever names another day is reminded of that one again.
				...(fields.dueOn === row.dueOn ? {} : { remindedAt: null }),
				version: version + 1,
				updatedAt: now,
			})
			.where(eq(monitoringReport.id, one.id));
		await audit(tx, actor, now, { noun: 'monitoring_report', recordId: one.id, action: 'change' });
	});
}

export type SaveEntry = OneReport & {
	readonly measureId: string;
	/** The version the form was opened with; 0 where there was no entry yet. */
	readonly version: number;
	readonly fields: EntryFields;
};

/** Says how a measure stands in a draft; `conflict` where somebody did since the form was opened, so that nothing is lost. */
export async function saveEntry(
	deps: Deps,
	actor: Actor,
	{ measureId, version, fields, ...one }: SaveEntry,
): Promise<void> {
	const now = deps.now();
	await deps.db.as(actor, async (tx) => {
		const { state } = await reportToWrite(tx, actor, one);
		if (state !== 'draft') throw new Fault('conflict', 'report_stands');
		const measure = await findPart(tx, { conceptId: one.conceptId, kind: 'measure', id: measureId });
		const known = measure.milestones.map(({ number }) => number);
		const values = { ...fields, milestones: fields.milestones.filter((number) => known.includes(number)) };
		const [kept] = await tx
			.select()
			.from(monitoringEntry)
			.where(and(eq(monitoringEntry.reportId, one.id), eq(monitoringEntry.measureId, measureId)));
		if ((kept?.version ?? 0) !== version) throw new Fault('conflict', 'conflict');
		if (kept)
			await tx
				.update(monitoringEntry)
				.set({ ...values, version: version + 1, updatedAt: now })
				.where(eq(monitoringEntry.id, kept.id));
		else
			await tx.insert(monitoringEntry).values({
				id: newId(now.getTime()),
				conceptId: one.conceptId,
				reportId: one.id,
				measureId,
				...values,
				createdAt: now,
				updatedAt: now,
			});
		await audit(tx, actor, now, { noun: 'monitoring_report', recordId: one.id, action: 'entry' });
	});
}

/** Brings a report before the bodies, back to be written, or to the public once all three have heard it. */
export async function moveReport(
	deps: Deps,
	actor: Actor,
	{ to, ...one }: OneReport & { readonly to: ReportState },
): Promise<void> {
	const now = deps.now();
	await deps.db.as(actor, async (tx) => {
		const row = await reportToWrite(tx, actor, one);
		demandStep(reportTransitions, row.state, to);
		if (to === 'presented' && (await untold(tx, one)) > 0)
			throw new Fault('conflict', 'entries_missing', { params: { count: await untold(tx, one) } });
		const heard = await heardOfReport(tx, row);
		if (to === 'published' && (heard.length < 3 || heard.some(({ verdict }) => verdict === 'sent_back')))
			throw new Fault('conflict', 'heard_first');
		await tx
			.update(monitoringReport)
			.set({
				state: to,
				...(to === 'presented' ? { round: row.round + 1 } : {}),
				...(to === 'published' ? { publishedAt: now } : {}),
				version: row.version + 1,
				updatedAt: now,
			})
			.where(eq(monitoringReport.id, one.id));
		await audit(tx, actor, now, { noun: 'monitoring_report', recordId: one.id, action: `move.${to}` });
	});
}

/** How many measures that go on a report says nothing of. */
async function untold(tx: Tx, { conceptId, id }: OneReport): Promise<number> {
	const measures = await partsOf(tx, conceptId, 'measure');
	const entries = await tx
		.select({ measureId: monitoringEntry.measureId })
		.from(monitoringEntry)
		.where(eq(monitoringEntry.reportId, id));
	const told = new Set(entries.map(({ measureId }) => measureId));
	return measures.filter((one) => one.status !== 'dropped' && !told.has(one.id)).length;
}

/** Notes that a body heard of a report: they hear in their order, and once one sent it back, it goes back to be written. */
export async function presentReport(
	deps: Deps,
	actor: Actor,
	{ fields, ...one }: OneReport & { readonly fields: PresentationFields },
): Promise<void> {
	const now = deps.now();
	await deps.db.as(actor, async (tx) => {
		const row = await reportToWrite(tx, actor, one);
		const heard = await heardOfReport(tx, row);
		if (row.state !== 'presented' || whoseTurn(heard) !== fields.body)
			throw new Fault('conflict', 'not_their_turn');
		const last = heard.at(-1)?.heldOn;
		if (last && fields.heldOn < last) throw refused('heldOn', 'before_the_last');
		if (fields.heldOn > dayOf(now)) throw refused('heldOn', 'not_yet');
		await tx.insert(conceptPresentation).values({
			id: newId(now.getTime()),
			conceptId: one.conceptId,
			reportId: one.id,
			round: row.round,
			...fields,
		});
		await audit(tx, actor, now, { noun: 'monitoring_report', recordId: one.id, action: 'present' });
	});
}
