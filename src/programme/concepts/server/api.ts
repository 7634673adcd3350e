export { conceptDialogue, recommendationResponse } from './answer-tables.ts';
export { conceptHolding } from './concept-holding.ts';
export {
	checklistAnswer,
	checklistRun,
	conceptPresentation,
	monitoringEntry,
	monitoringReport,
} from './monitoring-tables.ts';
export {
	conceptBaseline,
	conceptField,
	conceptGoal,
	conceptIndicator,
	conceptMeasure,
	conceptMeasureOrigin,
	conceptPrinciple,
	conceptReading,
} from './part-tables.ts';
export {
	conceptComment,
	conceptSection,
	conceptSectionVersion,
	consultationComment,
} from './section-tables.ts';
export { concept, conceptAdoption } from './tables.ts';

export { myPartFile } from './my-part-file.ts';
export { participationToday } from './keep-participation.ts';
export type { KeptParticipation } from '../paper/concept-records.ts';
export { adoptConcept, reviseConcept, sealConcept } from './adopt-concept.ts';
export { addComment, settleComment } from './comments.ts';
export { conceptShelf } from './concept-shelf.ts';
export { getConcept, type ConceptDetail, type Heard } from './get-concept.ts';
export { houseChoices, listConcepts, type ListedConcept } from './list-concepts.ts';
export { binnedParts, openConcept, openConceptToWrite, partHistory, type Workshop } from './list-parts.ts';
export { setMeasureStatus } from './measure-status.ts';
export { moveConcept, presentConcept } from './move-concept.ts';
export { directions, movePart, type Direction } from './move-part.ts';
export type { Choice, PartLinks } from './part-links.ts';
export { allParts, type ConceptParts, type MeasureRow, type PartRows } from './read-parts.ts';
export {
	getSection,
	sectionHistory,
	sectionToChange,
	sectionVersionTyped,
	type SectionDetail,
	type ToldSectionVersion,
} from './read-section.ts';
export {
	changeConcept,
	conceptToChange,
	createConcept,
	removeConcept,
	restoreConcept,
} from './write-concept.ts';
export { changePart, createPart, partToChange, removePart, restorePart } from './write-part.ts';
export { changeSection, createSection, settleSection } from './write-section.ts';
export {
	getRun,
	listRuns,
	type Beside,
	type ChecklistOverview,
	type Point,
	type RunDetail,
} from './get-run.ts';
export type { RunWithAnswers } from './find-run.ts';
export { changeRun, createRun, removeRun, restoreRun, savePoint } from './write-run.ts';
export { overdueAnswers, type OverdueAnswer } from './overdue-answers.ts';
export { conceptDocument, printConcept, printPublicConcept, publicConceptDocument } from './print-concept.ts';
export {
	nextReport,
	overdueReports,
	remindOfReports,
	type DueReport,
	type OverdueReport,
} from './due-reports.ts';
export { removeReport, restoreReport } from './remove-report.ts';
export { getReport, listReports, type MonitoringOverview, type ReportDetail } from './get-report.ts';
export { printPublicReport, printReport, publicReportDocument, reportDocument } from './print-report.ts';
export { changeReport, createReport, moveReport, presentReport, saveEntry } from './write-report.ts';
export {
	judgeComment,
	readConsultation,
	sayToConcept,
	type Consultation,
	type ConsultationRow,
} from './consultation.ts';
export {
	listPublicConceptIds,
	listPublicConcepts,
	readPublicConcept,
	readPublicMonitoring,
	type PublicConcept,
	type PublicConceptLine,
} from './public-concepts.ts';
export { applySheet, partSheet, previewSheet, publicPartSheet, type SheetPlan } from './part-sheets.ts';
export { previewFigures, writeFigures, type FiguresPlan } from './figures.ts';
export { answerDialogueRecommendation, measureOptions } from './answer-recommendation.ts';
export { readConceptDialogues, setConceptDialogues } from './concept-dialogues.ts';
export {
	answeredRecommendations,
	outcomesOfOwn,
	outcomesOfStatements,
	publicResponses,
	responsesInside,
	type AnsweredLine,
	type ToldResponse,
} from './read-responses.ts';
export { remindOfAnswers } from './remind-addressees.ts';
