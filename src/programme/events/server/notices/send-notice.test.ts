import * as v from 'valibot';
import { beforeEach, expect, test } from 'vitest';
import { Fault } from '#shared/fault.ts';
import { newId } from '#shared/id.ts';
import { textIn } from '#shared/text.ts';
import { account, team } from '#world/actors.ts';
import { testDatabase } from '#world/database.ts';
import { eventValues, makeEvent, makeRegistration } from '#world/events.ts';
import { hostileTexts } from '#world/hostile.ts';
import { invitationsOf } from '#world/invitations.ts';
import { noticesOf } from '#world/notices.ts';
import { makePerson } from '#world/people.ts';
import { countQueries } from '#world/queries.ts';
import { messageInput } from '../../notice.ts';
import {
	changeEvent,
	listNotices,
	noticeReaders,
	previewNotice,
	sendNotice,
	sendReminders,
	setMailing,
} from '../api.ts';

const clock = { now: new Date() };
const { deps, owner } = await testDatabase({ now: () => clock.now });
const { drafted, invited, mailsTo } = invitationsOf({ deps, owner });
const { open, comes, idsOf, kindsTo, send, message } = noticesOf({ deps, owner });
const title = textIn('en', 'Exchange in Buca');
beforeEach(async () => {
	clock.now = new Date('2022-05-01T10:00:00Z');
	await owner.query('delete from event_notice');
	await owner.query(`update event set state = 'done'`);
});
const at = (time: string) => (clock.now = new Date(time));

async function move(eventId: string, changes: Parameters<typeof eventValues>[0]) {
	const { rows } = await owner.query<{ version: number }>('select version from event where id = $1', [
		eventId,
	]);
	const fields = eventValues({ title, place: 'Buca', ...changes });
	await changeEvent(deps, team, { id: eventId, version: rows[0]!.version, fields });
}
const change = (eventId: string, ids: readonly string[]) => ({
	kind: 'change' as const,
	eventId,
	id: newId(),
	seal: '',
	ids: [...ids],
	body: null,
});

test('a change says what was and what is, to who has a seat or is invited, and to nobody twice', async () => {
	const event = await open();
	const guest = await comes(event.id, 'Guest', 'confirmed', 'de');
	const waits = await comes(event.id, 'Waits', 'waitlisted');
	const asked = await invited(event.id);
	const draft = await drafted(event.id);
	const none = await noticeReaders(deps, team, { eventId: event.id, kind: 'change' });
	expect(none.readers).toEqual([]);
	await move(event.id, { place: 'Bornova', startsLocal: '2022-06-07T10:00' });
	await move(event.id, { place: 'Karşıyaka', startsLocal: '2022-06-07T10:00' });
	const { readers } = await noticeReaders(deps, team, { eventId: event.id, kind: 'change' });
	expect(readers.flatMap(({ addresses }) => addresses).toSorted()).toEqual([asked.email, guest].toSorted());
	const wanted = change(event.id, [...(await idsOf(event.id)), asked.id, draft.id]);
	const seen = await previewNotice(deps, team, wanted);
	expect(seen.mails.map(({ locale, count }) => `${locale} ${count}`).toSorted()).toEqual(['de 1', 'en 1']);
	expect(await sendNotice(deps, team, { ...wanted, seal: seen.seal })).toEqual({ mails: 2 });
	const [mail] = await mailsTo(guest);
	expect(mail!.text).toMatch(/Zeit\. Bisher: .*6\. .*Jetzt: .*7\. .*Europe\/Istanbul/);
	expect(mail!.text).toMatch(/Ort\. Bisher: .*Buca.*Jetzt: .*Karşıyaka/);
	expect(mail!.text).not.toContain('Bornova');
	expect(await kindsTo(asked.email)).toEqual(['invitation.first', 'notice.change']);
	expect([await kindsTo(waits), await kindsTo(draft.email)]).toEqual([[], []]);
	// Everybody knows: there is nothing to tell any more.
	await expect(send(change(event.id, wanted.ids))).rejects.toEqual(new Fault('conflict', 'nothing_to_tell'));
});

test('told to some, it is still to be told to the others; changed back before that, there is nothing to tell', async () => {
	const event = await open();
	const first = await comes(event.id, 'First');
	const second = await comes(event.id, 'Second');
	await move(event.id, { place: 'Bornova' });
	const ids = await idsOf(event.id);
	const { readers } = await noticeReaders(deps, team, { eventId: event.id, kind: 'change' });
	const idOfFirst = readers.find(({ addresses }) => addresses.includes(first))!.id;
	expect(await send(change(event.id, [idOfFirst]))).toEqual({ mails: 1 });
	expect(await send(change(event.id, ids))).toEqual({ mails: 1 });
	expect([await kindsTo(first), await kindsTo(second)]).toEqual([['notice.change'], ['notice.change']]);
	await move(event.id, { place: 'Foça' });
	await move(event.id, { place: 'Bornova' });
	expect((await listNotices(deps, team, { eventId: event.id })).change).toBeNull();
});

test('what is not announced has nothing to tell, and a change of its words has not either', async () => {
	const draft = await makeEvent(deps, { title, place: 'Buca' }, 'draft');
	await move(draft.id, { place: 'Bornova' });
	const event = await open();
	await move(event.id, { title: textIn('en', 'Another title') });
	for (const { id } of [draft, event])
		expect((await listNotices(deps, team, { eventId: id })).change).toBeNull();
});

test('a message goes to the chosen, once, however often it is sent', async () => {
	const event = await open();
	const chosen = await comes(event.id, 'Chosen');
	const [id] = await idsOf(event.id);
	const left = await comes(event.id, 'Left');
	const wanted = message(event.id, [id!]);
	const { seal } = await previewNotice(deps, team, wanted);
	const twice = await Promise.all([
		sendNotice(deps, team, { ...wanted, seal }),
		sendNotice(deps, team, { ...wanted, seal }),
	]);
	expect(twice.map(({ mails }) => mails).toSorted((a, b) => a - b)).toEqual([0, 1]);
	expect(await sendNotice(deps, team, { ...wanted, seal })).toEqual({ mails: 0 });
	const [mail, ...more] = await mailsTo(chosen);
	expect(more).toEqual([]);
	expect([mail!.subject, mail!.kind]).toEqual(['Where to eat', 'notice.message']);
	expect(mail!.html).toContain('<p>Lunch is at noon.</p>\n<p>Bring nothing.</p>');
	expect(await kindsTo(left)).toEqual([]);
});

test('only what was seen is sent: other words or other people are shown again first', async () => {
	const event = await open();
	const email = await comes(event.id, 'Seen');
	const wanted = message(event.id, await idsOf(event.id));
	const { seal } = await previewNotice(deps, team, wanted);
	const again = new Fault('conflict', 'look_again');
	const other = { ...wanted, seal, body: textIn('en', 'Something else') };
	await expect(sendNotice(deps, team, other)).rejects.toEqual(again);
	await owner.query(`update registration set locale = 'tr' where event_id = $1`, [event.id]);
	await expect(sendNotice(deps, team, { ...wanted, seal })).rejects.toEqual(again);
	expect(await kindsTo(email)).toEqual([]);
});

test('nobody gets more than two of one event a day, five of all, and an event sends a thousand', async () => {
	const event = await open();
	const email = await comes(event.id, 'Patient');
	const [id] = await idsOf(event.id);
	const counts: number[] = [];
	for (let n = 0; n < 3; n++) counts.push((await send(message(event.id, [id!]))).mails);
	expect(counts).toEqual([1, 1, 0]);
	const why = async () =>
		(await noticeReaders(deps, team, { eventId: event.id, kind: 'message' })).leftOut.map((one) => one.why);
	expect(await why()).toEqual(['person_day']);
	expect((await kindsTo(email)).length).toBe(2);
	at('2022-05-02T11:00:00Z');
	expect(await why()).toEqual([]);
	// The event has written to nearly a thousand others just now.
	const notice = newId();
	const crowd = async (count: number) => {
		await owner.query(
			`with crowd as (insert into invitation (id, event_id, email, email_key, part, locale)
				select gen_random_uuid(), $1, m, m, 'participant', 'en'
				from (select gen_random_uuid() || '@example.org' as m from generate_series(1, $4::int)) x returning id)
			insert into notice_mail (notice_id, invitation_id, created_at) select $2, id, $3 from crowd`,
			[event.id, notice, clock.now, count],
		);
	};
	await owner.query(
		`insert into event_notice (id, event_id, kind, occasion, created_at) values ($1, $2, 'message', 'x', $3)`,
		[notice, event.id, clock.now],
	);
	await crowd(999);
	expect(await why()).toEqual([]);
	await crowd(1);
	expect(await why()).toEqual(['event_day']);
	expect(await send(message(event.id, [id!]))).toEqual({ mails: 0 });
});

test('the cap holds when several write to one person in the same moment', async () => {
	const event = await open();
	const email = await comes(event.id, 'Besieged');
	const ids = await idsOf(event.id);
	const looked = await Promise.all(
		Array.from({ length: 4 }, async () => {
			const wanted = message(event.id, ids);
			return { ...wanted, seal: (await previewNotice(deps, team, wanted)).seal };
		}),
	);
	await Promise.allSettled(looked.map((wanted) => sendNotice(deps, team, wanted)));
	expect((await kindsTo(email)).length).toBe(2);
});

test('one person gets five a day, of whatever events', async () => {
	const events = [await open(), await open(), await open()];
	const email = await comes(events[0]!.id, 'Busy');
	const { rows } = await owner.query<{ id: string }>(
		'select person_id as id from registration where event_id = $1',
		[events[0]!.id],
	);
	for (const { id } of events.slice(1)) {
		await makeRegistration(deps, id, { newcomer: null, personId: rows[0]!.id });
		await owner.query(`update registration set state = 'confirmed' where event_id = $1`, [id]);
	}
	const counts: number[] = [];
	for (const { id } of [...events, ...events]) {
		counts.push((await send(message(id, await idsOf(id)))).mails);
	}
	expect(counts).toEqual([1, 1, 1, 1, 1, 0]);
	expect((await kindsTo(email)).filter((kind) => kind === 'notice.message').length).toBe(5);
});

test('whoever is invented or has no address is left out, with the reason', async () => {
	const event = await open();
	await comes(event.id, 'Invented');
	await owner.query('update registration set is_example = true where event_id = $1', [event.id]);
	const mute = await makePerson(deps, { givenName: 'Mute', familyName: 'Person', email: null });
	await makeRegistration(deps, event.id, { newcomer: null, personId: mute });
	const { readers, leftOut } = await noticeReaders(deps, team, { eventId: event.id, kind: 'message' });
	expect(readers).toEqual([]);
	expect(leftOut.map(({ name, why }) => `${name}: ${why}`).toSorted()).toEqual([
		'Invented Guest: example',
		'Mute Person: no_address',
	]);
	at('2022-06-05T10:00:00Z');
	expect(await sendReminders(deps)).toBe(0);
});

test('hostile words come out as text, in subject, text and HTML', async () => {
	const event = await open();
	const email = await comes(event.id, 'Host');
	const typed = {
		...message(event.id, await idsOf(event.id)),
		subject: textIn('en', 'Subject\r\nBcc: all@example.org {title}\u202e'),
		body: textIn('en', hostileTexts.join('\n')),
	};
	await send({ ...v.parse(messageInput, typed), eventId: event.id });
	const [mail] = await mailsTo(email);
	expect(mail!.subject).toBe('Subject Bcc: all@example.org {title}');
	expect(mail!.html).not.toMatch(/<script|<img|<svg|<b>/);
	expect(mail!.html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
	// Nothing turns the text after it, but the marks of ours around a value, which are closed again.
	expect(`${mail!.html}${mail!.text}`).not.toMatch(/[\u0000\u202a-\u202e\u2066\u2067]/);
});

test('to write to many takes as few statements as to write to one', async () => {
	const event = await open();
	await comes(event.id, 'One');
	const one = message(event.id, await idsOf(event.id));
	const { seal } = await previewNotice(deps, team, one);
	const few = await countQueries(deps, () => sendNotice(deps, team, { ...one, seal }));
	for (const name of ['Two', 'Three', 'Four']) await comes(event.id, name);
	const all = message(event.id, await idsOf(event.id));
	const { seal: other } = await previewNotice(deps, team, all);
	expect(await countQueries(deps, () => sendNotice(deps, team, { ...all, seal: other }))).toBe(few);
});

test('who does not run the event sees and sends nothing; ids of another event are nobody here', async () => {
	const event = await open();
	const other = await open();
	const there = await comes(other.id, 'There');
	const reader = account([{ role: 'reader', scope: 'programme' }]);
	const wanted = message(event.id, await idsOf(other.id));
	for (const work of [
		() => noticeReaders(deps, reader, { eventId: event.id, kind: 'message' }),
		() => previewNotice(deps, reader, wanted),
		() => sendNotice(deps, reader, wanted),
		() => listNotices(deps, reader, { eventId: event.id }),
		() => setMailing(deps, reader, { eventId: event.id, reminderDays: 1, thanks: true }),
	])
		await expect(work()).rejects.toMatchObject({ kind: 'forbidden' });
	expect(await send(wanted)).toEqual({ mails: 0 });
	expect(await kindsTo(there)).toEqual([]);
});
