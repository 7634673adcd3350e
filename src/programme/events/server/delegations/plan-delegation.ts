import { eq, sql } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import { newId } from '#shared/id.ts';
import { audit } from '#platform/server/audit/audit.ts';
import type { Tx } from '#platform/server/database/client.ts';
import { isTaken } from '#platform/server/database/unique.ts';
import type { Deps } from '#platform/server/deps.ts';
import type { DelegationFields } from '../../delegation.ts';
import { demandInstitution } from '../add-registration.ts';
import { findEvent } from '../find-event.ts';
import { delegation, quota } from '../seat-tables.ts';
import { lockEventAlone, lockSeats } from '../seats/lock-seats.ts';
import { offerFree, seatKeeping } from '../seats/move-seated.ts';
import {
	delegationSubject,
	demandNaming,
	keepDelegation,
	placesOf,
	type OneDelegation,
} from './find-delegation.ts';

/**
 * Plans what an institution sends to an event: how many, and whether they come together or as far as seats reach. The planned seats
 * say how many it may name; they are not kept free for it. `conflict` / `delegation_twice`, `delegation_closed`.
 */
export async function planDelegation(
	deps: Deps,
	actor: Actor,
	{
		eventId,
		institutionId,
		...fields
	}: DelegationFields & { readonly eventId: string; readonly institutionId: string },
): Promise<{ id: string }> {
	const now = deps.now();
	await deps.db.as(actor, async (tx) => {
		const event = await findEvent(tx, eventId);
		demandNaming(actor, delegationSubject(actor, event, institutionId, now));
		await demandInstitution(tx, institutionId);
	});
	try {
		return await deps.db.as(seatKeeping(actor), async (tx) => {
			await lockEventAlone(tx, eventId);
			const id = await insertDelegation(tx, { eventId, institutionId, ...fields }, now);
			await audit(tx, actor, now, { noun: 'delegation', recordId: id, action: 'create' });
			return { id };
		});
	} catch (error) {
		if (isTaken(error, 'delegation_once')) throw new Fault('conflict', 'delegation_twice');
		throw error;
	}
}

export async function insertDelegation(
	tx: Tx,
	{
		eventId,
		institutionId,
		seats,
		policy,
	}: DelegationFields & { readonly eventId: string; readonly institutionId: string },
	now: Date,
): Promise<string> {
	const id = newId(now.getTime());
	const stamps = { createdAt: now, updatedAt: now };
	await tx.insert(delegation).values({ id, eventId, institutionId, policy, ...stamps });
	await tx.insert(quota).values({
		id: newId(now.getTime()),
		eventId,
		scope: 'delegation',
		delegationId: id,
		size: seats,
		...stamps,
	});
	return id;
}

/** Changes the plan. `invalid` with `too_few_seats` at `seats` where more people are named already. */
export async function changeDelegation(
	deps: Deps,
	actor: Actor,
	{ seats, policy, ...one }: OneDelegation & DelegationFields,
): Promise<void> {
	await keepDelegation(deps, actor, one, async ({ tx, event, row }) => {
		const { named } = await placesOf(tx, row.id);
		if (seats < named)
			throw new Fault('invalid', 'check_fields', {
				issues: [{ field: 'seats', reason: 'too_few_seats', params: { count: named } }],
			});
		const now = deps.now();
		await tx.update(quota).set({ size: seats, updatedAt: now }).where(eq(quota.delegationId, row.id));
		await tx
			.update(delegation)
			.set({ policy, version: sql`${delegation.version} + 1`, updatedAt: now })
			.where(eq(delegation.id, row.id));
		const offered = await offerFree(tx, { deps, event, quotas: await lockSeats(tx, event.id) });
		const fields = ['seats', 'policy'];
		return {
			value: undefined,
			events: [{ noun: 'delegation', recordId: row.id, action: 'change', fields }, ...offered],
		};
	});
}
