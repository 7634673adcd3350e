import { beforeEach, expect, test } from 'vitest';
import { Fault } from '#shared/fault.ts';
import { textIn } from '#shared/text.ts';
import { erasePerson } from '#programme/people/server/api.ts';
import { account, team, visitor } from '#world/actors.ts';
import { testDatabase } from '#world/database.ts';
import { makeEvent, makeRegistration } from '#world/events.ts';
import { invitationsOf } from '#world/invitations.ts';
import { makePerson } from '#world/people.ts';
import { countQueries } from '#world/queries.ts';
import {
	answerInvitation,
	inviteAddress,
	invitePeople,
	listInvitations,
	previewSending,
	revokeInvitations,
	sendInvitations,
} from '../api.ts';
import { invitationHolding } from './invitation-holding.ts';

const clock = { now: new Date() };
const { deps, owner } = await testDatabase({ now: () => clock.now });
const { drafted, send, invited, mailsTo } = invitationsOf({ deps, owner });
beforeEach(() => {
	clock.now = new Date('2022-05-01T10:00:00Z');
});
const later = (hours: number) => {
	clock.now = new Date(clock.now.getTime() + hours * 60 * 60_000);
};
const open = () => makeEvent(deps, { title: textIn('en', 'Exchange in Buca') }, 'open');

test('the preview says what the sending then does: who gets what, and who is left out and why', async () => {
	const event = await open();
	const mute = await makePerson(deps, { givenName: 'Mute', familyName: 'Person', email: null });
	const comes = await makePerson(deps, {
		givenName: 'Comes',
		familyName: 'Anyway',
		email: 'comes@example.org',
	});
	await makeRegistration(deps, event.id, { newcomer: null, personId: comes });
	const speaks = await makePerson(deps, {
		givenName: 'Speaks',
		familyName: 'Arabic',
		email: 'speaks@example.org',
		languages: ['ar'],
	});
	const people = [mute, comes, speaks];
	const once = { eventId: event.id, people, part: 'participant', locale: 'de' } as const;
	expect(await invitePeople(deps, team, once)).toEqual({ added: 3 });
	expect(await invitePeople(deps, team, once)).toEqual({ added: 0 });
	const { recipients, leftOut, count } = await previewSending(deps, team, {
		eventId: event.id,
		kind: 'first',
	});
	expect(recipients.map(({ name, locale, addresses }) => ({ name, locale, addresses }))).toEqual([
		{ name: 'Speaks Arabic', locale: 'ar', addresses: ['speaks@example.org'] },
	]);
	expect(leftOut.map(({ name, why }) => `${name}: ${why}`).toSorted()).toEqual([
		'Comes Anyway: registered',
		'Mute Person: no_address',
	]);
	expect(count).toBe(1);
	const ids = [...recipients, ...leftOut].map(({ id }) => id);
	expect(await send(event.id, ids)).toEqual({ mails: 1, leftOut: 2 });
	const [mail] = await mailsTo('speaks@example.org');
	expect(mail!.subject).toBe('دعوة: Exchange in Buca');
	expect(mail!.html).toContain('dir="rtl"');
	expect((await mailsTo('comes@example.org')).map(({ kind }) => kind)).toEqual(['registration.confirmed']);
});

test('sending twice, or at once, sends one mail', async () => {
	const event = await open();
	const { id, email } = await drafted(event.id);
	const sent = await Promise.all([send(event.id, [id]), send(event.id, [id])]);
	expect(sent.map(({ mails }) => mails).toSorted((a, b) => a - b)).toEqual([0, 1]);
	expect(await send(event.id, [id])).toEqual({ mails: 0, leftOut: 1 });
	expect((await mailsTo(email)).length).toBe(1);
});

test('sending to many takes as few statements as sending to one', async () => {
	const event = await open();
	const ids: string[] = [];
	for (let count = 0; count < 9; count++) ids.push((await drafted(event.id)).id);
	const statements = (chosen: readonly string[]) => countQueries(deps, () => send(event.id, chosen));
	const forOne = await statements(ids.slice(0, 1));
	expect(await statements(ids.slice(1))).toBe(forOne);
});

test('reminders go to those who have not answered, once a day and twice at most', async () => {
	const event = await open();
	const quiet = await invited(event.id);
	const said = await invited(event.id);
	await answerInvitation(deps, visitor, { secret: said.secret, answer: 'decline', reason: null });
	const both = [quiet.id, said.id];
	expect(await send(event.id, both, 'reminder')).toEqual({ mails: 0, leftOut: 2 });
	const reminded = [];
	for (let day = 0; day < 3; day++) {
		later(25);
		reminded.push(await send(event.id, both, 'reminder'));
	}
	expect(reminded).toEqual([
		{ mails: 1, leftOut: 1 },
		{ mails: 1, leftOut: 1 },
		{ mails: 0, leftOut: 2 },
	]);
	expect((await mailsTo(quiet.email)).map(({ kind }) => kind)).toEqual([
		'invitation.first',
		'invitation.reminder',
		'invitation.reminder',
	]);
	// Every mail opens the invitation, the first too.
	await answerInvitation(deps, visitor, { secret: quiet.secret, answer: 'accept', reason: null });
});

test('one address gets three invitations a day, of whatever events and however it is spelt', async () => {
	const results = [];
	for (const email of ['one@example.org', 'ONE@example.org', 'one+x@example.org', 'one+y@example.org']) {
		const event = await open();
		const { id } = await drafted(event.id, { email });
		results.push((await send(event.id, [id])).mails);
		const { leftOut } = await previewSending(deps, team, { eventId: event.id, kind: 'first' });
		results.push(leftOut.map(({ why }) => why));
	}
	expect(results).toEqual([1, [], 1, [], 1, [], 0, ['address_day']]);
});

test('one event sends five hundred mails a day', async () => {
	const event = await open();
	const first = await invited(event.id);
	await owner.query(
		`insert into invitation_link (secret_hash, invitation_id, address_key, created_at)
		select 'h' || n, $1, 'k' || n, $2 from generate_series(1, 499) n`,
		[first.id, clock.now],
	);
	const { id } = await drafted(event.id);
	const { leftOut } = await previewSending(deps, team, { eventId: event.id, kind: 'first' });
	expect(leftOut.map(({ why }) => why)).toEqual(['event_day']);
	expect(await send(event.id, [id])).toEqual({ mails: 0, leftOut: 1 });
	later(25);
	expect(await send(event.id, [id])).toEqual({ mails: 1, leftOut: 0 });
});

test('personal words stand in the mail in the language of who reads it, as text', async () => {
	const event = await open();
	const { id, email } = await drafted(event.id, { givenName: '<b>Eda</b>' });
	const note = {
		original: 'tr' as const,
		texts: {
			tr: { text: 'Sizi bekliyoruz', state: 'human' as const },
			en: { text: 'Do come <script>alert(1)</script> {name}', state: 'human' as const },
		},
	};
	await sendInvitations(deps, team, {
		eventId: event.id,
		kind: 'first',
		ids: [id],
		answerBy: '2022-05-20',
		note,
	});
	const [mail] = await mailsTo(email);
	expect(mail!.html).toContain('Do come &lt;script&gt;alert(1)&lt;/script&gt; {name}');
	expect(mail!.html).not.toMatch(/<script|<b>/);
	expect(mail!.text).not.toContain('Sizi bekliyoruz');
	expect(mail!.text).toContain('23:59');
	const { rows } = await owner.query('select expires_at from invitation where id = $1', [id]);
	expect(rows).toEqual([{ expires_at: new Date('2022-05-20T21:00:00Z') }]);
});

test('nobody is invited to what is a draft, over or cancelled, by a day that is over, or by a stranger', async () => {
	const event = await makeEvent(deps, {}, 'draft');
	const { id } = await drafted(event.id);
	await expect(send(event.id, [id])).rejects.toEqual(new Fault('conflict', 'event_not_inviting'));
	const other = await open();
	const there = await drafted(other.id);
	const input = { eventId: other.id, kind: 'first' as const, ids: [there.id], note: null };
	await expect(sendInvitations(deps, team, { ...input, answerBy: '2022-04-30' })).rejects.toEqual(
		new Fault('invalid', 'check_fields', { issues: [{ field: 'answerBy', reason: 'answer_day_over' }] }),
	);
	// An id of another event is nobody's here.
	expect(await send(other.id, [id])).toEqual({ mails: 0, leftOut: 0 });
	const reader = account([{ role: 'reader', scope: 'programme' }]);
	for (const work of [
		() => listInvitations(deps, reader, { eventId: other.id }),
		() => previewSending(deps, reader, { eventId: other.id, kind: 'first' }),
		() => sendInvitations(deps, reader, { ...input, answerBy: null }),
		() => revokeInvitations(deps, reader, { eventId: other.id, ids: [there.id] }),
		() =>
			inviteAddress(deps, reader, {
				eventId: other.id,
				givenName: 'A',
				familyName: 'B',
				email: 'a@example.org',
				part: 'participant',
				locale: 'en',
			}),
	])
		await expect(work()).rejects.toMatchObject({ kind: 'forbidden' });
	later(24 * 60);
	await expect(send(other.id, [there.id])).rejects.toEqual(new Fault('conflict', 'event_not_inviting'));
});

test('somebody has one open invitation to an event; who is erased takes theirs along, by address too', async () => {
	const event = await open();
	const email = 'gone@example.org';
	await invited(event.id, { email });
	await expect(drafted(event.id, { email: 'GONE+again@example.org' })).rejects.toEqual(
		new Fault('conflict', 'invited_already'),
	);
	const person = await makePerson(deps, { givenName: 'Gone', familyName: 'Soon', email });
	await invitePeople(deps, team, { eventId: event.id, people: [person], part: 'participant', locale: 'en' });
	const stays = await invited(event.id);
	await erasePerson(deps, team, person, [invitationHolding]);
	const { invitations } = await listInvitations(deps, team, { eventId: event.id });
	expect(invitations.map(({ id }) => id)).toEqual([stays.id]);
	const { rows } = await owner.query('select count(*)::int from invitation_link where address_key = $1', [
		email,
	]);
	expect(rows).toEqual([{ count: 0 }]);
});
