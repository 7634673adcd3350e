import { beforeAll, describe, expect, it } from 'vitest';
import { coordinatorOf, reader, system, visitor } from '#world/actors.ts';
import { makeWorld } from '#world/counted.ts';
import { testDatabase } from '#world/database.ts';
import { plantProject } from '#world/projects.ts';
import { recordWorld } from '#world/recorded.ts';
import { exactTables } from '../exact.ts';
import { count, type Scope } from './count.ts';
import { recordsBehind, type RecordsQuery } from './records-behind.ts';

const { deps, owner } = await testDatabase();
let project = '';

beforeAll(async () => {
	await recordWorld(
		deps,
		makeWorld({
			seed: 11,
			people: 90,
			events: 20,
			kinds: { ministry: 10, city: 20, ngo: 8, academic: 3, not_stated: 5 },
			countries: { TR: 60, DE: 38, AT: 4 },
			sexes: { female: 50, male: 45, diverse: 2, not_stated: 4 },
		}),
	);
	project = await plantProject(owner, 'one');
	// People move: many came for another institution, or none, each time. Institutions host, too, and some records lie in the bin.
	await owner.query(`
		update registration r set institution_id = (
			select id from (select id, row_number() over (order by slug) - 1 as n from institution union all select null, 999) i
			where i.n = abs(hashtext(r.id::text)) % 9 or (i.n = 999 and abs(hashtext(r.id::text)) % 9 >= (select count(*) from institution)) limit 1
		) where abs(hashtext(r.event_id::text)) % 3 > 0`);
	await owner.query(`update event set project_id = $1 where abs(hashtext(id::text)) % 2 = 0`, [project]);
	await owner.query(`
		insert into event_host (event_id, institution_id, part)
			select e.id, i.id, (array['host', 'partner'])[1 + abs(hashtext(i.slug)) % 2] from event e, institution i where abs(hashtext(e.slug || i.slug)) % 5 = 0`);
	await owner.query(`update person set deleted_at = now() where abs(hashtext(family_name)) % 17 = 0`);
	await owner.query(`update registration set deleted_at = now() where abs(hashtext(id::text)) % 13 = 0`);
	await owner.query(`
		insert into partnership (id, first_id, second_id, kind, phase)
			select gen_random_uuid(), a.id, b.id, 'partnership', (array['agreement', 'interest', 'implementation'])[1 + abs(hashtext(a.slug)) % 3]
			from institution a join institution b on a.slug < b.slug where abs(hashtext(a.slug || b.slug)) % 20 = 0`);
});

type Cell = Pick<RecordsQuery, 'unit' | 'dimension' | 'value'> & { readonly figure: number };

/** Every number of every exact table of a scope, with the records found behind it. */
async function compare(scope: Scope, query: { year?: string; project?: string }) {
	const counts = await deps.db.as(system, (tx) => count(tx, scope));
	const cells = exactTables(counts).flatMap(({ unit, dimension, rows, total }): Cell[] =>
		dimension === null
			? [{ unit, dimension, value: null, figure: total }]
			: rows.map(({ value, count: figure }) => ({ unit, dimension, value, figure })),
	);
	const found: Cell[] = [];
	for (const { unit, dimension, value } of cells) {
		const { figure } = await recordsBehind(deps, reader, {
			unit,
			dimension,
			value,
			year: query.year ?? null,
			project: query.project ?? null,
		});
		found.push({ unit, dimension, value, figure });
	}
	return { cells, found };
}

describe('the records behind a number', () => {
	it('are as many as the number says, for every number of the programme', async () => {
		const { cells, found } = await compare({ kind: 'programme' }, {});
		expect(cells.length).toBeGreaterThan(60);
		expect(found).toEqual(cells);
	});

	it.each(['2019', '2021'])('are so for every number of %s', async (year) => {
		const { cells, found } = await compare({ kind: 'year', year: Number(year) }, { year });
		expect(cells.length).toBeGreaterThan(30);
		expect(found).toEqual(cells);
	});

	it('are so for every number of a project, and of a project in a year', async () => {
		const whole = await compare({ kind: 'project', id: project }, { project });
		expect(whole.cells.length).toBeGreaterThan(30);
		expect(whole.found).toEqual(whole.cells);
		const year = await compare({ kind: 'project_year', id: project, year: 2020 }, { project, year: '2020' });
		expect(year.found).toEqual(year.cells);
	});

	it('find a person under the institution of their latest attendance alone', async () => {
		const { rows } = await owner.query<{ kinds: number }>(`
			select count(distinct coalesce(i.kind, 'not_stated'))::int as kinds from registration r
				left join institution i on i.id = r.institution_id where r.state = 'attended' group by person_id order by 1 desc limit 1`);
		// People of several kinds are what makes the difference.
		expect(rows[0]?.kinds).toBeGreaterThan(1);
	});

	it('are shown to those alone who may see them', async () => {
		const query = { unit: 'person', dimension: null, value: null, year: null, project: null } as const;
		for (const actor of [visitor, coordinatorOf(project)])
			await expect(recordsBehind(deps, actor, query)).rejects.toMatchObject({
				kind: expect.stringMatching(/forbidden|signed-out/) as string,
			});
	});
});
