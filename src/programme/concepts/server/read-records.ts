import { and, asc, count, desc, eq, inArray, isNull, ne } from 'drizzle-orm';
import { asVisitor, type Actor } from '#shared/actor.ts';
import type { LocalizedText } from '#shared/text.ts';
import { localDateAt } from '#shared/time.ts';
import { dialogueRecommendation } from '#programme/dialogues/server/api.ts';
import { institution } from '#programme/institutions/server/api.ts';
import { practice, recommendation } from '#programme/outcomes/server/api.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { Deps } from '#platform/server/deps.ts';
import type { ConceptRecords, Participation } from '../paper/concept-records.ts';
import { conceptContent, hashOfContent } from './concept-content.ts';
import { dialoguesOf } from './concept-dialogues.ts';
import type { Door } from './door.ts';
import { toldDialogues } from './told-dialogues.ts';
import type { ConceptRow } from './find-concept.ts';
import type { ReportRow } from './find-report.ts';
import { monitoringEntry, monitoringReport } from './monitoring-tables.ts';
import { conceptReading } from './part-tables.ts';
import { allParts, type ConceptParts } from './read-parts.ts';
import { consultationComment } from './section-tables.ts';

export type EntryRow = typeof monitoringEntry.$inferSelect;

/** The reports of a concept that the reader of the rows may see, the latest period first, with all entries. */
export async function reportsOf(
	tx: Tx,
	conceptId: string,
): Promise<(ReportRow & { readonly entries: readonly EntryRow[] })[]> {
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

/** The house of a concept as papers name it. */
export async function houseOf(
	tx: Tx,
	{ institutionId }: Pick<ConceptRow, 'institutionId'>,
): Promise<ConceptRecords['house']> {
	const [house] = await tx.select().from(institution).where(eq(institution.id, institutionId));
	return (
		house ?? {
			id: institutionId,
			name: { original: 'en', texts: {} },
			place: null,
			country: 'TR',
			latitude: null,
			longitude: null,
		}
	);
}

/** What a concept consists of, read by somebody who sees it, but for where its measures come from. */
export async function recordsOf(
	tx: Tx,
	row: ConceptRow,
	parts: ConceptParts,
	told: Pick<Participation, 'dialogues' | 'keptOn'>,
): Promise<Omit<ConceptRecords, 'origins'>> {
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
		house: await houseOf(tx, row),
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
			...told,
			consultation: row.consultedAt
				? {
						from: localDateAt(row.consultedAt, 'Europe/Istanbul'),
						until: row.consultationEndsOn,
						comments: comments?.shown ?? 0,
					}
				: null,
		},
		report: reports.find(({ state }) => state === 'published') ?? null,
	};
}

/**
 * What papers are made from: the records of the concept behind this door, and the day they are of. Where measures come from is told as far
 * as everybody may know it.
 */
export async function readRecords(
	deps: Deps,
	actor: Actor,
	door: Door,
	id: string,
): Promise<{ readonly dated: Date; readonly records: ConceptRecords }> {
	const reader = door.who(actor);
	const asked = await deps.db.as(reader, async (tx) => {
		const { participation } = await door.find(tx, reader, id);
		return { participation, dialogueIds: await dialoguesOf(tx, id) };
	});
	const told = await toldDialogues(deps, actor, asked);
	const { row, parts, records } = await deps.db.as(reader, async (tx) => {
		const found = await door.find(tx, reader, id);
		const all = await allParts(tx, id);
		return { row: found, parts: all, records: await recordsOf(tx, found, all, told) };
	});
	const origins = await deps.db.as(asVisitor(actor), (tx) => originTexts(tx, parts));
	return { dated: row.updatedAt, records: withDialogues({ ...records, origins }) };
}

/** A recommendation of a dialogue is where the measure that takes it up comes from, as others are. */
function withDialogues(records: ConceptRecords): ConceptRecords {
	const taken = records.participation.dialogues.flatMap(({ recommendations }) => recommendations);
	return {
		...records,
		measures: records.measures.map((one) => ({
			...one,
			recommendations: [
				...new Set([
					...one.recommendations,
					...taken.filter(({ measure }) => measure?.id === one.id).map(({ id }) => id),
				]),
			],
		})),
		origins: { ...records.origins, ...Object.fromEntries(taken.map(({ id, text }) => [id, text])) },
	};
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
	const asked =
		recommendations.length === 0
			? []
			: await tx
					.select({ id: dialogueRecommendation.id, text: dialogueRecommendation.text })
					.from(dialogueRecommendation)
					.where(
						and(
							inArray(dialogueRecommendation.id, recommendations),
							ne(dialogueRecommendation.state, 'draft'),
						),
					);
	const titles =
		practices.length === 0
			? []
			: await tx
					.select({ id: practice.id, text: practice.title })
					.from(practice)
					.where(inArray(practice.id, practices));
	return Object.fromEntries([...texts, ...asked, ...titles].map(({ id, text }) => [id, text]));
}
