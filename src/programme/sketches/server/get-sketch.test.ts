import { expect, test } from 'vitest';
import { readListing } from '#shared/listing.ts';
import { textIn } from '#shared/text.ts';
import { account, coordinatorOf, reader, team, visitor } from '#world/actors.ts';
import { member } from '#world/accounts.ts';
import { testDatabase } from '#world/database.ts';
import { makePost } from '#world/institutions.ts';
import { plantProject } from '#world/projects.ts';
import { makeInstitution } from '#world/institutions.ts';
import { refusal } from '#world/refusal.ts';
import { makeCall, makeSketch, sketchesOf } from '#world/sketches.ts';
import { erasePerson } from '#programme/people/server/api.ts';
import { holdings } from '../../../holdings.ts';
import { sketchListing } from '../sketch.ts';
import {
	createSketch,
	agreeToSketch,
	getSketch,
	linkProject,
	listSketches,
	moveSketch,
	nameContact,
	removeCall,
	sketch,
	sketchAgreement,
	sketchHistory,
	sketchesOfPartnership,
	sketchVersion,
} from './api.ts';

const { deps, owner } = await testDatabase();
const { write, read, agree } = sketchesOf(deps);
type Who = Parameters<typeof getSketch>[1];

test('a sketch is seen by its two sides and those who oversee the programme, and by nobody else', async () => {
	const made = await makeSketch(deps, { title: textIn('en', 'Seen by few') });
	const stranger = coordinatorOf(await makeInstitution(deps));
	const sameHouse = account([{ role: 'reader', scope: 'institution', id: made.first }]);
	const listing = readListing(sketchListing, new URLSearchParams('q=seen by few'));
	const total = async (who: Who) => (await listSketches(deps, who, listing)).total;
	const ofPartnership = async (who: Who) => {
		const { partnership: id, first: firstId, second: secondId } = made;
		const found = await sketchesOfPartnership(deps, who, { id, firstId, secondId, isDeleted: false });
		return found && [found.sketches.map((one) => one.id), found.mayBegin];
	};
	for (const who of [made.one, made.other, team, reader]) {
		expect(await total(who)).toBe(1);
		expect(await ofPartnership(who)).toEqual([[made.id], [made.one, made.other].includes(who)]);
		expect(await refusal(getSketch(deps, who, { id: made.id }))).toBe('done');
	}
	for (const who of [stranger, sameHouse]) {
		expect(await total(who)).toBe(0);
		expect(await ofPartnership(who)).toBeNull();
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
	// Not even the rows say that it was the same somebody who wrote, agreed and was asked.
	const { rows } = await owner.query(
		`select (select count(*)::int from sketch_version where author_id = $1) as wrote,
			(select count(*)::int from sketch_agreement where person_id = $1) as agreed,
			(select count(*)::int from sketch where $1 in (first_contact_id, second_contact_id)) as asked`,
		[personId],
	);
	expect(rows).toEqual([{ wrote: 0, agreed: 0, asked: 0 }]);
});

test('both sides and the team say which project a sketch became, and what was agreed stays agreed', async () => {
	const made = await makeSketch(deps);
	const projectId = await plantProject(owner, 'P1');
	const link = (who: Parameters<typeof linkProject>[1], to: string | null) =>
		refusal(linkProject(deps, who, { id: made.id, projectId: to }));
	const before = await getSketch(deps, made.one, { id: made.id });
	const agreed = { id: made.id, number: before.sketch.number, hash: before.hash };
	await agreeToSketch(deps, made.one, { ...agreed, institutionId: made.first });
	await agreeToSketch(deps, made.other, { ...agreed, institutionId: made.second });
	expect(await link(reader, projectId)).toMatch(/^(forbidden|missing)/);
	expect(await link(coordinatorOf(await makeInstitution(deps)), projectId)).toBe('missing not_found');
	expect(await link(made.one, made.id)).toBe('invalid check_fields projectId:not_found_choice');
	expect(await link(made.one, projectId)).toBe('done');
	const after = await getSketch(deps, made.other, { id: made.id });
	expect([after.sketch.state, after.sketch.number, after.hash, after.standing.isAgreed]).toEqual([
		'agreed',
		before.sketch.number,
		before.hash,
		true,
	]);
	expect(after.origins).toMatchObject([{ kind: 'project', path: `/desk/projects/${projectId}` }]);
	expect(after.projects?.map(({ value }) => value)).toContain(projectId);
	expect((await getSketch(deps, reader, { id: made.id })).projects).toBeNull();
	expect(await link(team, null)).toBe('done');
	expect((await getSketch(deps, team, { id: made.id })).origins).toEqual([]);
});
