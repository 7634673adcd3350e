import { desc, isNotNull } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { demand } from '#shared/policy.ts';
import { audit } from '#platform/server/audit/audit.ts';
import { fromBin, toBin, type Shelf } from '#platform/server/database/bin.ts';
import type { Deps } from '#platform/server/deps.ts';
import { networkPolicy } from '../policy.ts';
import { network, networkAnswer, networkMeeting, networkMember, networkQuestion } from './tables.ts';

type One = { readonly id: string };

/** What belongs to a network goes with it and comes back with it: until then the database shows it to nobody, its members included. */
const belongings = [networkMember, networkQuestion, networkAnswer, networkMeeting];

/** Moves a network to the bin, with everything that was said in it. */
export async function removeNetwork(deps: Deps, actor: Actor, { id }: One): Promise<void> {
	demand(networkPolicy, 'remove', actor, undefined);
	const now = deps.now();
	await deps.db.as(actor, async (tx) => {
		await toBin(tx, network, id, now, belongings);
		await audit(tx, actor, now, { noun: 'network', recordId: id, action: 'remove' });
	});
}

/** Brings a network back, with its members, meetings, questions and answers as they were. */
export async function restoreNetwork(deps: Deps, actor: Actor, { id }: One): Promise<void> {
	demand(networkPolicy, 'remove', actor, undefined);
	const now = deps.now();
	await deps.db.as(actor, async (tx) => {
		await fromBin(tx, network, id, now);
		await audit(tx, actor, now, { noun: 'network', recordId: id, action: 'restore' });
	});
}

export const networkShelf: Shelf = {
	noun: 'network',
	mayRestore: (actor) => networkPolicy.remove(actor, undefined),
	list: async (tx, limit) => {
		const rows = await tx
			.select({ id: network.id, title: network.name, deletedAt: network.deletedAt })
			.from(network)
			.where(isNotNull(network.deletedAt))
			.orderBy(desc(network.deletedAt))
			.limit(limit);
		return rows.map(({ title, ...rest }) => ({ ...rest, title: [title] }));
	},
	restore: (deps, actor, id) => restoreNetwork(deps, actor, { id }),
};
