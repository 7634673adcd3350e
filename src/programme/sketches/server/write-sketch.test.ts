import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import type { Actor } from '#shared/actor.ts';
import { textIn } from '#shared/text.ts';
import { member } from '#world/accounts.ts';
import { testDatabase } from '#world/database.ts';
import { refusal } from '#world/refusal.ts';
import { makeSketch, sketchesOf } from '#world/sketches.ts';
import type { SketchFields } from '../sketch.ts';
import { sketchHistory } from './api.ts';

const { deps, owner } = await testDatabase();
const { write, read } = sketchesOf(deps);
type Who = Actor;

test('what two sides save at once in different fields is both kept, and the later one is told what was taken over', async () => {
	const made = await makeSketch(deps);
	const results = await Promise.all([
		write(made, made.one, 2, { 'situation.en': 'By the first side' }),
		write(made, made.other, 2, { 'risks.en': 'By the second side' }),
	]);
	expect(results.map(({ number }) => number).toSorted((a, b) => a - b)).toEqual([3, 4]);
	expect(results.flatMap(({ taken }) => taken)).toHaveLength(1);
	const { content } = await read(made);
	expect([content.situation?.texts.en?.text, content.risks?.texts.en?.text]).toEqual([
		'By the first side',
		'By the second side',
	]);
});

test('of two who save one field at once one is refused, and nothing of it is written', async () => {
	const made = await makeSketch(deps);
	const results = await Promise.all([
		refusal(
			write(made, made.one, 2, { 'situation.en': 'One', 'gender.en': 'Also mine', 'gender.original': 'en' }),
		),
		refusal(
			write(made, made.other, 2, {
				'situation.en': 'Other',
				'gender.en': 'Mine too',
				'gender.original': 'en',
			}),
		),
	]);
	expect(results.toSorted()).toEqual(['conflict conflict', 'done']);
	const { content, sketch: row } = await read(made);
	const isFirst = results[0] === 'done';
	expect([row.number, content.situation?.texts.en?.text, content.gender?.texts.en?.text]).toEqual(
		isFirst ? [3, 'One', 'Also mine'] : [3, 'Other', 'Mine too'],
	);
});

test('the same race without the lock and the version loses a text: the control', async () => {
	const made = await makeSketch(deps);
	const naive = async (who: Who, name: 'situation' | 'risks', text: string) => {
		const { content } = (await read(made)) as { content: SketchFields };
		return () =>
			deps.db.as(who, (tx) =>
				tx.execute(
					sql`update sketch set title = ${JSON.stringify({ ...content, [name]: textIn('en', text) })}::jsonb where id = ${made.id}`,
				),
			);
	};
	const [first, second] = [
		await naive(made.one, 'situation', 'One'),
		await naive(made.other, 'risks', 'Two'),
	];
	await first();
	await second();
	const { rows } = await owner.query<{ title: { situation: unknown; risks: unknown } }>(
		'select title from sketch where id = $1',
		[made.id],
	);
	expect(JSON.stringify(rows[0]?.title)).toContain('Two');
	expect(JSON.stringify(rows[0]?.title)).not.toContain('One"');
});

test('the history says field by field who changed what', async () => {
	const ayla = { givenName: 'Ayla', familyName: 'Demir' };
	const made = await makeSketch(deps);
	const { personId } = await member(
		owner,
		'ayla@example.org',
		[{ role: 'coordinator', scope: 'institution', id: made.second }],
		{ name: `${ayla.givenName} ${ayla.familyName}` },
	);
	const aylas = { ...made.other, personId };
	await write(made, aylas, 2, { 'risks.en': 'Rents rise.', travel: '25000' });
	const [latest] = await sketchHistory(deps, made.one, { id: made.id });
	expect(latest).toMatchObject({
		number: 3,
		author: 'Ayla Demir',
		side: { original: 'tr' },
		changes: [
			{ field: 'risks.en', before: 'Staff change.', after: 'Rents rise.' },
			{ field: 'travel', before: '20000.00', after: '25000.00' },
		],
	});
});
