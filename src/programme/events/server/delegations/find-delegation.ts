import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import { demand } from '#shared/policy.ts';
import { audit, type AuditEvent } from '#platform/server/audit/audit.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { Deps } from '#platform/server/deps.ts';
import { delegationPolicy, namedStates, type DelegationSubject } from '../../delegation.ts';
import { eventPolicy } from '../../policy.ts';
import { closingOf } from '../../public-registration.ts';
import { findEvent, subjectOf, type FoundEvent } from '../find-event.ts';
import { delegate, delegation, quota } from '../seat-tables.ts';
import { lockSeats, type LockedQuota } from '../seats/lock-seats.ts';
import { seatKeeping } from '../seats/move-seated.ts';
import { registration } from '../tables.ts';

export type OneDelegation = { readonly eventId: string; readonly id: string };
export type DelegationRow = typeof delegation.$inferSelect;

export function delegationSubject(
	actor: Actor,
	event: FoundEvent,
	institutionId: string,
	now: Date,
): DelegationSubject {
	const isOpen =
		!event.deletedAt && ['announced', 'open'].includes(event.state) && closingOf({ ...event }) > now;
	return {
		institutionId,
		isOpen,
		attends: eventPolicy.attend(actor, subjectOf(event)),
		sees: eventPolicy.readSeats(actor, subjectOf(event)),
	};
}

/** A delegation of this event that the actor sees; otherwise `missing`, whether it exists or not. */
export async function findDelegation(
	tx: Tx,
	actor: Actor,
	{ eventId, id }: OneDelegation,
	now: Date,
): Promise<{ event: FoundEvent; row: DelegationRow; subject: DelegationSubject }> {
	const event = await findEvent(tx, eventId);
	const [row] = await tx
		.select()
		.from(delegation)
		.where(and(eq(delegation.id, id), eq(delegation.eventId, eventId)));
	const subject = row && delegationSubject(actor, event, row.institutionId, now);
	if (!row || !subject || !delegationPolicy.read(actor, subject)) throw new Fault('missing', 'not_found');
	return { event, row, subject };
}

/** Refuses who may not name people, and says it of one who could have in time: `conflict` / `delegation_closed`. */
export function demandNaming(actor: Actor, subject: DelegationSubject): void {
	if (!subject.isOpen && !subject.attends && delegationPolicy.name(actor, { ...subject, isOpen: true }))
		throw new Fault('conflict', 'delegation_closed');
	demand(delegationPolicy, 'name', actor, subject);
}

export type Keeping = {
	readonly tx: Tx;
	readonly event: FoundEvent;
	readonly row: DelegationRow;
	readonly quotas: LockedQuota[];
};

/**
 * Lets somebody work on a delegation they may name people for. Coordinators may write nothing of an event themselves: after they have
 * been asked for, the system writes, with the quotas locked; the audit chain names who did it.
 */
export async function keepDelegation<T>(
	deps: Deps,
	actor: Actor,
	one: OneDelegation,
	work: (keeping: Keeping) => Promise<{ value: T; events: readonly AuditEvent[] }>,
): Promise<T> {
	await deps.db.as(actor, async (tx) => {
		const { subject } = await findDelegation(tx, actor, one, deps.now());
		demandNaming(actor, subject);
	});
	const system = seatKeeping(actor);
	return deps.db.as(system, async (tx) => {
		const quotas = await lockSeats(tx, one.eventId);
		const { event, row } = await findDelegation(tx, system, one, deps.now());
		const { value, events } = await work({ tx, event, row, quotas });
		await audit(tx, actor, deps.now(), ...events);
		return value;
	});
}

/** How many people a delegation has named, and how many it may. */
export async function placesOf(tx: Tx, delegationId: string): Promise<{ named: number; planned: number }> {
	const [found] = await tx
		.select({ named: sql<number>`count(${registration.id})::int` })
		.from(delegate)
		.innerJoin(registration, eq(registration.id, delegate.registrationId))
		.where(
			and(
				eq(delegate.delegationId, delegationId),
				inArray(registration.state, [...namedStates]),
				sql`${registration.deletedAt} is null`,
			),
		);
	const [own] = await tx.select({ size: quota.size }).from(quota).where(eq(quota.delegationId, delegationId));
	return { named: found?.named ?? 0, planned: own?.size ?? 0 };
}
