import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { newId } from '#shared/id.ts';
import { coordinatorOf, team, visitor } from '#world/actors.ts';
import { testDatabase } from '#world/database.ts';
import { makeInstitution } from '#world/institutions.ts';

// No policy of ours is asked here: what somebody with the application's own role could do by SQL.
const { deps, owner } = await testDatabase();
const words = JSON.stringify({ original: 'tr', texts: { tr: { text: 'Metin', state: 'human' } } });
const house = await makeInstitution(deps);
const officer = coordinatorOf(house);

const parts = [
	'principle',
	'baseline',
	'field',
	'goal',
	'measure',
	'indicator',
	'section',
	'section_version',
	'measure_origin',
] as const;

/** A concept with one part of every kind, brought into a state beside the rules. */
async function plant(state: string) {
	const [id, goal, measure, section, practice] = [newId(), newId(), newId(), newId(), newId()];
	const insert = (text: string, values: unknown[]) => owner.query(text, values);
	await insert(
		`insert into concept (id, institution_id, title, term, mandate, state) values ($1, $2, $3, $3, $3, 'drafting')`,
		[id, house, words],
	);
	await insert(`insert into concept_principle (id, concept_id, position, title) values ($1, $2, 0, $3)`, [
		newId(),
		id,
		words,
	]);
	await insert(
		`insert into concept_baseline (id, concept_id, position, title, kind) values ($1, $2, 0, $3, 'need')`,
		[newId(), id, words],
	);
	await insert(`insert into concept_field (id, concept_id, position, title) values ($1, $2, 0, $3)`, [
		newId(),
		id,
		words,
	]);
	await insert(
		`insert into concept_goal (id, concept_id, position, title, level) values ($1, $2, 0, $3, 'guiding')`,
		[goal, id, words],
	);
	await insert(
		`insert into concept_measure (id, concept_id, position, title, milestones, funding, currency, status) values ($1, $2, 0, $3, '[]', '[]', 'TRY', 'proposed')`,
		[measure, id, words],
	);
	await insert(`insert into practice (id, slug, institution_id, title) values ($1, $2, $3, $4)`, [
		practice,
		`p-${practice}`,
		house,
		words,
	]);
	await insert(
		`insert into concept_measure_origin (id, concept_id, measure_id, practice_id) values ($1, $2, $3, $4)`,
		[newId(), id, measure, practice],
	);
	await insert(
		`insert into concept_indicator (id, concept_id, position, title, kind, goal_id, unit, target_value, target_year) values ($1, $2, 0, $3, 'output', $4, 'persons', 1, 2027)`,
		[newId(), id, words, goal],
	);
	await insert(
		`insert into concept_section (id, concept_id, position, title, number) values ($1, $2, 0, $3, 1)`,
		[section, id, words],
	);
	await insert(
		`insert into concept_section_version (id, concept_id, section_id, number, content, written_at) values ($1, $2, $3, 1, '{}', now())`,
		[newId(), id, section],
	);
	if (state === 'drafting') return { id, measure };
	if (state !== 'adopted') {
		await owner.query(`update concept set state = $2 where id = $1`, [id, state]);
		return { id, measure };
	}
	await owner.query(`update concept set state = 'presented' where id = $1`, [id]);
	await owner.query(
		`insert into concept_adoption (concept_id, content, hash, adopted_at) values ($1, '{}', 'h', now())`,
		[id],
	);
	await owner.query(
		`update concept set state = 'adopted', hash = 'h', resolution = '12', resolved_on = '2026-01-01' where id = $1`,
		[id],
	);
	return { id, measure };
}

type Who = typeof officer;
const run = (who: Who, text: ReturnType<typeof sql>) =>
	deps.db
		.as(who, (tx) => tx.execute(text))
		.then(
			({ rowCount }) => rowCount ?? 0,
			(error: { cause?: { constraint?: string; message?: string } }) =>
				error.cause?.constraint ?? error.cause?.message ?? 'refused otherwise',
		);
const table = (part: string) => sql.identifier(`concept_${part}`);
/** Changes something of a part that is words. */
const touch = (part: string, id: string) => {
	if (part === 'section_version')
		return sql`update concept_section_version set content = '{"a":1}' where concept_id = ${id}`;
	if (part === 'measure_origin')
		return sql`update concept_measure_origin set measure_id = measure_id, id = ${newId()} where concept_id = ${id}`;
	return sql`update ${table(part)} set position = 7 where concept_id = ${id}`;
};

test.each(parts)(
	'a %s is changed and removed while the concept is drafted, and in no other state',
	async (part) => {
		// Who oversees the programme has every right on the rows: section versions are changed by nobody less.
		const { id } = await plant('drafting');
		expect(await run(team, touch(part, id))).toBe(1);
		for (const state of ['consultation', 'presented', 'adopted']) {
			const stands = await plant(state);
			expect(await run(team, touch(part, stands.id)), state).toBe('concept_words_stand');
			expect(await run(team, sql`delete from ${table(part)} where concept_id = ${stands.id}`), state).toBe(
				'concept_words_stand',
			);
			// Nor is it taken elsewhere, or laid into the bin.
			expect(
				await run(team, sql`update ${table(part)} set concept_id = ${id} where concept_id = ${stands.id}`),
				state,
			).toBe('concept_words_stand');
		}
	},
);

test('nothing is added to words that stand', async () => {
	const add = (id: string) =>
		sql`insert into concept_principle (id, concept_id, position, title) values (${newId()}, ${id}, 1, ${words}::jsonb)`;
	expect(await run(officer, add((await plant('drafting')).id))).toBe(1);
	for (const state of ['consultation', 'presented', 'adopted'])
		expect(await run(officer, add((await plant(state)).id)), state).toBe('concept_words_stand');
});

test('an adopted concept is neither changed, nor sent back, nor removed; what was adopted is not either', async () => {
	const { id } = await plant('adopted');
	for (const change of [
		sql`title = ${words}::jsonb, edition = 2`,
		sql`mandate = '{}'`,
		sql`hash = 'other'`,
		sql`resolution = '13'`,
		sql`state = 'drafting'`,
		sql`state = 'superseded'`,
		sql`deleted_at = now()`,
		sql`is_example = true`,
	])
		expect(await run(team, sql`update concept set ${change} where id = ${id}`)).toBe('concept_stays');
	expect(await run(team, sql`delete from concept where id = ${id}`)).toBe('concept_stays');
	for (const text of [
		sql`update concept_adoption set hash = 'other' where concept_id = ${id}`,
		sql`delete from concept_adoption where concept_id = ${id}`,
		sql`alter table concept_measure disable trigger keep_words`,
		sql`set session_replication_role = replica`,
	])
		expect(await run(team, text)).toMatch(/permission denied|must be owner/);
	// Its way goes on all the same.
	expect(await run(officer, sql`update concept set state = 'in_revision' where id = ${id}`)).toBe(1);
	expect(await run(officer, sql`update concept set state = 'superseded' where id = ${id}`)).toBe(1);
	expect(await run(officer, sql`update concept set state = 'adopted' where id = ${id}`)).toBe(
		'concept_stays',
	);
});

test('nothing is adopted without its words, or before it was presented', async () => {
	const adopt = (id: string) =>
		sql`update concept set state = 'adopted', hash = 'h', resolution = '1', resolved_on = '2026-01-01' where id = ${id}`;
	for (const state of ['drafting', 'consultation', 'presented'])
		expect(await run(officer, adopt((await plant(state)).id)), state).toBe('concept_adopted_with_words');
	const { id } = await plant('drafting');
	await owner.query(
		`insert into concept_adoption (concept_id, content, hash, adopted_at) values ($1, '{}', 'h', now())`,
		[id],
	);
	expect(await run(officer, adopt(id))).toBe('concept_adopted_with_words');
});

test('of an adopted measure only the status changes', async () => {
	const { id, measure } = await plant('adopted');
	expect(
		await run(
			officer,
			sql`update concept_measure set status = 'postponed', status_reason = ${words}::jsonb where id = ${measure}`,
		),
	).toBe(1);
	expect(
		await run(officer, sql`update concept_measure set unit = ${words}::jsonb where id = ${measure}`),
	).toBe('concept_words_stand');
	expect(
		await run(
			officer,
			sql`update concept_measure set status = 'idea', funding = '[1]' where concept_id = ${id}`,
		),
	).toBe('concept_words_stand');
});

test('no measure is decided without unit, day and money line, nor put off without a reason', async () => {
	const { measure } = await plant('drafting');
	const set = (change: ReturnType<typeof sql>) =>
		run(officer, sql`update concept_measure set ${change} where id = ${measure}`);
	const [unit, day, money] = [
		sql`unit = ${words}::jsonb`,
		sql`ends_on = '2027-01-01'`,
		sql`funding = '[{}]'`,
	];
	const none = [sql`unit = null`, sql`ends_on = null`, sql`funding = '[]'`];
	for (const status of ['decided', 'running', 'done'])
		for (const without of [0, 1, 2]) {
			const given = [unit, day, money].map((part, at) => (at === without ? none[at]! : part));
			expect(await set(sql`status = ${status}, ${sql.join(given, sql`, `)}`)).toBe('concept_measure_decided');
		}
	expect(await set(sql`status = 'decided', ${unit}, ${day}, ${money}`)).toBe(1);
	for (const status of ['postponed', 'dropped'])
		expect(await set(sql`status = ${status}`)).toBe('concept_measure_says_why');
});

test('a visitor reads a concept from its consultation on, and of what is in the bin nothing', async () => {
	const seen = async (id: string) => {
		const rows = await deps.db.as(visitor, (tx) =>
			tx.execute(sql`select id from concept_principle where concept_id = ${id}`),
		);
		return rows.rowCount;
	};
	const drafted = await plant('drafting');
	expect(await seen(drafted.id)).toBe(0);
	for (const state of ['consultation', 'presented', 'adopted'])
		expect(await seen((await plant(state)).id), state).toBe(1);
	await owner.query(`update concept_principle set deleted_at = now() where concept_id = $1`, [drafted.id]);
	await owner.query(`update concept set state = 'consultation' where id = $1`, [drafted.id]);
	expect(await seen(drafted.id)).toBe(0);
});
