// One world on purpose, however long: every record of it is asked for in the one list of `table.ts`.

import type pg from 'pg';
import type { Deps } from '#platform/server/deps.ts';
import { emptySketch } from '#programme/sketches/sketch.ts';
import { newId } from '#shared/id.ts';
import { textIn } from '#shared/text.ts';
import { issueBadges } from '#programme/checkin/server/api.ts';
import { nameDelegate, planDelegation } from '#programme/events/server/api.ts';
import { addQuestion, setAsking } from '#programme/questions/server/api.ts';
import { team } from '#world/actors.ts';
import {
	makeEvent,
	makeQuota,
	makeRegistration,
	makeRoom,
	makeSession,
	makeSessionPerson,
	newcomer,
} from '#world/events.ts';
import { makeDialogue } from '#world/dialogues.ts';
import { makeInstitution, makePartnership, makePost } from '#world/institutions.ts';
import { makePerson } from '#world/people.ts';
import { plantCentre } from '#world/counselling.ts';
import { plantLetter, questionValues } from '#world/questions.ts';
import { plantIndicator, plantProject } from '#world/projects.ts';

/** One record of every kind: what a scoped role reaches, or what it does not and nobody shows in public. */
export type Places = {
	readonly institution: string;
	readonly institutionSlug: string;
	/** A third one, which everybody sees. */
	readonly publicInstitution: string;
	readonly partnership: string;
	/** A step its partner has proposed. */
	readonly proposal: string;
	readonly project: string;
	readonly indicator: string;
	readonly event: string;
	readonly eventSlug: string;
	readonly session: string;
	readonly room: string;
	readonly sessionPerson: string;
	readonly person: string;
	/** Somebody who may be the same person, kept twice. */
	readonly twin: string;
	readonly post: string;
	readonly registration: string;
	readonly quota: string;
	readonly question: string;
	/** A question whose answer is a contribution, answered by the registration. */
	readonly contribution: string;
	readonly delegation: string;
	/** Somebody the delegation has named. */
	readonly delegate: string;
	readonly voice: string;
	/** Own: published, told by the own institution; other: a draft of the other one. */
	readonly practice: string;
	readonly practiceSlug: string;
	readonly recommendation: string;
	readonly document: string;
	readonly task: string;
	readonly lesson: string;
	/** Told by the own institution, and not shown yet. */
	readonly adaptation: string;
	/** Between the institution and its partner, version 1, with a recommendation of nobody behind it. */
	readonly sketch: string;
	readonly funderCall: string;
	/** Of the institution: one that is written, one before the bodies with its adoption prepared, one in consultation. */
	readonly concept: string;
	readonly presentedConcept: string;
	readonly consultedConcept: string;
	/** A principle and a section with a remark in the first, a measure in the second, a comment nobody has read on the third. */
	readonly conceptPart: string;
	readonly conceptSection: string;
	readonly conceptComment: string;
	readonly conceptMeasure: string;
	/** Adopted, with a report that is a draft and one that is published. */
	readonly monitoredConcept: string;
	readonly monitoredMeasure: string;
	readonly draftReport: string;
	readonly publishedReport: string;
	/** How its house looked at itself. */
	readonly checklistRun: string;
	readonly consultationComment: string;
	readonly importRun: string;
	readonly mail: string;
	readonly grant: string;
	readonly token: string;
	readonly feed: string;
	/** A network that nobody of the cast belongs to, with a question. */
	readonly network: string;
	readonly networkQuestion: string;
	/** Where the own institution counsels. */
	readonly centre: string;
	readonly film: string;
	/** Own: collecting, of the own institution; other: prepared by the other one. */
	readonly dialogue: string;
	/** A draft that rests on its published map. */
	readonly dialogueRecommendation: string;
	/** One that waits. */
	readonly statement: string;
};

async function slugOf(owner: pg.Pool, table: 'institution' | 'event', id: string): Promise<string> {
	const { rows } = await owner.query<{ slug: string }>(`select slug from ${table} where id = $1`, [id]);
	return rows[0]!.slug;
}

/** "Own" is a training that is announced, and an institution that is shown; "other" is shown to nobody outside. */
export async function furnish(deps: Deps, owner: pg.Pool, side: 'own' | 'other'): Promise<Places> {
	const isOwn = side === 'own';
	const institution = await makeInstitution(deps, {
		name: textIn('en', `Institution ${side}`),
		isPublished: isOwn,
	});
	const partner = await makeInstitution(deps, { name: textIn('en', `Partner ${side}`), isPublished: isOwn });
	const partnership = await makePartnership(deps, institution, partner, { isPublished: isOwn });
	const project = await plantProject(owner, side.toUpperCase());
	const made = await makeEvent(
		deps,
		{
			title: textIn('en', `Training ${side}`),
			kind: 'training',
			projectId: project,
			confidentiality: isOwn ? 'public' : 'internal',
			hasPublicRegistration: true,
		},
		'open',
	);
	const session = await makeSession(deps, made.id);
	const room = await makeRoom(deps, made.id);
	const sessionPerson = await makeSessionPerson(deps, made.id, session, { name: `Speaker ${side}` });
	const person = await makePerson(deps, {
		givenName: 'Person',
		familyName: side,
		email: `person-${side}@example.org`,
	});
	const twin = await makePerson(deps, { givenName: 'Person', familyName: `${side} again` });
	const post = await makePost(deps, person, institution);
	const registration = await makeRegistration(deps, made.id, {
		newcomer: undefined,
		personId: person,
		institutionId: institution,
	} as never);
	const { id: delegation } = await planDelegation(deps, team, {
		eventId: made.id,
		institutionId: institution,
		seats: 3,
		policy: 'partial',
	});
	const { id: delegate } = await nameDelegate(deps, team, {
		eventId: made.id,
		id: delegation,
		fields: { ...newcomer(), part: 'participant', locale: 'en', isHead: false },
	});
	await issueBadges(deps, team, { eventId: made.id });
	await setAsking(deps, team, {
		eventId: made.id,
		consents: isOwn ? ['photo', 'list_public'] : ['photo'],
		offersLetters: true,
		letterDays: 5,
	});
	const { id: question } = await addQuestion(deps, team, { eventId: made.id, fields: questionValues() });
	const { id: contribution } = await addQuestion(deps, team, {
		eventId: made.id,
		fields: questionValues({ type: 'contribution' }),
	});
	await owner.query('insert into answer (registration_id, question_id, value) values ($1, $2, $3)', [
		registration,
		contribution,
		{ brings: 'challenge', text: 'Empty shops' },
	]);
	await plantLetter(owner, registration, deps.secret);
	const told = await plantOutcomes(owner, isOwn, { institution, event: made.id, partnership });
	const centre = await plantCentre(owner, institution);
	const film = newId();
	await owner.query(
		`insert into training_video (id, title, captions, sha256, type, bytes, added_at) values ($1, $2, $3, $4, 'video/webm', 1, now())`,
		[film, textIn('tr', 'Film'), { tr: [{ from: 0, to: 1, text: 'Film' }] }, '0'.repeat(64)],
	);
	return {
		centre,
		film,
		...told,
		question,
		contribution,
		institution,
		institutionSlug: await slugOf(owner, 'institution', institution),
		publicInstitution: await makeInstitution(deps, { name: textIn('en', `Third ${side}`) }),
		partnership,
		proposal: await plantProposal(owner, partnership),
		project,
		event: made.id,
		eventSlug: await slugOf(owner, 'event', made.id),
		session,
		room,
		sessionPerson,
		person,
		twin,
		post,
		registration,
		indicator: await plantIndicator(owner, project),
		quota: await makeQuota(deps, made.id, 30),
		delegation,
		delegate,
		...(await plant(owner, person, institution)),
		...(await plantNetwork(owner, person)),
		...(await plantDialogue(deps, owner, isOwn, institution)),
		...(await plantConcepts(owner, institution)),
	};
}

async function plantConcepts(owner: pg.Pool, institution: string) {
	const [concept, presentedConcept, consultedConcept] = [newId(), newId(), newId()];
	const [conceptPart, conceptSection, conceptComment] = [newId(), newId(), newId()];
	const [conceptMeasure, consultationComment] = [newId(), newId()];
	const words = JSON.stringify(textIn('en', 'Words'));
	for (const id of [concept, presentedConcept, consultedConcept])
		await owner.query(
			`insert into concept (id, institution_id, title, term, mandate, state, consultation_ends_on)
			values ($1, $2, $3, $3, $3, 'drafting', '2099-01-01')`,
			[id, institution, words],
		);
	await owner.query(
		`insert into concept_principle (id, concept_id, position, title) values ($1, $2, 0, $3)`,
		[conceptPart, concept, words],
	);
	await owner.query(
		`insert into concept_section (id, concept_id, position, title, number) values ($1, $2, 0, $3, 1)`,
		[conceptSection, concept, words],
	);
	await owner.query(
		`insert into concept_section_version (id, concept_id, section_id, number, content, written_at)
		values ($1, $2, $3, 1, $4, now())`,
		[newId(), concept, conceptSection, JSON.stringify({ title: textIn('en', 'Words'), body: null })],
	);
	await owner.query(
		`insert into concept_comment (id, concept_id, section_id, text, language) values ($1, $2, $3, 'Remark', 'en')`,
		[conceptComment, concept, conceptSection],
	);
	await owner.query(
		`insert into concept_measure (id, concept_id, position, title, milestones, funding, currency)
		values ($1, $2, 0, $3, '[]', '[]', 'TRY')`,
		[conceptMeasure, presentedConcept, words],
	);
	await owner.query(`update concept set state = 'presented', round = 1 where id = $1`, [presentedConcept]);
	await owner.query(
		`insert into concept_adoption (concept_id, content, hash, adopted_at) values ($1, '{}', 'h', now())`,
		[presentedConcept],
	);
	await owner.query(`update concept set state = 'consultation' where id = $1`, [consultedConcept]);
	await owner.query(
		`insert into consultation_comment (id, concept_id, text, language) values ($1, $2, 'Said', 'en')`,
		[consultationComment, consultedConcept],
	);
	return {
		concept,
		presentedConcept,
		consultedConcept,
		conceptPart,
		conceptSection,
		conceptComment,
		conceptMeasure,
		consultationComment,
		...(await plantMonitoring(owner, institution, words)),
	};
}

async function plantMonitoring(owner: pg.Pool, institution: string, words: string) {
	const [monitoredConcept, monitoredMeasure] = [newId(), newId()];
	const [draftReport, publishedReport] = [newId(), newId()];
	await owner.query(
		`insert into concept (id, institution_id, title, term, mandate, state) values ($1, $2, $3, $3, $3, 'drafting')`,
		[monitoredConcept, institution, words],
	);
	await owner.query(
		`insert into concept_measure (id, concept_id, position, title, milestones, funding, currency)
		values ($1, $2, 0, $3, '[]', '[]', 'TRY')`,
		[monitoredMeasure, monitoredConcept, words],
	);
	await owner.query(`update concept set state = 'presented', round = 1 where id = $1`, [monitoredConcept]);
	await owner.query(
		`insert into concept_adoption (concept_id, content, hash, adopted_at) values ($1, '{}', 'h', now())`,
		[monitoredConcept],
	);
	await owner.query(
		`update concept set state = 'adopted', hash = 'h', resolution = '1', resolved_on = '2026-01-01' where id = $1`,
		[monitoredConcept],
	);
	// A report is published on its way alone; an example comes as it is.
	await owner.query(
		`insert into monitoring_report (id, concept_id, starts_on, ends_on, state, is_example)
		values ($1, $3, '2026-01-01', '2026-06-30', 'draft', false), ($2, $3, '2025-01-01', '2025-12-31', 'published', true)`,
		[draftReport, publishedReport, monitoredConcept],
	);
	const checklistRun = newId();
	await owner.query(
		`insert into checklist_run (id, institution_id, concept_id, checklist, held_on) values ($1, $2, $3, 'steps', '2026-01-01')`,
		[checklistRun, institution, monitoredConcept],
	);
	return { monitoredConcept, monitoredMeasure, draftReport, publishedReport, checklistRun };
}

async function plantNetwork(owner: pg.Pool, person: string) {
	const [network, question, author] = [newId(), newId(), newId()];
	const words = JSON.stringify(textIn('en', 'Network'));
	await owner.query('insert into network (id, name, purpose) values ($1, $2, $2)', [network, words]);
	await owner.query(
		`insert into network_member (id, network_id, person_id, name, role, state)
		values ($1, $2, $3, 'Moderator', 'moderator', 'active')`,
		[author, network, person],
	);
	await owner.query(
		`insert into network_question (id, network_id, author_id, title, text, language)
		values ($1, $2, $3, 'Title', 'Text', 'en')`,
		[question, network, author],
	);
	return { network, networkQuestion: question };
}

async function plantDialogue(deps: Deps, owner: pg.Pool, isOwn: boolean, institutionId: string) {
	const phase = isOwn ? 'collect' : 'prepare';
	const { id, statements } = await makeDialogue(deps, { institutionId, phase, statements: 1 });
	const [statement] = statements as [string];
	await owner.query("update statement set state = 'pending' where id = $1", [statement]);
	const [run, dialogueRecommendation] = [newId(), newId()];
	const shown = {
		participants: 0,
		votes: 0,
		statementCount: 0,
		hidden: 'no_groups',
		stability: null,
		stableFrom: 0.8,
		silhouettes: [],
		explainedVariance: [0, 0],
		groups: [],
		categories: [],
		points: [],
		statements: [],
	};
	await owner.query(
		`insert into analysis_run (id, dialogue_id, state, input_hash, method, parameters, seed, result, queued_at, finished_at, published_at)
		values ($1, $2, 'published', 'h', 'm', '{}', 1, $3, now(), now(), now())`,
		[run, id, JSON.stringify(shown)],
	);
	await owner.query(
		`insert into dialogue_recommendation (id, dialogue_id, text, run_id, institution_id, due_on)
		values ($1, $2, $3, $4, $5, '2099-01-01')`,
		[dialogueRecommendation, id, JSON.stringify(textIn('en', 'Light')), run, institutionId],
	);
	return { dialogue: id, statement, dialogueRecommendation };
}

async function plantProposal(owner: pg.Pool, partnership: string): Promise<string> {
	const id = newId();
	await owner.query(
		`insert into partnership_proposal (id, partnership_id, phase, taken_on, proposer, second)
		values ($1, $2, 'matching', '2022-02-02', 'second', 'side')`,
		[id, partnership],
	);
	return id;
}

/** What has no use case that a test could go through without a browser. */
async function plant(owner: pg.Pool, person: string, institution: string) {
	const [voice, importRun, mail] = [newId(), newId(), newId()];
	const [grant, token, feed] = [newId(), newId(), newId()];
	await owner.query(
		`insert into mail (id, key, kind, recipient, locale, subject, text, html, state)
		values ($1::uuid, $2, 'test', 'somebody@example.org', 'en', 'Subject', 'Text', 'Text', 'kept')`,
		[mail, mail],
	);
	await owner.query(
		`insert into access_grant (id, person_id, role, scope) values ($1, $2, 'reader', 'programme')`,
		[grant, person],
	);
	await owner.query(
		`insert into import_run (id, kind, state, file_name, headers, fields, notes, rows)
		values ($1, 'people', 'planned', 'people.csv', '{}', '{}', '[]', 0)`,
		[importRun],
	);
	await owner.query(
		`insert into action_field (number, name, description) values (1, $1, $1) on conflict do nothing`,
		[JSON.stringify(textIn('en', 'Exchange'))],
	);
	await owner.query(
		`insert into voice (id, form, text, speaker, institution_id) values ($1, 'quote', $2, $2, $3)`,
		[voice, JSON.stringify(textIn('en', 'A voice')), institution],
	);
	await owner.query(
		`insert into calendar_feed (id, secret_hash, kind, person_id, locale, created_at)
		values ($1::uuid, $2, 'person', $3, 'en', now())`,
		[feed, feed, person],
	);
	return { voice, importRun, mail, grant, token, feed };
}

/** As a page shows it and sends it back; what it is made of is asked elsewhere. */
export const sketchHash = 'c'.repeat(64);

async function plantOutcomes(
	owner: pg.Pool,
	isOwn: boolean,
	{ institution, event, partnership }: Record<'institution' | 'event' | 'partnership', string>,
) {
	const [practice, recommendation, document] = [newId(), newId(), newId()];
	const [task, lesson, adaptation] = [newId(), newId(), newId()];
	const practiceSlug = `practice-${isOwn ? 'own' : 'other'}`;
	const words = JSON.stringify(textIn('en', 'Words'));
	await owner.query(
		`insert into practice (id, slug, state, institution_id, title, obstacles, published_at, confirmed_at)
		values ($1, $2, $3, $4, $5, $5, now(), now())`,
		[practice, practiceSlug, isOwn ? 'published' : 'draft', institution, words],
	);
	await owner.query(`insert into recommendation (id, event_id, text, addressee) values ($1, $2, $3, $3)`, [
		recommendation,
		event,
		words,
	]);
	await owner.query(
		`insert into document (id, noun, record_id, title, audience, sha256, name, type, bytes)
		values ($1, 'practice', $2, $3, 'record', $4, 'a.txt', 'txt', 1)`,
		[document, practice, words, 'a'.repeat(64)],
	);
	await owner.query(`insert into task (id, event_id, title) values ($1, $2, 'Call')`, [task, event]);
	await owner.query('insert into lesson (id, event_id, text) values ($1, $2, $3)', [lesson, event, words]);
	await owner.query(
		'insert into adaptation (id, practice_id, institution_id, changed, outcome) values ($1, $2, $3, $4, $4)',
		[adaptation, practice, institution, words],
	);
	const [sketch, funderCall] = [newId(), newId()];
	await owner.query(
		`insert into funder_call (id, name, funder, year, currency, tiers, is_in_kind_counted, steps, zone)
		values ($1, $2, $2, 2024, 'EUR', '[]', false, '[]', 'Europe/Berlin')`,
		[funderCall, words],
	);
	await owner.query(
		`insert into sketch (id, partnership_id, first_id, second_id, number, title)
		select $1, id, first_id, second_id, 1, $3 from partnership where id = $2`,
		[sketch, partnership, words],
	);
	await owner.query(
		`insert into sketch_version (id, sketch_id, number, content, hash, written_at) values ($1, $2, 1, $3, $4, now())`,
		[newId(), sketch, JSON.stringify(emptySketch(textIn('en', 'Words'))), sketchHash],
	);
	return { sketch, funderCall, practice, practiceSlug, recommendation, document, task, lesson, adaptation };
}
