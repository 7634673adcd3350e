import type { Deps } from '#platform/server/deps.ts';
import { event, registration } from '#programme/events/server/tables.ts';
import { institution } from '#programme/institutions/server/tables.ts';
import { person } from '#programme/people/server/tables.ts';
import { actionField } from '#programme/projects/server/tables.ts';
import { newId } from '#shared/id.ts';
import { textIn } from '#shared/text.ts';
import { system } from './actors.ts';
import type { CountedWorld } from './counted.ts';

/** Writes a world of plain values as records, with others beside them that must not count. */
export async function recordWorld(deps: Pick<Deps, 'db'>, world: CountedWorld): Promise<void> {
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
