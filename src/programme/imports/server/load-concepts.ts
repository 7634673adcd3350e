import { eq } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { Deps } from '#platform/server/deps.ts';
import { insertMany } from '#platform/server/database/insert-many.ts';
import {
	checklistAnswer,
	checklistRun,
	concept,
	conceptBaseline,
	conceptField,
	conceptGoal,
	conceptIndicator,
	conceptMeasure,
	conceptMeasureOrigin,
	conceptPresentation,
	conceptPrinciple,
	conceptReading,
	conceptSection,
	conceptSectionVersion,
	consultationComment,
	monitoringEntry,
	monitoringReport,
	participationToday,
	sealConcept,
	type KeptParticipation,
} from '#programme/concepts/server/api.ts';
import type { ConceptsSource } from '../example-concepts.ts';
import type { ConceptRows } from './example-concept-rows.ts';
import { exampleMonitoringRows } from './example-monitoring-rows.ts';
import { keyedId } from './keyed-id.ts';

const operator: Actor = { kind: 'system', name: 'example', locale: 'en' };

/** Writes the concepts of the example programme, before their councils hear of them. */
export async function loadConcepts(tx: Tx, rows: ConceptRows): Promise<void> {
	await insertMany(tx, concept, rows.concepts);
	await insertMany(tx, conceptPrinciple, rows.conceptPrinciples);
	await insertMany(tx, conceptField, rows.conceptFields);
	await insertMany(tx, conceptBaseline, rows.conceptBaselines);
	await insertMany(tx, conceptGoal, rows.conceptGoals);
	await insertMany(tx, conceptMeasure, rows.conceptMeasures);
	await insertMany(tx, conceptMeasureOrigin, rows.conceptMeasureOrigins);
	await insertMany(tx, conceptIndicator, rows.conceptIndicators);
	await insertMany(tx, conceptReading, rows.conceptReadings);
	await insertMany(tx, conceptSection, rows.conceptSections);
	await insertMany(tx, conceptSectionVersion, rows.conceptSectionVersions);
	await insertMany(tx, consultationComment, rows.consultationComments);
	await insertMany(tx, conceptPresentation, rows.conceptPresentations);
}

/** Adopts them, as their councils did, with what their dialogues have come to, and tells what became of them. */
export async function adoptConcepts(deps: Deps, source: ConceptsSource): Promise<void> {
	const told = new Map<string, KeptParticipation>();
	for (const { key } of source.concepts) {
		const id = keyedId('concept', key);
		told.set(key, (await participationToday(deps, operator, id)).participation);
	}
	await deps.db.as(operator, (tx) => adopt(tx, source, told));
}

async function adopt(
	tx: Tx,
	source: ConceptsSource,
	told: ReadonlyMap<string, KeptParticipation>,
): Promise<void> {
	for (const { key, resolution, resolvedOn } of source.concepts) {
		const id = keyedId('concept', key);
		await tx
			.update(concept)
			.set({ state: 'presented', round: 1, participation: told.get(key) })
			.where(eq(concept.id, id));
		await sealConcept(tx, id, { resolution, resolvedOn }, new Date(`${resolvedOn}T12:00:00Z`));
	}
	const after = exampleMonitoringRows(source);
	await insertMany(tx, monitoringReport, after.monitoringReports);
	await insertMany(tx, monitoringEntry, after.monitoringEntries);
	await insertMany(tx, conceptPresentation, after.reportHearings);
	await insertMany(tx, checklistRun, after.checklistRuns);
	await insertMany(tx, checklistAnswer, after.checklistAnswers);
}
