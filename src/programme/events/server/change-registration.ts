import { and, eq, inArray, isNull, type SQL } from 'drizzle-orm';
import type * as v from 'valibot';
import type { Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import { demandStep, mayFollow } from '#shared/transition.ts';
import { audit, changedFields } from '#platform/server/audit/audit.ts';
import type { Deps } from '#platform/server/deps.ts';
import {
	registrationStates,
	registrationTransitions,
	unansweredStates,
	type changeRegistrationInput,
	type RegistrationState,
} from '../registration.ts';
import { demandInstitution } from './add-registration.ts';
import { findEventToAttend, findRegistration } from './find-registration.ts';
import { lockSeats } from './seats/lock-seats.ts';
import { moveSeated, offerFree } from './seats/move-seated.ts';
import { settleSeats } from './seats/settle-seats.ts';
import { registration } from './tables.ts';

/** Changes part, institution, language or note of a registration; naming an institution settles what was typed for it. */
export async function changeRegistration(
	deps: Deps,
	actor: Actor,
	{ eventId, id, version, ...fields }: v.InferOutput<typeof changeRegistrationInput>,
): Promise<{ version: number }> {
	return deps.db.as(actor, async (tx) => {
		await findEventToAttend(tx, actor, eventId);
		const quotas = await lockSeats(tx, eventId);
		const { event, row } = await findRegistration(tx, actor, { eventId, id });
		if (row.version !== version) throw new Fault('conflict', 'conflict');
		await demandInstitution(tx, fields.institutionId);
		const after = { ...fields, institutionTyped: fields.institutionId ? null : row.institutionTyped };
		const changed = changedFields(row, after);
		if (changed.length === 0) return { version };
		const now = deps.now();
		const written = await tx
			.update(registration)
			.set({ ...after, version: version + 1, updatedAt: now })
			.where(and(eq(registration.id, id), eq(registration.version, version)))
			.returning({ id: registration.id });
		if (written.length === 0) throw new Fault('conflict', 'conflict');
		const { released } = await settleSeats(tx, quotas, [id]);
		const done = { noun: 'registration', recordId: id, action: 'change', fields: changed };
		await audit(tx, actor, now, done, ...(released ? await offerFree(tx, { deps, event, quotas }) : []));
		return { version: version + 1 };
	});
}

/**
 * Takes one registration a step on. `conflict` where the step does not follow from where it stands; `conflict` / `quota_full` where
 * no seat is free, unless the quota is to be raised.
 */
export async function moveRegistration(
	deps: Deps,
	actor: Actor,
	{
		eventId,
		id,
		to,
		raise,
	}: {
		readonly eventId: string;
		readonly id: string;
		readonly to: RegistrationState;
		readonly raise?: boolean;
	},
): Promise<void> {
	await deps.db.as(actor, async (tx) => {
		await findEventToAttend(tx, actor, eventId);
		const quotas = await lockSeats(tx, eventId);
		const { event, row } = await findRegistration(tx, actor, { eventId, id }, 'update');
		demandStep(registrationTransitions, row.state, to);
		const moved = await moveSeated(tx, { deps, event, quotas }, [id], to, raise ? { raise } : {});
		await audit(tx, actor, deps.now(), ...moved);
	});
}

/** Takes all of these that may go there, and only those, to a state: all or, with `conflict` / `quota_full`, none. Returns how many went. */
export async function moveRegistrations(
	deps: Deps,
	actor: Actor,
	{
		eventId,
		ids,
		to,
	}: { readonly eventId: string; readonly ids: readonly string[]; readonly to: RegistrationState },
): Promise<{ moved: number }> {
	return moveWhere(deps, actor, { eventId, to }, inArray(registration.id, [...ids]));
}

/** Confirms everybody who waits for an answer; the waiting list is left as it is. */
export async function confirmWaiting(
	deps: Deps,
	actor: Actor,
	{ eventId }: { readonly eventId: string },
): Promise<{ moved: number }> {
	return moveWhere(
		deps,
		actor,
		{ eventId, to: 'confirmed' },
		inArray(registration.state, [...unansweredStates]),
	);
}

async function moveWhere(
	deps: Deps,
	actor: Actor,
	{ eventId, to }: { readonly eventId: string; readonly to: RegistrationState },
	where: SQL,
): Promise<{ moved: number }> {
	return deps.db.as(actor, async (tx) => {
		const event = await findEventToAttend(tx, actor, eventId);
		const quotas = await lockSeats(tx, eventId);
		const from = registrationStates.filter((state) => mayFollow(registrationTransitions, state, to));
		const moved = await tx
			.select({ id: registration.id })
			.from(registration)
			.where(
				and(
					eq(registration.eventId, eventId),
					where,
					inArray(registration.state, from),
					isNull(registration.deletedAt),
				),
			)
			.orderBy(registration.id)
			.for('update');
		const ids = moved.map(({ id }) => id);
		await audit(tx, actor, deps.now(), ...(await moveSeated(tx, { deps, event, quotas }, ids, to)));
		return { moved: ids.length };
	});
}
