import { beforeEach, describe, expect, test } from 'vitest';
import { textIn } from '#shared/text.ts';
import { coordinatorOf, reader, team } from '#world/actors.ts';
import { testDatabase } from '#world/database.ts';
import { makeEvent, newcomer } from '#world/events.ts';
import { makeInstitution } from '#world/institutions.ts';
import { answerForm, options, questionsOf } from '#world/questions.ts';
import { refusal } from '#world/refusal.ts';
import {
	nameDelegate,
	planDelegation,
	registerDelegation,
	replaceDelegate,
	takeOutDelegate,
} from '../../events/server/api.ts';
import { answerOnBehalf, answersOfOne, forgetAnswers } from './api.ts';

// The event ends on 10 June 2022 in Buca, answers are kept for 10 days.
let now = new Date('2022-05-01T10:00:00Z');
const { deps, owner } = await testDatabase({ now: () => now });
const { ask } = questionsOf({ deps, owner });
const food = options('halal', 'plants');
const delegate = () => ({ ...newcomer(), part: 'participant', locale: 'tr', isHead: false }) as const;

let event: { id: string };
let house: string;
let delegation: { eventId: string; id: string };
let plain: string;
let special: string;
let forTeam: string;
beforeEach(async () => {
	now = new Date('2022-05-01T10:00:00Z');
	for (const table of ['answer', 'special_answer', 'job']) await owner.query(`delete from ${table}`);
	event = await makeEvent(deps, { hasPublicRegistration: true }, 'open');
	house = await makeInstitution(deps);
	const planned = { eventId: event.id, institutionId: house, seats: 3, policy: 'partial' } as const;
	delegation = { eventId: event.id, id: (await planDelegation(deps, coordinatorOf(house), planned)).id };
	plain = await ask(event.id, { text: textIn('en', 'How do you travel?') });
	special = await ask(event.id, { kind: 'diet', type: 'one', options: food.lines });
	forTeam = await ask(event.id, { readers: 'team', text: textIn('en', 'For the team') });
});
const name = async () =>
	(await nameDelegate(deps, coordinatorOf(house), { ...delegation, fields: delegate() })).id;
const give = (id: string, answers: Record<string, string>, who = coordinatorOf(house)) =>
	answerOnBehalf(deps, who, { eventId: event.id, id, form: answerForm(answers) });
/** What stands there, as the team reads it. */
const stands = async (id: string) => (await answersOfOne(deps, team, { eventId: event.id, id })).answers;
const rows = async () => [
	(await owner.query('select 1 from answer')).rows.length,
	(await owner.query('select 1 from special_answer')).rows.length,
];

describe('answers that an office gives', () => {
	test('for a draft of its delegation stand under seal as others do, and are changed by it and by the desk', async () => {
		const id = await name();
		await give(id, { [plain]: 'By train', [special]: food.keyOf('halal'), [forTeam]: 'For you alone' });
		expect(await stands(id)).toEqual({
			[plain]: 'By train',
			[special]: food.keyOf('halal'),
			[forTeam]: 'For you alone',
		});
		expect(await rows()).toEqual([2, 1]);
		await registerDelegation(deps, coordinatorOf(house), delegation);
		// What the office leaves empty stays, since it does not see everything.
		await give(id, { [plain]: 'By bus', [forTeam]: '' });
		await give(id, { [special]: food.keyOf('plants') }, team);
		expect(await stands(id)).toEqual({
			[plain]: 'By bus',
			[special]: food.keyOf('plants'),
			[forTeam]: 'For you alone',
		});
		// It wrote them, and reads none of them.
		const seen = await answersOfOne(deps, coordinatorOf(house), { eventId: event.id, id });
		expect([seen.answers, seen.closed.length, seen.mayAnswer]).toEqual([{}, 3, true]);
		const { rows: told } = await owner.query(
			`select fields from audit_entry where record_id = $1 and action = 'answer' order by number`,
			[id],
		);
		expect(told.length).toBeGreaterThan(0);
		expect(JSON.stringify(told)).not.toMatch(/By train|By bus|alone/);
	});

	test('are refused from another office, from a reader, and for somebody of another event', async () => {
		const id = await name();
		const other = await makeEvent(deps, { hasPublicRegistration: true }, 'open');
		expect(await refusal(give(id, { [plain]: 'x' }, coordinatorOf(await makeInstitution(deps))))).toBe(
			'missing not_found',
		);
		expect(await refusal(give(id, { [plain]: 'x' }, reader))).toBe('forbidden not_allowed');
		const elsewhere = { eventId: other.id, id, form: answerForm({ [plain]: 'x' }) };
		expect(await refusal(answerOnBehalf(deps, team, elsewhere))).toBe('missing not_found');
		expect(await rows()).toEqual([0, 0]);
	});

	test('that fit no choice are refused at their field, and change nothing', async () => {
		const id = await name();
		await give(id, { [plain]: 'By train', [special]: food.keyOf('halal') });
		expect(await refusal(give(id, { [plain]: 'By bus', [special]: 'caviar' }))).toMatch(
			new RegExp(`^invalid check_fields answer\\.${special}:`),
		);
		expect(await stands(id)).toEqual({ [plain]: 'By train', [special]: food.keyOf('halal') });
	});

	test('are no answers of whoever comes instead', async () => {
		const id = await name();
		await give(id, { [plain]: 'By train', [special]: food.keyOf('halal') });
		await registerDelegation(deps, coordinatorOf(house), delegation);
		const next = await replaceDelegate(deps, coordinatorOf(house), {
			...delegation,
			registrationId: id,
			fields: delegate(),
		});
		expect(await stands(next.id)).toEqual({});
		await give(next.id, { [plain]: 'On foot' });
		// By night, what the one said who does not come is gone.
		await forgetAnswers(deps);
		expect(await rows()).toEqual([1, 0]);
		expect(await stands(next.id)).toEqual({ [plain]: 'On foot' });
	});

	test('go with a draft that is taken out, and with their retention', async () => {
		const [out, stays] = [await name(), await name()];
		for (const id of [out, stays]) await give(id, { [plain]: 'By train', [special]: food.keyOf('halal') });
		await takeOutDelegate(deps, coordinatorOf(house), { ...delegation, registrationId: out });
		await registerDelegation(deps, coordinatorOf(house), delegation);
		// The end of the tenth day after the event, where it was.
		now = new Date('2022-06-20T20:59:00Z');
		await forgetAnswers(deps);
		expect(await rows()).toEqual([1, 1]);
		now = new Date('2022-06-20T21:01:00Z');
		await forgetAnswers(deps);
		expect(await rows()).toEqual([0, 0]);
		expect(await stands(stays)).toEqual({});
	});
});
