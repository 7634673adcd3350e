import { describe, expect, test } from 'vitest';
import { textIn } from '#shared/text.ts';
import { system, team, visitor } from '../../../../tests/world/actors.ts';
import { testDatabase } from '../../../../tests/world/database.ts';
import { makeEvent } from '../../../../tests/world/events.ts';
import { answerForm, questionsOf } from '../../../../tests/world/questions.ts';
import { refusal } from '../../../../tests/world/refusal.ts';
import { account } from '../../../../tests/world/actors.ts';
import { cancelMyRegistration } from '../../events/server/api.ts';
import { openSealed } from '#platform/server/seal.ts';
import {
	askForLetter,
	changeMyAnswers,
	forgetAnswers,
	forgetAnswersNightly,
	listLetters,
	myLetter,
	printLetter,
	setAsking,
	takeBackLetter,
} from './api.ts';

// The event ends on 10 June 2022 in Buca, answers are kept for 10 days, passports for 5.
let now = new Date('2022-05-01T10:00:00Z');
const { deps, owner } = await testDatabase({ now: () => now });
const { ask, register } = questionsOf({ deps, owner });
const passport = {
	name: 'ZEYNEP PLANTED',
	number: 'U12345678',
	nationality: 'TR',
	bornOn: '1980-02-29',
	validUntil: '2030-01-01',
	locale: 'de',
} as const;

/** Every table of which a row says the text, as a dump of the database would. */
async function everywhere(text: string): Promise<string[]> {
	const { rows } = await owner.query<{ name: string }>(
		`select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
	);
	const found: string[] = [];
	for (const { name } of rows) {
		const hits = await owner.query(`select 1 from "${name}" t where t::text ilike $1 limit 1`, [`%${text}%`]);
		if (hits.rows.length > 0) found.push(name);
	}
	return found;
}

async function planted() {
	now = new Date('2022-05-01T10:00:00Z');
	await owner.query('delete from answer');
	await owner.query('delete from special_answer');
	await owner.query('delete from letter');
	await owner.query('delete from job');
	const { id, slug } = await makeEvent(deps, { hasPublicRegistration: true }, 'open');
	await setAsking(deps, team, { eventId: id, consents: [], offersLetters: true, letterDays: 5 });
	const plain = await ask(id, { text: textIn('en', 'Tell us') });
	const special = await ask(id, { kind: 'access', text: textIn('en', 'Support') });
	const one = await register(slug, { [plain]: 'phrase in the clear', [special]: 'phrase under seal' });
	await changeMyAnswers(deps, visitor, {
		secret: one.secret,
		form: answerForm({ [plain]: 'phrase in the clear, again', [special]: 'phrase under seal, again' }),
	});
	await askForLetter(deps, visitor, { secret: one.secret, fields: passport });
	return { eventId: id, ...one };
}
const kept = async () =>
	Object.fromEntries(
		await Promise.all(
			['answer', 'special_answer', 'letter'].map(
				async (table) => [table, (await owner.query(`select 1 from ${table}`)).rows.length] as const,
			),
		),
	);

describe('what is said once', () => {
	test('stands in one table and in no copy; what is sealed is in no dump, and would be without the seal', async () => {
		const one = await planted();
		await printLetter(deps, team, { eventId: one.eventId, id: one.id });
		expect(await everywhere('phrase in the clear')).toEqual(['answer']);
		for (const phrase of ['phrase under seal', 'PLANTED', 'U12345678', '1980-02-29'])
			expect(await everywhere(phrase)).toEqual([]);
		// The same rows as they would stand there without the seal.
		const { rows } = await owner.query('select * from letter');
		const open = openSealed(deps.secret, `letter ${one.id}`, rows[0].sealed);
		await owner.query('update letter set sealed = $1', [open]);
		for (const phrase of ['PLANTED', 'U12345678', '1980-02-29'])
			expect(await everywhere(phrase)).toEqual(['letter']);
	});
});

describe('the night', () => {
	test('deletes at the end of the last day promised, not before, and a second time nothing', async () => {
		await planted();
		const all = { answer: 1, special_answer: 1, letter: 1 };
		now = new Date('2022-06-15T20:59:00Z');
		expect(await forgetAnswers(deps)).toEqual({ answers: 0, letters: 0 });
		expect(await kept()).toEqual(all);
		// Midnight in Buca, where the event was.
		now = new Date('2022-06-15T21:01:00Z');
		expect(await forgetAnswers(deps)).toEqual({ answers: 0, letters: 1 });
		now = new Date('2022-06-20T20:59:00Z');
		expect(await forgetAnswers(deps)).toEqual({ answers: 0, letters: 0 });
		expect(await everywhere('phrase in the clear')).toEqual(['answer']);
		now = new Date('2022-06-20T21:01:00Z');
		expect(await forgetAnswers(deps)).toEqual({ answers: 2, letters: 0 });
		expect(await forgetAnswers(deps)).toEqual({ answers: 0, letters: 0 });
		expect(await everywhere('phrase')).toEqual([]);
		expect(await kept()).toEqual({ answer: 0, special_answer: 0, letter: 0 });
	});

	test('deletes at once what was said by whoever withdrew', async () => {
		const one = await planted();
		await cancelMyRegistration(deps, visitor, { secret: one.secret });
		expect(await forgetAnswers(deps)).toEqual({ answers: 2, letters: 1 });
		expect(await everywhere('phrase')).toEqual([]);
	});

	test('believes a clock that went on night by night, and nothing after a jump', async () => {
		await planted();
		const night = async (at: string) => {
			now = new Date(at);
			await forgetAnswersNightly.run(deps, {}, undefined as never);
			await owner.query(
				`insert into job (id, kind, key, state, run_at, created_at, payload) values (gen_random_uuid(), $1, $2, 'done', now(), now(), '{}')
					on conflict do nothing`,
				[forgetAnswersNightly.kind, `${forgetAnswersNightly.kind} ${at.slice(0, 10)}`],
			);
		};
		await night('2022-06-01T02:00:00Z');
		await night('2022-06-02T02:00:00Z');
		// The clock jumps by ten years and comes back: nothing is lost.
		await night('2032-06-02T02:00:00Z');
		expect(await kept()).toEqual({ answer: 1, special_answer: 1, letter: 1 });
		await owner.query(`delete from job where key like '%2032%'`);
		for (const day of ['05', '08', '12', '16', '20']) await night(`2022-06-${day}T02:00:00Z`);
		expect(await kept()).toEqual({ answer: 1, special_answer: 1, letter: 0 });
		await night('2022-06-21T02:00:00Z');
		expect(await kept()).toEqual({ answer: 0, special_answer: 0, letter: 0 });
	});
});

describe('a letter', () => {
	test('is asked for, printed for the team alone, kept by no press, and taken back', async () => {
		const one = await planted();
		const place = { eventId: one.eventId, id: one.id };
		const organiser = account([{ role: 'organiser', scope: 'event', id: one.eventId }]);
		expect(await refusal(listLetters(deps, organiser, one))).toBe('forbidden not_allowed');
		expect(await refusal(printLetter(deps, organiser, place))).toBe('forbidden not_allowed');
		const seen = await deps.db.as(organiser, (tx) => tx.execute('select * from letter'));
		expect(seen.rows).toEqual([]);
		const { pdf } = await printLetter(deps, team, place);
		expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
		const { letters } = await listLetters(deps, team, one);
		expect(letters).toMatchObject([{ registrationId: one.id, locale: 'de', madeAt: now }]);
		expect(JSON.stringify(letters)).not.toContain('PLANTED');
		expect(JSON.stringify(await myLetter(deps, visitor, one))).not.toContain('PLANTED');
		await takeBackLetter(deps, visitor, one);
		expect((await myLetter(deps, visitor, one)).asked).toBeNull();
		expect(await refusal(printLetter(deps, team, place))).toBe('missing not_found');
	});

	test('is refused after the event, and where none is offered', async () => {
		const one = await planted();
		await setAsking(deps, team, { eventId: one.eventId, consents: [], offersLetters: false, letterDays: 5 });
		expect(await refusal(askForLetter(deps, system, { secret: one.secret, fields: passport }))).toBe(
			'missing not_found',
		);
		await setAsking(deps, team, { eventId: one.eventId, consents: [], offersLetters: true, letterDays: 5 });
		now = new Date('2022-06-12T00:00:00Z');
		expect(await refusal(askForLetter(deps, system, { secret: one.secret, fields: passport }))).toBe(
			'conflict registration_ended',
		);
	});
});
