import { randomUUID } from 'node:crypto';
import { asc, eq, sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { system } from '#world/actors.ts';
import { testDatabase } from '#world/database.ts';
import { askQuestion, hasten, haveVoted, twoCamps, type Asked } from '#world/voters.ts';
import { runJobs } from '#platform/server/jobs/runner.ts';
import { mapJob } from './compute-map.ts';
import { forgetParticipants } from './forget-participants.ts';
import { analysisRun, dialogue } from './api.ts';

const { deps, owner } = await testDatabase();

const forgetJobs = () => owner.query('delete from job');
const waiting = async ({ id }: Asked) => {
	const { rows } = await owner.query(
		`select key from job where state = 'waiting' and payload ->> 'dialogueId' = $1`,
		[id],
	);
	return rows.length;
};
const withheld = ({ id }: Asked) =>
	deps.db.as(system, async (tx) => {
		const rows = await tx
			.select({ withheld: analysisRun.withheld })
			.from(analysisRun)
			.where(eq(analysisRun.dialogueId, id))
			.orderBy(asc(analysisRun.queuedAt), asc(analysisRun.id));
		return rows.map((row) => row.withheld);
	});
async function work() {
	await hasten(deps);
	const runner = runJobs(deps, [mapJob], { idle: 1 });
	await runner.drain();
	await runner.stop();
}

/** Somebody whose vote is written and not committed yet. */
async function voteUnderWay({ id, statements }: Asked) {
	const one = await owner.connect();
	await one.query('begin');
	const person = randomUUID();
	await one.query(`insert into participant (id, dialogue_id, channel) values ($1, $2, 'online')`, [
		person,
		id,
	]);
	await one.query(
		`insert into vote (dialogue_id, participant_id, statement_id, says, channel, at, nonce)
			values ($1, $2, $3, 1, 'online', now(), gen_random_uuid())`,
		[id, person, statements[0]],
	);
	return async (how: 'commit' | 'rollback') => {
		await one.query(how);
		one.release();
	};
}

test('nobody who votes waits for the transaction of another who does', async () => {
	const asked = await askQuestion(deps);
	await forgetJobs();
	const end = await voteUnderWay(asked);
	// Whoever waits for a lock at all does not come through here.
	const impatient = {
		...deps,
		db: {
			...deps.db,
			as: ((actor, work) =>
				deps.db.as(actor, async (tx) => {
					await tx.execute(sql`set local lock_timeout = '2s'`);
					return work(tx);
				})) as typeof deps.db.as,
		},
	};
	try {
		await haveVoted(impatient, asked, twoCamps(2));
	} finally {
		await end('rollback');
	}
	// The one who was first has taken their asking back: the other's stands by itself.
	expect(await waiting(asked)).toBe(1);
});

test('a vote that is committed while a run looks for votes is found by the next look', async () => {
	const asked = await askQuestion(deps);
	await haveVoted(deps, asked, twoCamps(20));
	await work();
	const end = await voteUnderWay(asked);
	await work();
	expect(await withheld(asked)).toEqual([null]);
	await end('commit');
	await work();
	expect(await withheld(asked)).toEqual([null, 'few_changes']);
	await work();
	await work();
	expect(await waiting(asked)).toBe(0);
});

test('what is forgotten when a dialogue is closed asks for no map without categories', async () => {
	const asked = await askQuestion(deps);
	await haveVoted(deps, asked, twoCamps(20));
	await deps.db.as(system, (tx) =>
		tx.update(dialogue).set({ phase: 'closed' }).where(eq(dialogue.id, asked.id)),
	);
	await forgetJobs();
	await forgetParticipants(deps);
	const { rows } = await owner.query(
		'select count(category)::int as count from participant where dialogue_id = $1',
		[asked.id],
	);
	expect(rows).toEqual([{ count: 0 }]);
	expect(await waiting(asked)).toBe(0);
});
