import { sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { textIn } from '#shared/text.ts';
import { account, coordinatorOf, reader, team, visitor } from '../../../../tests/world/actors.ts';
import { testDatabase } from '../../../../tests/world/database.ts';
import { makeEvent, makeRegistration, publicFields } from '../../../../tests/world/events.ts';
import { makeInstitution } from '../../../../tests/world/institutions.ts';
import { answerForm, options, questionsOf, questionValues } from '../../../../tests/world/questions.ts';
import { countQueries } from '../../../../tests/world/queries.ts';
import { refusal } from '../../../../tests/world/refusal.ts';
import { exportRegistrations, registerPublicly } from '../../events/server/api.ts';
import {
	answerColumns,
	answerOnBehalf,
	answersOfOne,
	askedAt,
	changeMyAnswers,
	changeQuestion,
	countedAnswers,
	exportCounts,
	moveQuestion,
	myAnswers,
	questionToChange,
	registerWith,
	removeQuestion,
} from './api.ts';

const now = new Date('2022-05-01T10:00:00Z');
const { deps, owner } = await testDatabase({ now: () => now });
const { ask, askConsents, register } = questionsOf({ deps, owner });
const open = { hasPublicRegistration: true };
const food = options('halal', 'plants', 'anything');
const diet = {
	kind: 'diet',
	type: 'one',
	options: food.lines,
	text: textIn('en', 'What do you eat?'),
} as const;
const all = async (table: string) => (await owner.query(`select * from ${table}`)).rows;

describe('registering with questions', () => {
	test('keeps answers with the registration, what is special sealed and apart', async () => {
		const { id, slug } = await makeEvent(deps, open, 'open');
		const [plain, special] = [await ask(id), await ask(id, diet)];
		const one = await register(slug, { [plain]: 'My own tea', [special]: food.keyOf('halal') });
		expect(await all('answer')).toEqual([
			{ registration_id: one.id, question_id: plain, value: 'My own tea' },
		]);
		const [sealed] = await all('special_answer');
		expect(sealed).toEqual({ registration_id: one.id, question_id: special, sealed: expect.any(String) });
		expect((await myAnswers(deps, visitor, one)).answers).toEqual({
			[plain]: 'My own tea',
			[special]: food.keyOf('halal'),
		});
		// Moved to somebody else's row, it does not open.
		const other = await register(slug, { [special]: food.keyOf('plants') });
		await owner.query('update special_answer set sealed = $1 where registration_id = $2', [
			sealed.sealed,
			other.id,
		]);
		expect((await myAnswers(deps, visitor, other)).answers).toEqual({});
	});

	test('is refused as a whole where an answer is missing, and nothing is written', async () => {
		const { id, slug } = await makeEvent(deps, open, 'open');
		const needed = await ask(id, { isRequired: true, basis: 'public_task' });
		const before = await owner.query('select count(*) from person');
		const form = answerForm({ [needed]: ' ' });
		const input = { slug, network: 'refused', fields: publicFields() };
		await expect(
			registerPublicly(deps, visitor, input, registerWith(deps, form, 'en')),
		).rejects.toMatchObject({
			kind: 'invalid',
			issues: [{ field: `answer.${needed}`, reason: 'required' }],
		});
		expect((await owner.query('select count(*) from person')).rows).toEqual(before.rows);
		expect((await owner.query('select id from registration where event_id = $1', [id])).rows).toEqual([]);
	});

	test('by whoever knows the address of somebody changes none of their answers', async () => {
		const { id, slug } = await makeEvent(deps, open, 'open');
		const question = await ask(id);
		const one = await register(slug, { [question]: 'mine' });
		await register(slug, { [question]: 'not theirs' }, [], { email: one.email });
		const { rows } = await owner.query('select value from answer where question_id = $1', [question]);
		expect(rows).toEqual([{ value: 'mine' }]);
	});

	test('costs one statement more where nothing is asked', async () => {
		const { slug } = await makeEvent(deps, open, 'open');
		const count = (bring?: ReturnType<typeof registerWith>) =>
			countQueries(deps, () =>
				registerPublicly(deps, visitor, { slug, network: 'counted', fields: publicFields() }, bring),
			);
		// The first one pays for what the network's and the programme's first visitor pays.
		await count();
		const without = await count();
		expect(without).toBeGreaterThan(5);
		expect((await count(registerWith(deps, new FormData(), 'en'))) - without).toBe(1);
	});
});

describe('answers', () => {
	test('are changed and taken away by their person, and by an office that leaves alone what it leaves empty', async () => {
		const { id, slug } = await makeEvent(deps, open, 'open');
		const [first, second] = [await ask(id), await ask(id)];
		const one = await register(slug, { [first]: 'a', [second]: 'b' });
		await answerOnBehalf(deps, team, {
			eventId: id,
			id: one.id,
			form: answerForm({ [first]: 'by the office' }),
		});
		expect((await myAnswers(deps, visitor, one)).answers).toEqual({
			[first]: 'by the office',
			[second]: 'b',
		});
		await changeMyAnswers(deps, visitor, { secret: one.secret, form: answerForm({ [second]: 'c' }) });
		expect((await myAnswers(deps, visitor, one)).answers).toEqual({ [second]: 'c' });
		expect(await refusal(changeMyAnswers(deps, visitor, { secret: 'guessed', form: new FormData() }))).toBe(
			'missing link_not_valid',
		);
	});

	test('are opened by those alone whom their question names, by policy and by the database', async () => {
		const { id, slug } = await makeEvent(deps, open, 'open');
		const house = await makeInstitution(deps);
		const questions = {
			organisers: await ask(id, { text: textIn('en', 'For organisers') }),
			team: await ask(id, { text: textIn('en', 'For the team'), readers: 'team', kind: 'travel' }),
			counts: await ask(id, { ...diet, text: textIn('en', 'For the kitchen'), readers: 'counts' }),
		};
		const one = await register(slug, {
			[questions.organisers]: 'phrase of organisers',
			[questions.team]: 'phrase of the team',
			[questions.counts]: food.keyOf('halal'),
		});
		await owner.query('update registration set institution_id = $1 where id = $2', [house, one.id]);
		const organiser = account([{ role: 'organiser', scope: 'event', id }]);
		const readerHere = account([{ role: 'reader', scope: 'event', id }]);
		for (const [who, opens] of [
			[team, ['organisers', 'team']],
			[organiser, ['organisers']],
			[reader, []],
			[readerHere, []],
			[coordinatorOf(house), []],
		] as const) {
			const { answers, closed } = await answersOfOne(deps, who, { eventId: id, id: one.id });
			expect(new Set(Object.keys(answers))).toEqual(new Set(opens.map((key) => questions[key])));
			expect(closed).toHaveLength(3 - opens.length);
			const rows = await deps.db.as(who, async (tx) => [
				...(await tx.execute(sql`select question_id from answer where registration_id = ${one.id}`)).rows,
				...(await tx.execute(sql`select question_id from special_answer where registration_id = ${one.id}`))
					.rows,
			]);
			expect(new Set(rows.map((row) => row.question_id))).toEqual(
				new Set(opens.map((key) => questions[key])),
			);
			const listing = { q: '', filters: {} };
			const { text } = await exportRegistrations(
				deps,
				who,
				{ eventId: id, listing },
				answerColumns(deps, who),
			);
			expect(text.includes('phrase of organisers')).toBe((opens as readonly string[]).includes('organisers'));
			expect(text).toContain(one.email);
			// Travel documents are in no export, and what the kitchen gets is never by name.
			for (const never of ['phrase of the team', 'For the team', 'halal', 'For the kitchen'])
				expect(text).not.toContain(never);
		}
		const themselves = account([], {
			personId: (await owner.query('select person_id from registration where id = $1', [one.id])).rows[0]
				.person_id,
		});
		const own = await deps.db.as(themselves, (tx) => tx.execute(sql`select 1 from special_answer`));
		expect(own.rows).toHaveLength(2);
	});

	test('are written by nobody beside the application, whoever they are', async () => {
		const { id, slug } = await makeEvent(deps, open, 'open');
		const question = await ask(id);
		const one = await register(slug, { [question]: 'stays' });
		for (const who of [team, reader, account([{ role: 'organiser', scope: 'event', id }])]) {
			const changed = await deps.db.as(who, (tx) => tx.execute(sql`update answer set value = '"changed"'`));
			expect(changed.rowCount).toBe(0);
			const add = deps.db.as(who, (tx) =>
				tx.execute(sql`insert into special_answer values (${one.id}, ${question}, 'x')`),
			);
			await expect(add).rejects.toThrow();
		}
	});

	test('are counted for the kitchen without names, whoever may open them', async () => {
		const { id, slug } = await makeEvent(deps, open, 'open');
		const question = await ask(id, { ...diet, readers: 'counts' });
		await ask(id, { text: textIn('en', 'Free text') });
		await ask(id, { kind: 'travel', readers: 'team', type: 'yes_no', text: textIn('en', 'Passport') });
		for (const label of ['halal', 'halal', 'halal', 'plants'])
			await register(slug, { [question]: food.keyOf(label) }, [], { familyName: 'Unaussprechlich' });
		const { counted } = await countedAnswers(deps, team, { eventId: id });
		expect(counted.map(({ counts }) => counts)).toEqual([
			[
				{ key: food.keyOf('halal'), below: 6 },
				{ key: food.keyOf('plants'), below: 3 },
				{ key: food.keyOf('anything'), below: 3 },
			],
		]);
		const { text } = await exportCounts(deps, team, { eventId: id });
		expect(
			text
				.trim()
				.split(/\r?\n/)
				.map((row) => row.replace('\ufeff', '')),
		).toEqual([
			'Question,Answer,People',
			'What do you eat?,halal,fewer than 6',
			'What do you eat?,plants,fewer than 3',
			'What do you eat?,anything,fewer than 3',
		]);
		expect(text).not.toContain('Unaussprechlich');
		expect(await refusal(countedAnswers(deps, reader, { eventId: id }))).toBe('forbidden not_allowed');
	});
});

describe('questions', () => {
	test('are ordered, changed as long as answers stay true, and removed with their answers', async () => {
		const { id, slug } = await makeEvent(deps, open, 'open');
		const [first, second] = [await ask(id, diet), await ask(id)];
		await moveQuestion(deps, team, { eventId: id, id: second, to: 'up' });
		await moveQuestion(deps, team, { eventId: id, id: second, to: 'up' });
		expect((await askedAt(deps, visitor, { eventId: id })).questions.map((one) => one.id)).toEqual([
			second,
			first,
		]);
		const one = await register(slug, { [first]: food.keyOf('plants') });
		const change = (changes: Parameters<typeof questionValues>[0], version = 1) =>
			changeQuestion(deps, team, {
				eventId: id,
				id: first,
				version,
				fields: { ...questionValues({ ...diet }), ...changes },
			});
		await expect(change({ options: textIn('en', 'halal\nanything') })).rejects.toMatchObject({
			issues: [{ field: 'options', reason: 'answered_options' }],
		});
		expect(await change({ options: textIn('en', 'plants\nanything'), retentionDays: 2 })).toEqual({
			version: 2,
		});
		expect(await refusal(change({}, 1))).toBe('conflict conflict');
		expect((await questionToChange(deps, team, { eventId: id, id: first })).answered).toBe(1);
		expect((await myAnswers(deps, visitor, one)).answers).toEqual({ [first]: food.keyOf('plants') });
		await removeQuestion(deps, team, { eventId: id, id: first });
		expect((await owner.query('select 1 from special_answer where question_id = $1', [first])).rows).toEqual(
			[],
		);
	});

	test('of another event are nobody’s here, and only who organises asks', async () => {
		const [here, there] = [await makeEvent(deps, open, 'open'), await makeEvent(deps, open, 'open')];
		const question = await ask(there.id);
		expect(await refusal(removeQuestion(deps, team, { eventId: here.id, id: question }))).toBe(
			'missing not_found',
		);
		expect(await refusal(removeQuestion(deps, reader, { eventId: there.id, id: question }))).toBe(
			'forbidden not_allowed',
		);
		const registration = await makeRegistration(deps, here.id);
		await askConsents(here.id, 'photo');
		const form = answerForm({ [question]: 'elsewhere' });
		await answerOnBehalf(deps, team, { eventId: here.id, id: registration, form });
		expect((await owner.query('select 1 from answer where question_id = $1', [question])).rows).toEqual([]);
		expect(await refusal(answerOnBehalf(deps, reader, { eventId: here.id, id: registration, form }))).toBe(
			'forbidden not_allowed',
		);
	});
});
