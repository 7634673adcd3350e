import { getTableColumns, getTableName } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { impersonalTables } from '#programme/people/impersonal-tables.ts';
import { personalData } from '#programme/people/personal-data.ts';
import { personalGroups } from '#programme/people/personal-group.ts';
import { practice } from '#programme/outcomes/server/api.ts';
import { disclosePerson } from '#programme/people/server/api.ts';
import { team } from '#world/actors.ts';
import { testDatabase } from '#world/database.ts';
import { makeInstitution, makePost } from '#world/institutions.ts';
import { makePerson } from '#world/people.ts';
import { holdings } from '../../src/holdings.ts';

const { deps, owner } = await testDatabase();

/** Columns that are about the record, in any table. */
const ofTheRecord = new Set(['id', 'created_at', 'updated_at', 'version', 'deleted_at', 'is_example']);
/** Columns beside personal ones that say nothing about a person. */
const impersonal = new Set([
	...['event_id', 'institution_id'].map((column) => `registration.${column}`),
	...['event_id', 'session_id', 'position'].map((column) => `session_person.${column}`),
	...['created_at', 'valid_until'].map((column) => `registration_link.${column}`),
	'badge.event_id',
	'consent_step.number',
	...['event_id', 'gate_id', 'counter'].map((column) => `check_in.${column}`),
	...['event_id', 'valid_until', 'clock_behind_seconds', 'revoked_at'].map((column) => `gate.${column}`),
	...['partnership_id', 'phase', 'taken_on', 'document_id', 'first', 'second'].map(
		(column) => `partnership_step.${column}`,
	),
	...['partnership_id', 'state', 'phase', 'taken_on', 'document_id', 'first', 'second', 'proposer'].map(
		(column) => `partnership_proposal.${column}`,
	),
	...['basis', 'basis_on', 'valid_until', 'basis_languages', 'answered_at'].map(
		(column) => `partnership_proposal.${column}`,
	),
	...['state', 'attempts', 'run_at', 'leased_until', 'error'].map((column) => `mail.${column}`),
	...[
		'kind',
		'state',
		'encoding',
		'event_id',
		'headers',
		'fields',
		'notes',
		'rows',
		'counts',
		'job_id',
		'error',
		'finished_at',
	].map((column) => `import_run.${column}`),
	...['import_id', 'number', 'verdict'].map((column) => `import_row.${column}`),
	...['number', 'at', 'noun', 'action', 'fields', 'previous', 'hash'].map(
		(column) => `audit_entry.${column}`,
	),
	...['snapshot_id', 'published_at', 'tables', 'outcomes'].map((column) => `result_release.${column}`),
	...['form', 'institution_id', 'event_id', 'position'].map((column) => `voice.${column}`),
	...['event_id', 'due_on', 'state'].map((column) => `task.${column}`),
	'network_member.network_id',
	'counsellor_identity.centre_id',
	'counselling_case.centre_id',
	'sealed_version.number',
	...['network_id', 'language', 'solved_at'].map((column) => `network_question.${column}`),
	...['network_id', 'question_id', 'language'].map((column) => `network_answer.${column}`),
	...['event_id', 'state', 'agreed_at'].map((column) => `minutes.${column}`),
	...[
		'partnership_id',
		'first_id',
		'second_id',
		'state',
		'submitted_at',
		'number',
		'title',
		'call_id',
		'search',
	]
		.concat('session_id', 'lesson_id', 'recommendation_id', 'practice_id', 'project_id')
		.map((column) => `sketch.${column}`),
	...['sketch_id', 'number', 'hash', 'changed', 'institution_id', 'written_at'].map(
		(column) => `sketch_version.${column}`,
	),
	...['sketch_id', 'institution_id', 'number', 'hash', 'agreed_at'].map(
		(column) => `sketch_agreement.${column}`,
	),
	'participant.dialogue_id',
	'participant_answer.dialogue_id',
	'vote.dialogue_id',
	...['dialogue_id', 'batch', 'printed_at'].map((column) => `access_code.${column}`),
	...['dialogue_id', 'batch', 'locale', 'statement_ids', 'state', 'printed_at', 'typed_at', 'checked_at'].map(
		(column) => `ballot_sheet.${column}`,
	),
	...['dialogue_id', 'origin', 'is_meta', 'state', 'merged_into_id', 'split_from_id', 'priority'].map(
		(column) => `statement.${column}`,
	),
	...['number', 'dialogue_id', 'statement_id', 'from', 'to', 'reason', 'policy_version', 'at'].map(
		(column) => `statement_step.${column}`,
	),
	...['statement_id', 'dialogue_id', 'locale', 'type', 'bytes', 'recorded_at'].map(
		(column) => `statement_recording.${column}`,
	),
	...['dialogue_id', 'state', 'input_hash', 'method', 'parameters', 'seed', 'participants', 'statements']
		.concat('votes', 'stability', 'result', 'error', 'queued_at', 'started_at', 'finished_at')
		.concat('withheld', 'published_at', 'erased_at')
		.map((column) => `analysis_run.${column}`),
	'analysis_input.run_id',
	...['run_id', 'dialogue_id'].map((column) => `analysis_place.${column}`),
	...['concept_id', 'section_id', 'number', 'changed', 'written_at'].map(
		(column) => `concept_section_version.${column}`,
	),
	...['concept_id', 'section_id', 'language', 'settled_at'].map((column) => `concept_comment.${column}`),
	...['concept_id', 'section_id', 'language', 'state', 'rejection', 'reply'].map(
		(column) => `consultation_comment.${column}`,
	),
	...['noun', 'record_id', 'language', 'audience', 'type', 'bytes'].map((column) => `document.${column}`),
	...['centre_id', 'type', 'bytes', 'added_at'].map((column) => `training_video.${column}`),
	...['centre_id', 'code', 'licence', 'added_at'].map((column) => `card_photo.${column}`),
	...['centre_id', 'code', 'locale', 'digest', 'added_at'].map((column) => `card_voice.${column}`),
	...Object.values(getTableColumns(practice))
		.map(({ name }) => `practice.${name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`)
		.filter((column) => !personalData.outcome.columns.includes(column)),
]);
const declared = personalGroups.flatMap((group) => personalData[group].columns);

async function columns(): Promise<string[]> {
	const { rows } = await owner.query<{ name: string }>(
		`select table_name || '.' || column_name as name from information_schema.columns where table_schema = 'public' order by 1`,
	);
	return rows.map(({ name }) => name);
}
const tableOf = (column: string) => column.split('.')[0]!;

test('every column of the database is declared personal, or known to be not', async () => {
	const undeclared = (await columns()).filter(
		(column) =>
			!declared.includes(column) &&
			!impersonal.has(column) &&
			!ofTheRecord.has(column.split('.')[1]!) &&
			!impersonalTables.includes(tableOf(column)),
	);
	expect(undeclared).toEqual([]);
});

test('nothing is declared that is not there, or twice', async () => {
	const all = await columns();
	expect([...declared, ...impersonal].filter((column) => !all.includes(column))).toEqual([]);
	expect(impersonalTables.filter((table) => !all.some((column) => tableOf(column) === table))).toEqual([]);
	expect(new Set(declared).size).toBe(declared.length);
	expect(declared.filter((column) => impersonalTables.includes(tableOf(column)))).toEqual([]);
});

test('no table that refers to a person counts as impersonal', async () => {
	const { rows } = await owner.query<{ name: string }>(
		`select distinct conrelid::regclass::text as name from pg_constraint where contype = 'f' and confrelid = 'person'::regclass`,
	);
	expect(rows.filter(({ name }) => impersonalTables.includes(name))).toEqual([]);
});

test('what a person is given holds every personal field of the tables that refer to them', async () => {
	const id = await makePerson(deps, { email: 'all@example.org', phone: '+49 1' });
	await makePost(deps, id, await makeInstitution(deps));
	const kept = await disclosePerson(deps, team, id, holdings);
	const camel = (column: string) => column.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
	const missing = (table: string, record: Readonly<Record<string, unknown>>) =>
		declared
			.filter((column) => tableOf(column) === table)
			.map((column) => camel(column.split('.')[1]!))
			.filter((column) => !(column in record));
	// The two that are made from the others.
	expect(missing('person', kept.person as Record<string, unknown>)).toEqual(['emailKey', 'search']);
	expect(missing('affiliation', (kept.affiliation as Record<string, unknown>[])[0]!)).toEqual([]);
	const held = holdings.flatMap(({ tables }) => tables.map(getTableName));
	expect(held.filter((table) => table !== 'account_person' && !(table in kept))).toEqual([]);
});
