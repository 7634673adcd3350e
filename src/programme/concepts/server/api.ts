export { conceptHolding } from './concept-holding.ts';
export {
	checklistAnswer,
	checklistRun,
	conceptPresentation,
	monitoringEntry,
	monitoringReport,
	recommendationResponse,
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
