import { and, asc, eq, inArray, isNotNull, isNull, lt, ne } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { readPlain, type LocalizedText } from '#shared/text.ts';
import { formatDate } from '#shared/time-text.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { Deps } from '#platform/server/deps.ts';
import type { JobKind } from '#platform/server/jobs/job.ts';
import { own, type MailText } from '#platform/server/mail/compose.ts';
import { reportMail } from '../messages/report-mail/index.ts';
import { dayOf } from './concept-facts.ts';
import type { ConceptRow } from './find-concept.ts';
import { readable } from './list-concepts.ts';
import { monitoringReport } from './monitoring-tables.ts';
import { concept } from './tables.ts';
import { tellHouse } from './tell-house.ts';

const system = { kind: 'system', name: 'monitoring', locale: 'en' } as const;
/** Of a concept that holds; one that was superseded owes nothing any more. */
const isOwed = and(
	inArray(concept.state, ['adopted', 'in_revision']),
	isNull(concept.deletedAt),
	isNull(monitoringReport.deletedAt),
	ne(monitoringReport.state, 'published'),
	isNotNull(monitoringReport.dueOn),
);

export type DueReport = {
	readonly startsOn: string;
	readonly endsOn: string;
	readonly dueOn: string;
	readonly isOverdue: boolean;
};

/** The report that a concept owes next, for everybody: a draft is nobody's business, the day it was promised for is. */
export async function nextReport(deps: Deps, { id }: Pick<ConceptRow, 'id'>): Promise<DueReport | null> {
	const [found] = await deps.db.as(system, (tx) =>
		tx
			.select({
				startsOn: monitoringReport.startsOn,
				endsOn: monitoringReport.endsOn,
				dueOn: monitoringReport.dueOn,
			})
			.from(monitoringReport)
			.innerJoin(concept, eq(concept.id, monitoringReport.conceptId))
			.where(and(isOwed, eq(concept.id, id)))
			.orderBy(asc(monitoringReport.dueOn), asc(monitoringReport.id))
			.limit(1),
	);
	if (!found?.dueOn) return null;
	return { ...found, dueOn: found.dueOn, isOverdue: found.dueOn < dayOf(deps.now()) };
}

export type OverdueReport = Omit<DueReport, 'isOverdue'> & {
	readonly id: string;
	readonly conceptId: string;
	readonly title: LocalizedText;
};

/** Reports whose day has passed, of the concepts the actor works in or oversees, the longest overdue first. */
export async function overdueReports(deps: Deps, actor: Actor): Promise<OverdueReport[]> {
	const rows = await deps.db.as(actor, (tx) =>
		tx
			.select({
				id: monitoringReport.id,
				conceptId: monitoringReport.conceptId,
				title: concept.title,
				startsOn: monitoringReport.startsOn,
				endsOn: monitoringReport.endsOn,
				dueOn: monitoringReport.dueOn,
			})
			.from(monitoringReport)
			.innerJoin(concept, eq(concept.id, monitoringReport.conceptId))
			.where(and(isOwed, readable(actor), lt(monitoringReport.dueOn, dayOf(deps.now()))))
			.orderBy(asc(monitoringReport.dueOn), asc(monitoringReport.id)),
	);
	return rows.map((row) => ({ ...row, dueOn: row.dueOn! }));
}

/** Nightly: writes to those who coordinate a house that its report is overdue; once for each day that was promised. */
export const remindOfReports: JobKind = {
	kind: 'monitoring.overdue',
	isNightly: true,
	run: async (deps) => {
		const now = deps.now();
		await deps.db.as(system, async (tx) => {
			const due = and(isOwed, isNull(monitoringReport.remindedAt), lt(monitoringReport.dueOn, dayOf(now)));
			const rows = await tx
				.select({ report: monitoringReport, of: concept })
				.from(monitoringReport)
				.innerJoin(concept, eq(concept.id, monitoringReport.conceptId))
				.where(due)
				.for('update', { of: monitoringReport, skipLocked: true });
			for (const { report, of } of rows) {
				await mailHouse(tx, deps, of, report);
				await tx.update(monitoringReport).set({ remindedAt: now }).where(eq(monitoringReport.id, report.id));
			}
		});
	},
};

function mailHouse(
	tx: Tx,
	deps: Deps,
	{ id, institutionId, title: name }: ConceptRow,
	report: typeof monitoringReport.$inferSelect,
): Promise<void> {
	return tellHouse(tx, deps, institutionId, {
		// The day makes a job that runs twice write once, and another day that was promised write again.
		key: `monitoring.overdue:${report.id}:${report.dueOn}`,
		kind: 'monitoring',
		write: (locale): MailText => {
			const words = reportMail[locale];
			const title = own(readPlain(name, locale));
			const href = `${deps.origin}/${locale}/desk/concepts/${id}/monitoring/${report.id}`;
			return {
				locale,
				subject: words.subject,
				subjectWith: { title },
				parts: [
					{ say: words.overdue, with: { title, day: own(formatDate(report.dueOn!, locale)) } },
					{ button: words.button, href },
				],
			};
		},
	});
}
