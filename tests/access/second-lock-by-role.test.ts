import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import type { Actor, Grant, Role } from '#shared/actor.ts';
import { account } from '#world/actors.ts';
import { testDatabase } from '#world/database.ts';
import { furnish } from './places.ts';

// What the database lets through when a query forgot to ask: a role at a place opens what its holder may see there, and no more.
const { deps, owner } = await testDatabase();
const home = await furnish(deps, owner, 'own');
const there = await furnish(deps, owner, 'other');
await owner.query(
	`insert into special_answer (registration_id, question_id, sealed) values ($1, $2, 'sealed')`,
	[there.registration, there.question],
);
await owner.query(
	`insert into consent_step (registration_id, kind, is_given, wording, locale, at) values ($1, 'photo', true, 'x', 'en', now())`,
	[there.registration],
);
await owner.query(
	`insert into invitation (id, event_id, email, email_key, part, locale)
	values (gen_random_uuid(), $1, 'asked@example.org', 'asked@example.org', 'participant', 'en')`,
	[there.event],
);
await owner.query(
	'insert into event_notice (id, event_id, kind, occasion, created_at) values (gen_random_uuid(), $1, $2, $3, now())',
	[there.event, 'thanks', 'thanks'],
);

/** A role there; and at home, where they write, so that they are somebody who may write at all. */
const holder = (role: Role, scope: 'institution' | 'event' | 'project', id: string): Actor =>
	account([
		{ role: 'coordinator', scope: 'institution', id: home.institution },
		{ role, scope, id } as Grant,
	]);

/** How many rows of each table name the record there. */
async function counted(actor: Actor, tables: readonly (readonly [string, string, string])[]) {
	return deps.db.as(actor, async (tx) => {
		const found: [string, number][] = [];
		for (const [table, column, id] of tables) {
			const { rows } = await tx.execute<{ n: number }>(
				sql`select count(*)::int as n from ${sql.identifier(table)} where ${sql.identifier(column)} = ${id}`,
			);
			if (rows[0]!.n > 0) found.push([table, rows[0]!.n]);
		}
		return Object.fromEntries(found);
	});
}

/** The tables of which the actor can rewrite the row; everything is undone. */
async function writable(actor: Actor, tables: readonly (readonly [string, string, string])[]) {
	const found: string[] = [];
	for (const [table, column, id] of tables) {
		const name = sql.identifier(table);
		const work = deps.db.as(actor, async (tx) => {
			const key = sql.identifier(column);
			const { rowCount } = await tx.execute(sql`update ${name} set ${key} = ${key} where ${key} = ${id}`);
			if (rowCount) found.push(table);
			throw new Error('undone');
		});
		await expect(work).rejects.toThrow('undone');
	}
	return found;
}

const ofHouse = [
	['registration', 'id', there.registration],
	['delegation', 'id', there.delegation],
	['delegate', 'registration_id', there.delegate],
	['registration_seat', 'registration_id', there.registration],
	['person', 'id', there.person],
	['affiliation', 'id', there.post],
	['sketch', 'id', there.sketch],
	['sketch_version', 'sketch_id', there.sketch],
	['concept', 'id', there.concept],
	['concept_principle', 'id', there.conceptPart],
	['concept_section', 'id', there.conceptSection],
	['concept_comment', 'id', there.conceptComment],
	['consultation_comment', 'id', there.consultationComment],
	['monitoring_report', 'id', there.draftReport],
	['checklist_run', 'id', there.checklistRun],
	['dialogue', 'id', there.dialogue],
	['statement', 'id', there.statement],
	['dialogue_recommendation', 'id', there.dialogueRecommendation],
] as const;

test('at a house its coordinator alone reads who it sends and what it drafts, whoever else works there', async () => {
	for (const role of ['counsellor', 'reader'] as const)
		expect(await counted(holder(role, 'institution', there.institution), ofHouse), role).toEqual({});
	expect(await counted(holder('coordinator', 'institution', there.institution), ofHouse)).toEqual(
		Object.fromEntries(ofHouse.map(([table]) => [table, 1])),
	);
});

const writtenByHouse = [
	['institution', 'id', there.institution],
	['partnership', 'id', there.partnership],
	['partnership_proposal', 'id', there.proposal],
	['practice', 'id', there.practice],
	['sketch', 'id', there.sketch],
	['sketch_agreement', 'sketch_id', there.sketch],
	['concept', 'id', there.concept],
	['concept_principle', 'id', there.conceptPart],
	['concept_measure', 'id', there.conceptMeasure],
	['concept_comment', 'id', there.conceptComment],
	['consultation_comment', 'id', there.consultationComment],
	['monitoring_report', 'id', there.draftReport],
	['checklist_run', 'id', there.checklistRun],
	['dialogue', 'id', there.dialogue],
	['statement', 'id', there.statement],
	['dialogue_recommendation', 'id', there.dialogueRecommendation],
	['person', 'id', there.person],
	['affiliation', 'id', there.post],
] as const;

test('at a house its coordinator alone writes, and nothing of an event', async () => {
	await owner.query(
		`insert into sketch_agreement (id, sketch_id, institution_id, number, hash, agreed_at) values (gen_random_uuid(), $1, $2, 1, 'x', now())`,
		[there.sketch, there.institution],
	);
	for (const role of ['counsellor', 'reader'] as const)
		expect(await writable(holder(role, 'institution', there.institution), writtenByHouse), role).toEqual([]);
	const coordinator = holder('coordinator', 'institution', there.institution);
	expect(await writable(coordinator, writtenByHouse)).toEqual(writtenByHouse.map(([table]) => table));
	expect(await writable(coordinator, ofEvent)).toEqual([]);
});

const ofEvent = [
	['event', 'id', there.event],
	['event_session', 'id', there.session],
	['event_room', 'id', there.room],
	['session_person', 'id', there.sessionPerson],
	['registration', 'id', there.registration],
	['delegation', 'id', there.delegation],
	['quota', 'id', there.quota],
	['question', 'id', there.question],
	['asking', 'event_id', there.event],
	['invitation', 'event_id', there.event],
	['event_notice', 'event_id', there.event],
	['badge', 'registration_id', there.registration],
	['lesson', 'id', there.lesson],
	['recommendation', 'id', there.recommendation],
	['task', 'id', there.task],
] as const;
const ofAnswers = [
	['special_answer', 'registration_id', there.registration],
	['consent_step', 'registration_id', there.registration],
	['badge', 'registration_id', there.registration],
	['invitation', 'event_id', there.event],
] as const;

test('an event is written by who organises it: whoever reads it, or is a trainer of something else, opens no answers and changes nothing', async () => {
	const organises = [
		holder('organiser', 'event', there.event),
		holder('organiser', 'project', there.project),
		holder('trainer', 'event', there.event),
	];
	for (const actor of organises) {
		expect(await writable(actor, ofEvent)).toEqual(ofEvent.map(([table]) => table));
		expect(await counted(actor, ofAnswers)).toEqual(
			Object.fromEntries(ofAnswers.map(([table]) => [table, 1])),
		);
	}
	const reads = [
		holder('reader', 'event', there.event),
		holder('reader', 'project', there.project),
		holder('trainer', 'project', there.project),
	];
	for (const actor of reads) {
		expect(await writable(actor, ofEvent)).toEqual([]);
		expect(await counted(actor, ofAnswers)).toEqual({});
	}
	expect(await counted(reads[0]!, [ofEvent[0], ofEvent[4], ofEvent[5]])).toEqual({
		event: 1,
		registration: 1,
		delegation: 1,
	});
	expect(await counted(reads[2]!, [ofEvent[0], ofEvent[4], ofEvent[5]])).toEqual({});
	await owner.query(`update event set kind = 'workshop' where id = $1`, [there.event]);
	expect(await writable(holder('trainer', 'event', there.event), ofEvent)).toEqual([]);
	await owner.query(`update event set kind = 'training' where id = $1`, [there.event]);
});
