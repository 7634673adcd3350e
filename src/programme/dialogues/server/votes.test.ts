import { beforeEach, describe, expect, test } from 'vitest';
import { coordinatorOf, reader, team, visitor } from '#world/actors.ts';
import { steadyClock } from '#world/clock.ts';
import { testDatabase } from '#world/database.ts';
import { makeDialogue, makeStatement, makeVoter, tallies } from '#world/dialogues.ts';
import { refusal } from '#world/refusal.ts';
import type { Says } from '../vote.ts';
import {
	ballotCookie,
	castVote,
	decideStatement,
	eraseMe,
	mostVotesOfBallot,
	moveDialogue,
	newBallot,
	participant,
	pauseDialogue,
	presenting,
	readBallot,
	readMyPart,
	readVotePage,
	signBallot,
	statementAuthor,
	undoVote,
	vote,
	type Ballot,
} from './api.ts';

const { deps, owner } = await testDatabase({ now: steadyClock() });
let here: Awaited<ReturnType<typeof makeDialogue>>;
beforeEach(async () => {
	here = await makeDialogue(deps, { statements: 3 });
});

const cast = (
	ballot: Ballot,
	statementId: string,
	says: Says,
	more: { dialogueId?: string; network?: string } = {},
) => castVote(deps, { dialogueId: here.id, ballot, network: '192.0.2.1', statementId, says, ...more });

async function kept(dialogueId = here.id): Promise<unknown[]> {
	const { rows } = await owner.query(
		'select statement_id as statement, says from vote where dialogue_id = $1 order by says, statement_id',
		[dialogueId],
	);
	return rows;
}

describe('a vote', () => {
	test('is counted once per statement, and the last one stands', async () => {
		const [first, second] = here.statements;
		const ballot = newBallot(here.id);
		for (const says of [1, -1, 0, -1] as const) await cast(ballot, first!, says);
		await cast(ballot, second!, 1);
		expect(await kept()).toEqual([
			{ statement: first, says: -1 },
			{ statement: second, says: 1 },
		]);
		expect((await tallies(deps, here.id)).get(first!)).toEqual({ agrees: 0, passes: 0, disagrees: 1 });
	});

	test('sent many times at once is one vote', async () => {
		const ballot = newBallot(here.id);
		await Promise.all(
			Array.from({ length: 50 }, (_, at) => cast(ballot, here.statements[0]!, at % 2 ? 1 : -1)),
		);
		expect(await kept()).toEqual([{ statement: here.statements[0], says: 1 }]);
		const { rows } = await owner.query('select id from participant where dialogue_id = $1', [here.id]);
		expect(rows).toHaveLength(1);
	});

	test('can be taken back, and then is gone', async () => {
		const ballot = await makeVoter(deps, here.id, here.statements, [1, -1]);
		await undoVote(deps, { dialogueId: here.id, ballot, statementId: here.statements[0]! });
		await undoVote(deps, { dialogueId: here.id, ballot, statementId: here.statements[0]! });
		expect(await kept()).toEqual([{ statement: here.statements[1], says: -1 }]);
	});

	test('is not counted beyond what anybody could read, and counts once all the same', async () => {
		const ballot = newBallot(here.id);
		const tried = await Promise.all(
			Array.from({ length: 1_000 }, () => refusal(cast(ballot, here.statements[0]!, 1))),
		);
		expect(tried.filter((one) => one === 'done')).toHaveLength(mostVotesOfBallot);
		expect(tried.filter((one) => one === 'limit too_many_votes')).toHaveLength(1_000 - mostVotesOfBallot);
		expect(await kept()).toEqual([{ statement: here.statements[0], says: 1 }]);
		// Others are not in its way.
		await cast(newBallot(here.id), here.statements[0]!, 1);
	});
});

describe('a vote that must not count', () => {
	test('one on a statement of another dialogue, which the same ballot knows nothing of', async () => {
		const there = await makeDialogue(deps, { statements: 1 });
		const ballot = newBallot(here.id);
		expect(await refusal(cast(ballot, there.statements[0]!, 1))).toBe('conflict statement_closed');
		expect(await kept(there.id)).toEqual([]);
		// Nor by the database itself, should a statement name it.
		await cast(ballot, here.statements[0]!, 1);
		const foreign = owner.query(
			`insert into vote select dialogue_id, participant_id, $1, says, channel, at, gen_random_uuid() from vote where dialogue_id = $2`,
			[there.statements[0], here.id],
		);
		await expect(foreign).rejects.toThrow('vote_statement');
	});

	test.each(['pending', 'rejected', 'merged', 'split'])('one on a %s statement', async (state) => {
		await owner.query('update statement set state = $1 where id = $2', [state, here.statements[0]]);
		expect(await refusal(cast(newBallot(here.id), here.statements[0]!, 1))).toBe('conflict statement_closed');
		expect(await kept()).toEqual([]);
	});

	test('one in a dialogue that rests, has gone on, is prepared or is not there', async () => {
		const ballot = newBallot(here.id);
		const tried = () => refusal(cast(ballot, here.statements[0]!, 1));
		await pauseDialogue(deps, team, { id: here.id, isPaused: true });
		expect(await tried()).toBe('conflict dialogue_paused');
		await pauseDialogue(deps, team, { id: here.id, isPaused: false });
		expect(await tried()).toBe('done');
		await moveDialogue(deps, team, { id: here.id, to: 'draft' });
		expect(await tried()).toBe('conflict dialogue_not_open');
		const prepared = await makeDialogue(deps, { phase: 'prepare', statements: 1 });
		const early = {
			ballot: newBallot(prepared.id),
			network: '::1',
			statementId: prepared.statements[0]!,
			says: 1,
		} as const;
		expect(await refusal(castVote(deps, { dialogueId: prepared.id, ...early }))).toBe('missing not_found');
	});

	test('one with a cookie that is forged, cut, or of another dialogue', async () => {
		const ballot = newBallot(here.id);
		const cookie = signBallot(deps, here.id, ballot);
		const there = await makeDialogue(deps);
		expect(readBallot(deps, here.id, cookie)).toEqual(ballot);
		const [secret, signature] = cookie.split('.');
		for (const forged of [
			undefined,
			'',
			'.',
			secret,
			`${secret}.`,
			`.${signature}`,
			`x${cookie}`,
			`${cookie}.x`,
		])
			expect(readBallot(deps, here.id, forged)).toBe(null);
		expect(readBallot(deps, there.id, cookie)).toBe(null);
		expect(readBallot({ ...deps, secret: 'another' }, here.id, cookie)).toBe(null);
		expect(ballotCookie(deps, here.id)).not.toBe(ballotCookie(deps, there.id));
	});

	test('one that was sent again after its ballot was erased brings nothing of it back', async () => {
		const ballot = await makeVoter(deps, here.id, here.statements, [1, 1, -1]);
		await eraseMe(deps, { dialogueId: here.id, ballot, withStatements: true });
		expect(await kept()).toEqual([]);
		await cast(ballot, here.statements[0]!, 1);
		expect(await kept()).toEqual([{ statement: here.statements[0], says: 1 }]);
	});
});

describe('who voted what', () => {
	test('is read by the ballot that is presented, and by nobody who is signed in', async () => {
		const ballot = await makeVoter(deps, here.id, here.statements, [1, 0, -1]);
		const other = await makeVoter(deps, here.id, here.statements, [-1]);
		const seen = async (shown: Ballot | null) =>
			presenting(deps, visitor, shown, async (tx) => [
				(await tx.select().from(vote)).length,
				(await tx.select().from(participant)).length,
			]);
		expect(await seen(ballot)).toEqual([3, 1]);
		expect(await seen(other)).toEqual([1, 1]);
		expect(await seen(newBallot(here.id))).toEqual([0, 0]);
		expect(await seen(null)).toEqual([0, 0]);
		for (const actor of [team, reader, coordinatorOf(here.house), visitor])
			expect(
				await deps.db.as(actor, async (tx) => [
					await tx.select().from(vote),
					await tx.select().from(participant),
					await tx.select().from(statementAuthor),
				]),
			).toEqual([[], [], []]);
	});

	test('is shown to its own ballot alone', async () => {
		const ballot = await makeVoter(deps, here.id, here.statements, [1, null, -1]);
		const mine = await readMyPart(deps, visitor, { id: here.id, ballot });
		expect(mine.votes.map(({ statementId, says }) => [statementId, says])).toEqual([
			[here.statements[2], -1],
			[here.statements[0], 1],
		]);
		const nobody = await readMyPart(deps, visitor, { id: here.id, ballot: newBallot(here.id) });
		expect([nobody.isKnown, nobody.votes]).toEqual([false, []]);
	});
});

describe('the vote page', () => {
	test('shows one statement after the other, each once, and then says that it was the last', async () => {
		const ballot = newBallot(here.id);
		const shown: string[] = [];
		for (;;) {
			const page = await readVotePage(deps, visitor, { id: here.id, ballot });
			expect([page.voted, page.total]).toEqual([shown.length, 3]);
			if (!page.statement) break;
			const again = await readVotePage(deps, visitor, { id: here.id, ballot });
			expect(again.statement?.id).toBe(page.statement.id);
			shown.push(page.statement.id);
			await cast(ballot, page.statement.id, 1);
		}
		expect(shown.toSorted()).toEqual(here.statements.toSorted());
	});

	test('shows what is asked for again, with what was said to it, and never what was taken out', async () => {
		const ballot = await makeVoter(deps, here.id, here.statements, [-1]);
		const ask = async () =>
			(await readVotePage(deps, visitor, { id: here.id, ballot, statementId: here.statements[0]! }))
				.statement;
		expect(await ask()).toMatchObject({ id: here.statements[0], says: -1 });
		await decideStatement(deps, team, {
			id: here.id,
			statementId: here.statements[0]!,
			to: 'rejected',
			reason: 'off_topic',
		});
		expect((await ask())?.id).not.toBe(here.statements[0]);
	});

	test('shows statements that can be read in the language of the page before all others', async () => {
		const foreign = await makeStatement(deps, here.id, 'Yalnızca Türkçe');
		await owner.query('update statement set priority = 1000000 where id = $1', [foreign]);
		await owner.query(
			`update statement set text = jsonb_set(text, '{texts,ar}', '{"text": "شيء", "state": "reviewed"}') where id = $1`,
			[here.statements[1]],
		);
		const page = await readVotePage(deps, { kind: 'visitor', locale: 'ar' }, { id: here.id, ballot: null });
		expect(page.statement?.id).toBe(here.statements[1]);
	});
});
