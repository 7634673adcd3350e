import { and, eq, inArray, isNull, type SQL } from 'drizzle-orm';
import * as v from 'valibot';
import type { Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import { recordId } from '#shared/fields.ts';
import { choice } from '#shared/form.ts';
import { demand } from '#shared/policy.ts';
import { demandStep } from '#shared/transition.ts';
import { audit } from '#platform/server/audit/audit.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { Deps } from '#platform/server/deps.ts';
import { eventStates, eventTransitions } from '../event.ts';
import { eventPolicy } from '../policy.ts';
import { comingStates } from '../registration.ts';
import { findEvent, subjectOf, type FoundEvent } from './find-event.ts';
import { endInvitations } from './invitations/end-invitations.ts';
import { tellMoved, type SeatNews } from './seats/seat-mail.ts';
import { event, registration } from './tables.ts';

export const moveEventInput = v.object({ id: recordId, to: choice(eventStates) });

/** Registrations of everybody who comes, waits or is waiting for an answer. */
export const isComing = (eventId: string): SQL =>
	and(
		eq(registration.eventId, eventId),
		isNull(registration.deletedAt),
		inArray(registration.state, [...comingStates, 'waitlisted']),
	)!;

async function tellComing(tx: Tx, deps: Deps, found: FoundEvent, news: SeatNews): Promise<void> {
	const rows = await tx.select({ id: registration.id }).from(registration).where(isComing(found.id));
	await tellMoved(
		tx,
		deps,
		found,
		rows.map(({ id }) => id),
		news,
	);
}

/** Takes an event one step on. Whoever is registered for one that is cancelled or postponed is written to, and whoever was invited to one that is cancelled. `conflict`: the step is not allowed from where the event stands by now. */
export async function moveEvent(
	deps: Deps,
	actor: Actor,
	{ id, to }: v.InferOutput<typeof moveEventInput>,
): Promise<void> {
	await deps.db.as(actor, async (tx) => {
		const found = await findEvent(tx, id);
		demand(eventPolicy, 'move', actor, subjectOf(found));
		if (found.deletedAt) throw new Fault('conflict', 'in_bin');
		demandStep(eventTransitions, found.state, to);
		const now = deps.now();
		const moved = await tx
			.update(event)
			.set({ state: to, version: found.version + 1, updatedAt: now })
			.where(and(eq(event.id, id), eq(event.state, found.state), eq(event.version, found.version)))
			.returning({ id: event.id });
		if (moved.length === 0) throw new Fault('conflict', 'conflict');
		if (to === 'cancelled') {
			await tellComing(tx, deps, found, 'event_cancelled');
			await endInvitations(tx, id, now);
		}
		if (to === 'postponed') await tellComing(tx, deps, found, 'event_postponed');
		await audit(tx, actor, now, { noun: 'event', recordId: id, action: `move_${to}`, fields: ['state'] });
	});
}
