import { describe, expect, it } from 'vitest';
import { newId } from '#shared/id.ts';
import { textIn } from '#shared/text.ts';
import { event, registration } from '#programme/events/server/tables.ts';
import { institution } from '#programme/institutions/server/tables.ts';
import { person } from '#programme/people/server/tables.ts';
import { actionField } from '#programme/projects/server/tables.ts';
import { system } from '../../../../tests/world/actors.ts';
import { countWorld, makeWorld, type CountedWorld } from '../../../../tests/world/counted.ts';
import { testDatabase } from '../../../../tests/world/database.ts';
import type { Counts } from '../counts.ts';
import { count, recordHash } from './count.ts';

const shape = {
	people: 400,
	events: 25,
	kinds: { ministry: 10, city: 20, ngo: 3, academic: 1, not_stated: 3 },
	countries: { TR: 60, DE: 38, AT: 1 },
	sexes: { female: 50, male: 45, diverse: 1, not_stated: 4 },
};

/** Writes a world of plain values as records, with others beside them that must not count. */
async function record(
	deps: Awaited<ReturnType<typeof testDatabase>>['deps'],
	world: CountedWorld,
): Promise<void> {
	const text = textIn('en', 'x');
	await deps.db.as(system, async (tx) => {
		await tx
			.insert(actionField)
			.values([1, 2, 3].map((number) => ({ number, name: text, description: text })));
		const places = new Map<string, string>();
		for (const { institution: place } of world.people)
			if (place && !places.has(place.id)) {
				places.set(place.id, newId());
				await tx.insert(institution).values({
					id: places.get(place.id)!,
					slug: place.id,
					name: text,
					kind: place.kind as 'city',
					country: place.country,
				});
			}
		const times = { zone: 'Europe/Berlin', title: text } as const;
		const ids = world.events.map(() => newId());
		const at = (day: string) => ({
			startsLocal: `${day}T09:00:00`,
			endsLocal: `${day}T17:00:00`,
			startsAt: new Date(`${day}T08:00:00Z`),
			endsAt: new Date(`${day}T16:00:00Z`),
		});
		await tx.insert(event).values(
			world.events.map((one, index) => ({
				...times,
				...at(one.day),
				id: ids[index]!,
				slug: `e${index}`,
				kind: one.kind as 'workshop',
				state: 'done' as const,
				country: one.country,
				actionField: one.field === 'not_stated' ? null : Number(one.field),
			})),
		);
		const cancelled = newId();
		await tx.insert(event).values({
			...times,
			...at('2019-01-01'),
			id: cancelled,
			slug: 'cancelled',
			kind: 'workshop',
			state: 'cancelled',
		});
		for (const [index, one] of world.people.entries()) {
			const id = newId();
			await tx
				.insert(person)
				.values({ id, givenName: 'P', familyName: String(index), sex: one.sex as 'female' });
			const base = {
				personId: id,
				institutionId: one.institution ? places.get(one.institution.id)! : null,
				locale: 'de' as const,
			};
			const missed = ids.findIndex((_, at) => !one.attended.includes(at));
			await tx.insert(registration).values([
				...one.attended.map((at) => ({
					...base,
					id: newId(),
					eventId: ids[at]!,
					state: 'attended' as const,
				})),
				{ ...base, id: newId(), eventId: ids[missed]!, state: 'no_show' as const },
				{ ...base, id: newId(), eventId: cancelled, state: 'attended' as const },
			]);
		}
	});
}

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
		await record(deps, world);
		const counted = await deps.db.as(system, (tx) => count(tx, { kind: 'programme' }));
		expect(comparable(counted)).toEqual(comparable(countWorld(world)));
	});

	it('counts one year as if there were no other', async () => {
		const { deps } = await testDatabase();
		const world = makeWorld({ ...shape, seed: 4 });
		await record(deps, world);
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

	it('hashes what was counted: the same for the same records, another after one more attendance', async () => {
		const { deps } = await testDatabase();
		await record(deps, makeWorld({ ...shape, people: 20, seed: 5 }));
		const hash = () => deps.db.as(system, recordHash);
		const first = await hash();
		expect(await hash()).toBe(first);
		expect(first).toMatch(/^[0-9a-f]{64}$/);
		await deps.db.as(system, (tx) => tx.update(registration).set({ state: 'attended' }));
		expect(await hash()).not.toBe(first);
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
