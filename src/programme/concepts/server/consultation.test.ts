import { expect, test } from 'vitest';
import { textIn } from '#shared/text.ts';
import { coordinatorOf, nobodyInParticular, team, visitor } from '#world/actors.ts';
import { adoptMade, makeConcept } from '#world/concepts.ts';
import { steadyClock } from '#world/clock.ts';
import { testDatabase } from '#world/database.ts';
import { makeInstitution } from '#world/institutions.ts';
import { refusal } from '#world/refusal.ts';
import {
	judgeComment,
	listPublicConcepts,
	moveConcept,
	readConsultation,
	readPublicConcept,
	removeConcept,
	sayToConcept,
} from './api.ts';

const { deps, owner } = await testDatabase({ now: steadyClock() });
const text = (said: string) => textIn('tr', said);
let homes = 0;
const say = (id: string, said: string, changes: { sectionId?: string; network?: string } = {}) =>
	sayToConcept(deps, visitor, {
		id,
		network: changes.network ?? `home ${++homes}`,
		fields: { sectionId: changes.sectionId ?? null, text: said },
	});

async function consulted() {
	const made = await makeConcept(deps);
	await moveConcept(deps, made.officer, { id: made.id, to: 'consultation' });
	return made;
}

test('a draft is read by everybody from its consultation on, and by nobody outside before', async () => {
	const made = await makeConcept(deps);
	const isListed = async () => (await listPublicConcepts(deps, team)).some(({ id }) => id === made.id);
	expect(await isListed()).toBe(false);
	// Its own house reads it in public as everybody does.
	expect(await refusal(readPublicConcept(deps, made.officer, made))).toBe('missing not_found');
	await moveConcept(deps, made.officer, { id: made.id, to: 'consultation' });
	expect(await isListed()).toBe(true);
	const shown = await readPublicConcept(deps, visitor, made);
	expect([shown.isOpen, shown.parts.measure.length, shown.parts.section.length]).toEqual([true, 1, 1]);
	await moveConcept(deps, made.officer, { id: made.id, to: 'drafting' });
	expect(await isListed()).toBe(false);
});

test('of a house that is not shown nothing is', async () => {
	const made = await consulted();
	await owner.query(`update institution set is_published = false where id = $1`, [made.institution]);
	expect(await refusal(readPublicConcept(deps, visitor, made))).toBe('missing not_found');
	expect((await listPublicConcepts(deps, visitor)).some(({ id }) => id === made.id)).toBe(false);
	expect(await refusal(say(made.id, 'x'))).toBe('missing not_found');
});

test('what somebody says is shown when somebody of the house has read it, and says nothing of who it was', async () => {
	const { id, officer, section } = await consulted();
	await say(id, 'Daha çok kurs', { sectionId: section });
	await sayToConcept(deps, nobodyInParticular, {
		id,
		network: 'n',
		fields: { sectionId: null, text: 'Hakaret' },
	});
	expect((await readPublicConcept(deps, visitor, { id })).comments).toEqual([]);
	const { comments } = await readConsultation(deps, officer, { id });
	expect(comments.map((one) => [one.text, one.state])).toEqual([
		['Daha çok kurs', 'pending'],
		['Hakaret', 'pending'],
	]);
	const judge = (at: number, judgement: Parameters<typeof judgeComment>[2]['judgement'], who = officer) =>
		judgeComment(deps, who, { conceptId: id, id: comments[at]!.id, version: 1, judgement });
	const stranger = coordinatorOf(await makeInstitution(deps));
	const yes = { to: 'shown', rejection: null, reply: text('Ekledik.') } as const;
	for (const who of [stranger, team]) expect(await refusal(judge(0, yes, who))).toMatch(/missing|forbidden/);
	await judge(0, yes);
	await judge(1, { to: 'rejected', rejection: 'insult', reply: null });
	expect(await refusal(judge(0, { to: 'rejected', rejection: 'insult', reply: null }))).toBe(
		'conflict conflict',
	);
	expect((await readPublicConcept(deps, visitor, { id })).comments).toEqual([
		{
			id: comments[0]!.id,
			text: 'Daha çok kurs',
			language: 'en',
			sectionId: section,
			reply: text('Ekledik.'),
		},
	]);
	// Nothing that could tell who it was is anywhere near it: not in the row, not in the log.
	const { rows } = await owner.query(`select to_jsonb(c) as row from consultation_comment c where id = $1`, [
		comments[1]!.id,
	]);
	expect(Object.keys((rows[0] as { row: object }).row).sort()).toEqual(
		[
			'id',
			'concept_id',
			'section_id',
			'text',
			'language',
			'state',
			'rejection',
			'reply',
			'created_at',
			'updated_at',
			'version',
			'deleted_at',
			'is_example',
		].sort(),
	);
});

test('nothing is said before, after, or to a section of another concept', async () => {
	const made = await makeConcept(deps);
	expect(await refusal(say(made.id, 'x'))).toBe('missing not_found');
	const [one, other] = [await consulted(), await consulted()];
	expect(await refusal(say(one.id, 'x', { sectionId: other.section }))).toBe(
		'invalid check_fields sectionId:not_found_choice',
	);
	await owner.query(`update concept set consultation_ends_on = '2020-01-01' where id = $1`, [one.id]);
	expect(await refusal(say(one.id, 'x'))).toBe('conflict consultation_over');
	expect((await readPublicConcept(deps, visitor, one)).isOpen).toBe(false);
	await moveConcept(deps, other.officer, { id: other.id, to: 'presented' });
	expect(await refusal(say(other.id, 'x'))).toBe('conflict consultation_over');
});

test('twenty comments an hour from one network, and from another still', async () => {
	const { id } = await consulted();
	for (let at = 0; at < 20; at++) await say(id, `${at}`, { network: 'one' });
	expect(await refusal(say(id, 'x', { network: 'one' }))).toBe('limit too_many_attempts');
	expect(await refusal(say(id, 'x', { network: 'two' }))).toBe('done');
});

test('what was never shown goes with the adoption; what was shown stays', async () => {
	const made = await consulted();
	const { id, officer } = made;
	for (const said of ['shown', 'rejected', 'pending']) await say(id, said);
	const { comments } = await readConsultation(deps, officer, { id });
	await judgeComment(deps, officer, {
		conceptId: id,
		id: comments[0]!.id,
		version: 1,
		judgement: { to: 'shown', rejection: null, reply: null },
	});
	await judgeComment(deps, officer, {
		conceptId: id,
		id: comments[1]!.id,
		version: 1,
		judgement: { to: 'rejected', rejection: 'off_topic', reply: null },
	});
	await adoptMade(deps, made);
	const { rows } = await owner.query(`select text from consultation_comment where concept_id = $1`, [id]);
	expect(rows).toEqual([{ text: 'shown' }]);
});

test('a concept in the bin is gone from the public pages', async () => {
	const { id, officer } = await consulted();
	await removeConcept(deps, officer, { id });
	expect(await refusal(readPublicConcept(deps, visitor, { id }))).toBe('missing not_found');
});
