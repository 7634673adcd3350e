import { beforeEach, expect, test } from 'vitest';
import { Fault } from '#shared/fault.ts';
import { newId } from '#shared/id.ts';
import { textIn } from '#shared/text.ts';
import { team, visitor } from '#world/actors.ts';
import { testDatabase } from '#world/database.ts';
import { makeEvent } from '#world/events.ts';
import { invitationsOf } from '#world/invitations.ts';
import { noticesOf } from '#world/notices.ts';
import {
	answerInvitation,
	moveEvent,
	sendReminders,
	sendThanks,
	setMailing,
	tellInvitedOfCancelling,
} from '../api.ts';
import { findEvent } from '../find-event.ts';
import { deliverNotice } from './deliver-notice.ts';
import { planNotice } from './plan-notice.ts';

const clock = { now: new Date() };
const { deps, owner } = await testDatabase({ now: () => clock.now });
const { drafted, invited, mailsTo } = invitationsOf({ deps, owner });
const { open, comes, idsOf, kindsTo, send } = noticesOf({ deps, owner });
const title = textIn('en', 'Exchange in Buca');
beforeEach(async () => {
	clock.now = new Date('2022-05-01T10:00:00Z');
	await owner.query('delete from event_notice');
	await owner.query(`update event set state = 'done'`);
});
const at = (time: string) => (clock.now = new Date(time));

test('who has a seat is reminded once, in their language, whatever runs twice or at once', async () => {
	const event = await open();
	const arabic = await comes(event.id, 'Salma', 'confirmed', 'ar');
	const waits = await comes(event.id, 'Waits', 'waitlisted');
	at('2022-06-02T20:59:00Z');
	expect(await sendReminders(deps)).toBe(0);
	// In Buca the third of June has begun.
	at('2022-06-02T21:00:00Z');
	const sent = await Promise.all([sendReminders(deps), sendReminders(deps)]);
	expect(sent.reduce((sum, one) => sum + one, 0)).toBe(1);
	at('2022-06-04T01:30:00Z');
	expect(await sendReminders(deps)).toBe(0);
	expect(await kindsTo(waits)).toEqual([]);
	const [mail, ...more] = await mailsTo(arabic);
	expect(more).toEqual([]);
	expect(mail!.subject).toBe('اقترب الموعد: Exchange in Buca');
	expect(mail!.html).toContain('<html lang="ar" dir="rtl">');
	expect(mail!.text).toMatch(/\/ar\/my-registration\/[\w-]{43}/);
});

test('two processes that have found the same people write to them once', async () => {
	const event = await open();
	const email = await comes(event.id, 'Once');
	const system = { kind: 'system', name: 'notices', locale: 'en' } as const;
	const due = { eventId: event.id, kind: 'reminder', occasion: '2022-06-06' } as const;
	const looked = await deps.db.as(system, async (tx) => ({
		found: await findEvent(tx, event.id),
		...(await planNotice(tx, { ...due, now: clock.now })),
	}));
	const deliver = () =>
		deps.db.as(system, (tx) =>
			deliverNotice(tx, deps, { event: looked.found, kind: 'reminder' }, looked.readers, {
				...due,
				id: newId(),
				createdAt: clock.now,
			}),
		);
	expect((await Promise.all([deliver(), deliver()])).toSorted((a, b) => a - b)).toEqual([0, 1]);
	expect(await deliver()).toBe(0);
	expect(await kindsTo(email)).toEqual(['notice.reminder']);
});

test('an event reminds as early as it says, or not at all; not of what is cancelled, a draft or begun', async () => {
	const [early, never, draft, cancelled, begun] = [
		await open(),
		await open(),
		await makeEvent(deps, { title }, 'draft'),
		await open(),
		await makeEvent(deps, { title, startsLocal: '2022-04-30T09:00', endsLocal: '2022-05-30T09:00' }, 'open'),
	];
	await moveEvent(deps, team, { id: cancelled.id, to: 'cancelled' });
	await setMailing(deps, team, { eventId: early.id, reminderDays: 40, thanks: false });
	await setMailing(deps, team, { eventId: never.id, reminderDays: null, thanks: false });
	const emails: string[] = [];
	for (const { id } of [early, never, draft, cancelled, begun]) emails.push(await comes(id, 'Ali'));
	expect(await sendReminders(deps)).toBe(1);
	expect(await kindsTo(emails[0]!)).toEqual(['notice.reminder']);
	at('2022-06-05T10:00:00Z');
	expect(await sendReminders(deps)).toBe(0);
});

test('thanks go to who came, by hand or by themselves, once', async () => {
	const event = await open();
	const came = await comes(event.id, 'Came', 'attended');
	const missed = await comes(event.id, 'Missed', 'no_show');
	const expected = await comes(event.id, 'Expected', 'confirmed');
	const thanks = async () => ({
		kind: 'thanks' as const,
		eventId: event.id,
		id: newId(),
		seal: '',
		ids: await idsOf(event.id),
		body: null,
	});
	await expect(send(await thanks())).rejects.toEqual(new Fault('conflict', 'not_over'));
	await setMailing(deps, team, { eventId: event.id, reminderDays: null, thanks: true });
	at('2022-06-10T16:00:00Z');
	// The day of its end is not over yet in Buca.
	expect(await sendThanks(deps)).toBe(0);
	at('2022-06-11T01:30:00Z');
	expect(await Promise.all([sendThanks(deps), sendThanks(deps)])).toEqual(expect.arrayContaining([0, 1]));
	expect([await kindsTo(came), await kindsTo(expected)]).toEqual([['notice.thanks'], []]);
	// By hand also those of whom nobody knows; who was thanked already is left out.
	expect(await send(await thanks())).toEqual({ mails: 1 });
	expect([await kindsTo(came), await kindsTo(expected), await kindsTo(missed)]).toEqual([
		['notice.thanks'],
		['notice.thanks'],
		[],
	]);
});

test('of a cancelled event they are told who come, wait or were asked; of a postponed one who come or wait', async () => {
	const event = await open();
	const comesThere = await comes(event.id, 'Comes', 'confirmed', 'tr');
	const waits = await comes(event.id, 'Waits', 'waitlisted');
	const asked = await invited(event.id);
	const draft = await drafted(event.id);
	const said = await invited(event.id);
	await answerInvitation(deps, visitor, { secret: said.secret, answer: 'decline', reason: null });
	await moveEvent(deps, team, { id: event.id, to: 'postponed' });
	await moveEvent(deps, team, { id: event.id, to: 'cancelled' });
	const { rows } = await owner.query<{ payload: Record<string, unknown> }>(
		'select payload from job where kind = $1',
		[tellInvitedOfCancelling.kind],
	);
	// Twice, as after a crash.
	for (let times = 0; times < 2; times++)
		for (const { payload } of rows) await tellInvitedOfCancelling.run(deps, payload, {} as never);
	const news = ['registration.event_cancelled', 'registration.event_postponed'];
	expect([await kindsTo(comesThere), await kindsTo(waits)]).toEqual([news, news]);
	expect(await kindsTo(asked.email)).toEqual(['invitation.cancelled', 'invitation.first']);
	expect(await kindsTo(draft.email)).toEqual([]);
	expect(await kindsTo(said.email)).toEqual(['invitation.first']);
	const postponed = (await mailsTo(comesThere)).find(({ kind }) => kind === news[1])!;
	expect(postponed.subject).toBe('Ertelendi: Exchange in Buca');
	expect(postponed.text).not.toContain('2022');
});
