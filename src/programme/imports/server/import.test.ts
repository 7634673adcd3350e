import { asc } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import type { Actor } from '#shared/actor.ts';
import { isFault } from '#shared/fault.ts';
import { newId } from '#shared/id.ts';
import { runJobs } from '#platform/server/jobs/runner.ts';
import { event, registration } from '#programme/events/server/api.ts';
import { affiliation, institution } from '#programme/institutions/server/api.ts';
import { person } from '#programme/people/server/api.ts';
import { testDatabase } from '#world/database.ts';
import { importing } from '#world/imports.ts';
import { confirmImport, discardImport } from './confirm.ts';
import { getImport } from './get-import.ts';
import { runImport } from './run.ts';
import { setColumns } from './set-columns.ts';
import { importRow } from './tables.ts';
import { upload } from './upload.ts';

const { deps } = await testDatabase({ now: () => new Date('2026-03-01T12:00:00Z') });
const team: Actor = {
	kind: 'account',
	accountId: 'a',
	personId: null,
	grants: [{ role: 'team', scope: 'programme' }],
	locale: 'de',
};
const coordinator: Actor = { ...team, grants: [{ role: 'coordinator', scope: 'institution', id: newId() }] };

const { begin, plan, run } = importing(deps, team);

const institutions = [
	'Name;Kürzel;Art;Land;Ort;Breitengrad;Längengrad',
	'Stadt Köln;;Stadt;Deutschland;Köln;50,94;6,96',
	'Türkiye Belediyeler Birliği;TBB;Birlik;Türkiye;Ankara;39.93;32.86',
].join('\r\n');

describe('an import', () => {
	it('brings institutions in, once', async () => {
		const first = await plan('institutions', institutions);
		expect(first.counts).toEqual({ create: 2, change: 0, same: 0, refuse: 0 });
		expect(await deps.db.as(team, (tx) => tx.select().from(institution))).toEqual([]);
		await run(first.id);
		const { state, preview } = await getImport(deps, team, first.id);
		expect({ state, preview }).toEqual({ state: 'done', preview: null });
		const rows = await deps.db.as(team, (tx) => tx.select().from(institution).orderBy(asc(institution.slug)));
		expect(
			rows.map(({ slug, kind, country, latitude, isPublished }) => ({
				slug,
				kind,
				country,
				latitude,
				isPublished,
			})),
		).toEqual([
			{ slug: 'stadt-koln', kind: 'city', country: 'DE', latitude: 50.94, isPublished: false },
			{
				slug: 'turkiye-belediyeler-birligi',
				kind: 'municipal_association',
				country: 'TR',
				latitude: 39.93,
				isPublished: false,
			},
		]);
		const again = await plan(
			'institutions',
			institutions.replace('Köln;50', 'Köln am Rhein;50').toUpperCase().replace('STADT KÖLN', 'stadt koln'),
		);
		expect(again.rows).toMatchObject([{ verdict: 'change' }, { verdict: 'change' }]);
		expect(again.counts).toEqual({ create: 0, change: 2, same: 0, refuse: 0 });
		const same = await plan('institutions', institutions);
		expect(same.counts).toEqual({ create: 0, change: 0, same: 2, refuse: 0 });
		await expect(confirmImport(deps, team, same.id)).rejects.toMatchObject({ reason: 'nothing_to_write' });
	});

	it('says of every refused row why, at its column, and takes the others', async () => {
		const { id, rows } = await plan(
			'people',
			[
				'Vorname,Nachname,E-Mail,Geschlecht,Institution',
				'Ayşe,Yılmaz,ayse@example.org,weiblich,TBB',
				'Ali,,nicht-mail,blau,Atlantis',
				'AYSE,YILMAZ,AYSE@Example.org,,',
				'=cmd|calc,Böse,,,',
				'Zeynep,"Kaya ""Z""\nArslan",,k,tbb',
			].join('\n'),
		);
		expect(rows).toEqual([
			{ number: 2, verdict: 'create', issues: [], changes: [] },
			{
				number: 3,
				verdict: 'refuse',
				changes: [],
				issues: [
					{ field: 'familyName', reason: 'required', params: {} },
					{ field: 'email', reason: 'not_email', params: { value: 'nicht-mail' } },
					{ field: 'sex', reason: 'choose_one', params: { value: 'blau' } },
					{ field: 'institution', reason: 'institution_unknown', params: { value: 'Atlantis' } },
				],
			},
			{
				number: 4,
				verdict: 'refuse',
				changes: [],
				issues: [{ field: 'email', reason: 'twice_in_file', params: { row: 2 } }],
			},
			{
				number: 5,
				verdict: 'refuse',
				changes: [],
				issues: [{ field: 'givenName', reason: 'looks_like_formula', params: {} }],
			},
			{ number: 6, verdict: 'create', issues: [], changes: [] },
		]);
		await run(id);
		const people = await deps.db.as(team, (tx) => tx.select().from(person).orderBy(asc(person.familyName)));
		expect(people.map(({ givenName, familyName, sex }) => [givenName, familyName, sex])).toEqual([
			['Zeynep', 'Kaya "Z" Arslan', 'female'],
			['Ayşe', 'Yılmaz', 'female'],
		]);
		expect((await deps.db.as(team, (tx) => tx.select().from(affiliation))).length).toBe(2);
		// What was refused can still be downloaded; what was written is gone from the import.
		const left = await deps.db.as(team, (tx) => tx.select().from(importRow));
		expect(left.filter(({ importId }) => importId === id).map(({ verdict }) => verdict)).toEqual([
			'refuse',
			'refuse',
			'refuse',
		]);
	});

	it('brings events in with dates in three formats', async () => {
		const { id, rows } = await plan(
			'events',
			[
				'Titel;Art;Beginn;Ende;Land;Ort;Gastgeber',
				'Forum Berlin;Konferenz;18.05.2022;19.05.2022;DE;Berlin;Stadt Köln',
				'Buca çalıştayı;Çalıştay;2022-06-06;2022-06-10;Türkiye;Buca;TBB',
				'Rundgang;Delegationsreise;13/07/2022;;Türkei;Ankara;',
				'Ohne Tag;Workshop;31.02.2022;;DE;;',
				'Verkehrt;Workshop;2.2.2022;1.2.2022;DE;;',
			].join('\n'),
		);
		expect(
			rows.map(({ verdict, issues }) => [
				verdict,
				...issues.map(({ field, reason }) => `${field} ${reason}`),
			]),
		).toEqual([
			['create'],
			['create'],
			['create'],
			['refuse', 'startDate not_date'],
			['refuse', 'endDate ends_before_start'],
		]);
		await run(id);
		const events = await deps.db.as(team, (tx) => tx.select().from(event).orderBy(asc(event.startsAt)));
		expect(
			events.map(({ slug, state, startsAt, zone }) => [slug, state, startsAt.toISOString(), zone]),
		).toEqual([
			['forum-berlin', 'done', '2022-05-18T07:00:00.000Z', 'Europe/Berlin'],
			['buca-calistayi', 'done', '2022-06-06T06:00:00.000Z', 'Europe/Istanbul'],
			['rundgang', 'done', '2022-07-13T06:00:00.000Z', 'Europe/Istanbul'],
		]);
	});

	it('brings participants in: known people are registered, new ones added, twice changes nothing', async () => {
		const [about] = await deps.db.as(team, (tx) => tx.select().from(event).limit(1));
		const file =
			'Name;E-Mail;Teilgenommen\nYılmaz, Ayşe;ayse@example.org;ja\nMax Muster;max@example.org;nein\n';
		const first = await plan('participants', file, about!.id);
		expect(first.counts).toEqual({ create: 1, change: 1, same: 0, refuse: 0 });
		await run(first.id);
		const rows = await deps.db.as(team, (tx) => tx.select().from(registration));
		expect(rows.map(({ state }) => state).toSorted()).toEqual(['attended', 'no_show']);
		expect((await plan('participants', file, about!.id)).counts).toEqual({
			create: 0,
			change: 0,
			same: 2,
			refuse: 0,
		});
	});

	it('writes nothing when records changed after the preview, and shows the new one', async () => {
		const { id } = await plan('people', 'Vorname;Nachname;E-Mail\nNeu;Gast;gast@example.org\n');
		await deps.db.as(team, (tx) =>
			tx.insert(person).values({
				id: newId(),
				givenName: 'Neu',
				familyName: 'Gast',
				email: 'gast@example.org',
				emailKey: 'gast@example.org',
			}),
		);
		await run(id);
		const { state, error, counts } = await getImport(deps, team, id);
		expect({ state, error, counts }).toEqual({
			state: 'planned',
			error: 'changed_meanwhile',
			counts: { create: 0, change: 0, same: 1, refuse: 0 },
		});
	});

	it('writes all rows or none', async () => {
		const { id } = await plan('people', 'Vorname;Nachname\nHalb;Eins\nHalb;Zwei\n');
		await confirmImport(deps, team, id);
		const failing = {
			...runImport,
			attempts: 1,
			run: async (
				d: typeof deps,
				payload: Readonly<Record<string, unknown>>,
				context: Parameters<typeof runImport.run>[2],
			) =>
				runImport.run(d, payload, {
					...context,
					progress: () => Promise.reject(new Error('the line is cut')),
				}),
		};
		const runner = runJobs(deps, [failing], { lanes: 0 });
		await runner.drain();
		await runner.stop();
		expect(await getImport(deps, team, id)).toMatchObject({ state: 'failed', error: 'gave_up' });
		const halves = await deps.db.as(team, (tx) => tx.select().from(person));
		expect(halves.filter(({ givenName }) => givenName === 'Halb')).toEqual([]);
	});

	it.each([
		['', 'empty_file'],
		['Vorname;Nachname\n', 'only_headings'],
		['\n\n', 'empty_file'],
		['Vorname;Nachname\n"offen;x\n', 'quotes_not_closed'],
		['\u0000\u0001PNG', 'not_text'],
		[Buffer.from('504b03040000', 'hex').toString('latin1'), 'not_a_workbook'],
	])('explains a broken file: %j', async (text, reason) => {
		const bytes = Buffer.from(text, 'latin1');
		const error = await upload(deps, team, { kind: 'people', eventId: null, fileName: 'x', bytes }).catch(
			(e: unknown) => e,
		);
		expect(isFault(error) && [error.reason, error.issues.map(({ field }) => field)]).toEqual([
			reason,
			['file'],
		]);
	});

	it('is for the team alone, and its rows are hidden from everybody else by the database too', async () => {
		const id = await begin('people', 'Vorname;Nachname\nGeheim;Person\n');
		for (const act of [
			() =>
				upload(deps, coordinator, {
					kind: 'people',
					eventId: null,
					fileName: 'x',
					bytes: Buffer.from('a;b\n1;2'),
				}),
			() => getImport(deps, coordinator, id),
			() => setColumns(deps, coordinator, id, []),
			() => confirmImport(deps, coordinator, id),
			() => discardImport(deps, coordinator, id),
		])
			await expect(act()).rejects.toMatchObject({ kind: 'forbidden' });
		await setColumns(deps, team, id, ['givenName', 'familyName']);
		expect(await deps.db.as(coordinator, (tx) => tx.select().from(importRow))).toEqual([]);
		expect((await deps.db.as(team, (tx) => tx.select().from(importRow))).length).toBeGreaterThan(0);
		await discardImport(deps, team, id);
		expect((await getImport(deps, team, id)).state).toBe('discarded');
	});
});
