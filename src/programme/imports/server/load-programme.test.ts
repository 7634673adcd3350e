import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { eq, like } from 'drizzle-orm';
import { expect, it, onTestFinished } from 'vitest';
import { fold } from '#shared/fold.ts';
import { locales } from '#shared/locale.ts';
import { event, registration } from '#programme/events/server/api.ts';
import { listCentres, listTrainingVideos, readTrainingVideo } from '#programme/cards/server/api.ts';
import { judgeVideo } from '#programme/cards/video.ts';
import { institution } from '#programme/institutions/server/api.ts';
import { administrator, system, team, visitor } from '../../../../tests/world/actors.ts';
import { testDatabase } from '../../../../tests/world/database.ts';
import { loadProgramme } from './load-programme.ts';

const { deps, owner } = await testDatabase({ now: () => new Date('2026-11-22T12:00:00Z') });
const folder = new URL('../../../../examples/austausch', import.meta.url).pathname;
const count = async (query: string) =>
	Number((await owner.query<{ n: string }>(`select ${query} as n`)).rows[0]!.n);

it('writes nothing of a folder in which a record refers to one that is not there', async () => {
	const broken = await mkdtemp(path.join(tmpdir(), 'koprue-example-'));
	onTestFinished(() => rm(broken, { recursive: true, force: true }));
	await cp(folder, broken, { recursive: true });
	const file = path.join(broken, 'voices.json');
	await writeFile(
		file,
		(await readFile(file, 'utf8')).replace('"institution": "csgb"', '"institution": "nobody"'),
	);
	await expect(loadProgramme(deps, broken)).rejects.toThrow('no institution "nobody" in the example');
	await writeFile(file, '{"original": "de", "consentWording": "x", "voices": [{"key": 1}]}');
	await expect(loadProgramme(deps, broken)).rejects.toThrow('voices.json: voices.0.key');
	expect(await count('(select count(*) from institution) + (select count(*) from programme_text)')).toBe(0);
});

it('is for administrators', async () => {
	await expect(loadProgramme(deps, folder, team)).rejects.toMatchObject({ kind: 'forbidden' });
});

it('loads all of it, marked as example, found by folded words, at the right instants', async () => {
	const loaded = await loadProgramme(deps, folder, administrator);
	expect(loaded.institutions).toBe(43);
	for (const [table, rows] of Object.entries({
		programme_text: loaded.programmeTexts,
		action_field: 3,
		institution: 43,
		partnership: loaded.partnerships,
		project: 5,
		person: loaded.people,
		affiliation: loaded.affiliations,
		event: loaded.events,
		event_session: loaded.eventSessions,
		registration: loaded.registrations,
		voice: 4,
	}))
		expect([table, await count(`(select count(*) from ${table} where is_example)`)]).toEqual([table, rows]);

	expect(
		await count(`(select count(distinct person_id) from registration where state = 'attended')`),
	).toBeGreaterThan(1000);
	// Signed up only for what takes sign-ups, and for one of what goes on at a time.
	const signUps = 'session_sign_up u join event_session s on s.id = u.session_id';
	expect(await count(`(select count(*) from ${signUps})`)).toBeGreaterThan(20);
	expect(
		await count(`(select count(*) from ${signUps} where s.sign_up = 'none') + (select count(*) from (select
			from ${signUps} group by u.registration_id, s.starts_local having count(*) > 1) as twice)`),
	).toBe(0);
	// What is taken is what is held, and nothing of the example is over its seats.
	expect(
		await count(`(select count(*) from quota q where taken <> (select count(*) from registration_seat s
			where s.quota_id = q.id) or taken > size or taken = 0)`),
	).toBe(0);
	expect(await count(`(select count(*) from quota where scope = 'session')`)).toBeGreaterThan(3);
	expect(await count(`(select count(distinct state) from invitation where is_example)`)).toBe(7);
	expect(await count(`(select count(*) from delegate)`)).toBeGreaterThan(10);
	expect(await count(`(select count(*) from partnership_proposal where state = 'open')`)).toBe(1);
	expect(await count(`(select count(*) from network_question where is_example)`)).toBe(3);
	expect(await count(`(select count(*) from institution where languages = '{}')`)).toBe(0);
	expect(await count(`(select count(*) from event where state = 'done')`)).toBeGreaterThan(40);
	expect(
		await count(`(select count(distinct person_id) from registration join event on event.id = event_id
			where registration.state = 'attended' and kind = 'training')`),
	).toBeGreaterThan(100);

	const [buca] = await deps.db.as(system, (tx) =>
		tx.select().from(event).where(eq(event.slug, 'buca-migration-und-zusammenhalt-2022')),
	);
	expect([buca!.startsAt, buca!.endsAt, buca!.zone]).toEqual([
		new Date('2022-06-06T07:00:00Z'),
		new Date('2022-06-10T12:00:00Z'),
		'Europe/Istanbul',
	]);
	const found = await deps.db.as(visitor, (tx) =>
		tx
			.select({ slug: institution.slug })
			.from(institution)
			.where(like(institution.search, `%${fold('ŞİŞLİ')}%`)),
	);
	expect(found).toEqual([{ slug: 'sisli' }]);
	const attended = await deps.db.as(system, (tx) =>
		tx
			.select({ at: registration.attendedAt, startsAt: event.startsAt })
			.from(registration)
			.innerJoin(event, eq(event.id, registration.eventId))
			.where(eq(registration.state, 'attended'))
			.limit(50),
	);
	for (const { at, startsAt } of attended) expect(at).toEqual(startsAt);
});

it('tells visitors of the events to come, but not of drafts', async () => {
	const next = await deps.db.as(visitor, (tx) =>
		tx.select({ slug: event.slug, state: event.state }).from(event),
	);
	expect(next.filter(({ state }) => state === 'open')).toEqual([
		{ slug: 'werkstatt-offene-dienste', state: 'open' },
	]);
	expect(next.filter(({ state }) => state === 'announced').length).toBe(3);
	expect(next.filter(({ state }) => state === 'draft')).toEqual([]);
});

it('shows what a counselling centre has: an open house without anybody’s key, and a film with captions in every language', async () => {
	expect((await listCentres(deps, team)).map(({ hasRecoveryKey }) => hasRecoveryKey)).toEqual([null]);
	const { videos } = await listTrainingVideos(deps, team);
	expect(videos.map(({ title }) => title.texts.en)).toEqual([
		{ text: 'A first meeting with the cards', state: 'machine' },
	]);
	const lengths = locales.map((locale) => videos[0]!.captions[locale].length);
	expect(new Set(lengths)).toEqual(new Set([8]));
	const { type, bytes } = await readTrainingVideo(deps, team, { id: videos[0]!.id });
	expect([type, judgeVideo(bytes)]).toEqual(['video/webm', 'video/webm']);
	const marked = 'select count(*)::int as count from training_video where is_example';
	expect((await owner.query(marked)).rows).toEqual([{ count: 1 }]);
});

it('refuses to load into a programme that is not empty', async () => {
	const before = await count('(select count(*) from registration)');
	await expect(loadProgramme(deps, folder)).rejects.toMatchObject({
		kind: 'conflict',
		reason: 'programme_not_empty',
	});
	expect(await count('(select count(*) from registration)')).toBe(before);
});

it('gives the same records the same ids at another loading, and lets one of two who load at once do it', async () => {
	const ids = async () =>
		(await owner.query(`select md5(string_agg(id::text, ',' order by id)) as ids from registration`)).rows;
	const before = await ids();
	await owner.query(
		`truncate result_release, result_snapshot, indicator, funder_call, voice, registration, event, network, project, programme_text, action_field, institution, person cascade`,
	);
	const both = await Promise.allSettled([loadProgramme(deps, folder), loadProgramme(deps, folder)]);
	expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
	expect(await ids()).toEqual(before);
});
