import type { Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import { mayFollow } from '#shared/transition.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { Deps } from '#platform/server/deps.ts';
import { reportStates, reportTransitions, type Body, type ReportState } from '../monitoring.ts';
import { conceptPolicy } from '../policy.ts';
import { whoseTurn } from '../readiness.ts';
import { dayOf } from './concept-facts.ts';
import { conceptInside, conceptSubject, type ConceptRow } from './find-concept.ts';
import { heardOfReport } from './find-report.ts';
import type { Heard } from './get-concept.ts';
import { binnedReports, wasHeard } from './remove-report.ts';
import { partsOf, type PartRows } from './read-parts.ts';
import { reportsOf } from './read-records.ts';

export type MonitoringOverview = {
	readonly concept: ConceptRow;
	readonly measures: readonly PartRows['measure'][];
	readonly reports: readonly (Awaited<ReturnType<typeof reportsOf>>[number] & {
		/** Of how many measures it says nothing yet. */
		readonly untold: number;
		/** That it is not published though its day has passed. */
		readonly isOverdue: boolean;
	})[];
	/** Drafts in the bin, the latest first, for those who may bring them back. */
	readonly binned: Awaited<ReturnType<typeof binnedReports>>;
	readonly can: { readonly monitor: boolean };
};

async function overview(tx: Tx, actor: Actor, id: string, today: string): Promise<MonitoringOverview> {
	const concept = await conceptInside(tx, actor, id);
	const measures = await partsOf(tx, id, 'measure');
	const going = measures.filter(({ status }) => status !== 'dropped');
	const reports = (await reportsOf(tx, id)).map((report) => {
		const { dueOn } = report;
		const told = new Set(report.entries.map(({ measureId }) => measureId));
		return {
			...report,
			untold: going.filter((one) => !told.has(one.id)).length,
			isOverdue: report.state !== 'published' && dueOn !== null && dueOn < today,
		};
	});
	const can = { monitor: conceptPolicy.monitor(actor, conceptSubject(concept)) };
	return { concept, measures, reports, can, binned: can.monitor ? await binnedReports(tx, id) : [] };
}

/** The reports of a concept for those who work in it or oversee it; `missing` for all others. */
export async function listReports(deps: Deps, actor: Actor, { id }: { readonly id: string }) {
	return deps.db.as(actor, (tx) => overview(tx, actor, id, dayOf(deps.now())));
}

export type ReportDetail = MonitoringOverview & {
	readonly report: MonitoringOverview['reports'][number];
	/** The report on the period before. */
	readonly before: MonitoringOverview['reports'][number] | null;
	readonly heard: readonly Heard[];
	readonly turn: Body | null;
	readonly steps: readonly ReportState[];
	readonly mayRemove: boolean;
};

/** One report with its entries as they are kept, how things stood before, and who heard of it. */
export async function getReport(
	deps: Deps,
	actor: Actor,
	{ conceptId, id }: { readonly conceptId: string; readonly id: string },
): Promise<ReportDetail> {
	return deps.db.as(actor, async (tx) => {
		const all = await overview(tx, actor, conceptId, dayOf(deps.now()));
		const at = all.reports.findIndex((one) => one.id === id);
		const report = all.reports[at];
		if (!report) throw new Fault('missing', 'not_found');
		const heard = await heardOfReport(tx, report);
		const isHeard = heard.length === 3 && !heard.some(({ verdict }) => verdict === 'sent_back');
		return {
			...all,
			report,
			before: all.reports[at + 1] ?? null,
			heard,
			mayRemove: all.can.monitor && report.state === 'draft' && !(await wasHeard(tx, id)),
			turn: report.state === 'presented' ? whoseTurn(heard) : null,
			steps: all.can.monitor
				? reportStates.filter(
						(to) => mayFollow(reportTransitions, report.state, to) && (to !== 'published' || isHeard),
					)
				: [],
		};
	});
}
