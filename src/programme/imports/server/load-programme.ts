import { sql } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import { demand } from '#shared/policy.ts';
import { localDateAt } from '#shared/time.ts';
import { audit } from '#platform/server/audit/audit.ts';
import type { Tx } from '#platform/server/database/client.ts';
import { insertMany } from '#platform/server/database/insert-many.ts';
import type { Deps } from '#platform/server/deps.ts';
import {
	event,
	eventHost,
	eventRoom,
	eventSession,
	registration,
	sessionPerson,
} from '#programme/events/server/api.ts';
import {
	affiliation,
	institution,
	partnership,
	partnershipStep,
} from '#programme/institutions/server/api.ts';
import { adaptation, lesson, practice, recommendation, task, voice } from '#programme/outcomes/server/api.ts';
import { person } from '#programme/people/server/api.ts';
import { actionField, programmeText, project, projectInstitution } from '#programme/projects/server/api.ts';
import { funderCall, sketch, sketchAgreement, sketchVersion } from '#programme/sketches/server/api.ts';
import { indicator, openingRelease } from '#programme/results/server/api.ts';
import { makeExample } from '../example.ts';
import { examplePolicy } from '../policy.ts';
import { exampleConceptRows } from './example-concept-rows.ts';
import { exampleOutcomeRows } from './example-outcome-rows.ts';
import { exampleRows } from './example-rows.ts';
import { exampleSketchRows } from './example-sketch-rows.ts';
import { adoptConcepts, loadConcepts } from './load-concepts.ts';
import { loadCounselling } from './load-counselling.ts';
import { loadDialogues } from './load-dialogues.ts';
import { loadNetwork } from './load-network.ts';
import { loadQuestions } from './load-questions.ts';
import { loadRecommendations } from './load-recommendations.ts';
import { loadSeats } from './load-seats.ts';
import { loadSignUps } from './load-sign-ups.ts';
import {
	readConcepts,
	readCounselling,
	readDialogues,
	readExample,
	readExchange,
	readOutcomes,
	readQuestions,
	readRecommendations,
	readSketches,
} from './read-example.ts';

const operator: Actor = { kind: 'system', name: 'example', locale: 'en' };

/** How many records of each kind were written. */
export type Loaded = Readonly<
	Record<
		| keyof ReturnType<typeof exampleRows>
		| keyof ReturnType<typeof exampleOutcomeRows>
		| keyof ReturnType<typeof exampleSketchRows>
		| keyof ReturnType<typeof exampleConceptRows>,
		number
	>
>;

/**
 * Writes the example programme of a folder, all or nothing, every record marked as example. Refuses with `conflict` /
 * `programme_not_empty` where institutions, projects, events or programme texts are there already, be it in the bin; people may be.
 * Throws an Error naming the file where the folder does not hold an example programme.
 */
export async function loadProgramme(deps: Deps, folder: string, actor: Actor = operator): Promise<Loaded> {
	demand(examplePolicy, 'load', actor, undefined);
	const source = await readExample(folder);
	const asked = await readQuestions(folder);
	const dialogues = await readDialogues(folder);
	const recommended = await readRecommendations(folder);
	const exchange = await readExchange(folder);
	const counselling = await readCounselling(folder);
	const now = deps.now();
	const outcomes = await readOutcomes(folder);
	const concepts = await readConcepts(folder);
	const conceptRows = exampleConceptRows(concepts);
	const rows = {
		...exampleRows(source, makeExample(source, localDateAt(now, 'Europe/Berlin')), now),
		...exampleOutcomeRows(outcomes, now),
		...exampleSketchRows(await readSketches(folder), outcomes),
		...conceptRows,
	};
	await deps.db.as(actor, async (tx) => {
		// Two who load at once: the second waits and then finds a programme.
		await tx.execute(sql`select pg_advisory_xact_lock(hashtext('koprue.example'))`);
		if (await holdsProgramme(tx)) throw new Fault('conflict', 'programme_not_empty');
		await insertMany(tx, programmeText, rows.programmeTexts);
		await insertMany(tx, actionField, rows.actionFields);
		await insertMany(tx, institution, rows.institutions);
		await insertMany(tx, partnership, rows.partnerships);
		await insertMany(tx, partnershipStep, rows.partnershipSteps);
		await insertMany(tx, project, rows.projects);
		await insertMany(tx, projectInstitution, rows.projectInstitutions);
		await insertMany(tx, person, rows.people);
		await insertMany(tx, affiliation, rows.affiliations);
		await insertMany(tx, event, rows.events);
		await insertMany(tx, eventHost, rows.eventHosts);
		await insertMany(tx, eventRoom, rows.eventRooms);
		await insertMany(tx, eventSession, rows.eventSessions);
		await insertMany(tx, sessionPerson, rows.sessionPeople);
		await insertMany(tx, registration, rows.registrations);
		await insertMany(tx, voice, rows.voices);
		await insertMany(tx, practice, rows.practices);
		await insertMany(tx, adaptation, rows.adaptations);
		await insertMany(tx, lesson, rows.lessons);
		await insertMany(tx, recommendation, rows.recommendations);
		await insertMany(tx, task, rows.tasks);
		await insertMany(tx, funderCall, rows.funderCalls);
		await insertMany(tx, sketch, rows.sketches);
		await insertMany(tx, sketchVersion, rows.sketchVersions);
		await insertMany(tx, sketchAgreement, rows.sketchAgreements);
		await loadConcepts(tx, conceptRows);
		await insertMany(tx, indicator, rows.indicators);
		await audit(tx, actor, now, { noun: 'programme', recordId: null, action: 'load_example' });
	});
	await loadQuestions(deps, asked);
	await loadSignUps(deps);
	await loadDialogues(deps, dialogues);
	await loadRecommendations(deps, recommended);
	await adoptConcepts(deps, concepts);
	await loadSeats(deps, exchange);
	await loadNetwork(deps, exchange);
	await loadCounselling(deps, folder, counselling);
	await openingRelease(deps);
	const counts = Object.entries(rows).map(([name, all]) => [name, all.length]);
	return Object.fromEntries(counts) as Loaded;
}

async function holdsProgramme(tx: Tx): Promise<boolean> {
	const { rows } = await tx.execute<{ holds: boolean }>(sql`select
		exists (select from ${institution}) or exists (select from ${project}) or exists (select from ${event})
		or exists (select from ${programmeText}) or exists (select from ${actionField}) as holds`);
	return rows[0]?.holds ?? true;
}
