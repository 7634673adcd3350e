import type { Actor } from '#shared/actor.ts';
import { demand } from '#shared/policy.ts';
import { audit } from '#platform/server/audit/audit.ts';
import { fromBin, toBin } from '#platform/server/database/bin.ts';
import type { Deps } from '#platform/server/deps.ts';
import { partnershipPolicy } from '../policy.ts';
import { findPartnership, partnershipSubject } from './find-partnership.ts';
import { partnershipProposal } from './proposal-tables.ts';
import { partnership, partnershipStep } from './tables.ts';

/** Moves a partnership with its history to the bin; refuses with `still_used` while events serve it. */
export async function removePartnership(deps: Deps, actor: Actor, id: string): Promise<void> {
	const now = deps.now();
	await deps.db.as(actor, async (tx) => {
		demand(partnershipPolicy, 'remove', actor, partnershipSubject(await findPartnership(tx, id)));
		await toBin(tx, partnership, id, now, [partnershipStep, partnershipProposal]);
		await audit(tx, actor, now, { noun: 'partnership', recordId: id, action: 'remove' });
	});
}

/** Takes a partnership back out of the bin. */
export async function restorePartnership(deps: Deps, actor: Actor, id: string): Promise<void> {
	const now = deps.now();
	await deps.db.as(actor, async (tx) => {
		demand(partnershipPolicy, 'remove', actor, partnershipSubject(await findPartnership(tx, id)));
		await fromBin(tx, partnership, id, now);
		await audit(tx, actor, now, { noun: 'partnership', recordId: id, action: 'restore' });
	});
}
