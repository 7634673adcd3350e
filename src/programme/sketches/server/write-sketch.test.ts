import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import type { Actor } from '#shared/actor.ts';
import { textIn } from '#shared/text.ts';
import { member } from '#world/accounts.ts';
import { testDatabase } from '#world/database.ts';
import { refusal } from '#world/refusal.ts';
import { makeSketch, sketchesOf, sketchValues } from '#world/sketches.ts';
import type { SketchFields } from '../sketch.ts';
import { sketchHistory } from './api.ts';
import { findSketch, findVersion } from './find-sketch.ts';
import { sketch } from './tables.ts';
import { addVersion } from './write-sketch.ts';

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

test('the same two saves without the lock: both work on one version, and one text is lost', async () => {
	const made = await makeSketch(deps);
	const { promise: bothHaveRead, resolve } = Promise.withResolvers<void>();
	let reads = 0;
	const naive = (who: Who, words: Partial<SketchFields>) =>
		deps.db.as(who, async (tx) => {
			const row = await findSketch(tx, made.id);
			const { content } = await findVersion(tx, made.id, row.number);
			if (++reads === 2) resolve();
			await bothHaveRead;
			const number = row.number + 1;
			await addVersion(tx, who, new Date(), row, { number, content: { ...content, ...words }, changed: [] });
			await tx.update(sketch).set({ number }).where(eq(sketch.id, made.id));
		});
	const ends = await Promise.allSettled([
		naive(made.one, { situation: textIn('en', 'By the first side') }),
		naive(made.other, { risks: textIn('en', 'By the second side') }),
	]);
	expect(ends.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
	const { sketch: row, content } = await read(made);
	const isFirst = ends[0].status === 'fulfilled';
	expect([row.number, content.situation?.texts.en?.text, content.risks?.texts.en?.text]).toEqual(
		isFirst
			? [3, 'By the first side', 'Staff change.']
			: [3, sketchValues().situation?.texts.en?.text, 'By the second side'],
	);
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
