import { expect, test } from 'vitest';
import { reader, team } from '#world/actors.ts';
import { member } from '#world/accounts.ts';
import { testDatabase } from '#world/database.ts';
import { makePost } from '#world/institutions.ts';
import { refusal } from '#world/refusal.ts';
import { makeSketch, sketchesOf } from '#world/sketches.ts';
import { disagreeWithSketch, getSketch, moveSketch, nameContact, sketchAgreement } from './api.ts';

const { deps, owner } = await testDatabase();
const { write, read, agree } = sketchesOf(deps);
type Who = Parameters<typeof getSketch>[1];

test('agreed is what both agreed to by its hash, and every change starts anew', async () => {
	const made = await makeSketch(deps);
	expect(await agree(made, made.one, made.first)).toEqual({ isAgreed: false });
	expect((await read(made)).sketch.state).toBe('draft');
	expect(await agree(made, made.other, made.second)).toEqual({ isAgreed: true });
	expect((await read(made)).sketch.state).toBe('agreed');
	await write(made, made.other, 2, { 'risks.en': 'Rents rise.' });
	const changed = await read(made);
	expect([changed.sketch.state, changed.standing.isAgreed, changed.standing.isApart]).toEqual([
		'draft',
		false,
		false,
	]);
	// The words of before are a new version: nobody has agreed to it.
	await write(made, made.other, 3, {});
	const back = await read(made);
	expect([back.hash === back.standing.sides[0].agreement?.hash, back.standing.isAgreed]).toEqual([
		true,
		false,
	]);
	await agree(made, made.one, made.first);
	// The second side's yes is for version 2, the first one's for version 4.
	const apart = await read(made);
	expect([apart.sketch.state, apart.standing.isApart]).toEqual(['draft', true]);
});

test('nobody agrees to what they have not read, for the other side, or without coordinating one', async () => {
	const made = await makeSketch(deps);
	const { hash } = await read(made);
	await write(made, made.other, 2, { 'risks.en': 'Slipped in.' });
	// Neither is the number that stands by now, with the hash of the words that were read.
	for (const number of [2, 3])
		expect(await refusal(agree(made, made.one, made.first, { number, hash }))).toBe(
			'conflict sketch_changed',
		);
	expect(await refusal(agree(made, made.one, made.second))).toBe('forbidden not_allowed');
	expect(await refusal(agree(made, team, made.first))).toBe('forbidden not_allowed');
	// The second lock: a row for the other side is refused by the database itself.
	const forged = deps.db.as(made.one, (tx) =>
		tx.insert(sketchAgreement).values({
			id: made.id,
			sketchId: made.id,
			institutionId: made.second,
			number: 3,
			hash,
			agreedAt: new Date(),
		}),
	);
	await expect(forged).rejects.toThrow();
});

test('of a change and a yes at once, never a text is agreed that one side did not read', async () => {
	for (let round = 0; round < 5; round++) {
		const made = await makeSketch(deps);
		await agree(made, made.one, made.first);
		await Promise.all([
			refusal(agree(made, made.other, made.second)),
			write(made, made.one, 2, { 'risks.en': `Round ${round}` }),
		]);
		const { sketch: row, standing } = await read(made);
		expect([row.number, row.state, standing.isAgreed]).toEqual([3, 'draft', false]);
	}
});

test('a sketch is submitted as it was agreed, and begun anew without the old agreements', async () => {
	const made = await makeSketch(deps);
	const move = (who: Who, to: Parameters<typeof moveSketch>[2]['to']) =>
		refusal(moveSketch(deps, who, { id: made.id, to }));
	expect(await move(made.one, 'submitted')).toBe('conflict step_not_allowed');
	await agree(made, made.one, made.first);
	await agree(made, made.other, made.second);
	expect(await move(reader, 'submitted')).toBe('forbidden not_allowed');
	expect(await move(made.one, 'submitted')).toBe('done');
	expect(await refusal(write(made, made.one, 2, { 'risks.en': 'Too late' }))).toBe('forbidden not_allowed');
	expect(await refusal(disagreeWithSketch(deps, made.one, { id: made.id, institutionId: made.first }))).toBe(
		'forbidden not_allowed',
	);
	expect(await move(team, 'refused')).toBe('done');
	expect(await move(made.other, 'draft')).toBe('done');
	const { sketch: row, standing } = await read(made);
	expect([row.state, standing.sides.map(({ isCurrent }) => isCurrent)]).toEqual(['draft', [false, false]]);
	// One yes of now and one of before are no agreement.
	expect(await agree(made, made.one, made.first)).toEqual({ isAgreed: false });
});

test('a side takes its yes back, and the sketch is a draft', async () => {
	const made = await makeSketch(deps);
	await agree(made, made.one, made.first);
	await agree(made, made.other, made.second);
	await disagreeWithSketch(deps, made.other, { id: made.id, institutionId: made.second });
	const { sketch: row, standing } = await read(made);
	expect([row.state, standing.sides.map(({ isCurrent }) => isCurrent)]).toEqual(['draft', [true, false]]);
});

test('whom to ask is somebody of that house, named by it', async () => {
	const made = await makeSketch(deps);
	const { personId } = await member(owner, 'of-first@example.org', []);
	const name = (who: Who, institutionId: string) =>
		refusal(nameContact(deps, who, { id: made.id, institutionId, personId }));
	expect(await name(made.one, made.first)).toBe('invalid check_fields personId:not_found_choice');
	await makePost(deps, personId, made.first);
	expect(await name(made.other, made.first)).toBe('forbidden not_allowed');
	expect(await name(made.one, made.first)).toBe('done');
	// The other side, which sees nobody of that house otherwise, knows whom to ask.
	const { sides } = await getSketch(deps, made.other, { id: made.id });
	expect(sides[0].contact).toEqual({ name: 'Deniz Kaya', email: 'of-first@example.org' });
});
