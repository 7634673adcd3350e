import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { readListing } from '#shared/listing.ts';
import { textIn } from '#shared/text.ts';
import { account, coordinatorOf, reader, team, visitor } from '#world/actors.ts';
import { member } from '#world/accounts.ts';
import { testDatabase } from '#world/database.ts';
import { makePost } from '#world/institutions.ts';
import { makeInstitution } from '#world/institutions.ts';
import { refusal } from '#world/refusal.ts';
import { callValues, makeCall, makeSketch, sketchValues } from '#world/sketches.ts';
import { erasePerson } from '#programme/people/server/api.ts';
import { holdings } from '../../../holdings.ts';
import { sketchTyped } from '../sketch-form.ts';
import { sketchListing } from '../sketch.ts';
import {
	agreeToSketch,
	changeCall,
	changeSketch,
	createSketch,
	disagreeWithSketch,
	getSketch,
	listCalls,
	listSketches,
	moveSketch,
	nameContact,
	removeCall,
	restoreCall,
	sketch,
	sketchAgreement,
	sketchHistory,
	sketchVersion,
} from './api.ts';

const { deps, owner } = await testDatabase();
type Made = Awaited<ReturnType<typeof makeSketch>>;
type Who = Parameters<typeof getSketch>[1];
const form = (changes: Parameters<typeof sketchValues>[0] = {}, typed: Record<string, string> = {}) => ({
	...sketchTyped(sketchValues(changes)),
	...typed,
});
const write = (made: Made, who: Who, number: number, typed: Record<string, string>) =>
	changeSketch(deps, who, { id: made.id, number, given: form({}, typed) });
const read = (made: Made) => getSketch(deps, made.one, { id: made.id });
async function agree(made: Made, who: Who, institutionId: string, of?: { number: number; hash: string }) {
	const { sketch: row, hash } = await read(made);
	return agreeToSketch(deps, who, { id: made.id, institutionId, number: row.number, hash, ...of });
}

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
		const { content } = (await read(made)) as { content: ReturnType<typeof sketchValues> };
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
	expect(await refusal(agree(made, made.one, made.first, { number: 2, hash }))).toBe(
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

test('a sketch is seen by its two sides and those who oversee the programme, and by nobody else', async () => {
	const made = await makeSketch(deps, { title: textIn('en', 'Seen by few') });
	const stranger = coordinatorOf(await makeInstitution(deps));
	const sameHouse = account([{ role: 'reader', scope: 'institution', id: made.first }]);
	const listing = readListing(sketchListing, new URLSearchParams('q=seen by few'));
	const total = async (who: Who) => (await listSketches(deps, who, listing)).total;
	for (const who of [made.one, made.other, team, reader]) {
		expect(await total(who)).toBe(1);
		expect(await refusal(getSketch(deps, who, { id: made.id }))).toBe('done');
	}
	for (const who of [stranger, sameHouse]) {
		expect(await total(who)).toBe(0);
		expect(await refusal(getSketch(deps, who, { id: made.id }))).toBe('missing not_found');
		expect(await refusal(sketchHistory(deps, who, { id: made.id }))).toBe('missing not_found');
	}
	for (const who of [stranger, account([]), visitor])
		for (const table of [sketch, sketchVersion, sketchAgreement])
			expect(await deps.db.as(who, (tx) => tx.select({ id: table.id }).from(table))).toEqual([]);
	const begin = { partnershipId: made.partnership, title: textIn('en', 'Not theirs') };
	expect(await refusal(createSketch(deps, stranger, begin))).toBe('forbidden not_allowed');
	expect(await refusal(createSketch(deps, team, begin))).toBe('forbidden not_allowed');
});

test('the page of the check speaks of the chosen call, and a submitted sketch is held against its day', async () => {
	const callId = await makeCall(deps);
	const made = await makeSketch(deps, { callId });
	await agree(made, made.one, made.first);
	await agree(made, made.other, made.second);
	const at = (day: string) => ({ ...deps, now: () => new Date(day) });
	const deadline = async (day: string) =>
		(await getSketch(at(day), made.one, { id: made.id })).findings.find(({ rule }) => rule === 'deadline')
			?.outcome;
	expect([await deadline('2024-07-30'), await deadline('2024-08-02')]).toEqual(['ok', 'not_met']);
	await moveSketch(at('2024-07-30'), made.one, { id: made.id, to: 'submitted' });
	expect(await deadline('2026-01-01')).toBe('ok');
	expect(await refusal(removeCall(deps, team, { id: callId }))).toBe('conflict still_used :used_by_sketch');
});

test('whoever is erased leaves the sketch, its versions and what was agreed to', async () => {
	const made = await makeSketch(deps);
	const { personId } = await member(
		owner,
		'leaving@example.org',
		[{ role: 'coordinator', scope: 'institution', id: made.second }],
		{ name: 'Nermin Leaving' },
	);
	await makePost(deps, personId, made.second);
	const nermin = { ...made.other, personId };
	await write(made, nermin, 2, { 'risks.en': 'Rents rise.' });
	await nameContact(deps, nermin, { id: made.id, institutionId: made.second, personId });
	await agree(made, nermin, made.second);
	await agree(made, made.one, made.first);
	const before = await read(made);
	expect(JSON.stringify([before, await sketchHistory(deps, made.one, { id: made.id })])).toContain('Nermin');
	await erasePerson(deps, team, personId, holdings);
	const after = await read(made);
	const told = await sketchHistory(deps, made.one, { id: made.id });
	expect(JSON.stringify([after, told])).not.toContain('Nermin');
	expect([after.sketch.state, after.hash, after.standing.isAgreed]).toEqual(['agreed', before.hash, true]);
	expect([told[0]?.author, told[0]?.changes.length, after.sides[1].contact]).toEqual([null, 1, null]);
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

test('the team alone keeps the calls, and nobody saves over another', async () => {
	const id = await makeCall(deps);
	const change = (who: Who, version: number) =>
		refusal(changeCall(deps, who, { id, version, fields: callValues({ mostFunding: 80 }) }));
	expect(await change(coordinatorOf('01890000-0000-7000-8000-000000000009'), 1)).toBe(
		'forbidden not_allowed',
	);
	expect(await Promise.all([change(team, 1), change(team, 1)]).then((all) => all.toSorted())).toEqual([
		'conflict conflict',
		'done',
	]);
	await removeCall(deps, team, { id });
	expect((await listCalls(deps, reader)).some((one) => one.id === id)).toBe(false);
	await restoreCall(deps, team, { id });
	expect((await listCalls(deps, reader)).some((one) => one.id === id)).toBe(true);
});
