import { beforeEach, expect, test } from 'vitest';
import { Fault } from '#shared/fault.ts';
import { team, visitor } from '#world/actors.ts';
import { testDatabase } from '#world/database.ts';
import { makeEvent, makeQuota, makeRegistration, publicFields } from '#world/events.ts';
import { makeInstitution } from '#world/institutions.ts';
import { invitationsOf } from '#world/invitations.ts';
import { makePerson } from '#world/people.ts';
import {
	answerInvitation,
	listDelegations,
	moveEvent,
	registerPublicly,
	revokeInvitations,
	seeInvitation,
	tidyInvitations,
} from '../api.ts';

const clock = { now: new Date() };
const { deps, owner } = await testDatabase({ now: () => clock.now });
const { drafted, draftedInstitution, send, invited, mailsTo, secretOf, stateOf, registered } = invitationsOf({
	deps,
	owner,
});
beforeEach(() => {
	clock.now = new Date('2022-05-01T10:00:00Z');
});

const answer = (secret: string, what: 'accept' | 'decline' = 'accept', reason: string | null = null) =>
	answerInvitation(deps, visitor, { secret, answer: what, reason });
/** In no order: all of one moment. */
const kindsTo = async (email: string) => (await mailsTo(email)).map(({ kind }) => kind).sort();
const open = () => makeEvent(deps, { hasPublicRegistration: true }, 'open');

test('whoever accepts is registered with a seat, also without being in the records before', async () => {
	const event = await open();
	await makeQuota(deps, event.id, 1);
	const { id, email, secret } = await invited(event.id);
	await answer(secret);
	expect(await stateOf(id)).toBe('accepted');
	expect(await registered(event.id)).toEqual([{ email, state: 'confirmed' }]);
	expect(await kindsTo(email)).toEqual(['invitation.first', 'registration']);
	const seen = await seeInvitation(deps, visitor, { secret });
	expect([seen.state, seen.registration, seen.mayAnswer]).toEqual(['accepted', 'confirmed', false]);

	const late = await invited(event.id);
	await answer(late.secret);
	expect(await registered(event.id)).toContainEqual({ email: late.email, state: 'waitlisted' });
});

test('somebody who is in the records under another spelling of the address stays one person', async () => {
	const event = await open();
	await makePerson(deps, { givenName: 'Işıl', familyName: 'Kaya', email: 'ISIL.KAYA@example.org' });
	const { secret } = await invited(event.id, { email: 'isil.kaya+buca@example.org' });
	await answer(secret);
	expect(await registered(event.id)).toEqual([{ email: 'ISIL.KAYA@example.org', state: 'confirmed' }]);
});

test('whoever registered by themselves meanwhile is not registered twice, and the invitation is answered', async () => {
	const event = await open();
	const { id, email, secret } = await invited(event.id);
	await registerPublicly(deps, visitor, { slug: event.slug, network: 'n', fields: publicFields({ email }) });
	await answer(secret);
	expect(await registered(event.id)).toEqual([{ email, state: 'submitted' }]);
	expect(await stateOf(id)).toBe('accepted');
});

test('whoever registered with another dot in the address is not registered twice either', async () => {
	const event = await open();
	const who = { givenName: 'Nur', familyName: 'Taş' };
	const { secret } = await invited(event.id, { ...who, email: 'nur.tas@example.org' });
	const email = 'nurtas@example.org';
	const fields = { ...publicFields({ email }), ...who };
	await registerPublicly(deps, visitor, { slug: event.slug, network: 'n', fields });
	await answer(secret);
	expect(await registered(event.id)).toEqual([{ email, state: 'submitted' }]);
});

test('a link that was passed on registers the person it was written to and nobody else, and tells them', async () => {
	const event = await open();
	const { email, secret } = await invited(event.id);
	// There is no field for another address; one that is sent all the same is not looked at.
	const stranger = { email: 'stranger@example.org', givenName: 'Stranger' };
	const sent = { ...stranger, secret, answer: 'accept' as const, reason: null };
	await answerInvitation(deps, visitor, sent);
	expect(await registered(event.id)).toEqual([{ email, state: 'confirmed' }]);
	expect(await kindsTo(email)).toEqual(['invitation.first', 'registration']);
	expect(await mailsTo('stranger@example.org')).toEqual([]);
});

test('to look at an invitation answers nothing, however often it is done', async () => {
	const event = await open();
	const { id, secret } = await invited(event.id);
	expect((await seeInvitation(deps, visitor, { secret })).state).toBe('sent');
	expect((await seeInvitation(deps, visitor, { secret })).mayAnswer).toBe(true);
	expect(await stateOf(id)).toBe('opened');
	expect(await registered(event.id)).toEqual([]);
});

test('two answers at once with one link give one registration; looking before locking gives two answers', async () => {
	const event = await open();
	for (let round = 0; round < 5; round++) {
		const { secret, email } = await invited(event.id);
		const ends = await Promise.allSettled([answer(secret), answer(secret), answer(secret, 'decline')]);
		const lost = ends.filter((end) => end.status === 'rejected');
		expect(lost.map(({ reason }) => reason as unknown)).toEqual(
			Array.from({ length: 2 }, () => new Fault('conflict', 'invitation_used')),
		);
		expect((await mailsTo(email)).length).toBeLessThanOrEqual(2);
	}
	// The control: both look, then both write.
	const { id } = await invited(event.id);
	const { promise, resolve } = Promise.withResolvers<void>();
	let looked = 0;
	const naive = async (to: string) => {
		const { rows } = await owner.query<{ state: string }>('select state from invitation where id = $1', [id]);
		if (++looked === 2) resolve();
		await promise;
		if (rows[0]!.state !== 'sent') throw new Fault('conflict', 'invitation_used');
		await owner.query('update invitation set state = $2 where id = $1', [id, to]);
	};
	const ends = await Promise.allSettled([naive('accepted'), naive('declined')]);
	expect(ends.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled']);
});

test('an answer is given once, in time, and while the invitation stands; each is said plainly', async () => {
	const event = await open();
	const used = await invited(event.id);
	await answer(used.secret, 'decline', 'On leave');
	await expect(answer(used.secret)).rejects.toEqual(new Fault('conflict', 'invitation_used'));
	const revoked = await invited(event.id);
	await revokeInvitations(deps, team, { eventId: event.id, ids: [revoked.id, used.id] });
	await expect(answer(revoked.secret)).rejects.toEqual(new Fault('conflict', 'invitation_revoked'));
	expect([await stateOf(used.id), await stateOf(revoked.id)]).toEqual(['declined', 'revoked']);
	const late = await invited(event.id);
	const cancelled = await open();
	const off = await invited(cancelled.id);
	await moveEvent(deps, team, { id: cancelled.id, to: 'cancelled' });
	await expect(answer(off.secret)).rejects.toEqual(new Fault('conflict', 'invitation_revoked'));
	expect(await stateOf(off.id)).toBe('revoked');
	await expect(answer('A'.repeat(43))).rejects.toEqual(new Fault('missing', 'link_not_valid'));

	clock.now = new Date('2022-06-06T06:00:00Z');
	await expect(answer(late.secret)).rejects.toEqual(new Fault('conflict', 'invitation_expired'));
	expect((await seeInvitation(deps, visitor, { secret: late.secret })).state).toBe('expired');
	expect(await stateOf(late.id)).toBe('sent');
	await tidyInvitations.run(deps, {}, {} as never);
	expect(await stateOf(late.id)).toBe('expired');
	expect(await registered(event.id)).toEqual([]);
});

test('thirty days after its event nothing is kept of an invitation', async () => {
	const event = await open();
	const { secret } = await invited(event.id);
	await answer(secret);
	clock.now = new Date('2022-07-10T13:00:00Z');
	await tidyInvitations.run(deps, {}, {} as never);
	const kept = () => owner.query('select id from invitation where event_id = $1', [event.id]);
	expect((await kept()).rows.length).toBe(1);
	clock.now = new Date('2022-07-10T15:00:00Z');
	await tidyInvitations.run(deps, {}, {} as never);
	expect((await kept()).rows).toEqual([]);
	expect((await registered(event.id)).length).toBe(1);
});

test('an institution that accepts has a delegation with its seats, and its coordinators got the mail', async () => {
	const event = await open();
	const institution = await makeInstitution(deps);
	const id = await draftedInstitution(event.id, institution, 4);
	expect(await send(event.id, [id])).toEqual({ mails: 0, leftOut: 1 });
	const email = 'coordination@example.org';
	const coordinator = await makePerson(deps, { givenName: 'Ece', familyName: 'Aydın', email });
	await owner.query(
		`insert into access_grant (id, person_id, role, scope, scope_id, valid_from)
		values (gen_random_uuid(), $1, 'coordinator', 'institution', $2, '2022-01-01')`,
		[coordinator, institution],
	);
	expect(await send(event.id, [id])).toEqual({ mails: 1, leftOut: 0 });
	const secret = await secretOf(email);
	await answer(secret);
	const { delegations } = await listDelegations(deps, team, { eventId: event.id });
	expect(delegations.map(({ institutionId, planned, named }) => ({ institutionId, planned, named }))).toEqual(
		[{ institutionId: institution, planned: 4, named: 0 }],
	);
	const seen = await seeInvitation(deps, visitor, { secret });
	expect([seen.state, seen.delegationId]).toEqual(['delegated', delegations[0]!.id]);
});

test('a draft cannot be answered, and whoever withdrew may be invited and come again', async () => {
	const event = await open();
	const person = await drafted(event.id);
	expect(await stateOf(person.id)).toBe('draft');
	const registration = await makeRegistration(deps, event.id, {
		newcomer: null,
		personId: await makePerson(deps, { email: person.email }),
	});
	expect(await send(event.id, [person.id])).toEqual({ mails: 0, leftOut: 1 });
	await owner.query(`update registration set state = 'cancelled' where id = $1`, [registration]);
	expect(await send(event.id, [person.id])).toEqual({ mails: 1, leftOut: 0 });
	await answer(await secretOf(person.email));
	expect(await registered(event.id)).toEqual([{ email: person.email, state: 'confirmed' }]);
});
