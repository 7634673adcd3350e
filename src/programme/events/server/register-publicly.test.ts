import { describe, expect, test } from 'vitest';
import type { EventFields } from '../event.ts';
import { textIn } from '#shared/text.ts';
import { team, visitor } from '../../../../tests/world/actors.ts';
import { testDatabase } from '../../../../tests/world/database.ts';
import {
	makeEvent,
	makeQuota,
	makeRegistration,
	newcomer,
	publicFields,
} from '../../../../tests/world/events.ts';
import { countQueries } from '../../../../tests/world/queries.ts';
import { makeInstitution } from '../../../../tests/world/institutions.ts';
import { refusal } from '../../../../tests/world/refusal.ts';
import {
	cancelMyRegistration,
	moveEvent,
	moveRegistration,
	myRegistration,
	openEvent,
	registerPublicly,
	setSeating,
} from './api.ts';

let now = new Date('2022-05-01T10:00:00Z');
const { deps, owner } = await testDatabase({ now: () => now });
const open: Partial<EventFields> = { hasPublicRegistration: true };
let visitors = 0;

const register = (slug: string, changes: Record<string, unknown> = {}, network = `10.0.${visitors++}.1`) =>
	registerPublicly(deps, visitor, { slug, network, fields: publicFields(changes) });
const registrations = async (eventId: string) =>
	(
		await owner.query(
			`select r.id, r.state, r.locale, r.institution_id, r.institution_typed, r.agreed_wording, p.email, p.given_name, p.sex
			from registration r join person p on p.id = r.person_id where r.event_id = $1 order by p.email`,
			[eventId],
		)
	).rows;
const mails = async (recipient: string) =>
	(
		await owner.query(`select subject, text, locale from mail where recipient = $1 order by created_at, id`, [
			recipient,
		])
	).rows;
const secretIn = (text: string) => /my-registration\/([\w-]{43})/.exec(text)?.[1] ?? '';

describe('registering on the public page', () => {
	test('writes registration and mail together, in the language that was chosen', async () => {
		const { id, slug } = await makeEvent(
			deps,
			{ ...open, title: textIn('tr', 'Uyum <b>forumu</b>') },
			'open',
		);
		await register(slug, {
			givenName: 'Ümit',
			email: 'umit@example.org',
			sex: 'male',
			institution: 'Bir dernek',
		});
		expect(await registrations(id)).toMatchObject([
			{
				state: 'submitted',
				locale: 'de',
				institution_id: null,
				institution_typed: 'Bir dernek',
				agreed_wording: '1',
				email: 'umit@example.org',
				given_name: 'Ümit',
				sex: 'male',
			},
		]);
		const [mail] = await mails('umit@example.org');
		expect(mail.locale).toBe('de');
		expect(mail.subject).toBe('Ihre Anmeldung: Uyum <b>forumu</b>');
		expect(mail.text).toContain(`http://localhost:3000/de/my-registration/${secretIn(mail.text)}`);
		const { rows } = await owner.query(`select secret_hash from registration_link`);
		expect(JSON.stringify(rows)).not.toContain(secretIn(mail.text));
	});

	test('finds the institution that was meant by its name in any language or its acronym', async () => {
		const institution = await makeInstitution(deps, {
			name: textIn('tr', 'Göç İdaresi Başkanlığı'),
			acronym: 'GİB',
		});
		const { id, slug } = await makeEvent(deps, open, 'open');
		await register(slug, { institution: 'goc idaresi BASKANLIGI', email: 'a@example.org' });
		await register(slug, { institution: 'gib', email: 'b@example.org' });
		await register(slug, { institution: 'Göç', email: 'c@example.org' });
		expect((await registrations(id)).map((row) => [row.institution_id, row.institution_typed])).toEqual([
			[institution, null],
			[institution, null],
			[null, 'Göç'],
		]);
	});

	test.each([
		['ali.veli@example.org', 'ALİ.VELİ@EXAMPLE.ORG'],
		['ali.kara+a@example.org', 'ali.kara+b@example.org'],
		['c.an@gmail.com', 'can@googlemail.com'],
		['ışık@example.org', 'IŞİK@example.org'],
	])('takes %s and %s for one person, and answers alike', async (first, second) => {
		const { id, slug } = await makeEvent(deps, open, 'open');
		const before = (await mails(first)).length;
		expect(await refusal(register(slug, { email: first }))).toBe('done');
		now = new Date(now.getTime() + 11 * 60_000);
		expect(await refusal(register(slug, { email: second }))).toBe('done');
		expect(await registrations(id)).toHaveLength(1);
		// Both mails go to the address that is kept; the look-alike gets none.
		expect((await mails(first)).length - before).toBe(2);
		expect(await mails(second)).toEqual([]);
	});

	test('takes a dot more for the same person only together with the same name', async () => {
		const { id, slug } = await makeEvent(deps, open, 'open');
		const name = { givenName: 'Anna', familyName: 'Berg' };
		await register(slug, { ...name, email: 'anna.berg@stadt.example' });
		await register(slug, { ...name, familyName: 'BERG', email: 'annaberg@stadt.example' });
		await register(slug, { givenName: 'Annab', familyName: 'Erg', email: 'annab.erg@stadt.example' });
		expect((await registrations(id)).map(({ email }) => email)).toEqual([
			'anna.berg@stadt.example',
			'annab.erg@stadt.example',
		]);
	});

	test('leaves a known person as they are', async () => {
		const known = newcomer({ givenName: 'Right', sex: 'female' });
		const elsewhere = await makeEvent(deps);
		await makeRegistration(deps, elsewhere.id, { newcomer: known });
		const { id, slug } = await makeEvent(deps, open, 'open');
		await register(slug, { givenName: 'Wrong', sex: 'male', email: known.email });
		expect(await registrations(id)).toMatchObject([{ given_name: 'Right', sex: 'female' }]);
	});

	test('by six clicks at once is one registration and one mail', async () => {
		const { id, slug } = await makeEvent(deps, open, 'open');
		const fields = { email: 'double@example.org', givenName: 'D', familyName: 'C' };
		const clicks = await Promise.all(
			Array.from({ length: 6 }, (_, at) =>
				refusal(register(slug, { ...fields, email: at % 2 ? 'DOUBLE@example.org' : fields.email })),
			),
		);
		expect(clicks).toEqual(Array(6).fill('done'));
		expect(await registrations(id)).toHaveLength(1);
		expect(await mails('double@example.org')).toHaveLength(1);
	});

	test('by thirty at once takes few statements, and gives seats and places in line in the order they came', async () => {
		const { id, slug } = await makeEvent(deps, open, 'open');
		await setSeating(deps, team, { eventId: id, admission: 'first_come', offerHours: 48 });
		await makeQuota(deps, id, 10);
		const names = Array.from({ length: 30 }, (_, at) => `in-order-${String(at).padStart(2, '0')}`);
		const statements = await countQueries(deps, () =>
			Promise.all(names.map((name) => register(slug, { email: `${name}@example.org` }))),
		);
		expect(statements).toBeLessThan(60);
		const { rows } = await owner.query(
			`select split_part(p.email, '@', 1) as name, r.state from registration r join person p on p.id = r.person_id
			where r.event_id = $1 order by r.state, r.waiting_since, r.id`,
			[id],
		);
		expect(rows).toEqual(names.map((name, at) => ({ name, state: at < 10 ? 'confirmed' : 'waitlisted' })));
	});

	test('of somebody who cannot be written down harms nobody who comes in the same moment', async () => {
		const { id, slug } = await makeEvent(deps, open, 'open');
		const names = ['one', 'no\0body', 'two'];
		const ends = await Promise.allSettled(
			names.map((givenName, at) =>
				registerPublicly(deps, visitor, {
					slug,
					network: `beside ${at}`,
					fields: { ...publicFields({ email: `beside${at}@example.org` }), givenName },
				}),
			),
		);
		expect(ends.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
		expect((await registrations(id)).map(({ given_name }) => given_name)).toEqual(['one', 'two']);
		expect(await mails('beside1@example.org')).toEqual([]);
	});

	test('is refused where the door is not open', async () => {
		const at = async (changes: Partial<EventFields>, state: Parameters<typeof makeEvent>[2]) =>
			refusal(register((await makeEvent(deps, { ...open, ...changes }, state)).slug));
		expect(await at({}, 'draft')).toBe('missing not_found');
		expect(await at({}, 'announced')).toBe('conflict registration_not_yet');
		expect(await at({}, 'closed')).toBe('conflict registration_over');
		expect(await at({}, 'cancelled')).toBe('conflict registration_over');
		expect(await at({ hasPublicRegistration: false }, 'open')).toBe('missing not_found');
		const hidden = { hasPublicRegistration: false, confidentiality: 'participants' as const };
		const { slug, id } = await makeEvent(deps, hidden, 'open');
		await owner.query(`update event set has_public_registration = true where id = $1`, [id]);
		expect(await refusal(register(slug))).toBe('missing not_found');
		expect(await refusal(openEvent(deps, team, { slug }))).toBe('missing not_found');
		expect(await refusal(register('no-such-event'))).toBe('missing not_found');
	});

	test('closes when the clock at the place shows it', async () => {
		const closing = { ...open, registrationClosesLocal: '2022-05-10T18:00' };
		const { slug } = await makeEvent(deps, closing, 'open');
		const start = now;
		now = new Date('2022-05-10T14:59:59Z');
		expect(await refusal(register(slug))).toBe('done');
		now = new Date('2022-05-10T15:00:00Z');
		expect(await refusal(register(slug))).toBe('conflict registration_over');
		now = start;
	});

	test('is limited for one address and for one network, and counts what failed too', async () => {
		const { slug } = await makeEvent(deps, open, 'open');
		const email = 'often@example.org';
		for (let time = 0; time < 6; time++) expect(await refusal(register(slug, { email }))).toBe('done');
		expect(await refusal(register(slug, { email: 'OFTEN@example.org' }))).toBe('limit too_many_attempts');
		for (let time = 0; time < 300; time += 100)
			await Promise.all(Array.from({ length: 100 }, () => refusal(register('nowhere', {}, '192.0.2.1'))));
		expect(await refusal(register(slug, {}, '192.0.2.1'))).toBe('limit too_many_attempts');
		expect(await refusal(register(slug, {}, '192.0.2.2'))).toBe('done');
	});

	test('after it was withdrawn begins anew; a declined one by hand of the team too', async () => {
		const { id: eventId, slug } = await makeEvent(deps, open, 'open');
		const email = 'again@example.org';
		await register(slug, { email });
		const [first] = await registrations(eventId);
		await moveRegistration(deps, team, { eventId, id: first.id, to: 'confirmed' });
		await register(slug, { email });
		expect(await registrations(eventId)).toMatchObject([{ id: first.id, state: 'confirmed' }]);
		await moveRegistration(deps, team, { eventId, id: first.id, to: 'cancelled' });
		await register(slug, { email });
		expect(await registrations(eventId)).toMatchObject([{ id: first.id, state: 'submitted' }]);
	});
});

describe('my registration', () => {
	async function registered() {
		const { id: eventId, slug } = await makeEvent(deps, open, 'open');
		const email = `mine.${slug}@example.org`;
		await register(slug, { email });
		const [mail] = await mails(email);
		return { eventId, secret: secretIn(mail.text), email };
	}

	test('is seen and withdrawn with the link alone, a second time without harm', async () => {
		const { eventId, secret, email } = await registered();
		expect(await myRegistration(deps, visitor, { secret })).toMatchObject({
			email,
			state: 'submitted',
			mayCancel: true,
		});
		await cancelMyRegistration(deps, visitor, { secret });
		await cancelMyRegistration(deps, visitor, { secret });
		expect(await myRegistration(deps, visitor, { secret })).toMatchObject({
			state: 'cancelled',
			mayCancel: false,
		});
		expect(await registrations(eventId)).toMatchObject([{ state: 'cancelled' }]);
	});

	test('is shown by no other secret, and by none after thirty days', async () => {
		const { secret } = await registered();
		const other = `${secret.startsWith('A') ? 'B' : 'A'}${secret.slice(1)}`;
		expect(await refusal(myRegistration(deps, visitor, { secret: other }))).toBe('missing link_not_valid');
		expect(await refusal(myRegistration(deps, visitor, { secret: '' }))).toBe('missing link_not_valid');
		const start = now;
		now = new Date('2022-07-10T13:59:00Z');
		expect(await refusal(myRegistration(deps, visitor, { secret }))).toBe('done');
		now = new Date('2022-07-10T14:01:00Z');
		expect(await refusal(myRegistration(deps, visitor, { secret }))).toBe('missing link_not_valid');
		now = start;
	});

	test('cannot be withdrawn once somebody was there', async () => {
		const { eventId, secret } = await registered();
		const [row] = await registrations(eventId);
		await moveRegistration(deps, team, { eventId, id: row.id, to: 'confirmed' });
		await moveEvent(deps, team, { id: eventId, to: 'running' });
		await moveRegistration(deps, team, { eventId, id: row.id, to: 'attended' });
		expect(await myRegistration(deps, visitor, { secret })).toMatchObject({ mayCancel: false });
		expect(await refusal(cancelMyRegistration(deps, visitor, { secret }))).toBe('conflict step_not_allowed');
	});
});
