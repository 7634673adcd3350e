import { and, eq, gt, isNull, ne, or, type SQL } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import { audit } from '#platform/server/audit/audit.ts';
import type { Tx } from '#platform/server/database/client.ts';
import { closingDays } from '../centre.ts';
import { counsellingCentre, counsellorIdentity } from './tables.ts';

/** The application itself, where a step reaches what its actor must not see: names of colleagues, cases of somebody who leaves. */
export const house = { kind: 'system', name: 'counselling', locale: 'en' } as const;

export type Centre = typeof counsellingCentre.$inferSelect;
export type Identity = typeof counsellorIdentity.$inferSelect;

/** A centre the actor reaches; `missing` where there is none for them, or it was closed. */
export const centreOf = (tx: Tx, id: string): Promise<Centre> =>
	centreWhere(tx, id, isNull(counsellingCentre.closedAt));

const day = 24 * 60 * 60 * 1000;
/** The last moment at which cases of a centre are reached that was closed then. */
export const reachedUntil = (closedAt: Date) => new Date(closedAt.getTime() + closingDays * day);

/** Of which centres cases are reached: those that are open, and those closed so short a while ago that devices still hand in. */
export const isReached = (now: Date): SQL =>
	or(
		isNull(counsellingCentre.closedAt),
		gt(counsellingCentre.closedAt, new Date(now.getTime() - closingDays * day)),
	)!;

/** The same, as their ids. */
export const reachedCentres = (tx: Tx, now: Date) =>
	tx.select({ id: counsellingCentre.id }).from(counsellingCentre).where(isReached(now));

/** The centre of a case that the actor reaches; `missing` where there is none, or it was closed too long ago. */
export const centreOfCases = (tx: Tx, id: string, now: Date): Promise<Centre> =>
	centreWhere(tx, id, isReached(now));

async function centreWhere(tx: Tx, id: string, state: SQL): Promise<Centre> {
	const [found] = await tx
		.select()
		.from(counsellingCentre)
		.where(and(eq(counsellingCentre.id, id), state));
	if (!found) throw new Fault('missing', 'not_found');
	return found;
}

/** Notes that something of a centre was changed. */
export const noteChange = (
	tx: Tx,
	actor: Actor,
	now: Date,
	recordId: string,
	changed: { readonly fields: readonly string[] },
) => audit(tx, actor, now, { noun: 'counselling_centre', recordId, action: 'change', ...changed });

/** The actor's own key at a centre, unless they have left. */
export async function ownIdentity(tx: Tx, actor: Actor, centreId: string): Promise<Identity | undefined> {
	if (actor.kind !== 'account' || !actor.personId) return undefined;
	const [found] = await tx
		.select()
		.from(counsellorIdentity)
		.where(
			and(
				eq(counsellorIdentity.centreId, centreId),
				eq(counsellorIdentity.personId, actor.personId),
				ne(counsellorIdentity.state, 'left'),
			),
		);
	return found;
}

/** The actor's own key that counts; `conflict` / `key_not_confirmed` where the centre has not confirmed it yet. */
export async function activeIdentity(tx: Tx, actor: Actor, centreId: string): Promise<Identity> {
	const own = await ownIdentity(tx, actor, centreId);
	if (own?.state !== 'active') throw new Fault('conflict', 'key_not_confirmed');
	return own;
}
