import { sql, type SQL } from 'drizzle-orm';
import { expect, test } from 'vitest';
import type { Actor } from '#shared/actor.ts';
import { newId } from '#shared/id.ts';
import { account, reader, system, team, visitor } from '#world/actors.ts';
import { testDatabase } from '#world/database.ts';
import { furnish, type Places } from './places.ts';

// As in second-lock.test.ts: what the database itself lets through of an event's notices and of links to registrations.
const { deps, owner } = await testDatabase();
const own = await furnish(deps, owner, 'own');
const other = await furnish(deps, owner, 'other');
const notices = { own: await plant(own), other: await plant(other) };

async function plant({ event, registration }: Places): Promise<string> {
	const id = newId();
	await owner.query('insert into event_mailing (event_id, reminder_days, thanks) values ($1, 3, true)', [
		event,
	]);
	await owner.query(
		`insert into event_notice (id, event_id, kind, occasion, created_at) values ($1, $2, 'message', 'first', now())`,
		[id, event],
	);
	await owner.query(
		'insert into notice_mail (notice_id, registration_id, created_at) values ($1, $2, now())',
		[id, registration],
	);
	await owner.query('delete from registration_link');
	return id;
}

const coordinator = account([{ role: 'coordinator', scope: 'institution', id: own.institution }]);
const organiser = account([{ role: 'organiser', scope: 'project', id: own.project }]);
const atEvent = account([{ role: 'organiser', scope: 'event', id: own.event }]);
const readerThere = account([{ role: 'reader', scope: 'event', id: own.event }]);
const outside: readonly Actor[] = [visitor, account([]), coordinator];

const whose = (of: string, places: Places) => (id: string) =>
	Object.values(places).includes(id) ? [of] : [];
async function seen(
	actor: Actor,
	table: 'event_mailing' | 'event_notice' | 'notice_mail',
): Promise<string[]> {
	const key = table === 'notice_mail' ? 'registration_id' : 'event_id';
	const { rows } = await deps.db.as(actor, (tx) =>
		tx.execute<{ id: string }>(sql.raw(`select ${key} as id from ${table}`)),
	);
	return rows.flatMap(({ id }) => [...whose('other', other)(id), ...whose('own', own)(id)]).sort();
}

test('what an event writes is seen by those who run it; whom it went to by the team alone', async () => {
	for (const [actor, notice, mail] of [
		...outside.map((actor) => [actor, [], []] as const),
		[organiser, ['own'], []],
		[atEvent, ['own'], []],
		[readerThere, [], []],
		[reader, [], []],
		[team, ['other', 'own'], ['other', 'own']],
		[system, ['other', 'own'], ['other', 'own']],
	] as const) {
		expect([await seen(actor, 'event_mailing'), await seen(actor, 'event_notice')]).toEqual([notice, notice]);
		expect(await seen(actor, 'notice_mail')).toEqual(mail);
	}
	expect((await deps.db.pool.query('select * from event_notice')).rows).toEqual([]);
});

const changes = (event: string, notice: string): SQL[] => [
	sql`update event_mailing set reminder_days = 4 where event_id = ${event}`,
	sql`update event_notice set mails = 9 where event_id = ${event}`,
	sql`update notice_mail set created_at = now() where notice_id = ${notice}`,
	sql`delete from notice_mail where notice_id = ${notice}`,
	sql`delete from event_notice where event_id = ${event}`,
	sql`delete from event_mailing where event_id = ${event}`,
];
const additions = ({ event, registration }: Places, notice: string): SQL[] => [
	sql`insert into event_notice (id, event_id, kind, occasion, created_at) values (${newId()}, ${event}, 'message', ${newId()}, now())`,
	sql`insert into notice_mail (notice_id, registration_id, created_at) values (${notice}, ${registration}, now())`,
	sql`insert into registration_link (secret_hash, registration_id, valid_until) values (${newId()}, ${registration}, now())`,
];

/** How many rows a statement changes, undone again; -1 where the policies refuse it. */
async function tried(actor: Actor, statement: SQL): Promise<number> {
	let count = 0;
	const undone = new Error('undone');
	try {
		await deps.db.as(actor, async (tx) => {
			count = (await tx.execute(statement)).rowCount ?? 0;
			throw undone;
		});
	} catch (error) {
		if (error === undone) return count;
		expect(error).toMatchObject({ cause: { code: '42501' } });
		return -1;
	}
	return count;
}
const all = async (actor: Actor, statements: readonly SQL[]) => {
	const counts: number[] = [];
	for (const statement of statements) counts.push(await tried(actor, statement));
	return counts;
};

test('they are changed by those who run the event, never of another, and nobody notes for themselves whom one went to', async () => {
	for (const actor of [...outside, organiser, atEvent, readerThere, reader]) {
		expect(await all(actor, changes(other.event, notices.other))).toEqual([0, 0, 0, 0, 0, 0]);
		expect(await all(actor, additions(other, notices.other))).toEqual([-1, -1, -1]);
	}
	for (const actor of [organiser, atEvent])
		expect(await all(actor, changes(own.event, notices.own))).toEqual([1, 1, 0, 0, 1, 1]);
	for (const actor of [...outside, readerThere, reader])
		expect(await all(actor, changes(own.event, notices.own))).toEqual([0, 0, 0, 0, 0, 0]);
});

test('who answers for who comes may have a link written to them, and reads none', async () => {
	await owner.query(
		`insert into registration_link (secret_hash, registration_id, valid_until) values ('hash', $1, now() + interval '1 day')`,
		[own.registration],
	);
	const link = additions(own, notices.own).at(-1)!;
	for (const [actor, adds, reads] of [
		[organiser, 1, 0],
		[atEvent, 1, 0],
		[readerThere, -1, 0],
		[reader, -1, 0],
		[coordinator, -1, 0],
		[team, 1, 1],
	] as const) {
		expect(await tried(actor, link)).toBe(adds);
		const { rows } = await deps.db.as(actor, (tx) => tx.execute(sql`select 1 from registration_link`));
		expect(rows).toHaveLength(reads);
	}
});
