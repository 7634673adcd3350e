import { and, eq, isNull, sql } from 'drizzle-orm';
import type * as v from 'valibot';
import type { Actor } from '#shared/actor.ts';
import { Fault, isFault } from '#shared/fault.ts';
import { demandStep } from '#shared/transition.ts';
import { person } from '#programme/people/server/api.ts';
import { audit, type AuditEvent } from '#platform/server/audit/audit.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { Deps } from '#platform/server/deps.ts';
import {
	invitationTransitions,
	isUnanswered,
	type answerInput,
	type InvitationState,
} from '../../invitation.ts';
import { addPerson, takeRegistration } from '../add-registration.ts';
import { insertDelegation } from '../delegations/plan-delegation.ts';
import { findEvent, type EventRow } from '../find-event.ts';
import { invitation } from '../invitation-tables.ts';
import { findKnown, lockAddresses } from '../known-people.ts';
import { moveLocked } from '../move-locked.ts';
import { mailRegistered } from '../registration-mail.ts';
import { delegation, quota } from '../seat-tables.ts';
import { lockEventAlone, lockSeats, type LockedQuota } from '../seats/lock-seats.ts';
import { admit, seatKeeping } from '../seats/move-seated.ts';
import { settleSeats } from '../seats/settle-seats.ts';
import { registration } from '../tables.ts';
import { invitationBehind, type InvitationRow } from './invitation-link.ts';
import { stateNow } from './see-invitation.ts';

export type AnswerInvitation = { readonly secret: string } & v.InferOutput<typeof answerInput>;
type Answering = {
	readonly tx: Tx;
	readonly deps: Deps;
	readonly row: InvitationRow;
	readonly event: EventRow;
	readonly quotas: LockedQuota[];
	readonly now: Date;
};

/**
 * Answers an invitation, once, for the person or the institution it was written to: whoever holds the link may answer, and nobody
 * else is registered by it. To accept is to be registered, with a seat where one is free and on the waiting list where none is,
 * in one transaction with the answer. An institution that accepts has its delegation planned. Faults: `missing` /
 * `link_not_valid`; `conflict` / `invitation_used`, `invitation_expired`, `invitation_revoked`.
 */
export async function answerInvitation(
	deps: Deps,
	actor: Actor,
	{ secret, answer, reason }: AnswerInvitation,
): Promise<void> {
	const system = seatKeeping(actor);
	await deps.db.as(system, async (tx) => {
		const now = deps.now();
		const seen = await invitationBehind(tx, secret);
		if (!seen) throw new Fault('missing', 'link_not_valid');
		// The order of locks is that of registering publicly: address, quotas, rows.
		const address = await addressOf(tx, seen);
		if (address) await lockAddresses(tx, [address]);
		if (seen.seats) await lockEventAlone(tx, seen.eventId);
		const quotas = await lockSeats(tx, seen.eventId);
		const [row] = await tx.select().from(invitation).where(eq(invitation.id, seen.id)).for('update');
		if (!row) throw new Fault('missing', 'link_not_valid');
		const event = await findEvent(tx, row.eventId);
		demandOpen(stateNow(row, event, now));
		const to = answer === 'decline' ? 'declined' : row.seats ? 'delegated' : 'accepted';
		demandStep(invitationTransitions, row.state, to);
		const answering = { tx, deps, row, event, quotas, now };
		const { registrationId = null, events } =
			to === 'accepted'
				? await register(answering, address)
				: { events: to === 'delegated' ? await plan(answering) : [] };
		await tx
			.update(invitation)
			.set({
				state: to,
				answeredAt: now,
				reason: to === 'declined' ? reason : null,
				registrationId,
				updatedAt: now,
			})
			.where(eq(invitation.id, row.id));
		const told = { noun: 'invitation', recordId: row.id, action: `move_${to}`, fields: ['state'] };
		await audit(tx, system, now, ...events, told);
	});
}

function demandOpen(state: InvitationState): void {
	if (state === 'expired' || state === 'revoked') throw new Fault('conflict', `invitation_${state}`);
	if (!isUnanswered(state)) throw new Fault('conflict', 'invitation_used');
}

async function addressOf(tx: Tx, row: InvitationRow): Promise<string | null> {
	if (row.email || !row.personId) return row.email;
	const [found] = await tx
		.select({ email: person.email })
		.from(person)
		.where(and(eq(person.id, row.personId), isNull(person.deletedAt), isNull(person.erasedAt)));
	if (!found) throw new Fault('missing', 'link_not_valid');
	return found.email;
}

async function register(
	{ tx, deps, row, event, quotas, now }: Answering,
	address: string | null,
): Promise<{ registrationId: string; events: AuditEvent[] }> {
	const { institutionId, part, locale } = row;
	const newcomer = { givenName: row.givenName!, familyName: row.familyName!, email: row.email! };
	const [known] = row.personId
		? [{ id: row.personId, email: address }]
		: await findKnown(tx, event.id, [newcomer]);
	const personId = known?.id ?? (await addPerson(tx, now, { ...newcomer, sex: 'not_stated' }, locale));
	const added = await take();
	if (!added) return { registrationId: await standing(tx, event.id, personId), events: [] };
	const found = (await admit(tx, { deps, event, quotas }, [added])).get(added) ?? 'submitted';
	// To be invited is the team's yes: whoever finds a seat has it.
	if (found === 'submitted') {
		await moveLocked(tx, [added], 'confirmed', now);
		await settleSeats(tx, quotas, [added]);
	}
	// To the address that is kept: whoever was invited learns of an answer that others gave for them.
	const recipient = known?.email ?? address;
	const state = found === 'submitted' ? 'confirmed' : found;
	if (recipient) await mailRegistered(tx, deps, { event, registrationId: added, state, recipient, locale });
	const events: AuditEvent[] = known ? [] : [{ noun: 'person', recordId: personId, action: 'create' }];
	return {
		registrationId: added,
		events: [...events, { noun: 'registration', recordId: added, action: 'register' }],
	};

	/** Somebody who registered meanwhile by themselves stays as they are, and the invitation is answered all the same. */
	async function take(): Promise<string | undefined> {
		try {
			const fields = { institutionId, part, locale, note: null };
			return await takeRegistration(tx, { eventId: event.id, personId, state: 'submitted', fields, now });
		} catch (error) {
			if (isFault(error) && error.reason === 'registered_already') return undefined;
			throw error;
		}
	}
}

async function standing(tx: Tx, eventId: string, personId: string): Promise<string> {
	const [found] = await tx
		.select({ id: registration.id })
		.from(registration)
		.where(and(eq(registration.eventId, eventId), eq(registration.personId, personId)));
	return found!.id;
}

/** The delegation of the institution, with at least the seats it was invited with. */
async function plan({ tx, row, event, now }: Answering): Promise<AuditEvent[]> {
	const [known] = await tx
		.select({ id: delegation.id })
		.from(delegation)
		.where(and(eq(delegation.eventId, event.id), eq(delegation.institutionId, row.institutionId!)));
	if (known) {
		await tx
			.update(quota)
			.set({ size: sql`greatest(${quota.size}, ${row.seats})`, updatedAt: now })
			.where(eq(quota.delegationId, known.id));
		return [{ noun: 'delegation', recordId: known.id, action: 'change', fields: ['seats'] }];
	}
	const wanted = { eventId: event.id, institutionId: row.institutionId!, seats: row.seats! };
	const id = await insertDelegation(tx, { ...wanted, policy: 'partial' }, now);
	return [{ noun: 'delegation', recordId: id, action: 'create' }];
}
