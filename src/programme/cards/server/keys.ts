import { eq } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import { newId } from '#shared/id.ts';
import { demand } from '#shared/policy.ts';
import { audit } from '#platform/server/audit/audit.ts';
import { isTaken } from '#platform/server/database/unique.ts';
import type { Deps } from '#platform/server/deps.ts';
import { identityPolicy } from '../policy.ts';
import { centreOf, ownIdentity } from './at-centre.ts';
import { counsellorIdentity, wrappedKey } from './tables.ts';

export type NewKey = {
	readonly centreId: string;
	readonly publicKey: string;
	readonly byPassphrase: string;
};

/**
 * Keeps a key that was made in the actor's browser, wrapped. It counts once the centre has confirmed it; there is one at a time. Handed in
 * again, since the answer was lost, it is there once, as it was wrapped last.
 */
export async function keepKey(deps: Deps, actor: Actor, input: NewKey): Promise<{ readonly id: string }> {
	const now = deps.now();
	return deps.db.as(actor, async (tx) => {
		const { institutionId } = await centreOf(tx, input.centreId);
		demand(identityPolicy, 'make', actor, { institutionId });
		const { centreId, publicKey, byPassphrase } = input;
		const own = await ownIdentity(tx, actor, centreId);
		if (own && own.publicKey !== publicKey) throw new Fault('conflict', 'key_is_there');
		if (own) {
			const wrapped = { byPassphrase, changedAt: now };
			await tx.update(wrappedKey).set(wrapped).where(eq(wrappedKey.identityId, own.id));
			return { id: own.id };
		}
		const personId = actor.kind === 'account' ? actor.personId : null;
		if (!personId) throw new Fault('forbidden', 'not_allowed');
		const id = newId(now.getTime());
		await tx
			.insert(counsellorIdentity)
			.values({ id, centreId, personId, publicKey, createdAt: now })
			.catch((error: unknown) => {
				throw isTaken(error, 'counsellor_identity_once') ? new Fault('conflict', 'key_is_there') : error;
			});
		await tx.insert(wrappedKey).values({ identityId: id, personId, byPassphrase, changedAt: now });
		await audit(tx, actor, now, { noun: 'counsellor_identity', recordId: id, action: 'create' });
		return { id };
	});
}

export type Rewrapping = {
	readonly identityId: string;
	readonly byPassphrase?: string | undefined;
	readonly trusted?: string | undefined;
};

/** Wraps one's own key anew, or keeps which keys one has compared. What it holds stays what it was. */
export async function rewrapKey(deps: Deps, actor: Actor, input: Rewrapping): Promise<void> {
	const { identityId, ...changed } = input;
	const now = deps.now();
	await deps.db.as(actor, async (tx) => {
		const { rowCount } = await tx
			.update(wrappedKey)
			.set({ ...changed, changedAt: now })
			.where(eq(wrappedKey.identityId, identityId));
		if (rowCount === 0) throw new Fault('missing', 'not_found');
		if (changed.byPassphrase)
			await audit(tx, actor, now, { noun: 'counsellor_identity', recordId: identityId, action: 'change' });
	});
}
