import { beforeEach, expect, test } from 'vitest';
import { textIn } from '#shared/text.ts';
import { account, nobodyInParticular, system, team, visitor } from '#world/actors.ts';
import { testDatabase } from '#world/database.ts';
import { makeEvent, makeRegistration, makeRoom, makeSession, sessionValues } from '#world/events.ts';
import { invitationsOf } from '#world/invitations.ts';
import {
	changeSession,
	chooseSessions,
	eventsToChoose,
	moveEvent,
	moveSession,
	removeSession,
	restoreSession,
	tellSignedUp,
} from '../api.ts';
import { issueRegistrationLink } from '../registration-link.ts';

const now = new Date('2022-05-01T10:00:00Z');
const { deps, owner } = await testDatabase({ now: () => now });
const { mailsTo } = invitationsOf({ deps, owner });
beforeEach(async () => {
	await owner.query(`delete from job where kind = $1`, [tellSignedUp.kind]);
});

async function chosen() {
	const { id: eventId } = await makeEvent(deps, { title: textIn('en', 'Exchange') }, 'open');
	const room = await makeRoom(deps, eventId, { name: 'Great hall' });
	const fields = { title: textIn('en', 'Round table'), signUp: 'optional', roomId: room } as const;
	const id = await makeSession(deps, eventId, fields);
	const registration = await makeRegistration(deps, eventId, { state: 'confirmed', locale: 'de' });
	const { rows } = await owner.query<{ email: string; person_id: string }>(
		'select p.email, r.person_id from registration r join person p on p.id = r.person_id where r.id = $1',
		[registration],
	);
	const secret = await deps.db.as(system, (tx) =>
		issueRegistrationLink(tx, {
			registrationId: registration,
			endsAt: new Date('2022-06-10T14:00:00Z'),
			now,
		}),
	);
	await chooseSessions(deps, visitor, { who: { secret }, sessions: [id] });
	const version = async () => {
		const found = await owner.query<{ version: number }>('select version from event_session where id = $1', [
			id,
		]);
		return found.rows[0]!.version;
	};
	const change = async (changes: Parameters<typeof sessionValues>[0]) =>
		changeSession(deps, team, {
			eventId,
			id,
			version: await version(),
			fields: sessionValues({ ...fields, ...changes }),
		});
	return { eventId, id, room, secret, email: rows[0]!.email, personId: rows[0]!.person_id, version, change };
}

/** Runs what waits, as the runner does once the quiet time is over; twice, as after a crash. */
async function tell(): Promise<void> {
	const { rows } = await owner.query<{ payload: Record<string, unknown> }>(
		`delete from job where kind = $1 returning payload`,
		[tellSignedUp.kind],
	);
	for (let times = 0; times < 2; times++)
		for (const { payload } of rows) await tellSignedUp.run(deps, payload, {} as never);
}
const told = async (email: string) =>
	(await mailsTo(email)).filter(({ kind }) => kind.startsWith('session.')).map(({ kind }) => kind);

test('whoever chose a session that moves is told once, from where to where, however often it moved', async () => {
	const { eventId, id, email, version, change } = await chosen();
	await change({ startsLocal: '2022-06-06T13:00', endsLocal: '2022-06-06T14:00' });
	await change({ startsLocal: '2022-06-06T15:00', endsLocal: '2022-06-06T16:00' });
	const later = { id, version: await version(), how: 'shift', minutes: 15 } as const;
	await moveSession(deps, team, { eventId, move: later });
	await tell();
	expect(await told(email)).toEqual(['session.moved']);
	const mail = (await mailsTo(email)).find(({ kind }) => kind === 'session.moved')!;
	expect(mail.subject).toBe('Anders gelegt: Round table');
	expect(mail.text).toMatch(/Bisher: .*10:00.*Great hall.*Jetzt: .*15:15/);
	expect(mail.text).not.toContain('13:00');
	expect(mail.text).toMatch(/\/de\/my-registration\/[\w-]{43}\/sessions/);
});

test('moved back while it is quiet, or only worded anew, nobody is written to', async () => {
	const { email, change } = await chosen();
	await change({ startsLocal: '2022-06-06T13:00', endsLocal: '2022-06-06T14:00' });
	await change({ title: textIn('en', 'Another title') });
	await tell();
	expect(await told(email)).toEqual([]);
});

test('gone and back are told, and a session nobody chose makes no job', async () => {
	const { eventId, id, email } = await chosen();
	await removeSession(deps, team, { eventId, id });
	await tell();
	await restoreSession(deps, team, { eventId, id });
	await tell();
	expect((await told(email)).toSorted()).toEqual(['session.back', 'session.gone']);
	const other = await makeSession(deps, eventId, { signUp: 'optional' });
	await removeSession(deps, team, { eventId, id: other });
	const { rows } = await owner.query('select 1 from job where kind = $1', [tellSignedUp.kind]);
	expect(rows).toEqual([]);
});

test('made internal it is gone; of a cancelled event nobody is told of sessions', async () => {
	const first = await chosen();
	await first.change({ confidentiality: 'internal' });
	await tell();
	expect(await told(first.email)).toEqual(['session.gone']);
	const second = await chosen();
	await removeSession(deps, team, { eventId: second.eventId, id: second.id });
	await moveEvent(deps, team, { id: second.eventId, to: 'cancelled' });
	await tell();
	expect(await told(second.email)).toEqual([]);
});

test('who has an account finds where to choose, while there is something to choose and they have a seat', async () => {
	const { eventId, id, personId } = await chosen();
	const me = account([], { personId });
	expect(await eventsToChoose(deps, me)).toEqual([
		{
			id: eventId,
			title: textIn('en', 'Exchange'),
			startsLocal: '2022-06-06 09:00:00',
			endsLocal: '2022-06-10 17:00:00',
			chosen: 1,
		},
	]);
	expect(await eventsToChoose(deps, nobodyInParticular)).toEqual([]);
	expect(await eventsToChoose(deps, visitor)).toEqual([]);
	await chooseSessions(deps, me, { who: { eventId }, sessions: [] });
	expect((await eventsToChoose(deps, me)).map((one) => one.chosen)).toEqual([0]);
	await owner.query(`update registration set state = 'waitlisted' where person_id = $1`, [personId]);
	expect(await eventsToChoose(deps, me)).toEqual([]);
	await owner.query(`update registration set state = 'confirmed' where person_id = $1`, [personId]);
	await removeSession(deps, team, { eventId, id });
	expect(await eventsToChoose(deps, me)).toEqual([]);
});
