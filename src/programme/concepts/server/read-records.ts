import { and, asc, count, desc, eq, inArray, isNull } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import type { LocalizedText } from '#shared/text.ts';
import { localDateAt } from '#shared/time.ts';
import { institution } from '#programme/institutions/server/api.ts';
import { practice, recommendation } from '#programme/outcomes/server/api.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { Deps } from '#platform/server/deps.ts';
import type { ConceptRecords, ReportRecords, ToldDialogue } from '../paper/concept-records.ts';
import { conceptContent, hashOfContent } from './concept-content.ts';
import type { ReportRow } from './find-report.ts';
import { heardOf, type ConceptRow } from './find-concept.ts';
import { monitoringEntry, monitoringReport } from './monitoring-tables.ts';
import { conceptReading } from './part-tables.ts';
import { allParts, type ConceptParts } from './read-parts.ts';
import { consultationComment } from './section-tables.ts';

export const asVisitor = ({ locale }: Actor) => ({ kind: 'visitor', locale }) as const;

/** The reports of a concept that the reader of the rows may see, the latest period first, with all entries. */
export async function reportsOf(
	tx: Tx,
	conceptId: string,
): Promise<(ReportRecords & Pick<ReportRow, 'version' | 'round' | 'updatedAt' | 'dueOn'>)[]> {
	const reports = await tx
		.select()
		.from(monitoringReport)
		.where(and(eq(monitoringReport.conceptId, conceptId), isNull(monitoringReport.deletedAt)))
		.orderBy(desc(monitoringReport.endsOn), desc(monitoringReport.id));
	const entries = await tx
		.select()
		.from(monitoringEntry)
		.where(eq(monitoringEntry.conceptId, conceptId))
		.orderBy(asc(monitoringEntry.id));
	return reports.map((report) => ({
		...report,
		entries: entries.filter(({ reportId }) => reportId === report.id),
	}));
}

/** What a concept consists of, read by somebody who sees it: what papers, public pages and tables are made from. */
export async function recordsOf(
	tx: Tx,
	row: ConceptRow,
	{ dialogues, origins }: Pick<Told, 'dialogues'> & { readonly origins: ConceptRecords['origins'] },
	parts: ConceptParts,
): Promise<ConceptRecords> {
	const [house] = await tx.select().from(institution).where(eq(institution.id, row.institutionId));
	const heard = await heardOf(tx, row);
	const readings = await tx
		.select()
		.from(conceptReading)
		.where(and(eq(conceptReading.conceptId, row.id), isNull(conceptReading.deletedAt)))
		.orderBy(asc(conceptReading.year));
	const [comments] = await tx
		.select({ shown: count() })
		.from(consultationComment)
		.where(
			and(
				eq(consultationComment.conceptId, row.id),
				eq(consultationComment.state, 'shown'),
				isNull(consultationComment.deletedAt),
			),
		);
	const reports = await reportsOf(tx, row.id);
	return {
		concept: row,
		hash: row.hash ?? hashOfContent(conceptContent(row, parts)),
		house: house ?? nowhere(row.institutionId),
		principles: parts.principle,
		baseline: parts.baseline,
		fields: parts.field,
		goals: parts.goal,
		measures: parts.measure.map((one) => ({
			...one,
			recommendations: [...one.recommendations],
			practices: [...one.practices],
		})),
		indicators: parts.indicator,
		readings,
		sections: parts.section,
		participation: {
			dialogues,
			consultation: row.consultedAt
				? {
						from: localDateAt(row.consultedAt, 'Europe/Istanbul'),
						until: row.consultationEndsOn,
						comments: comments?.shown ?? 0,
					}
				: null,
		},
		presentations: heard,
		report: reports.find(({ state }) => state === 'published') ?? null,
		origins,
	};
}

const nowhere = (id: string): ConceptRecords['house'] => ({
	id,
	name: { original: 'en', texts: {} },
	place: null,
	country: 'TR',
	latitude: null,
	longitude: null,
});

export type Told = {
	readonly find: (tx: Tx) => Promise<ConceptRow>;
	/** What the dialogues of the concept came to; they are another's to tell. */
	readonly dialogues: readonly ToldDialogue[];
};

/** The records of the concept that `find` finds, for this actor. Where measures come from is told as far as everybody may know it. */
export async function readRecords(deps: Deps, actor: Actor, { find, dialogues }: Told) {
	const { row, parts } = await deps.db.as(actor, async (tx) => {
		const found = await find(tx);
		return { row: found, parts: await allParts(tx, found.id) };
	});
	const origins = await deps.db.as(asVisitor(actor), (tx) => originTexts(tx, parts));
	const records = await deps.db.as(actor, (tx) => recordsOf(tx, row, { dialogues, origins }, parts));
	return { row, records };
}

async function originTexts(tx: Tx, { measure }: ConceptParts): Promise<Record<string, LocalizedText>> {
	const recommendations = measure.flatMap((one) => one.recommendations);
	const practices = measure.flatMap((one) => one.practices);
	const texts =
		recommendations.length === 0
			? []
			: await tx
					.select({ id: recommendation.id, text: recommendation.text })
					.from(recommendation)
					.where(inArray(recommendation.id, recommendations));
	const titles =
		practices.length === 0
			? []
			: await tx
					.select({ id: practice.id, text: practice.title })
					.from(practice)
					.where(inArray(practice.id, practices));
	return Object.fromEntries([...texts, ...titles].map(({ id, text }) => [id, text]));
}
