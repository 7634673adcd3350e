import { and, eq, isNull } from 'drizzle-orm';
import * as v from 'valibot';
import type { Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import { recordId } from '#shared/fields.ts';
import { newId } from '#shared/id.ts';
import { demand } from '#shared/policy.ts';
import { demandStep } from '#shared/transition.ts';
import { emailKey } from '#programme/people/identity.ts';
import { accountPerson, person } from '#programme/people/server/tables.ts';
import { personName } from '#programme/people/person.ts';
import { audit } from '#platform/server/audit/audit.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { Deps } from '#platform/server/deps.ts';
import { enqueue } from '#platform/server/jobs/enqueue.ts';
import type { JobKind } from '#platform/server/jobs/job.ts';
import { openSealed, sealText } from '#platform/server/seal.ts';
import { spend } from '#platform/server/limits/spend.ts';
import { memberTransitions, type MemberRole, type MembershipFields, type MemberState } from '../network.ts';
import { networkPolicy } from '../policy.ts';
import { enter, moderate, standingIn, type MemberRow } from './membership.ts';
import { tellMember } from './network-mail.ts';
import { networkMember } from './tables.ts';

type One = { readonly id: string };
type OfMember = One & { readonly memberId: string };
const system = { kind: 'system', name: 'networks', locale: 'en' } as const;

async function move(
	tx: Tx,
	member: MemberRow,
	to: MemberState,
	more: Partial<MemberRow> = {},
): Promise<void> {
	demandStep(memberTransitions, member.state, to);
	const { rowCount } = await tx
		.update(networkMember)
		.set({ ...more, state: to })
		.where(and(eq(networkMember.id, member.id), eq(networkMember.state, member.state)));
	if (rowCount === 0) throw new Fault('conflict', 'conflict');
}

/** Asks to join; a moderator answers. The name is the one the others will see. */
export async function requestToJoin(
	deps: Deps,
	actor: Actor,
	{ id, fields }: One & { readonly fields: MembershipFields },
): Promise<void> {
	const now = deps.now();
	await deps.db.as(actor, async (tx) => {
		const standing = await standingIn(tx, actor, id);
		demand(networkPolicy, 'request', actor, standing);
		if (standing.me) await move(tx, standing.me, 'requested', { ...fields, role: 'member' });
		else
			await tx.insert(networkMember).values({
				...fields,
				id: newId(now.getTime()),
				networkId: id,
				personId: actor.kind === 'account' ? actor.personId : null,
				state: 'requested',
				createdAt: now,
			});
		await audit(tx, actor, now, { noun: 'network', recordId: id, action: 'member.request' });
	});
}

/** Takes an invitation, under the name one chooses. */
export async function acceptInvitation(
	deps: Deps,
	actor: Actor,
	{ id, fields }: One & { readonly fields: MembershipFields },
): Promise<void> {
	const now = deps.now();
	await deps.db.as(actor, async (tx) => {
		const standing = await standingIn(tx, actor, id);
		demand(networkPolicy, 'accept', actor, standing);
		await move(tx, standing.me!, 'active', { ...fields, toldUntil: now });
		await audit(tx, actor, now, { noun: 'network', recordId: id, action: 'member.join' });
	});
}

/** Changes one's own name in the network and when one hears of news. */
export async function changeMembership(
	deps: Deps,
	actor: Actor,
	{ id, fields }: One & { readonly fields: MembershipFields },
): Promise<void> {
	await deps.db.as(actor, async (tx) => {
		const { me } = await enter(tx, actor, id);
		await tx.update(networkMember).set(fields).where(eq(networkMember.id, me.id));
	});
}

/** Leaves, or takes a request or an invitation back. What one has written stays, without a name. The last moderator stays. */
export async function leaveNetwork(deps: Deps, actor: Actor, { id }: One): Promise<void> {
	const now = deps.now();
	await deps.db.as(actor, async (tx) => {
		const standing = await standingIn(tx, actor, id);
		demand(networkPolicy, 'leave', actor, standing);
		if (standing.me!.role === 'moderator') await demandAnother(tx, id);
		await move(tx, standing.me!, 'left', { role: 'member' });
		await audit(tx, actor, now, { noun: 'network', recordId: id, action: 'member.leave' });
	});
}

async function demandAnother(tx: Tx, id: string): Promise<void> {
	const left = await tx
		.select({ id: networkMember.id })
		.from(networkMember)
		.where(
			and(
				eq(networkMember.networkId, id),
				eq(networkMember.state, 'active'),
				eq(networkMember.role, 'moderator'),
			),
		)
		.for('update');
	if (left.length < 2) throw new Fault('conflict', 'last_moderator');
}

async function memberOf(tx: Tx, { id, memberId }: OfMember): Promise<MemberRow> {
	const [found] = await tx
		.select()
		.from(networkMember)
		.where(and(eq(networkMember.id, memberId), eq(networkMember.networkId, id)));
	if (!found) throw new Fault('missing', 'not_found');
	return found;
}

/** A moderator's answer to a request. Whoever asked is told by mail. */
export async function answerRequest(
	deps: Deps,
	actor: Actor,
	{ isAccepted, ...of }: OfMember & { readonly isAccepted: boolean },
): Promise<void> {
	const now = deps.now();
	await deps.db.as(actor, async (tx) => {
		await moderate(tx, actor, of.id);
		const member = await memberOf(tx, of);
		if (member.state !== 'requested') throw new Fault('conflict', 'step_not_allowed');
		await move(tx, member, isAccepted ? 'active' : 'declined', { toldUntil: now });
		const action = isAccepted ? 'member.accept' : 'member.decline';
		await audit(tx, actor, now, { noun: 'network', recordId: of.id, action });
		if (isAccepted) await tellMember(tx, of.memberId, 'accepted');
	});
}

/** Makes a member a moderator, or a moderator a member; one always stays. */
export async function setRole(
	deps: Deps,
	actor: Actor,
	{ role, ...of }: OfMember & { readonly role: MemberRole },
): Promise<void> {
	const now = deps.now();
	await deps.db.as(actor, async (tx) => {
		await moderate(tx, actor, of.id);
		const member = await memberOf(tx, of);
		if (member.state !== 'active') throw new Fault('conflict', 'step_not_allowed');
		if (member.role === 'moderator' && role === 'member') await demandAnother(tx, of.id);
		await tx.update(networkMember).set({ role }).where(eq(networkMember.id, of.memberId));
		await audit(tx, actor, now, { noun: 'network', recordId: of.id, action: `member.${role}` });
	});
}

/**
 * Invites the colleague with this address, if they have an account. Whether they have is not said: the answer is the same and takes as
 * long, since a job looks for them, and the members' page names nobody before they accept.
 */
export async function inviteColleague(
	deps: Deps,
	actor: Actor,
	{ id, email }: One & { readonly email: string },
): Promise<void> {
	await deps.db.as(actor, (tx) => moderate(tx, actor, id));
	const subject = actor.kind === 'account' ? actor.accountId : 'system';
	await spend(deps, { purpose: 'network.invite', subject, most: 20, seconds: 24 * 60 * 60 });
	await deps.db.as(actor, async (tx) => {
		// Whoever reads the jobs learns no address from them.
		await enqueue(tx, inviteJob.kind, { id, sealed: sealText(deps.secret, `network ${id}`, email) });
		await audit(tx, actor, deps.now(), { noun: 'network', recordId: id, action: 'member.invite' });
	});
}

const invitePayload = v.object({ id: recordId, sealed: v.string() });

/** Looks for whoever was invited and tells them; of an address without an account nothing becomes. */
export const inviteJob: JobKind = {
	kind: 'network.invite',
	run: async (deps, payload) => {
		const { id, sealed } = v.parse(invitePayload, payload);
		const email = openSealed(deps.secret, `network ${id}`, sealed);
		if (email === null) return;
		const now = deps.now();
		await deps.db.as(system, async (tx) => {
			const [found] = await tx
				.select({ person })
				.from(person)
				.innerJoin(accountPerson, eq(accountPerson.personId, person.id))
				.where(and(eq(person.emailKey, emailKey(email)), isNull(person.deletedAt)));
			if (!found) return;
			const [member] = await tx
				.select()
				.from(networkMember)
				.where(and(eq(networkMember.networkId, id), eq(networkMember.personId, found.person.id)));
			if (member && !memberTransitions[member.state].includes('invited')) return;
			const memberId = member?.id ?? newId(now.getTime());
			if (member) await move(tx, member, 'invited');
			else
				await tx.insert(networkMember).values({
					id: memberId,
					networkId: id,
					personId: found.person.id,
					name: personName(found.person),
					state: 'invited',
					createdAt: now,
				});
			await tellMember(tx, memberId, 'invited');
		});
	},
};
