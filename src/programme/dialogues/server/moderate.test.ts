import type { PoolClient } from 'pg';
import { beforeEach, describe, expect, test } from 'vitest';
import { textIn } from '#shared/text.ts';
import { account, coordinatorOf, reader, team, visitor } from '#world/actors.ts';
import { testDatabase } from '#world/database.ts';
import { makeDialogue, makeVoter, tallies } from '#world/dialogues.ts';
import { makePerson } from '#world/people.ts';
import { refusal } from '#world/refusal.ts';
import {
	castVote,
	decideStatement,
	eraseMe,
	forgetParticipants,
	getStatement,
	listStatements,
	mergeStatements,
	moveDialogue,
	newBallot,
	publishPolicy,
	readModeration,
	readMyPart,
	sayStatement,
	splitStatement,
	type Ballot,
} from './api.ts';

const { deps, owner } = await testDatabase();
let here: Awaited<ReturnType<typeof makeDialogue>>;
beforeEach(async () => {
	here = await makeDialogue(deps, { statements: 2 });
});

const say = (ballot: Ballot, words: string) =>
	sayStatement(deps, {
		dialogueId: here.id,
		ballot,
		network: '192.0.2.1',
		fields: { words, language: 'ar' },
	});
async function said(words: string): Promise<{ ballot: Ballot; statementId: string }> {
	const ballot = newBallot(here.id);
	await say(ballot, words);
	const waiting = await listStatements(deps, team, { id: here.id, state: 'pending' });
	return { ballot, statementId: waiting.find(({ text }) => text.texts.ar?.text === words)!.id };
}
const decide = (statementId: string, to: 'accepted' | 'rejected', reason = '', actor = team) =>
	decideStatement(deps, actor, { id: here.id, statementId, to, reason });
const mine = async (ballot: Ballot) =>
	(await readMyPart(deps, visitor, { id: here.id, ballot })).statements.map((one) => [
		one.text.texts.ar?.text,
		one.state,
		one.reason?.texts.en?.text ?? null,
		one.policyVersion,
	]);

describe('what somebody says', () => {
	test('waits, is theirs to see, and is said once however often it is sent', async () => {
		const { ballot } = await said('نريد حديقة');
		await say(ballot, 'نريد حديقة');
		expect(await mine(ballot)).toEqual([['نريد حديقة', 'pending', null, null]]);
		expect(await mine(newBallot(here.id))).toEqual([]);
	});

	test('is refused in a language that is not offered, and where only votes are taken', async () => {
		const ballot = newBallot(here.id);
		const fields = { words: 'Ein Park', language: 'de' } as const;
		const one = { dialogueId: here.id, ballot, network: '192.0.2.1', fields };
		expect(await refusal(sayStatement(deps, one))).toBe('invalid check_fields language:choose_one');
		await owner.query("update dialogue set phase = 'vote' where id = $1", [here.id]);
		expect(await refusal(say(ballot, 'شيء'))).toBe('conflict dialogue_only_votes');
	});
});

describe('moderation', () => {
	test('tells the author what became of it, why, and by which rules', async () => {
		const { ballot, statementId } = await said('إعلان');
		expect(await refusal(decide(statementId, 'rejected'))).toBe('invalid check_fields reason:required');
		expect(await refusal(decide(statementId, 'rejected', 'because'))).toBe(
			'invalid check_fields reason:choose_one',
		);
		await decide(statementId, 'rejected', 'off_topic');
		expect(await mine(ballot)).toEqual([['إعلان', 'rejected', 'Not about the question', 1]]);
		// Undone by a further step; the log keeps both.
		await decide(statementId, 'accepted');
		expect(await mine(ballot)).toEqual([['إعلان', 'accepted', null, 1]]);
		const { steps } = await getStatement(deps, team, { id: here.id, statementId });
		expect(steps.map(({ from, to, reason }) => [from, to, reason])).toEqual([
			['pending', 'rejected', 'off_topic'],
			['rejected', 'accepted', null],
		]);
	});

	test('goes by the rules of its day', async () => {
		const { ballot, statementId } = await said('شيء');
		await decide(statementId, 'rejected', 'off_topic');
		const reasons = [{ key: '', name: textIn('en', 'Something else') }];
		await publishPolicy(deps, team, {
			id: here.id,
			version: 1,
			fields: { text: textIn('en', 'New rules'), reasons },
		});
		expect(await mine(ballot)).toEqual([['شيء', 'rejected', 'Not about the question', 1]]);
		await decide(statementId, 'accepted');
		expect(await refusal(decide(statementId, 'rejected', 'off_topic'))).toBe(
			'invalid check_fields reason:choose_one',
		);
		await decide(statementId, 'rejected', 'something_else');
		expect(await mine(ballot)).toEqual([['شيء', 'rejected', 'Something else', 2]]);
	});

	test('is for those who look after the dialogue, and its log for all, without a text', async () => {
		const { statementId } = await said('سرّ');
		const stranger = coordinatorOf((await makeDialogue(deps)).house);
		for (const actor of [reader, stranger, account([])])
			expect(await refusal(decide(statementId, 'accepted', '', actor))).toBe('forbidden not_allowed');
		expect(await listStatements(deps, reader, { id: here.id, state: 'pending' })).toEqual([]);
		await decide(statementId, 'rejected', 'insulting', coordinatorOf(here.house));
		const { log } = await readModeration(deps, visitor, { id: here.id });
		expect(log.map(({ to, count, reason }) => [to, count, reason?.texts.en?.text])).toEqual([
			['rejected', 1, 'Insults people or stirs up hatred'],
		]);
		expect(JSON.stringify(log)).not.toContain('سرّ');
	});

	test('names in the records who took a step, and forgets them with their person', async () => {
		const personId = await makePerson(deps);
		const moderator = account([{ role: 'team', scope: 'programme' }], { personId });
		await decide(here.statements[0]!, 'rejected', 'off_topic', moderator);
		const by = async () => (await owner.query('select person_id from statement_step')).rows;
		expect(await by()).toContainEqual({ person_id: personId });
		await owner.query('delete from person where id = $1', [personId]);
		expect(await by()).not.toContainEqual({ person_id: personId });
	});
});

describe('merging', () => {
	test('moves the votes, and of one person on both the later one', async () => {
		const [from, into] = here.statements as [string, string];
		await makeVoter(deps, here.id, [from, into], [1, -1]);
		await makeVoter(deps, here.id, [into, from], [-1, 1]);
		await makeVoter(deps, here.id, [from], [1]);
		await makeVoter(deps, here.id, [into], [0]);
		await mergeStatements(deps, team, { id: here.id, statementId: from, intoId: into });
		expect([...(await tallies(deps, here.id))]).toEqual([[into, { agrees: 2, passes: 1, disagrees: 1 }]]);
		const { row } = await getStatement(deps, team, { id: here.id, statementId: from });
		expect([row.state, row.mergedIntoId]).toEqual(['merged', into]);
		const again = mergeStatements(deps, team, { id: here.id, statementId: from, intoId: into });
		expect(await refusal(again)).toBe('conflict step_not_allowed');
	});

	test('accepts one that waits in the same moment, and refuses itself, what is out and what is elsewhere', async () => {
		const { statementId, ballot } = await said('نفس الشيء');
		const there = await makeDialogue(deps, { statements: 1 });
		const into = (intoId: string) =>
			refusal(mergeStatements(deps, team, { id: here.id, statementId, intoId }));
		expect(await into(statementId)).toBe('invalid check_fields intoId:not_found_choice');
		expect(await into(there.statements[0]!)).toBe('missing not_found');
		await decide(here.statements[1]!, 'rejected', 'off_topic');
		expect(await into(here.statements[1]!)).toBe('invalid check_fields intoId:not_found_choice');
		expect(await into(here.statements[0]!)).toBe('done');
		expect(await mine(ballot)).toEqual([['نفس الشيء', 'merged', 'Says the same as another statement', 1]]);
	});

	test('leaves no vote behind that is under way: it waits, looks again, and is told', async () => {
		const [from] = here.statements as [string];
		const moderator = await owner.connect();
		await moderator.query('begin');
		await moderator.query('select 1 from statement where id = $1 for update', [from]);
		await moderator.query("update statement set state = 'merged' where id = $1", [from]);
		const ballot = newBallot(here.id);
		const cast = refusal(
			castVote(deps, { dialogueId: here.id, ballot, network: '::1', statementId: from, says: 1 }),
		);
		await waitedFor(moderator);
		await moderator.query('commit');
		moderator.release();
		expect(await cast).toBe('conflict statement_closed');
		expect([...(await tallies(deps, here.id))]).toEqual([]);
	});
});

/** Until somebody waits for what this connection holds. */
async function waitedFor(client: PoolClient): Promise<void> {
	for (;;) {
		const { rows } = await client.query(
			'select 1 from pg_locks where not granted and pg_backend_pid() = any(pg_blocking_pids(pid))',
		);
		if (rows.length > 0) return;
	}
}

test('splitting replaces a statement by parts without votes, which its author sees', async () => {
	const { ballot, statementId } = await said('حديقة ومدرسة');
	await splitStatement(deps, team, {
		id: here.id,
		statementId,
		parts: [textIn('ar', 'حديقة'), textIn('ar', 'مدرسة')],
	});
	expect((await mine(ballot)).map(([text, state]) => `${text}: ${state}`).toSorted()).toEqual(
		['حديقة: accepted', 'حديقة ومدرسة: split', 'مدرسة: accepted'].toSorted(),
	);
	expect([...(await tallies(deps, here.id))]).toEqual([]);
});

test('of a dialogue that is closed nobody is known any more, and every vote is counted still', async () => {
	const { ballot, statementId } = await said('كلام');
	await decide(statementId, 'accepted');
	const other = await makeDialogue(deps, { statements: 1, asksCategory: true });
	const known = await makeVoter(deps, other.id, other.statements, [1]);
	await castVote(deps, { dialogueId: here.id, ballot, network: '::1', statementId, says: 1 });
	await moveDialogue(deps, team, { id: here.id, to: 'closed' });
	await forgetParticipants(deps);
	await forgetParticipants(deps);
	const left = await owner.query(
		`select count(ballot_hash)::int as ballots, count(*)::int as people,
			(select count(*)::int from statement_author a join statement s on s.id = a.statement_id where s.dialogue_id = $1) as authors
			from participant where dialogue_id = $1`,
		[here.id],
	);
	expect(left.rows).toEqual([{ ballots: 0, people: 1, authors: 0 }]);
	expect((await tallies(deps, here.id)).get(statementId)).toEqual({ agrees: 1, passes: 0, disagrees: 0 });
	expect((await readMyPart(deps, visitor, { id: here.id, ballot })).isKnown).toBe(false);
	// One that goes on keeps everybody's own.
	expect((await readMyPart(deps, visitor, { id: other.id, ballot: known })).votes).toHaveLength(1);
});

describe('erasing oneself', () => {
	test.each([
		[false, ['كلام']],
		[true, []],
	])('takes everything but, as one wishes, what was said (goes too: %s)', async (withStatements, left) => {
		const { ballot, statementId } = await said('كلام');
		await decide(statementId, 'accepted');
		for (const one of here.statements)
			await castVote(deps, { dialogueId: here.id, ballot, network: '::1', statementId: one, says: 1 });
		const other = await makeVoter(deps, here.id, here.statements, [-1]);
		const { rows: who } = await owner.query('select id from participant where ballot_hash = $1', [
			ballot.hash,
		]);
		const run = async (participantId: string) => {
			const { rows } = await owner.query(
				`insert into analysis_run (id, dialogue_id, state, queued_at) values (gen_random_uuid(), $1, 'done', now()) returning id`,
				[here.id],
			);
			await owner.query("insert into analysis_input values ($1, 'votes')", [rows[0].id]);
			await owner.query(
				`insert into analysis_place (run_id, dialogue_id, participant_id, x, y, fingerprint) values ($1, $2, $3, 0, 0, 'f')`,
				[rows[0].id, here.id, participantId],
			);
			return rows[0].id as string;
		};
		const { rows: others } = await owner.query('select id from participant where ballot_hash = $1', [
			other.hash,
		]);
		const [counted, without] = [await run(who[0].id), await run(others[0].id)];

		await eraseMe(deps, { dialogueId: here.id, ballot, withStatements });

		const holds = async (text: string) => (await owner.query(text, [who[0].id])).rows.length;
		for (const table of ['vote', 'participant_answer', 'statement_author', 'analysis_place'])
			expect(await holds(`select 1 from ${table} where participant_id = $1`)).toBe(0);
		const accepted = await listStatements(deps, team, { id: here.id, state: 'accepted' });
		expect(accepted.flatMap(({ text }) => text.texts.ar?.text ?? [])).toEqual(left);
		const runs = await owner.query(
			`select r.id, r.erased_at is not null as erased, i.run_id is not null as input
				from analysis_run r left join analysis_input i on i.run_id = r.id where r.dialogue_id = $1 order by erased`,
			[here.id],
		);
		expect(runs.rows).toEqual([
			{ id: without, erased: false, input: true },
			{ id: counted, erased: true, input: false },
		]);
		expect((await readMyPart(deps, visitor, { id: here.id, ballot: other })).votes).toHaveLength(1);
	});
});
