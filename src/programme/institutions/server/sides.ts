import { eq } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import { demand, isTeam } from '#shared/policy.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { Deps } from '#platform/server/deps.ts';
import { signaturesOf, type Signatures } from '../partnership-step.ts';
import { partnershipPolicy } from '../policy.ts';
import { coordinated } from './coordinators.ts';
import { partnershipSubject, type PartnershipRecord } from './find-partnership.ts';
import { partnership } from './tables.ts';

/** For which sides of a partnership the actor may speak today. */
export async function speaksFor(
	tx: Tx,
	deps: Deps,
	actor: Actor,
	{ firstId, secondId }: { readonly firstId: string; readonly secondId: string },
): Promise<Signatures> {
	if (!isTeam(actor, undefined))
		return signaturesOf(actor, { firstId, secondId }, { first: true, second: true });
	const known = await coordinated(tx, deps, [firstId, secondId]);
	return signaturesOf(
		actor,
		{ firstId, secondId },
		{ first: known.has(firstId), second: known.has(secondId) },
	);
}

/** The partnership, locked: whatever else is proposed or answered about it waits and then sees what came of this. */
export async function lockPartnership(tx: Tx, actor: Actor, id: string): Promise<PartnershipRecord> {
	const [found] = await tx.select().from(partnership).where(eq(partnership.id, id)).for('update');
	if (!found) throw new Fault('missing', 'not_found');
	demand(partnershipPolicy, 'move', actor, partnershipSubject(found));
	if (found.deletedAt) throw new Fault('missing', 'not_found');
	return found;
}
