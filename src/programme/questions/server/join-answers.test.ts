import { expect, test } from 'vitest';
import { textIn } from '#shared/text.ts';
import { team, visitor } from '#world/actors.ts';
import { testDatabase } from '#world/database.ts';
import { makeEvent } from '#world/events.ts';
import { options, questionsOf } from '#world/questions.ts';
import { refusal } from '#world/refusal.ts';
import { mergePeople } from '#programme/people/server/api.ts';
import { holdings } from '../../../holdings.ts';
import { askForLetter, myAnswers, myLetter, setAsking } from './api.ts';
import { openLetter } from './letters.ts';

let now = new Date('2022-05-01T10:00:00Z');
const { deps, owner } = await testDatabase({ now: () => now });
const { ask, register } = questionsOf({ deps, owner });
const food = options('halal', 'plants');
const diet = {
	kind: 'diet',
	type: 'one',
	options: food.lines,
	text: textIn('en', 'What do you eat?'),
} as const;

const personOf = async (id: string) =>
	(await owner.query<{ person_id: string }>('select person_id from registration where id = $1', [id]))
		.rows[0]!.person_id;

/** Two registrations of one human being: the second one is confirmed, and stays. */
async function twice(first: Record<string, string>, second: Record<string, string>, slug: string) {
	const one = await register(slug, first);
	const two = await register(slug, second);
	await owner.query(`update registration set state = 'confirmed' where id = $1`, [two.id]);
	const ids = { keepId: await personOf(one.id), mergeId: await personOf(two.id) };
	return {
		one,
		two,
		merge: (answers?: 'staying' | 'gone') => mergePeople(deps, team, { ...ids, answers }, holdings),
	};
}

test('of two registrations the one that stays has the answers of both, sealed ones too, and the consents', async () => {
	const { id, slug } = await makeEvent(deps, { hasPublicRegistration: true }, 'open');
	const [plain, special] = [await ask(id), await ask(id, diet)];
	const { one, two, merge } = await twice({ [special]: food.keyOf('halal') }, { [plain]: 'By train' }, slug);
	const step = `insert into consent_step (registration_id, kind, is_given, wording, locale, at) values ($1, $2, $3, '1', 'en', $4)`;
	await owner.query(step, [one.id, 'photo', true, '2022-05-01T10:00:00Z']);
	await owner.query(step, [two.id, 'contact', true, '2022-05-01T10:00:00Z']);
	await owner.query(step, [one.id, 'contact', false, '2022-05-01T11:00:00Z']);
	await merge();
	expect((await myAnswers(deps, visitor, two)).answers).toEqual({
		[plain]: 'By train',
		[special]: food.keyOf('halal'),
	});
	const { rows } = await owner.query(
		`select distinct on (kind) registration_id, kind, is_given from consent_step order by kind, number desc`,
	);
	// What was taken back last is taken back.
	expect(rows).toEqual([
		{ registration_id: two.id, kind: 'contact', is_given: false },
		{ registration_id: two.id, kind: 'photo', is_given: true },
	]);
});

test('where both answered differently nothing is merged until somebody says whose answer holds', async () => {
	const { id, slug } = await makeEvent(deps, { hasPublicRegistration: true }, 'open');
	const special = await ask(id, diet);
	const answer = (name: string) => ({ [special]: food.keyOf(name) });
	for (const [whose, holds] of [
		['staying', 'plants'],
		['gone', 'halal'],
	] as const) {
		const { one, two, merge } = await twice(answer('halal'), answer('plants'), slug);
		expect(await refusal(merge())).toMatch(/^conflict answers_differ/);
		expect((await myAnswers(deps, visitor, one)).answers).toEqual(answer('halal'));
		expect((await myAnswers(deps, visitor, two)).answers).toEqual(answer('plants'));
		await merge(whose);
		expect((await myAnswers(deps, visitor, two)).answers).toEqual(answer(holds));
	}
	const { two, merge } = await twice(answer('halal'), answer('halal'), slug);
	await merge();
	expect((await myAnswers(deps, visitor, two)).answers).toEqual(answer('halal'));
});

test('the letter that was asked for last is the letter of the registration that stays, and opens there', async () => {
	const passport = {
		name: 'Ayşe Kaya',
		nationality: 'TR',
		bornOn: '1980-02-29',
		validUntil: '2030-01-01',
		locale: 'de',
	} as const;
	const asks = async (secret: string, number: string, hour: number) => {
		now = new Date(Date.UTC(2022, 4, 1, hour));
		await askForLetter(deps, visitor, { secret, fields: { ...passport, number } });
	};
	const { id: eventId, slug } = await makeEvent(deps, { hasPublicRegistration: true }, 'open');
	await setAsking(deps, team, { eventId, consents: [], offersLetters: true, letterDays: 5 });
	// Asked for with the one that goes alone, with both, and with the one that stays alone.
	for (const [first, second, holds] of [
		[11, null, 'first'],
		[12, 11, 'first'],
		[11, 12, 'second'],
		[null, 11, 'second'],
	] as const) {
		const { one, two, merge } = await twice({}, {}, slug);
		if (first) await asks(one.secret, 'first', first);
		if (second) await asks(two.secret, 'second', second);
		await merge();
		const { rows } = await owner.query<{ registration_id: string; sealed: string }>('select * from letter');
		const [kept, ...more] = rows;
		expect(more).toEqual([]);
		expect(kept!.registration_id).toBe(two.id);
		expect(openLetter(deps.secret, two.id, kept!.sealed)).toEqual({
			name: 'Ayşe Kaya',
			number: holds,
			nationality: 'TR',
			bornOn: '1980-02-29',
			validUntil: '2030-01-01',
		});
		expect((await myLetter(deps, visitor, two)).asked).toEqual({
			at: new Date(Date.UTC(2022, 4, 1, Math.max(first ?? 0, second ?? 0))),
			locale: 'de',
			madeAt: null,
		});
		await owner.query('delete from letter');
	}
});
