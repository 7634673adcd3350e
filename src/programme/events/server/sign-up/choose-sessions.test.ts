import { describe, expect, test } from 'vitest';
import { textIn } from '#shared/text.ts';
import { account, nobodyInParticular, system, team, visitor } from '#world/actors.ts';
import { testDatabase } from '#world/database.ts';
import {
	makeEvent,
	makeQuota,
	makeRegistration,
	makeRoom,
	makeSession,
	sessionValues,
} from '#world/events.ts';
import { refusal } from '#world/refusal.ts';
import {
	cancelMyRegistration,
	changeSession,
	chooseSessions,
	listSessions,
	moveEvent,
	moveRegistration,
	moveSession,
	mySessionChoice,
	removeRegistration,
	removeSession,
	restoreRegistration,
	restoreSession,
} from '../api.ts';
import { issueRegistrationLink } from '../registration-link.ts';

let now = new Date('2022-05-01T10:00:00Z');
const { deps, owner } = await testDatabase({ now: () => now });

const first = { startsLocal: '2022-06-06T10:00', endsLocal: '2022-06-06T11:00' };
const second = { startsLocal: '2022-06-06T11:00', endsLocal: '2022-06-06T12:00' };
const across = { startsLocal: '2022-06-06T10:30', endsLocal: '2022-06-06T11:30' };
const required = { signUp: 'required' } as const;

async function event(changes = {}) {
	now = new Date('2022-05-01T10:00:00Z');
	return (await makeEvent(deps, changes, 'open')).id;
}

/** Somebody with a link to their registration. */
async function somebody(eventId: string, state: 'submitted' | 'confirmed' = 'confirmed') {
	const id = await makeRegistration(deps, eventId, { state });
	const { rows } = await owner.query<{ person_id: string }>(
		'select person_id from registration where id = $1',
		[id],
	);
	const secret = await deps.db.as(system, (tx) =>
		issueRegistrationLink(tx, { registrationId: id, endsAt: new Date('2022-06-10T14:00:00Z'), now }),
	);
	const choose = (...sessions: string[]) => chooseSessions(deps, visitor, { who: { secret }, sessions });
	const chosen = async () => {
		const { days } = await mySessionChoice(deps, visitor, { secret });
		return days.flatMap(({ sessions }) => sessions.filter((one) => one.isChosen).map((one) => one.id));
	};
	return { id, secret, personId: rows[0]!.person_id, choose, chosen };
}

async function taken(quotaId: string) {
	const { rows } = await owner.query(
		`select taken, (select count(*)::int from registration_seat s where s.quota_id = q.id) as seats
		from quota q where id = $1`,
		[quotaId],
	);
	return rows[0];
}

describe('signing up for sessions', () => {
	test('takes and gives seats as chosen, and shows what is left, in the order of the clock', async () => {
		const eventId = await event();
		const hall = await makeRoom(deps, eventId, { name: 'Great hall' });
		const late = await makeSession(deps, eventId, { ...second, signUp: 'optional', roomId: hall });
		const early = await makeSession(deps, eventId, { ...first, ...required, title: textIn('en', 'Early') });
		await makeSession(deps, eventId, { ...first, title: textIn('en', 'Open to all') });
		const seats = await makeQuota(deps, eventId, 2, `session:${early}`);
		const one = await somebody(eventId);
		await one.choose(early, late);
		expect(await taken(seats)).toEqual({ taken: 1, seats: 1 });
		expect(await mySessionChoice(deps, visitor, { secret: one.secret })).toEqual({
			event: { id: eventId, title: textIn('tr', 'Göç ve uyum çalıştayı'), zone: 'Europe/Istanbul' },
			standing: 'open',
			days: [
				{
					day: '2022-06-06',
					sessions: [
						{
							id: early,
							type: 'workshop',
							title: textIn('en', 'Early'),
							startsLocal: '2022-06-06 10:00:00',
							endsLocal: '2022-06-06 11:00:00',
							room: null,
							signUp: 'required',
							isChosen: true,
							free: 1,
							hasBegun: false,
						},
						{
							id: late,
							type: 'workshop',
							title: textIn('en', 'Working together'),
							startsLocal: '2022-06-06 11:00:00',
							endsLocal: '2022-06-06 12:00:00',
							room: 'Great hall',
							signUp: 'optional',
							isChosen: true,
							free: null,
							hasBegun: false,
						},
					],
				},
			],
		});
		await one.choose(late);
		expect([await taken(seats), await one.chosen()]).toEqual([{ taken: 0, seats: 0 }, [late]]);
		// The same once more says nothing new.
		await one.choose(late);
		const { rows } = await owner.query(
			`select action, count(*)::int as times from audit_entry where record_id = $1 and action = 'choose_sessions' group by 1`,
			[one.id],
		);
		expect(rows).toEqual([{ action: 'choose_sessions', times: 2 }]);
	});

	test('refuses all where one is full, and says so at that one', async () => {
		const eventId = await event();
		const full = await makeSession(deps, eventId, { ...first, ...required });
		const free = await makeSession(deps, eventId, { ...second, ...required });
		const seats = await makeQuota(deps, eventId, 1, `session:${full}`);
		const [one, other] = [await somebody(eventId), await somebody(eventId)];
		await one.choose(full);
		expect(await refusal(other.choose(full, free))).toBe(`invalid check_fields session.${full}:session_full`);
		expect(await other.chosen()).toEqual([]);
		// Who has the seat keeps it, saving again.
		await one.choose(full, free);
		expect([await one.chosen(), await taken(seats)]).toEqual([[full, free], { taken: 1, seats: 1 }]);
	});

	test('refuses two at one time, each naming the other; one after the other is fine', async () => {
		const eventId = await event();
		const a = await makeSession(deps, eventId, { ...first, ...required, title: textIn('en', 'Alpha') });
		const b = await makeSession(deps, eventId, { ...across, ...required, title: textIn('en', 'Beta') });
		const c = await makeSession(deps, eventId, { ...second, ...required, title: textIn('en', 'Gamma') });
		const one = await somebody(eventId);
		await expect(one.choose(a, b)).rejects.toMatchObject({
			issues: [
				{ field: `session.${a}`, reason: 'sessions_overlap', params: { title: 'Beta' } },
				{ field: `session.${b}`, reason: 'sessions_overlap', params: { title: 'Alpha' } },
			],
		});
		await one.choose(a, c);
		expect(await one.chosen()).toEqual([a, c]);
	});

	test('never shows or takes what is internal, in the bin, without sign-up or of another event', async () => {
		const eventId = await event();
		const open = await makeSession(deps, eventId, { ...first, ...required, confidentiality: 'participants' });
		const internal = await makeSession(deps, eventId, {
			...second,
			...required,
			confidentiality: 'internal',
			title: textIn('en', 'Quittenbaum'),
		});
		const plain = await makeSession(deps, eventId, second);
		const gone = await makeSession(deps, eventId, { ...second, ...required });
		await removeSession(deps, team, { eventId, id: gone });
		const foreign = await makeSession(deps, (await makeEvent(deps, {}, 'open')).id, required);
		const one = await somebody(eventId);
		const shown = await mySessionChoice(deps, visitor, { secret: one.secret });
		expect(shown.days.flatMap(({ sessions }) => sessions.map(({ id }) => id))).toEqual([open]);
		expect(JSON.stringify(shown)).not.toContain('Quittenbaum');
		for (const id of [internal, plain, gone, foreign, eventId])
			expect(await refusal(one.choose(open, id))).toBe('invalid session_gone');
		expect(await one.chosen()).toEqual([]);
	});

	test('is for those with a sure seat at an event that takes place, until the session begins', async () => {
		const eventId = await event();
		const id = await makeSession(deps, eventId, { ...first, ...required });
		const waiting = await somebody(eventId, 'submitted');
		expect(await refusal(waiting.choose(id))).toBe('conflict sign_up_waiting');
		const one = await somebody(eventId);
		await one.choose(id);
		// To the second: 10:00 in Istanbul.
		now = new Date('2022-06-06T07:00:00Z');
		await one.choose();
		expect(await one.chosen()).toEqual([id]);
		const other = await somebody(eventId);
		expect(await refusal(other.choose(id))).toBe(`invalid check_fields session.${id}:session_begun`);
		now = new Date('2022-05-01T10:00:00Z');
		await moveEvent(deps, team, { id: eventId, to: 'cancelled' });
		const standing = (await mySessionChoice(deps, visitor, { secret: other.secret })).standing;
		expect(['ended', 'over']).toContain(standing);
		expect(await refusal(other.choose(id))).toBe(`conflict sign_up_${standing}`);
		expect(await refusal(chooseSessions(deps, visitor, { who: { secret: 'guessed' }, sessions: [] }))).toBe(
			'missing link_not_valid',
		);
	});

	test('works with an account for the own registration, and for nobody else', async () => {
		const eventId = await event();
		const id = await makeSession(deps, eventId, { ...first, ...required });
		const one = await somebody(eventId);
		await chooseSessions(deps, account([], { personId: one.personId }), { who: { eventId }, sessions: [id] });
		expect(await one.chosen()).toEqual([id]);
		for (const actor of [nobodyInParticular, visitor, team])
			expect(await refusal(chooseSessions(deps, actor, { who: { eventId }, sessions: [] }))).toBe(
				'missing not_found',
			);
		expect(await one.chosen()).toEqual([id]);
	});
});

describe('what happens to a sign-up', () => {
	async function signedUp() {
		const eventId = await event();
		const id = await makeSession(deps, eventId, { ...first, ...required });
		const seats = await makeQuota(deps, eventId, 1, `session:${id}`);
		const one = await somebody(eventId);
		await one.choose(id);
		expect(await taken(seats)).toEqual({ taken: 1, seats: 1 });
		return { eventId, id, seats, one };
	}
	const none = { taken: 0, seats: 0 };

	test.each(['the person', 'the team'] as const)(
		'it ends with a registration that %s cancels',
		async (by) => {
			const { eventId, id, seats, one } = await signedUp();
			if (by === 'the person') await cancelMyRegistration(deps, visitor, { secret: one.secret });
			else await moveRegistration(deps, team, { eventId, id: one.id, to: 'cancelled' });
			expect(await taken(seats)).toEqual(none);
			const { rows } = await owner.query('select from session_sign_up where session_id = $1', [id]);
			expect(rows).toEqual([]);
		},
	);

	test('a registration in the bin frees the seat; coming back it finds it again, or comes without it', async () => {
		const { eventId, id, seats, one } = await signedUp();
		await removeRegistration(deps, team, { eventId, id: one.id });
		expect(await taken(seats)).toEqual(none);
		await restoreRegistration(deps, team, { eventId, id: one.id });
		expect(await taken(seats)).toEqual({ taken: 1, seats: 1 });
		await removeRegistration(deps, team, { eventId, id: one.id });
		const other = await somebody(eventId);
		await other.choose(id);
		await restoreRegistration(deps, team, { eventId, id: one.id });
		expect([await one.chosen(), await other.chosen(), await taken(seats)]).toEqual([
			[],
			[id],
			{ taken: 1, seats: 1 },
		]);
	});

	test('a session in the bin, made internal or open to all holds no seats, and has them again afterwards', async () => {
		const { eventId, id, seats, one } = await signedUp();
		await removeSession(deps, team, { eventId, id });
		expect([await taken(seats), await one.chosen()]).toEqual([none, []]);
		await restoreSession(deps, team, { eventId, id });
		expect([await taken(seats), await one.chosen()]).toEqual([{ taken: 1, seats: 1 }, [id]]);
		let version = 3;
		for (const changes of [{ ...required, confidentiality: 'internal' }, { signUp: 'none' }] as const) {
			const fields = sessionValues({ ...first, ...changes });
			({ version } = await changeSession(deps, team, { eventId, id, version, fields }));
			expect([await taken(seats), await one.chosen()]).toEqual([none, []]);
			const back = sessionValues({ ...first, ...required });
			({ version } = await changeSession(deps, team, { eventId, id, version, fields: back }));
			expect([await taken(seats), await one.chosen()]).toEqual([{ taken: 1, seats: 1 }, [id]]);
		}
	});

	test('moving a session onto another that somebody signed up for too is shown to the organiser', async () => {
		const { eventId, id, one } = await signedUp();
		const later = await makeSession(deps, eventId, { ...second, ...required });
		await one.choose(id, later);
		expect((await listSessions(deps, team, { eventId })).conflicts).toEqual([]);
		const move = { how: 'shift', id: later, version: 1, minutes: -15 } as const;
		await moveSession(deps, team, { eventId, move });
		const agenda = await listSessions(deps, team, { eventId });
		expect(agenda.conflicts).toEqual([
			{ sessionId: id, reason: 'signed_up_twice', otherId: later, name: null, count: 1 },
			{ sessionId: later, reason: 'signed_up_twice', otherId: id, name: null, count: 1 },
		]);
		expect(agenda.signUps).toEqual({ [id]: 1, [later]: 1 });
		const reader = account([{ role: 'reader', scope: 'programme' }]);
		const seen = await listSessions(deps, reader, { eventId });
		expect([seen.conflicts, seen.signUps]).toEqual([[], {}]);
		// They may keep both that clash: that was not their doing.
		await one.choose(id, later);
	});
});
