import { describe, expect, test } from 'vitest';
import { readListing } from '#shared/listing.ts';
import { textIn } from '#shared/text.ts';
import { emptyBin } from '#platform/server/database/bin.ts';
import { coordinatorOf, reader, reading, team, visitor } from '#world/actors.ts';
import { testDatabase } from '#world/database.ts';
import { institutionValues, makeInstitution, makePartnership } from '#world/institutions.ts';
import { countQueries } from '#world/queries.ts';
import { refusal } from '#world/refusal.ts';
import {
	createInstitution,
	getInstitution,
	institutionOptions,
	institutionToChange,
	listInstitutions,
	removeInstitution,
	restoreInstitution,
	updateInstitution,
} from './api.ts';
import { institutionShape } from '../listing.ts';
import { institution } from './tables.ts';

const { deps, owner } = await testDatabase();

const listing = (query = '') => readListing(institutionShape, new URLSearchParams(query));
const list = (query: string, actor = team) => listInstitutions(deps, actor, listing(query));
const names = async (query: string, actor = team) =>
	(await list(query, actor)).items.map(({ name }) => name.texts.tr?.text);

describe('institutions', () => {
	test("keep what was entered, are found by folded words, and are sorted the reader's way", async () => {
		const izmir = await makeInstitution(deps, {
			name: textIn('tr', 'İzmir Büyükşehir Belediyesi'),
			kind: 'metropolitan_municipality',
			place: 'İzmir',
		});
		await makeInstitution(deps, { name: textIn('tr', 'Çankaya Belediyesi'), place: 'Ankara' });
		await makeInstitution(deps, { name: textIn('tr', 'Cizre Belediyesi') });
		await makeInstitution(deps, { name: textIn('tr', 'Şişli Belediyesi'), acronym: 'ŞB' });
		await makeInstitution(deps, { name: textIn('tr', 'Isparta Belediyesi') });

		expect(await names('?q=IZMIR+buyuksehir')).toEqual(['İzmir Büyükşehir Belediyesi']);
		expect(await names('?q=sisli')).toEqual(['Şişli Belediyesi']);
		expect(await names('?q=sb')).toEqual(['Şişli Belediyesi']);
		expect(await names('?q=%25')).toHaveLength(5);
		expect(await names('', reading(team, 'tr'))).toEqual([
			'Cizre Belediyesi',
			'Çankaya Belediyesi',
			'Isparta Belediyesi',
			'İzmir Büyükşehir Belediyesi',
			'Şişli Belediyesi',
		]);
		expect(await names('?kind=metropolitan_municipality&sort=-changed')).toEqual([
			'İzmir Büyükşehir Belediyesi',
		]);
		expect(await names('?translation=missing')).toHaveLength(5);

		const page = await getInstitution(deps, team, izmir);
		expect(page.record).toMatchObject({
			slug: 'izmir-buyuksehir-belediyesi',
			place: 'İzmir',
			version: 1,
			isPublished: true,
		});
		expect(page.history.map(({ action }) => action)).toEqual(['create']);
	});

	test('of one name get addresses of their own; Arabic alone makes one too', async () => {
		const slugs = async (id: string) => (await getInstitution(deps, team, id)).record.slug;
		expect(await slugs(await makeInstitution(deps, { name: textIn('de', 'Neustadt') }))).toBe('neustadt');
		expect(await slugs(await makeInstitution(deps, { name: textIn('de', 'Neustadt') }))).toMatch(
			/^neustadt-[0-9a-f]{6}$/,
		);
		expect(await slugs(await makeInstitution(deps, { name: textIn('ar', 'بلدية') }))).toMatch(
			/^i-[0-9a-f]{12}$/,
		);
	});

	test('hidden ones are neither shown nor counted to those without reach', async () => {
		const hidden = await makeInstitution(deps, { name: textIn('tr', 'Gizli Kurum'), isPublished: false });
		const count = async (actor: typeof team) =>
			(await listInstitutions(deps, actor, listing('?q=gizli'))).total;
		expect(await count(team)).toBe(1);
		expect(await count(reader)).toBe(1);
		expect(await count(coordinatorOf(hidden))).toBe(1);
		expect(await count(coordinatorOf(await makeInstitution(deps)))).toBe(0);
		expect(await refusal(getInstitution(deps, coordinatorOf(await makeInstitution(deps)), hidden))).toBe(
			'missing not_found',
		);
		expect(await refusal(listInstitutions(deps, visitor as never, listing()))).toBe(
			'signed-out sign_in_first',
		);
	});

	test('are changed by the team and their own coordinators, nobody else', async () => {
		const a = await makeInstitution(deps);
		const b = await makeInstitution(deps);
		const values = institutionValues({ place: 'Buca' });
		const change = (actor: typeof team, id = a, version = 1) =>
			refusal(updateInstitution(deps, actor, { id, version, values }));
		expect(await change(coordinatorOf(b))).toBe('forbidden not_allowed');
		expect(await change(reader)).toBe('forbidden not_allowed');
		expect(await change(visitor as never)).toBe('signed-out sign_in_first');
		expect(await change(coordinatorOf(a))).toBe('done');
		expect(await change(team, a, 2)).toBe('done');
		expect(await refusal(institutionToChange(deps, coordinatorOf(b), a))).toBe('missing not_found');
		expect(await refusal(createInstitution(deps, coordinatorOf(a), values))).toBe('forbidden not_allowed');
		expect(await refusal(removeInstitution(deps, coordinatorOf(a), a))).toBe('forbidden not_allowed');
	});

	test('the second lock holds where the first is forgotten', async () => {
		const a = await makeInstitution(deps);
		const b = await makeInstitution(deps);
		const rename = (actor: typeof team) =>
			deps.db.as(actor, async (tx) => (await tx.update(institution).set({ place: 'x' })).rowCount);
		expect(await rename(reader)).toBe(0);
		expect(await rename(coordinatorOf(a))).toBe(1);
		expect((await getInstitution(deps, team, b)).record.place).toBe(null);
	});

	test('coordinators do not say what their institution is to the programme, or whether it is public', async () => {
		const a = await makeInstitution(deps, { parts: ['partner'] });
		const values = institutionValues({ parts: ['funder'], isPublished: false, region: 'İzmir' });
		await updateInstitution(deps, coordinatorOf(a), { id: a, version: 1, values });
		const { record, history } = await getInstitution(deps, team, a);
		expect([record.parts, record.isPublished, record.region]).toEqual([['partner'], true, 'İzmir']);
		expect(history[0]?.fields).toEqual(['region']);
	});

	test('changed by two at once: the second is told, nothing is overwritten', async () => {
		const a = await makeInstitution(deps);
		const write = (place: string) =>
			refusal(updateInstitution(deps, team, { id: a, version: 1, values: institutionValues({ place }) }));
		const both = await Promise.all([write('one'), write('two')]);
		expect(both.toSorted((x, y) => x.localeCompare(y))).toEqual(['conflict conflict', 'done']);
		const { record } = await getInstitution(deps, team, a);
		expect(record.version).toBe(2);
		expect(['one', 'two']).toContain(record.place);
	});

	test('do not stand above themselves', async () => {
		const top = await makeInstitution(deps);
		const middle = await makeInstitution(deps, { parentId: top });
		const low = await makeInstitution(deps, { parentId: middle });
		const put = (id: string, parentId: string | null) =>
			refusal(updateInstitution(deps, team, { id, version: 1, values: institutionValues({ parentId }) }));
		expect(await put(top, low)).toBe('invalid check_fields parentId:parent_circle');
		expect(await put(top, top)).toBe('invalid check_fields parentId:parent_circle');
		expect(await put(low, '018f0000-0000-7000-8000-000000000000')).toBe(
			'invalid check_fields parentId:not_found_choice',
		);
		expect(await put(low, top)).toBe('done');
	});

	test('go to the bin and come back; not while something holds on to them', async () => {
		const a = await makeInstitution(deps);
		const b = await makeInstitution(deps);
		const together = await makePartnership(deps, a, b);
		expect(await refusal(removeInstitution(deps, team, a))).toBe('conflict still_used :used_by_partnership');
		await owner.query('update partnership set deleted_at = now() where id = $1', [together]);
		expect(await refusal(removeInstitution(deps, team, a))).toBe('done');
		expect(await refusal(removeInstitution(deps, team, a))).toBe('missing not_found');
		expect(await refusal(getInstitution(deps, reader, a))).toBe('missing not_found');
		expect((await institutionOptions(deps, team)).map(({ value }) => value)).not.toContain(a);
		expect(await refusal(restoreInstitution(deps, coordinatorOf(a), a))).toBe('forbidden not_allowed');
		expect(await refusal(restoreInstitution(deps, team, a))).toBe('done');
		expect((await getInstitution(deps, team, a)).history.map(({ action }) => action)).toEqual([
			'restore',
			'remove',
			'create',
		]);
	});

	test('are gone for good after thirty days in the bin, unless something still holds on to them', async () => {
		const [gone, kept, held] = [
			await makeInstitution(deps),
			await makeInstitution(deps),
			await makeInstitution(deps),
		];
		await removeInstitution(deps, team, gone);
		await removeInstitution(deps, team, kept);
		await removeInstitution(deps, team, held);
		await owner.query(`update institution set deleted_at = now() - interval '31 days' where id = any($1)`, [
			[gone, held],
		]);
		await owner.query('update institution set parent_id = null');
		await owner.query(
			`insert into partnership (id, first_id, second_id, kind, phase) values (gen_random_uuid(), $1, $2, 'contact', 'interest')`,
			[held, kept],
		);
		expect(await emptyBin(deps, institution)).toBe(1);
		expect(await emptyBin(deps, institution)).toBe(0);
		const { rows } = await owner.query('select id from institution where id = any($1)', [[gone, kept, held]]);
		expect(new Set(rows.map(({ id }) => id))).toEqual(new Set([kept, held]));
	});

	test('a list takes the same number of queries for one record, three and many', async () => {
		const counted = (query: string) => countQueries(deps, () => listInstitutions(deps, team, listing(query)));
		const one = await counted('?q=isparta');
		expect((await list('?q=isparta')).total).toBe(1);
		expect([await counted('?q=cizre+belediyesi'), await counted('?q=b')]).toEqual([one, one]);
		expect(one).toBe(6);
	});
});
