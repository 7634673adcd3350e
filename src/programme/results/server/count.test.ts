import { sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#shared/id.ts';
import type { Tx } from '#platform/server/database/client.ts';
import { person } from '#programme/people/server/tables.ts';
import { system } from '../../../../tests/world/actors.ts';
import { countWorld, makeWorld } from '../../../../tests/world/counted.ts';
import { testDatabase } from '../../../../tests/world/database.ts';
import { recordWorld } from '#world/recorded.ts';
import type { Counts } from '../counts.ts';
import { count, recordHash } from './count.ts';

const shape = {
	people: 400,
	events: 25,
	kinds: { ministry: 10, city: 20, ngo: 3, academic: 1, not_stated: 3 },
	countries: { TR: 60, DE: 38, AT: 1 },
	sexes: { female: 50, male: 45, diverse: 1, not_stated: 4 },
};

/** Counts without an order, and without classes nobody stands in. */
function comparable({ institutionsBy: _, countries: __, ...counts }: Counts) {
	const sorted = Object.entries(counts).map(([key, value]) => [
		key,
		Array.isArray(value) ? value.map((row) => JSON.stringify(row)).toSorted() : value,
	]);
	return Object.fromEntries(sorted) as Record<string, unknown>;
}

describe('counting in the database', () => {
	it.each([1, 2, 3])('agrees with counting row by row (world %i)', async (seed) => {
		const { deps } = await testDatabase();
		const world = makeWorld({ ...shape, seed });
		await recordWorld(deps, world);
		const counted = await deps.db.as(system, (tx) => count(tx, { kind: 'programme' }));
		expect(comparable(counted)).toEqual(comparable(countWorld(world)));
	});

	it('counts one year as if there were no other', async () => {
		const { deps } = await testDatabase();
		const world = makeWorld({ ...shape, seed: 4 });
		await recordWorld(deps, world);
		const wanted = world.events.flatMap(({ day }, at) => (day.startsWith('2020') ? [at] : []));
		const alone = {
			events: world.events,
			people: world.people.map((one) => ({
				...one,
				attended: one.attended.filter((at) => wanted.includes(at)),
			})),
		};
		const oracle = countWorld({
			events: wanted.map((at) => world.events[at]!),
			people: alone.people.map((one) => ({ ...one, attended: one.attended.map((at) => wanted.indexOf(at)) })),
		});
		const counted = await deps.db.as(system, (tx) => count(tx, { kind: 'year', year: 2020 }));
		const { actionFields, fields, ...rest } = comparable(counted);
		const { actionFields: _, fields: __, ...expected } = comparable(oracle);
		expect(rest).toEqual(expected);
		expect([actionFields, (fields as unknown[]).length > 0]).toEqual([
			['"1"', '"2"', '"3"', '"not_stated"'],
			true,
		]);
	});

	it('counts nothing where there is nothing', async () => {
		const { deps } = await testDatabase();
		expect(await deps.db.as(system, (tx) => count(tx, { kind: 'programme' }))).toMatchObject({
			people: [],
			events: [],
			partnerships: 0,
			firstYear: 0,
			lastYear: -1,
		});
	});
});

describe('the hash of the records counted', async () => {
	const { deps, owner } = await testDatabase();
	const hash = () => deps.db.as(system, recordHash);
	beforeAll(() => recordWorld(deps, makeWorld({ ...shape, people: 20, seed: 5 })));

	/** Of the rows that `table` names, the one at `place`, in the order of their ids. */
	const one = (table: string, where: string, place: number) =>
		`(select id from ${table} where ${where} order by id limit 1 offset (select ${place} % count(*) from ${table} where ${where}))`;
	const counted = `state = 'attended' and event_id in (select id from event where state = 'done')`;
	const corrections: Readonly<Record<string, (at: number) => string>> = {
		'an attendance less': (at) =>
			`update registration set state = 'no_show' where id = ${one('registration', counted, at)}`,
		'an attendance in the bin': (at) =>
			`update registration set deleted_at = now() where id = ${one('registration', counted, at)}`,
		'an attendance more': (at) =>
			`update registration set state = 'attended' where id = ${one('registration', `state = 'no_show'`, at)}`,
		'another institution of an attendance': (at) =>
			`update registration r set institution_id = (select id from institution i where i.id is distinct from r.institution_id order by id limit 1)
				where id = ${one('registration', counted, at)}`,
		'another sex': (at) =>
			`update person set sex = case sex when 'male' then 'female' else 'male' end where id = ${one('person', 'true', at)}`,
		'a person in the bin': (at) =>
			`update person set deleted_at = now() where id = ${one('person', 'true', at)}`,
		'another kind of event': (at) =>
			`update event set kind = case kind when 'training' then 'workshop' else 'training' end where id = ${one('event', `state = 'done'`, at)}`,
		'another day': (at) =>
			`update event set starts_local = starts_local - interval '1 day' where id = ${one('event', `state = 'done'`, at)}`,
		'another action field': (at) =>
			`update event set action_field = case action_field when 1 then 2 else 1 end where id = ${one('event', `state = 'done'`, at)}`,
		'another country of an event': (at) =>
			`update event set country = 'SE' where id = ${one('event', `state = 'done'`, at)}`,
		'an event more': (at) =>
			`update event set state = 'done' where id = ${one('event', `state = 'cancelled'`, at)}`,
		'a host': (at) => `insert into event_host (event_id, institution_id, part)
			values (${one('event', `state = 'done'`, at)}, ${one('institution', 'true', at)}, 'host')`,
		'another kind of institution': (at) =>
			`update institution set kind = case kind when 'ngo' then 'foundation' else 'ngo' end where id = ${one('institution', 'true', at)}`,
		'two who change places': (
			at,
		) => `update person set sex = case sex when 'male' then 'female' else 'male' end
			where id in (${one('person', `sex = 'male'`, at)}, ${one('person', `sex = 'female'`, at)})`,
	};

	it('is another after any correction, and the same again when it is taken back', async () => {
		const before = await hash();
		expect(before).toMatch(/^[0-9a-f]{64}$/);
		await fc.assert(
			fc.asyncProperty(fc.constantFrom(...Object.keys(corrections)), fc.nat(1000), async (name, at) => {
				const client = await owner.connect();
				try {
					await client.query('begin');
					const { rowCount } = await client.query(corrections[name]!(at));
					expect(rowCount).toBeGreaterThan(0);
					expect(await recordHash(drizzle(client) as unknown as Tx), name).not.toBe(before);
				} finally {
					await client.query('rollback');
					client.release();
				}
				expect(await hash()).toBe(before);
			}),
			{ numRuns: 60, seed: 7, examples: Object.keys(corrections).map((name) => [name, 3]) },
		);
	});

	it('is the same where something changed that is not counted', async () => {
		const before = await hash();
		await deps.db.as(system, async (tx) => {
			await tx.insert(person).values({ id: newId(), givenName: 'N', familyName: 'N', sex: 'female' });
			await tx.execute(sql`update registration set locale = 'tr' where state = 'no_show'`);
			await tx.execute(sql`update institution set slug = 'x' || slug`);
		});
		expect(await hash()).toBe(before);
	});
});
