import { and, eq } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import { newId } from '#shared/id.ts';
import { demand } from '#shared/policy.ts';
import { localTime } from '#shared/time.ts';
import { audit, changedFields } from '#platform/server/audit/audit.ts';
import type { Deps } from '#platform/server/deps.ts';
import { eventPolicy } from '../policy.ts';
import type { SessionFields } from '../session.ts';
import { findEvent, subjectOf } from './find-event.ts';
import { demandTimes, findEventToPlan, findSession } from './find-session.ts';
import { demandRoom } from './rooms.ts';
import { lockEventAlone } from './seats/lock-seats.ts';
import { settleSession } from './sign-up/settle-session.ts';
import { tellSignedUpLater } from './sign-up/tell-signed-up.ts';
import { sessionsWhere, type SessionInAgenda } from './session-rows.ts';
import { eventSession } from './session-tables.ts';

const columns = (fields: SessionFields) => ({
	...fields,
	startsLocal: localTime(fields.startsLocal),
	endsLocal: localTime(fields.endsLocal),
});

export async function getSession(
	deps: Deps,
	actor: Actor,
	{ eventId, id }: { readonly eventId: string; readonly id: string },
): Promise<SessionInAgenda> {
	return deps.db.as(actor, async (tx) => {
		demand(eventPolicy, 'read', actor, subjectOf(await findEvent(tx, eventId)));
		const [found] = await sessionsWhere(tx, and(eq(eventSession.eventId, eventId), eq(eventSession.id, id)));
		if (!found) throw new Fault('missing', 'not_found');
		return found;
	});
}

/** Adds a session to an event. */
export async function addSession(
	deps: Deps,
	actor: Actor,
	{ eventId, fields }: { readonly eventId: string; readonly fields: SessionFields },
): Promise<{ id: string }> {
	return deps.db.as(actor, async (tx) => {
		const { zone } = await findEventToPlan(tx, actor, eventId);
		demandTimes(fields, zone);
		await demandRoom(tx, eventId, fields.roomId);
		const now = deps.now();
		const id = newId(now.getTime());
		await tx.insert(eventSession).values({ id, eventId, ...columns(fields), createdAt: now, updatedAt: now });
		await audit(tx, actor, now, { noun: 'session', recordId: id, action: 'create' });
		return { id };
	});
}

export type ChangeSession = {
	readonly eventId: string;
	readonly id: string;
	readonly version: number;
	readonly fields: SessionFields;
};

/** Changes a session; another version by now is a `conflict`. */
export async function changeSession(
	deps: Deps,
	actor: Actor,
	{ eventId, id, version, fields }: ChangeSession,
): Promise<{ version: number }> {
	return deps.db.as(actor, async (tx) => {
		const { zone } = await findEventToPlan(tx, actor, eventId);
		const before = await findSession(tx, eventId, id);
		if (before.version !== version) throw new Fault('conflict', 'conflict');
		demandTimes(fields, zone);
		await demandRoom(tx, eventId, fields.roomId);
		const after = columns(fields);
		const times = { startsLocal: localTime(before.startsLocal), endsLocal: localTime(before.endsLocal) };
		const changed = changedFields({ ...before, ...times }, after);
		if (changed.length === 0) return { version };
		// Whether those who signed up hold their seats in it depends on these two.
		const isAboutSeats = changed.includes('signUp') || changed.includes('confidentiality');
		if (isAboutSeats) await lockEventAlone(tx, eventId);
		const now = deps.now();
		await tellSignedUpLater(tx, before, now);
		const written = await tx
			.update(eventSession)
			.set({ ...after, version: version + 1, updatedAt: now })
			.where(and(eq(eventSession.id, id), eq(eventSession.version, version)))
			.returning({ id: eventSession.id });
		if (written.length === 0) throw new Fault('conflict', 'conflict');
		if (isAboutSeats) await settleSession(tx, eventId, id);
		await audit(tx, actor, now, { noun: 'session', recordId: id, action: 'change', fields: changed });
		return { version: version + 1 };
	});
}

type OneSession = { readonly eventId: string; readonly id: string };

/** Lays a session into the bin and frees its seats; `restoreSession` brings it back with those who had signed up. */
export async function removeSession(deps: Deps, actor: Actor, session: OneSession): Promise<void> {
	await setBin(deps, actor, session, true);
}

export async function restoreSession(deps: Deps, actor: Actor, session: OneSession): Promise<void> {
	await setBin(deps, actor, session, false);
}

async function setBin(
	deps: Deps,
	actor: Actor,
	{ eventId, id }: OneSession,
	isInBin: boolean,
): Promise<void> {
	await deps.db.as(actor, async (tx) => {
		await findEventToPlan(tx, actor, eventId);
		await lockEventAlone(tx, eventId);
		const found = await findSession(tx, eventId, id);
		if ((found.deletedAt !== null) === isInBin) return;
		const now = deps.now();
		await tellSignedUpLater(tx, found, now);
		await tx
			.update(eventSession)
			.set({ deletedAt: isInBin ? now : null, version: found.version + 1, updatedAt: now })
			.where(eq(eventSession.id, id));
		await settleSession(tx, eventId, id);
		const action = isInBin ? 'remove' : 'restore';
		await audit(tx, actor, now, { noun: 'session', recordId: id, action });
	});
}
