import { and, eq, isNull } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import { demand } from '#shared/policy.ts';
import type { Tx } from '#platform/server/database/client.ts';
import { networkPolicy, type NetworkSubject } from '../policy.ts';
import { network, networkMember } from './tables.ts';

export type NetworkRow = typeof network.$inferSelect;
export type MemberRow = typeof networkMember.$inferSelect;
export type Standing = NetworkSubject & { readonly network: NetworkRow; readonly me: MemberRow | null };

/** A network and how the actor stands to it; `missing` where it is not there or nobody is signed in. */
export async function standingIn(tx: Tx, actor: Actor, networkId: string): Promise<Standing> {
	const [found] = await tx
		.select()
		.from(network)
		.where(and(eq(network.id, networkId), isNull(network.deletedAt)));
	if (!found) throw new Fault('missing', 'not_found');
	const personId = actor.kind === 'account' ? actor.personId : null;
	const [me] = personId
		? await tx
				.select()
				.from(networkMember)
				.where(and(eq(networkMember.networkId, networkId), eq(networkMember.personId, personId)))
		: [];
	return { network: found, me: me ?? null, membership: me ?? null };
}

/** The actor's own active membership. To whoever has none, what is said in a network is not there: `missing`. */
export async function enter(
	tx: Tx,
	actor: Actor,
	networkId: string,
): Promise<Standing & { readonly me: MemberRow }> {
	const standing = await standingIn(tx, actor, networkId);
	if (!networkPolicy.enter(actor, standing)) throw new Fault('missing', 'not_found');
	return { ...standing, me: standing.me! };
}

export async function moderate(tx: Tx, actor: Actor, networkId: string): Promise<Standing> {
	const standing = await enter(tx, actor, networkId);
	demand(networkPolicy, 'moderate', actor, standing);
	return standing;
}
