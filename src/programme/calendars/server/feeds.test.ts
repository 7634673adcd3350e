import { describe, expect, test } from 'vitest';
import { textIn } from '#shared/text.ts';
import { moveEvent, moveRegistration, registerPublicly } from '#programme/events/server/api.ts';
import { erasePerson } from '#programme/people/server/api.ts';
import { account, administrator, team, visitor } from '#world/actors.ts';
import { readByIcal } from '#world/calendars.ts';
import { testDatabase } from '#world/database.ts';
import { makeEvent, makeRegistration, makeSession, publicFields } from '#world/events.ts';
import { makePerson } from '#world/people.ts';
import { refusal } from '#world/refusal.ts';
import { holdings } from '../../../holdings.ts';
import { mostFeeds } from '../feed.ts';
import {
	listFeeds,
	makeFeed,
	makeRegistrationFeed,
	readFeed,
	registrationCalendar,
	registrationFeeds,
	removeOldFeeds,
	revokeFeed,
	revokeRegistrationFeeds,
} from './api.ts';

const now = new Date('2026-05-01T10:00:00Z');
const { deps, owner } = await testDatabase({ now: () => now });
const input = { name: 'Telefon', locale: 'de' } as const;
const june = { startsLocal: '2026-06-06T09:00', endsLocal: '2026-06-06T11:00', zone: 'Europe/Istanbul' };

async function somebody() {
	const personId = await makePerson(deps);
	return { personId, actor: account([], { personId }) };
}
const register = (eventId: string, personId: string) =>
	makeRegistration(deps, eventId, { newcomer: undefined, personId } as never);
const secretOf = (address: string) => /\/calendars\/([\w-]{43})\.ics$/.exec(address)![1]!;
const titles = async (address: string) =>
	readByIcal(await readFeed(deps, secretOf(address))).map(({ title }) => title);

describe("somebody's own calendar", () => {
	test('holds what they are registered for, as they may know it, whatever else their account may see', async () => {
		const personId = await makePerson(deps);
		const open = await makeEvent(deps, { ...june, title: textIn('de', 'Offen') }, 'open');
		const closed = await makeEvent(
			deps,
			{
				...june,
				startsLocal: '2026-06-06T10:00',
				title: textIn('de', 'Quince'),
				place: 'Quince',
				confidentiality: 'chatham_house',
			},
			'open',
		);
		const internal = await makeEvent(
			deps,
			{ ...june, title: textIn('de', 'Quince'), confidentiality: 'internal' },
			'open',
		);
		const other = await makeEvent(deps, { ...june, title: textIn('de', 'Quince') }, 'open');
		const hour = { startsLocal: '2026-06-06T09:00', endsLocal: '2026-06-06T10:00' };
		await makeSession(deps, open.id, { ...hour, title: textIn('de', 'Für alle') });
		for (const confidentiality of ['participants', 'chatham_house', 'internal'] as const)
			await makeSession(deps, open.id, { ...hour, confidentiality, title: textIn('de', 'Quince') });
		await makeSession(deps, closed.id, { ...hour, title: textIn('de', 'Quince') });
		for (const { id } of [open, closed, internal]) await register(id, personId);
		await register(other.id, await makePerson(deps));
		const powerful = account([{ role: 'administrator', scope: 'programme' }], { personId });
		const file = await readFeed(deps, secretOf(await makeFeed(deps, powerful, input)));
		expect(readByIcal(file).map(({ title, status, starts }) => [title, status, starts])).toEqual([
			['Offen', 'CONFIRMED', '2026-06-06T06:00:00.000Z'],
			['Für alle', 'CONFIRMED', '2026-06-06T06:00:00.000Z'],
			['Termin im Austauschprogramm', 'CONFIRMED', '2026-06-06T07:00:00.000Z'],
		]);
		expect(file).not.toMatch(/quince|ATTENDEE|mailto/i);
		expect(file).not.toContain(closed.slug);
	});

	test('follows the registration: sure once confirmed, gone once withdrawn; a cancelled event says so', async () => {
		const { personId, actor } = await somebody();
		const made = await makeEvent(deps, { ...june, title: textIn('de', 'Offen') }, 'open');
		const id = await register(made.id, personId);
		const address = await makeFeed(deps, actor, input);
		const told = async () =>
			readByIcal(await readFeed(deps, secretOf(address))).map(({ title, status }) => [title, status]);
		await owner.query(`update registration set state = 'waitlisted' where id = $1`, [id]);
		expect(await told()).toEqual([['Offen', 'TENTATIVE']]);
		await owner.query(`update registration set state = 'confirmed' where id = $1`, [id]);
		expect(await told()).toEqual([['Offen', 'CONFIRMED']]);
		await moveEvent(deps, team, { id: made.id, to: 'cancelled' });
		expect(await told()).toEqual([['Abgesagt: Offen', 'CANCELLED']]);
		await moveEvent(deps, team, { id: made.id, to: 'announced' });
		await moveRegistration(deps, team, { eventId: made.id, id, to: 'cancelled' });
		expect(await told()).toEqual([]);
	});
});

describe('an address', () => {
	test('works until it is switched off, and then answers like one that never was', async () => {
		const { actor } = await somebody();
		const kept = await makeFeed(deps, actor, { ...input, name: 'kept' });
		const gone = await makeFeed(deps, actor, { ...input, name: 'gone' });
		const { id } = (await listFeeds(deps, actor)).find(({ name }) => name === 'gone')!;
		await revokeFeed(deps, actor, id);
		await revokeFeed(deps, actor, id);
		const never = await refusal(readFeed(deps, 'x'.repeat(43)));
		expect(never).toBe('missing not_found');
		expect(await refusal(readFeed(deps, secretOf(gone)))).toBe(never);
		expect(await titles(kept)).toEqual([]);
		const listed = (await listFeeds(deps, actor)).map(({ name, revokedAt }) => [name, revokedAt]);
		expect(new Map(listed as [string, Date | null][])).toEqual(
			new Map([
				['kept', null],
				['gone', now],
			]),
		);
	});

	test('is kept as a hash alone, and when it was asked as a day', async () => {
		const { actor, personId } = await somebody();
		const address = await makeFeed(deps, actor, input);
		await titles(address);
		const rows = await owner.query(`select t::text as text from calendar_feed t where person_id = $1`, [
			personId,
		]);
		expect(rows.rows[0].text).not.toContain(secretOf(address));
		const [feed, ...more] = await listFeeds(deps, actor);
		expect(more).toEqual([]);
		expect(feed).toEqual({
			id: feed!.id,
			kind: 'person',
			name: 'Telefon',
			locale: 'de',
			event: null,
			createdAt: now,
			lastUsedOn: '2026-05-01',
			revokedAt: null,
		});
	});

	test('is seen and switched off by nobody else, not by the administrator either', async () => {
		const [mine, other] = [await somebody(), await somebody()];
		const address = await makeFeed(deps, mine.actor, input);
		const [{ id } = { id: '' }] = await listFeeds(deps, mine.actor);
		const boss = { ...administrator, personId: other.personId };
		for (const actor of [other.actor, boss]) {
			expect(await listFeeds(deps, actor)).toEqual([]);
			expect(await refusal(revokeFeed(deps, actor, id))).toBe('missing not_found');
		}
		for (const actor of [visitor, account([])])
			for (const attempt of [
				listFeeds(deps, actor),
				makeFeed(deps, actor, input),
				revokeFeed(deps, actor, id),
			])
				expect(await refusal(attempt)).toMatch(/^(signed-out sign_in_first|forbidden not_allowed)$/);
		expect(await titles(address)).toEqual([]);
	});

	test('is one of twenty at the most, also when two are made at once', async () => {
		const { actor } = await somebody();
		const all = Array.from({ length: mostFeeds + 5 }, () => refusal(makeFeed(deps, actor, input)));
		const refused = (await Promise.all(all)).filter((one) => one !== 'done');
		expect(refused).toEqual(Array.from({ length: 5 }, () => 'limit too_many_feeds'));
		expect(await listFeeds(deps, actor)).toHaveLength(mostFeeds);
	});

	test('goes with the person, and a month after it was switched off', async () => {
		const [erased, tidy] = [await somebody(), await somebody()];
		const address = await makeFeed(deps, erased.actor, input);
		await erasePerson(deps, team, erased.personId, holdings);
		expect(await refusal(readFeed(deps, secretOf(address)))).toBe('missing not_found');
		await makeFeed(deps, tidy.actor, input);
		await makeFeed(deps, tidy.actor, input);
		const [{ id } = { id: '' }] = await listFeeds(deps, tidy.actor);
		await revokeFeed(deps, tidy.actor, id);
		const night = (at: string) =>
			deps.db.as({ kind: 'system', name: 'test', locale: 'en' }, (tx) => removeOldFeeds(tx, new Date(at)));
		await night('2026-05-30T00:00:00Z');
		expect(await listFeeds(deps, tidy.actor)).toHaveLength(2);
		await night('2026-06-01T00:00:00Z');
		expect((await listFeeds(deps, tidy.actor)).map(({ revokedAt }) => revokedAt)).toEqual([null]);
	});
});

describe('somebody without an account', () => {
	test('gets a file by their link, and an address of its own that they can switch off', async () => {
		const made = await makeEvent(
			deps,
			{ ...june, title: textIn('de', 'Offen'), hasPublicRegistration: true },
			'open',
		);
		const fields = publicFields();
		await registerPublicly(deps, visitor, { slug: made.slug, network: '192.0.2.1', fields });
		const { rows } = await owner.query(`select text from mail where recipient = $1`, [fields.email]);
		const secret = /my-registration\/([\w-]{43})/.exec(rows[0].text)![1]!;
		const german = { ...visitor, locale: 'de' } as const;
		const file = await registrationCalendar(deps, german, { secret });
		expect(readByIcal(file).map(({ title, status }) => [title, status])).toEqual([['Offen', 'TENTATIVE']]);
		expect(file).not.toContain(secret);
		expect(await registrationFeeds(deps, german, { secret })).toBe(0);
		const address = await makeRegistrationFeed(deps, german, { secret });
		expect(address).not.toContain(secret);
		expect(await titles(address)).toEqual(['Offen']);
		expect(await registrationFeeds(deps, german, { secret })).toBe(1);
		await revokeRegistrationFeeds(deps, german, { secret });
		expect(await registrationFeeds(deps, german, { secret })).toBe(0);
		expect(await refusal(readFeed(deps, secretOf(address)))).toBe('missing not_found');
		// The secret of the calendar opens nothing else.
		for (const attempt of [registrationCalendar, makeRegistrationFeed, revokeRegistrationFeeds])
			expect(await refusal(attempt(deps, german, { secret: secretOf(address) }))).toBe(
				'missing link_not_valid',
			);
	});
});
