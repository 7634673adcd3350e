import { beforeEach, describe, expect, test } from 'vitest';
import { later, member, password } from '#world/accounts.ts';
import { account } from '#world/actors.ts';
import { Browser, outbox } from '#world/browser.ts';
import { testDatabase } from '#world/database.ts';
import { makeInstitution } from '#world/institutions.ts';
import { sessionCookie } from '#platform/server/session/cookies.ts';
import type { Actor, Role } from '#shared/actor.ts';
import { newId } from '#shared/id.ts';
import { scopesOfRole, type InvitationInput } from '../../access.ts';
import {
	acceptInvitation,
	actorOf,
	choicesFor,
	grantRole,
	invite,
	inviteAgain,
	listAccess,
	readAccess,
	revokeGrant,
	seeInvitation,
	signIn,
} from '../doors.ts';

const { deps, owner } = await testDatabase();
const administrator = account([{ role: 'administrator', scope: 'programme' }]);
const team = account([{ role: 'team', scope: 'programme' }]);
let number = 0;

const invitation = (changes: Partial<InvitationInput> = {}): InvitationInput => ({
	givenName: 'Zeynep',
	familyName: 'Şahin',
	email: `zeynep-${++number}@example.org`,
	locale: 'tr',
	role: 'reader',
	scope: { kind: 'programme', id: null },
	validFrom: null,
	validUntil: null,
	...changes,
});
const send = (input: InvitationInput, actor: Actor = team) => invite(deps, actor, input, 'Deniz <b>Kaya</b>');
const accept = async (token: string, given: string | null = null) => {
	const browser = new Browser();
	browser.take((await acceptInvitation(deps, browser.visit, { token, password: given }, 'tr')).cookies);
	return actorOf(deps, browser.cookie(sessionCookie(deps.origin)), 'tr');
};

describe('an invitation', () => {
	test('makes person, account and role, and its link lets in once', async () => {
		const input = invitation();
		const personId = await send(input);
		const [mail] = await outbox(owner, input.email);
		expect(mail).toMatchObject({ locale: 'tr', subject: 'Köprü’ye davet' });
		expect(mail!.text).toContain('Rolünüz: \u2068Okuma\u2069, \u2068programın tamamı\u2069.');
		expect(mail!.html).toContain('Deniz &lt;b&gt;Kaya&lt;/b&gt;');
		expect(await seeInvitation(deps, mail!.token)).toEqual({ name: 'Zeynep Şahin', email: input.email });
		expect((await readAccess(deps, team, personId)).account).toBe('invited');
		const known = await accept(mail!.token);
		expect(known.actor).toMatchObject({ personId, grants: [{ role: 'reader', scope: 'programme' }] });
		expect((await readAccess(deps, team, personId)).account).toBe('used');
		await expect(accept(mail!.token)).rejects.toMatchObject({ reason: 'link_used_up' });
		expect(await seeInvitation(deps, mail!.token)).toBe(undefined);
	});

	test('may set a password, but not a guessable one, which leaves the link good', async () => {
		const input = invitation({ familyName: 'Şahinoğlu' });
		await send(input);
		const [mail] = await outbox(owner, input.email);
		await expect(accept(mail!.token, 'şahinoğlu!!!')).rejects.toMatchObject({
			issues: [{ field: 'password', reason: 'password_guessable' }],
		});
		await accept(mail!.token, password);
		await signIn(deps, new Browser().visit, { email: input.email, password }, 'tr');
	});

	test('is accepted by one of two who open it at once, and by nobody after two weeks', async () => {
		const input = invitation();
		await send(input);
		const [mail] = await outbox(owner, input.email);
		const late = later(deps, 15 * 24 * 60);
		expect(await seeInvitation(late, mail!.token)).toBe(undefined);
		const results = await Promise.allSettled([accept(mail!.token), accept(mail!.token)]);
		expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
	});

	test('to somebody who is known by their address gives the role to them', async () => {
		const input = invitation({ email: 'Ali.Yılmaz@example.org' });
		const first = await send({ ...input, email: 'ali.yilmaz@example.org' });
		expect(
			await send({ ...input, email: 'ALİ.YILMAZ@example.org', role: 'organiser', scope: await event() }),
		).toBe(first);
		const holder = await readAccess(deps, team, first);
		expect(holder.grants.map(({ role }) => role)).toEqual(['reader', 'organiser']);
		expect((await outbox(owner, 'ali.yilmaz@example.org')).map(({ subject }) => subject)).toEqual([
			'Köprü’ye davet',
			'Köprü’ye davet',
		]);
	});

	test('to somebody who has signed in before tells them of the role, without a link', async () => {
		const { email } = await member(owner, `known-${++number}@example.org`);
		await send(invitation({ email }));
		const [mail] = await outbox(owner, email);
		expect(mail).toMatchObject({ subject: 'Köprü’de yeni rol', token: '' });
	});

	test('can be sent again: the earlier link no longer works', async () => {
		const input = invitation();
		const personId = await send(input);
		const [first] = await outbox(owner, input.email);
		await inviteAgain(deps, team, personId, 'Deniz Kaya');
		const [second] = await outbox(owner, input.email);
		expect(second!.token).not.toBe(first!.token);
		await expect(accept(first!.token)).rejects.toMatchObject({ reason: 'link_used_up' });
		await accept(second!.token);
		await expect(inviteAgain(deps, team, personId, 'x')).rejects.toMatchObject({ reason: 'has_signed_in' });
	});

	test('never reaches an address that was put into the person’s record meanwhile', async () => {
		const input = invitation();
		const personId = await send(input);
		await owner.query(`update person set email = 'mallory@example.org' where id = $1`, [personId]);
		await inviteAgain(deps, team, personId, 'Deniz Kaya');
		expect(await outbox(owner, 'mallory@example.org')).toEqual([]);
		expect(await outbox(owner, input.email)).toHaveLength(2);
	});

	test('is refused whole: no half of it is left', async () => {
		const input = invitation({ scope: { kind: 'institution', id: newId() }, role: 'coordinator' });
		await expect(send(input)).rejects.toMatchObject({
			issues: [{ field: 'scope', reason: 'not_found_choice' }],
		});
		await expect(send({ ...input, email: 'ayşe@example.org' })).rejects.toMatchObject({
			issues: [{ field: 'email', reason: 'address_not_for_account' }],
		});
		const { rows } = await owner.query('select 1 from person where email = $1', [input.email]);
		expect(rows).toEqual([]);
		expect(await outbox(owner, input.email)).toEqual([]);
	});

	test('to a second person by the same mailbox is refused: who did what would not be known', async () => {
		const input = invitation();
		await send(input);
		await owner.query('update person set email = null, email_key = null where email = $1', [input.email]);
		await expect(send({ ...input, givenName: 'Other' })).rejects.toMatchObject({
			issues: [{ field: 'email', reason: 'address_taken' }],
		});
	});
});

async function event() {
	const id = newId();
	await owner.query(
		`insert into event (id, slug, kind, title, starts_local, ends_local, zone, starts_at, ends_at)
		values ($1, $2, 'workshop', '{"original":"en","texts":{"en":{"text":"E","state":"human"}}}', now(), now(), 'UTC', now(), now())`,
		[id, id],
	);
	return { kind: 'event', id } as const;
}

describe('roles', () => {
	const rank: [string, Actor, Role[]][] = [
		['an administrator', administrator, ['administrator', 'team', 'reader']],
		['the team', team, ['reader']],
		['a reader', account([{ role: 'reader', scope: 'programme' }]), []],
		['a coordinator', account([{ role: 'coordinator', scope: 'institution', id: newId() }]), []],
		['nobody', account([]), []],
	];
	test.each(rank)('are given by %s as far as they may', async (_, actor, may) => {
		for (const role of ['administrator', 'team', 'reader'] as const) {
			const { personId } = await member(owner, `holder-${++number}@example.org`);
			const given = grantRole(deps, actor, personId, {
				role,
				scope: { kind: 'programme', id: null },
				validFrom: null,
				validUntil: null,
			});
			if (may.includes(role)) await given;
			else await expect(given, role).rejects.toMatchObject({ kind: 'forbidden' });
			const { rows } = await owner.query('select role from access_grant where person_id = $1', [personId]);
			expect(rows, role).toHaveLength(may.includes(role) ? 1 : 0);
		}
	});

	test('are not given twice for the same thing, nor taken by the id of somebody else’s', async () => {
		const institution = await makeInstitution(deps);
		const { personId } = await member(owner, `holder-${++number}@example.org`);
		const { personId: other } = await member(owner, `holder-${++number}@example.org`);
		const grant = {
			role: 'coordinator',
			scope: { kind: 'institution', id: institution },
			validFrom: null,
			validUntil: null,
		} as const;
		await grantRole(deps, team, personId, grant);
		await expect(grantRole(deps, team, personId, grant)).rejects.toMatchObject({
			issues: [{ reason: 'has_role_already' }],
		});
		const [held] = (await readAccess(deps, team, personId)).grants;
		await expect(revokeGrant(deps, team, other, { grantId: held!.grantId })).rejects.toMatchObject({
			kind: 'missing',
		});
		await revokeGrant(deps, team, personId, { grantId: held!.grantId });
		expect((await readAccess(deps, team, personId)).grants).toMatchObject([{ state: 'over' }]);
		await grantRole(deps, team, personId, grant);
	});

	test('are seen by the team alone, with what they reach by name', async () => {
		const institution = await makeInstitution(deps);
		const { personId } = await member(owner, `holder-${++number}@example.org`, [
			{ role: 'coordinator', scope: 'institution', id: institution },
			{ role: 'reader', scope: 'event', id: newId() },
		]);
		const holder = (await listAccess(deps, team)).find((one) => one.personId === personId);
		expect(holder!.grants.map(({ name }) => name?.texts.tr?.text ?? null)).toEqual(['Buca Belediyesi', null]);
		for (const actor of [account([]), account([{ role: 'reader', scope: 'programme' }])])
			await expect(listAccess(deps, actor)).rejects.toMatchObject({ kind: 'forbidden' });
	});
});

describe('the last administrator', () => {
	beforeEach(() => owner.query('truncate access_grant, account cascade'));
	const crown = async () => {
		const { personId } = await member(owner, `crown-${++number}@example.org`, [
			{ role: 'administrator', scope: 'programme' },
		]);
		const { rows } = await owner.query<{ id: string }>('select id from access_grant where person_id = $1', [
			personId,
		]);
		return { personId, grantId: rows[0]!.id };
	};

	test('cannot be taken away, and one who was only invited does not count', async () => {
		const only = await crown();
		await send(invitation({ role: 'administrator' }), administrator);
		await expect(revokeGrant(deps, administrator, only.personId, only)).rejects.toMatchObject({
			kind: 'conflict',
			reason: 'last_administrator',
		});
		await crown();
		await revokeGrant(deps, administrator, only.personId, only);
	});

	test('stays, also when two take each other’s role at the same moment', async () => {
		for (let round = 0; round < 5; round++) {
			await owner.query('truncate access_grant');
			const both = [await crown(), await crown()];
			const results = await Promise.allSettled(
				both.map((one) => revokeGrant(deps, administrator, one.personId, one)),
			);
			expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
		}
	});
});

test('a form offers every place that a role can be tied to, by its kind', async () => {
	const place = await makeInstitution(deps);
	const { scopes } = await choicesFor(deps, team, 'reader');
	expect(scopes[0]).toEqual({ kind: 'programme', id: null, name: null, value: 'programme' });
	expect(scopes).toContainEqual(
		expect.objectContaining({ kind: 'institution', id: place, value: `institution:${place}` }),
	);
	expect(new Set(scopes.map(({ kind }) => kind)).isSubsetOf(new Set(scopesOfRole.reader))).toBe(true);
	expect((await choicesFor(deps, team, 'administrator')).scopes).toEqual([]);
});
