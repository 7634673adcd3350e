import { and, eq, isNull, ne } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import { audit } from '#platform/server/audit/audit.ts';
import type { Tx } from '#platform/server/database/client.ts';
import { counsellingCentre, counsellorIdentity } from './tables.ts';

/** The application itself, where a step reaches what its actor must not see: names of colleagues, cases of somebody who leaves. */
export const house = { kind: 'system', name: 'counselling', locale: 'en' } as const;

export type Centre = typeof counsellingCentre.$inferSelect;
export type Identity = typeof counsellorIdentity.$inferSelect;

/** A centre the actor reaches; `missing` where there is none for them, or it was closed. */
export async function centreOf(tx: Tx, id: string): Promise<Centre> {
	const [found] = await tx
		.select()
		.from(counsellingCentre)
		.where(and(eq(counsellingCentre.id, id), isNull(counsellingCentre.closedAt)));
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
