import { eq } from 'drizzle-orm';
import type { Tx } from '#platform/server/database/client.ts';
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
	sealConcept,
} from '#programme/concepts/server/api.ts';
import type { ConceptsSource } from '../example-concepts.ts';
import type { ConceptRows } from './example-concept-rows.ts';
import { exampleMonitoringRows } from './example-monitoring-rows.ts';
import { keyedId } from './keyed-id.ts';

/** Writes the concepts of the example programme adopts them, as their councils did, and tells what became of them. */
export async function loadConcepts(tx: Tx, rows: ConceptRows, source: ConceptsSource): Promise<void> {
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
	for (const { key, resolution, resolvedOn } of source.concepts) {
		const id = keyedId('concept', key);
		await tx.update(concept).set({ state: 'presented', round: 1 }).where(eq(concept.id, id));
		await sealConcept(tx, id, { resolution, resolvedOn }, new Date(`${resolvedOn}T12:00:00Z`));
	}
	const after = exampleMonitoringRows(source);
	await insertMany(tx, monitoringReport, after.monitoringReports);
	await insertMany(tx, monitoringEntry, after.monitoringEntries);
	await insertMany(tx, conceptPresentation, after.reportHearings);
	await insertMany(tx, checklistRun, after.checklistRuns);
	await insertMany(tx, checklistAnswer, after.checklistAnswers);
}
