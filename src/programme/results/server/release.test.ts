import { beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#shared/id.ts';
import { textIn } from '#shared/text.ts';
import { event, registration } from '#programme/events/server/tables.ts';
import { institution } from '#programme/institutions/server/tables.ts';
import { person } from '#programme/people/server/tables.ts';
import { coordinatorOf, reader, system, team, visitor } from '../../../../tests/world/actors.ts';
import { testDatabase } from '../../../../tests/world/database.ts';
import { latestRelease, previewRelease, publishRelease } from './release.ts';
import { release, snapshot } from './tables.ts';
import { takeSnapshot } from './take-snapshot.ts';

let now = new Date('2026-01-01T00:00:00Z');
const { deps } = await testDatabase({ now: () => now });
const text = textIn('en', 'x');
const [city, forum] = [newId(), newId()];

/** So many women and men who came to the forum from the city. */
async function attend(people: number, sex: 'female' | 'male'): Promise<void> {
	await deps.db.as(system, async (tx) => {
		const ids = Array.from({ length: people }, () => newId());
		await tx.insert(person).values(ids.map((id) => ({ id, givenName: 'P', familyName: id, sex })));
		await tx.insert(registration).values(
			ids.map((personId) => ({
				id: newId(),
				personId,
				eventId: forum,
				institutionId: city,
				locale: 'de' as const,
				state: 'attended' as const,
			})),
		);
	});
}

beforeAll(async () => {
	await deps.db.as(system, async (tx) => {
		await tx.insert(institution).values({ id: city, slug: 'city', name: text, kind: 'city', country: 'DE' });
		const times = {
			startsLocal: '2025-05-01T09:00:00',
			endsLocal: '2025-05-01T17:00:00',
			startsAt: now,
			endsAt: now,
			zone: 'Europe/Berlin',
		};
		await tx.insert(event).values({
			...times,
			id: forum,
			slug: 'forum',
			kind: 'conference',
			state: 'done',
			title: text,
			country: 'DE',
		});
	});
	await attend(120, 'female');
	await attend(80, 'male');
});

describe('a release', () => {
	it('is refused before anything was counted', async () => {
		expect(await latestRelease(deps, visitor)).toBeUndefined();
		await expect(publishRelease(deps, team)).rejects.toMatchObject({ reason: 'nothing_counted_yet' });
	});

	it('shows rounded figures to everybody and exact ones to nobody outside', async () => {
		await takeSnapshot(deps);
		await publishRelease(deps, team);
		const seen = await latestRelease(deps, visitor);
		const total = seen?.tables.find(({ id }) => id === 'person')?.total ?? 0;
		expect(total % 5).toBe(0);
		expect(Math.abs(total - 200)).toBeLessThan(5);
		expect(JSON.stringify(seen)).not.toMatch(/"counts"|people":\[/);
		for (const actor of [visitor, coordinatorOf(city)])
			expect(await deps.db.as(actor, (tx) => tx.select().from(snapshot))).toEqual([]);
	});

	it('does not follow while too few people came, and follows when enough did', async () => {
		now = new Date('2026-02-01T00:00:00Z');
		await attend(3, 'female');
		await takeSnapshot(deps);
		expect((await previewRelease(deps, team)).isNew).toBe(false);
		await expect(publishRelease(deps, team)).rejects.toMatchObject({
			kind: 'conflict',
			reason: 'too_few_new_people',
		});
		now = new Date('2026-03-01T00:00:00Z');
		await attend(60, 'female');
		await attend(60, 'male');
		await takeSnapshot(deps);
		await publishRelease(deps, team);
		const total = (await latestRelease(deps, visitor))?.tables.find(({ id }) => id === 'person')?.total ?? 0;
		expect(Math.abs(total - 323)).toBeLessThan(5);
	});

	it('is published once when two people click at the same moment', async () => {
		now = new Date('2026-04-01T00:00:00Z');
		await attend(80, 'female');
		await attend(80, 'male');
		await takeSnapshot(deps);
		const done = await Promise.allSettled([publishRelease(deps, team), publishRelease(deps, team)]);
		expect(done.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
	});

	it('is published by the team alone, and stays as it was published', async () => {
		for (const actor of [visitor, reader, coordinatorOf(city)]) {
			await expect(publishRelease(deps, actor)).rejects.toMatchObject({
				kind: expect.stringMatching(/forbidden|signed-out/) as string,
			});
			await expect(previewRelease(deps, actor)).rejects.toMatchObject({
				kind: expect.stringMatching(/forbidden|signed-out/) as string,
			});
		}
		const changed = await deps.db.as(system, (tx) =>
			tx
				.update(release)
				.set({ publishedAt: new Date(0) })
				.returning(),
		);
		expect(changed).toEqual([]);
		expect(await deps.db.as(system, (tx) => tx.delete(snapshot).returning())).toEqual([]);
	});
});
