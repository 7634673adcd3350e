import type {
	checklistAnswer,
	checklistRun,
	conceptPresentation,
	monitoringEntry,
	monitoringReport,
} from '#programme/concepts/server/api.ts';
import type { ConceptsSource, SourceConcept } from '../example-concepts.ts';
import { noon, toolsOf, type Tools } from './example-concept-rows.ts';
import { keyedId } from './keyed-id.ts';

const isExample = true;

/** What became of the example concepts: reports that everybody reads, and how their municipalities looked at themselves. */
export function exampleMonitoringRows(source: ConceptsSource) {
	const of = <T>(make: (given: SourceConcept, tools: Tools) => readonly T[]) =>
		source.concepts.flatMap((given) => make(given, toolsOf(source, given)));
	const reportId = (given: SourceConcept, key: string) => keyedId('monitoring_report', `${given.key}/${key}`);
	const runId = (given: SourceConcept, key: string) => keyedId('checklist_run', `${given.key}/${key}`);
	return {
		monitoringReports: of<typeof monitoringReport.$inferInsert>((given, { id, text }) =>
			given.reports.map(({ key, startsOn, endsOn, dueOn, publishedOn, summary }) => ({
				id: reportId(given, key),
				conceptId: id,
				startsOn,
				endsOn,
				dueOn,
				state: 'published' as const,
				round: 1,
				summary: text(summary),
				publishedAt: noon(publishedOn),
				isExample,
			})),
		),
		monitoringEntries: of<typeof monitoringEntry.$inferInsert>((given, { id, ref, maybe }) =>
			given.reports.flatMap(({ key, entries }) =>
				entries.map(({ measure, obstacles, nextStep, ...one }) => ({
					id: keyedId('monitoring_entry', `${given.key}/${key}/${measure}`),
					conceptId: id,
					reportId: reportId(given, key),
					measureId: ref('measure', measure)!,
					...one,
					obstacles: maybe(obstacles),
					nextStep: maybe(nextStep),
					isExample,
				})),
			),
		),
		reportHearings: of<typeof conceptPresentation.$inferInsert>((given, { id, maybe }) =>
			given.reports.flatMap(({ key, hearings }) =>
				hearings.map(([body, heldOn, verdict, remarks]) => ({
					id: keyedId('concept_presentation', `${given.key}/${key}/${body}`),
					conceptId: id,
					reportId: reportId(given, key),
					round: 1,
					body,
					heldOn,
					verdict,
					isExample,
					remarks: maybe(remarks),
				})),
			),
		),
		checklistRuns: of<typeof checklistRun.$inferInsert>((given, { id }) =>
			given.looks.map(({ key, checklist, heldOn, isShared }) => ({
				id: runId(given, key),
				institutionId: keyedId('institution', given.institution),
				conceptId: id,
				checklist,
				heldOn,
				isShared,
				isExample,
			})),
		),
		checklistAnswers: of<typeof checklistAnswer.$inferInsert>((given, { maybe }) =>
			given.looks.flatMap(({ key, answers }) =>
				answers.map(([item, mark, evidence]) => ({
					id: keyedId('checklist_answer', `${given.key}/${key}/${item}`),
					runId: runId(given, key),
					item,
					mark,
					evidence: maybe(evidence),
					isExample,
				})),
			),
		),
	};
}
