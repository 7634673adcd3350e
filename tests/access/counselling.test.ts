import { sql, type SQL } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import type { Actor } from '#shared/actor.ts';
import { newId } from '#shared/id.ts';
import { account, administrator, reader, system, team, visitor } from '#world/actors.ts';
import { houseOf, plantCase, plantIdentity, someKey } from '#world/counselling.ts';
import { testDatabase } from '#world/database.ts';

// What the database itself lets through, whatever the application asks.
const { deps, owner } = await testDatabase();
const { institution, centre, otherCentre, made, ayse, bora, cem, dila } = await houseOf({ deps, owner });
const readerThere = account([{ role: 'reader', scope: 'institution', id: institution }]);
const [own, colleague, other] = [
	await plantIdentity(owner, centre, ayse.personId!),
	await plantIdentity(owner, centre, bora.personId!),
	await plantIdentity(owner, otherCentre, dila.personId!),
];
const eren = await made('eren', 'counsellor');
const unconfirmed = await plantIdentity(owner, centre, eren.personId!, { state: 'new' });
const mine = await plantCase(owner, centre, [own]);
const both = await plantCase(owner, centre, [own, colleague]);
const theirs = await plantCase(owner, otherCentre, [other]);
// Sealed to a key that does not count yet, as only a fault could do it.
const early = await plantCase(owner, centre, [unconfirmed]);
for (const [identity, who] of [
	[own, ayse],
	[other, dila],
] as const)
	await owner.query(
		`insert into wrapped_key (identity_id, person_id, by_passphrase, changed_at) values ($1, $2, 'x', now())`,
		[identity, who.personId],
	);
for (const [id, at] of [
	[own, centre],
	[other, otherCentre],
]) {
	await owner.query(
		`insert into case_receipt (case_id, centre_id, reason, deleted_on) values ($1, $2, 'client', '2026-01-01')`,
		[newId(), at],
	);
	await owner.query(
		`insert into counselling_count (centre_id, identity_id, period, counts, sent_at) values ($1, $2, '2026-Q1', '{}', now())`,
		[at, id],
	);
	await owner.query(
		`insert into deck_overlay (centre_id, code, kind, updated_at) values ($1, 'S01', 'hidden', now())`,
		[at],
	);
	await owner.query(
		`insert into card_photo (id, centre_id, code, bytes, credit, licence, added_at) values ($1, $2, 'S01', 'x', 'A centre', 'own', now())`,
		[newId(), at],
	);
	await owner.query(
		`insert into card_voice (id, centre_id, code, locale, digest, bytes, added_at) values ($1, $2, 'S01', 'ar', 'x', 'x', now())`,
		[newId(), at],
	);
}
const run = (actor: Actor, statement: SQL) => deps.db.as(actor, (tx) => tx.execute(statement));
const count = async (actor: Actor, table: string) =>
	(await run(actor, sql`select * from ${sql.identifier(table)}`)).rows.length;
const cases = async (actor: Actor) =>
	(await run(actor, sql`select id from counselling_case`)).rows.map(({ id }) => id as string).sort();
/** Roles that oversee the programme, or have to do with the institution otherwise. */
const outside: readonly (readonly [string, Actor])[] = [
	['visitor', visitor],
	['reader', reader],
	['reader there', readerThere],
	['team', team],
	['administrator', administrator],
];

describe('a sealed case', () => {
	test('is there for the counsellors it is sealed to, and for nobody else', async () => {
		expect(await cases(ayse)).toEqual([mine, both].sort());
		expect(await cases(bora)).toEqual([both]);
		expect(await cases(dila)).toEqual([theirs]);
		for (const [name, actor] of [...outside, ['coordinator', cem], ['not confirmed', eren]] as const)
			expect(await cases(actor), name).toEqual([]);
		expect(await cases(system)).toEqual([mine, both, theirs, early].sort());
		for (const table of ['sealed_version', 'sealed_for'])
			for (const [name, actor] of [...outside, ['coordinator', cem], ['not confirmed', eren]] as const)
				expect(await count(actor, table), `${table} ${name}`).toBe(0);
		expect(await count(ayse, 'sealed_version')).toBe(2);
	});

	test('is gone for a counsellor whose role has ended, whatever their key', async () => {
		expect(await cases({ ...ayse, grants: [] })).toEqual([]);
		expect(await count({ ...ayse, grants: [] }, 'sealed_version')).toBe(0);
	});

	test('is not opened up, moved or taken by anybody else', async () => {
		const grabs = (identity: string) => [
			sql`insert into sealed_for (case_id, identity_id) values (${theirs}, ${identity})`,
			sql`insert into sealed_version (id, case_id, number, follows, sealed, size, sealed_by, received_at)
				values (${newId()}, ${theirs}, 9, '{}', 'x', 1, ${identity}, now())`,
		];
		for (const [name, actor] of [...outside, ['coordinator', cem], ['counsellor', ayse]] as const) {
			for (const statement of grabs(own))
				await expect(run(actor, statement), name).rejects.toMatchObject({ cause: { code: '42501' } });
			for (const statement of [
				sql`delete from counselling_case where id = ${theirs}`,
				sql`update counselling_case set code = 'x' where id = ${theirs}`,
				sql`delete from sealed_version where case_id = ${theirs}`,
				sql`delete from sealed_for where case_id = ${theirs}`,
			])
				expect((await run(actor, statement)).rowCount, name).toBe(0);
		}
	});

	test('is begun and shared by a counsellor, within their centre and to keys that count', async () => {
		const id = newId();
		const begin = (
			at: string,
		) => sql`insert into counselling_case (id, centre_id, code, last_met_on, deleted_on)
			values (${id}, ${at}, 'bado-12', '2026-01-01', '2027-01-01')`;
		const sealFor = (identity: string) =>
			sql`insert into sealed_for (case_id, identity_id) values (${id}, ${identity})`;
		for (const actor of [cem, team, administrator, dila])
			await expect(run(actor, begin(centre))).rejects.toMatchObject({ cause: { code: '42501' } });
		// Somebody else's key alone would hide the case from who began it.
		await expect(
			deps.db.as(ayse, async (tx) => {
				await tx.execute(begin(centre));
				await tx.execute(sealFor(colleague));
			}),
		).rejects.toMatchObject({ cause: { code: '42501' } });
		await deps.db.as(ayse, async (tx) => {
			await tx.execute(begin(centre));
			await tx.execute(sealFor(own));
			await tx.execute(sealFor(colleague));
		});
		for (const identity of [other, unconfirmed])
			await expect(run(ayse, sealFor(identity))).rejects.toMatchObject({ cause: { code: '42501' } });
		expect(await cases(bora)).toContain(id);
	});
});

describe('keys', () => {
	test('are seen wrapped by their owner alone, and in public by the centre', async () => {
		expect(await count(ayse, 'wrapped_key')).toBe(1);
		for (const [name, actor] of [...outside, ['colleague', bora], ['coordinator', cem]] as const)
			expect(await count(actor, 'wrapped_key'), name).toBe(0);
		expect(await count(bora, 'counsellor_identity')).toBe(3);
		expect(await count(cem, 'counsellor_identity')).toBe(3);
		for (const [name, actor] of outside) expect(await count(actor, 'counsellor_identity'), name).toBe(0);
	});

	test('are confirmed by the coordinator of the centre alone, and never exchanged', async () => {
		const confirm = sql`update counsellor_identity set state = 'active' where id = ${unconfirmed}`;
		for (const actor of [eren, ayse, dila, team, administrator])
			expect((await run(actor, confirm)).rowCount).toBe(0);
		await expect(
			run(cem, sql`update counsellor_identity set public_key = ${someKey()} where id = ${own}`),
		).rejects.toMatchObject({ cause: { code: '42501' } });
		const make = (who: string, at: string, state: string) =>
			sql`insert into counsellor_identity (id, centre_id, person_id, public_key, state, created_at)
				values (${newId()}, ${at}, ${who}, ${someKey()}, ${state}, now())`;
		const fatma = await made('fatma', 'counsellor');
		for (const statement of [
			make(fatma.personId!, centre, 'active'),
			make(fatma.personId!, otherCentre, 'new'),
			make(bora.personId!, centre, 'new'),
		])
			await expect(run(fatma, statement)).rejects.toMatchObject({ cause: { code: '42501' } });
		await run(fatma, make(fatma.personId!, centre, 'new'));
		expect((await run(cem, confirm)).rowCount).toBe(1);
		await owner.query(`update counsellor_identity set state = 'new' where id = $1`, [unconfirmed]);
	});

	test('for recovery are changed by the centre, not by the team and not by an administrator', async () => {
		const change = sql`update counselling_centre set recovery_key = ${someKey()} where id = ${centre}`;
		for (const actor of [team, administrator, system])
			await expect(run(actor, change)).rejects.toMatchObject({ cause: { code: 'P0001' } });
		for (const actor of [ayse, dila, readerThere, visitor])
			expect((await run(actor, change)).rowCount).toBe(0);
		expect((await run(cem, change)).rowCount).toBe(1);
		expect(
			(await run(team, sql`update counselling_centre set closed_at = now() where id = ${otherCentre}`))
				.rowCount,
		).toBe(1);
	});
});

test('receipts, counts and own cards belong to the centre, and no figure is rewritten', async () => {
	for (const [table, readers] of [
		['case_receipt', [ayse, bora, cem]],
		['counselling_count', [ayse, bora, cem]],
		['deck_overlay', [ayse, bora]],
		['card_photo', [ayse, bora]],
		['card_voice', [ayse, bora]],
	] as const) {
		for (const actor of readers) expect(await count(actor, table), table).toBe(1);
		for (const [name, actor] of outside) expect(await count(actor, table), `${table} ${name}`).toBe(0);
	}
	await expect(run(ayse, sql`update counselling_count set counts = '{}'`)).rejects.toMatchObject({
		cause: { code: '42501' },
	});
	expect((await run(ayse, sql`delete from case_receipt`)).rowCount).toBe(0);
});

test('a photo is put on a card and taken off by counsellors of its centre alone, and its bytes are never exchanged', async () => {
	const put = (
		at: string,
	) => sql`insert into card_photo (id, centre_id, code, bytes, credit, licence, added_at)
		values (${newId()}, ${at}, 'S01', 'y', 'Somebody', 'own', now())`;
	const credit = sql`update card_photo set credit = 'Another' where centre_id = ${centre}`;
	const remove = sql`delete from card_photo where centre_id = ${centre}`;
	for (const [name, actor] of [...outside, ['coordinator', cem], ['of another centre', dila]] as const) {
		await expect(run(actor, put(centre)), name).rejects.toMatchObject({ cause: { code: '42501' } });
		for (const statement of [credit, remove]) expect((await run(actor, statement)).rowCount, name).toBe(0);
	}
	await expect(run(bora, sql`update card_photo set bytes = 'z'`)).rejects.toMatchObject({
		cause: { code: '42501' },
	});
	expect((await run(bora, credit)).rowCount).toBe(1);
	// The card that bore it is as in the deck again, and nothing of the photo stays.
	await run(bora, sql`delete from deck_overlay where centre_id = ${centre}`);
	expect((await owner.query('select centre_id from card_photo')).rows).toEqual([{ centre_id: otherCentre }]);
});

test('a recording is added and deleted by counsellors of its centre alone, and never changed', async () => {
	const put = (
		at: string,
	) => sql`insert into card_voice (id, centre_id, code, locale, digest, bytes, added_at)
		values (${newId()}, ${at}, 'S02', 'tr', 'y', 'y', now())`;
	const remove = sql`delete from card_voice`;
	for (const [name, actor] of [...outside, ['coordinator', cem], ['of another centre', dila]] as const)
		await expect(run(actor, put(centre)), name).rejects.toMatchObject({ cause: { code: '42501' } });
	for (const [name, actor] of [...outside, ['coordinator', cem]] as const)
		expect((await run(actor, remove)).rowCount, name).toBe(0);
	for (const column of ['bytes', 'digest', 'code', 'locale'])
		await expect(
			run(bora, sql`update card_voice set ${sql.identifier(column)} = 'z'`),
			column,
		).rejects.toMatchObject({ cause: { code: '42501' } });
	await run(bora, put(centre));
	expect((await run(bora, remove)).rowCount).toBe(2);
	expect((await owner.query('select centre_id from card_voice')).rows).toEqual([{ centre_id: otherCentre }]);
});
