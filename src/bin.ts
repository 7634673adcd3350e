import { removeOldFeeds } from '#programme/calendars/server/api.ts';
import { emptyBin, type Binned, type Shelf } from '#platform/server/database/bin.ts';
import { document } from '#platform/server/files/tables.ts';
import type { JobKind } from '#platform/server/jobs/job.ts';
import {
	event,
	eventSession,
	eventShelf,
	registration,
	pastParticipants,
	removeOldRegistrationLinks,
} from '#programme/events/server/api.ts';
import {
	affiliation,
	institution,
	institutionShelf,
	partnership,
	partnershipShelf,
} from '#programme/institutions/server/api.ts';
import {
	adaptation,
	lesson,
	lessonShelf,
	minutes,
	practice,
	practiceShelf,
	recommendation,
	recommendationShelf,
	task,
	taskShelf,
	voice,
	voiceShelf,
} from '#programme/outcomes/server/api.ts';
import {
	concept,
	conceptBaseline,
	conceptComment,
	conceptField,
	conceptGoal,
	conceptIndicator,
	conceptMeasure,
	conceptPrinciple,
	conceptReading,
	conceptSection,
	conceptShelf,
	consultationComment,
	checklistRun,
	monitoringReport,
} from '#programme/concepts/server/api.ts';
import {
	dialogue,
	dialogueRecommendation,
	dialogueRecommendationShelf,
	dialogueShelf,
} from '#programme/dialogues/server/api.ts';
import { callShelf, funderCall, sketch, sketchShelf } from '#programme/sketches/server/api.ts';
import { network, networkAnswer, networkQuestion, networkShelf } from '#programme/networks/server/api.ts';
import { eraseAgain, person, personShelf, erasePerson } from '#programme/people/server/api.ts';
import { project, projectShelf } from '#programme/projects/server/api.ts';
import { indicator, indicatorShelf } from '#programme/results/server/api.ts';
import { holdings } from './holdings.ts';

/** What the bin page shows, by noun. */
export const shelves: readonly Shelf[] = [
	institutionShelf,
	partnershipShelf,
	personShelf,
	projectShelf,
	eventShelf,
	voiceShelf,
	indicatorShelf,
	practiceShelf,
	recommendationShelf,
	lessonShelf,
	taskShelf,
	sketchShelf,
	callShelf,
	conceptShelf,
	dialogueShelf,
	networkShelf,
	dialogueRecommendationShelf,
];

/** Every table whose records lie in the bin before they are gone; those that refer to others come first. */
const binned: readonly Binned[] = [
	document,
	registration,
	networkAnswer,
	networkQuestion,
	network,
	voice,
	indicator,
	conceptReading,
	conceptIndicator,
	conceptMeasure,
	conceptGoal,
	conceptBaseline,
	conceptField,
	conceptPrinciple,
	conceptComment,
	consultationComment,
	conceptSection,
	monitoringReport,
	checklistRun,
	concept,
	sketch,
	funderCall,
	dialogueRecommendation,
	dialogue,
	task,
	minutes,
	recommendation,
	lesson,
	adaptation,
	practice,
	eventSession,
	event,
	affiliation,
	partnership,
	project,
	person,
	institution,
];

/** Nightly: removes what has lain in the bin for thirty days. */
export const emptyBins: JobKind = {
	kind: 'bin.empty',
	isNightly: true,
	run: async (deps) => {
		for (const table of binned) await emptyBin(deps, table);
	},
};

/** Nightly, and after a backup was restored: erases again who came back. */
export const eraseReturned: JobKind = {
	kind: 'people.erase-again',
	isNightly: true,
	run: async (deps) => {
		await eraseAgain(deps, holdings);
	},
};

/** Nightly: keeps what the notice on public registration pages promises. Attendances are counted as before. */
export const erasePastParticipants: JobKind = {
	kind: 'events.erase-past-participants',
	isNightly: true,
	run: async (deps) => {
		const system = { kind: 'system', name: 'retention', locale: 'en' } as const;
		for (const id of await pastParticipants(deps)) await erasePerson(deps, system, id, holdings);
		await deps.db.as(system, async (tx) => {
			await removeOldRegistrationLinks(tx, deps.now());
			await removeOldFeeds(tx, deps.now());
		});
	},
};
