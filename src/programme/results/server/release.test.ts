import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { desc } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#shared/id.ts';
import { textIn } from '#shared/text.ts';
import { event, registration } from '#programme/events/server/tables.ts';
import { institution } from '#programme/institutions/server/tables.ts';
import { person } from '#programme/people/server/tables.ts';
import { makeBackup } from '#platform/server/backup/backup.ts';
import { places } from '#platform/server/backup/places.ts';
import { restoreBackup } from '#platform/server/backup/restore.ts';
import { runJobs } from '#platform/server/jobs/runner.ts';
import { administrator, coordinatorOf, reader, system, team, visitor } from '#world/actors.ts';
import { countWorld, makeWorld } from '#world/counted.ts';
import { emptyDatabase, testDatabase } from '#world/database.ts';
import type { Publication } from '../attack/attack.ts';
import { levels } from '../plan.ts';
import { protect } from '../protection.ts';
import { latestRelease, previewRelease } from './release.ts';
import { isHidden, publishRelease, releaseJob, requestedRelease, requestRelease } from './publish-release.ts';
import { roundingOffset } from './rounding-key.ts';
import { release, roundingKey, snapshot } from './tables.ts';
import { takeSnapshot } from './take-snapshot.ts';

let now = new Date('2026-01-01T00:00:00Z');
const { deps, urls } = await testDatabase({ now: () => now });
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

describe('a release that would give a small group away', () => {
	const recoverable = () => Promise.resolve(false);

	it('is refused where it would with any table, and nothing is published', async () => {
		now = new Date('2026-05-01T00:00:00Z');
		await attend(90, 'female');
		await attend(90, 'male');
		await takeSnapshot(deps);
		const before = await latestRelease(deps, visitor);
		await expect(publishRelease(deps, team, { audit: recoverable })).rejects.toMatchObject({
			reason: 'small_group_recoverable',
		});
		expect(await latestRelease(deps, visitor)).toEqual(before);
	});

	it('is found by the audit that publishing runs', async () => {
		const counts = countWorld(
			makeWorld({
				seed: 3,
				people: 200,
				events: 12,
				kinds: { ministry: 20, city: 20, ngo: 1 },
				countries: { TR: 60, DE: 39, AT: 1 },
				sexes: { female: 50, male: 45, diverse: 1, not_stated: 4 },
			}),
		);
		const provenance = { snapshotId: 's', countedAt: '2026-01-01', from: null, until: null };
		const audited = (threshold: number) => {
			const { tables } = protect(counts, provenance, { ...levels.public, threshold }, () => 2);
			return isHidden([{ counts, tables }]);
		};
		expect([await audited(2), await audited(levels.public.threshold)]).toEqual([false, true]);
	});

	it('is audited together with every release before it', async () => {
		const moments: string[][] = [];
		await publishRelease(deps, team, {
			audit: (publications) => {
				moments.push(publications.map(({ tables }) => tables[0]!.countedAt.slice(0, 10)));
				return Promise.resolve(true);
			},
		});
		expect(moments).toEqual([['2026-01-01', '2026-03-01', '2026-04-01', '2026-05-01']]);
	});
});

describe('a release of which one table would give a small group away', () => {
	it('is published without it: it stays as it was, is shown as held back, and is not asked for again', async () => {
		now = new Date('2026-05-15T00:00:00Z');
		await attend(90, 'female');
		await attend(90, 'male');
		await takeSnapshot(deps);
		const sexOf = async () =>
			(await latestRelease(deps, visitor))?.tables.find(({ id }) => id === 'person_sex')?.values;
		const before = await sexOf();
		const asNow = (publications: readonly Publication[]) =>
			publications.at(-1)!.tables.filter(({ countedAt }) => countedAt.startsWith('2026-05-15'));
		await publishRelease(deps, team, {
			audit: (publications) => Promise.resolve(!asNow(publications).some(({ id }) => id === 'person_sex')),
		});
		expect(await sexOf()).toEqual(before);
		const total = (await latestRelease(deps, visitor))?.tables.find(({ id }) => id === 'person')?.countedAt;
		expect(total).toBe('2026-05-15T00:00:00.000Z');
		const { outcomes, isNew } = await previewRelease(deps, team);
		expect(outcomes.filter(({ as }) => as === 'held_back').map(({ id }) => id)).toEqual(['person_sex']);
		expect(isNew).toBe(false);
		await expect(requestRelease(deps, team)).rejects.toMatchObject({ reason: 'too_few_new_people' });
	});
});

describe('a release that is asked for', () => {
	it('is audited and published by a job, in the name of whoever asked', async () => {
		now = new Date('2026-06-01T00:00:00Z');
		await attend(100, 'female');
		await attend(100, 'male');
		await takeSnapshot(deps);
		const job = await requestRelease(deps, team);
		expect(await requestedRelease(deps, team, job)).toMatchObject({ state: 'waiting' });
		const runner = runJobs(deps, [releaseJob], { idle: 1 });
		await expect
			.poll(() => requestedRelease(deps, team, job), { timeout: 30_000 })
			.toMatchObject({ state: 'done', error: null });
		await runner.stop();
		const [latest] = await deps.db.as(team, (tx) =>
			tx.select().from(release).orderBy(desc(release.publishedAt)).limit(1),
		);
		expect([latest?.publishedAt, latest?.publishedBy]).toEqual([now, 'account-of-a-test']);
	});

	it('is refused at once where it would show nothing new, and to everybody but the team', async () => {
		await expect(requestRelease(deps, team)).rejects.toMatchObject({ reason: 'too_few_new_people' });
		for (const actor of [visitor, reader, coordinatorOf(city)])
			await expect(requestRelease(deps, actor)).rejects.toMatchObject({
				kind: expect.stringMatching(/forbidden|signed-out/) as string,
			});
	});
});

describe('the key of the rounding grid', () => {
	it('is read and written by the system alone, and never changed', async () => {
		for (const actor of [visitor, reader, team, administrator, coordinatorOf(city)]) {
			expect(await deps.db.as(actor, (tx) => tx.select().from(roundingKey))).toEqual([]);
			await expect(
				deps.db.as(actor, (tx) => tx.insert(roundingKey).values({ one: 1, key: 'mine' })),
			).rejects.toThrow();
		}
		expect(await deps.db.as(system, (tx) => tx.select().from(roundingKey))).toHaveLength(1);
		for (const actor of [team, system]) {
			expect(await deps.db.as(actor, (tx) => tx.update(roundingKey).set({ key: 'x' }).returning())).toEqual(
				[],
			);
			expect(await deps.db.as(actor, (tx) => tx.delete(roundingKey).returning())).toEqual([]);
		}
	});

	it('goes with a backup: a restored installation with another secret rounds as before', async () => {
		const folder = mkdtempSync(join(tmpdir(), 'koprue-rounding-'));
		try {
			const out = join(folder, 'all.zip');
			await makeBackup({ ownerUrl: urls.owner, ...places(folder), out, now });
			const copy = await emptyDatabase({ secret: 'another secret altogether' });
			await restoreBackup({ archive: out, ownerUrl: copy.urls.owner, ...places(join(folder, 'new')) });
			const fresh = await testDatabase();
			const cells = Array.from({ length: 200 }, (_, at) => `person|country=${at}`);
			const [here, there, elsewhere] = await Promise.all(
				[deps, copy.deps, fresh.deps].map(async (each) => cells.map(await roundingOffset(each))),
			);
			expect(there).toEqual(here);
			expect(elsewhere).not.toEqual(here);
			expect(new Set(here)).toEqual(new Set([0, 1, 2, 3, 4]));
		} finally {
			rmSync(folder, { recursive: true, force: true });
		}
	});
});
