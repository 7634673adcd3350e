import type { Actor } from '#shared/actor.ts';
import { demand } from '#shared/policy.ts';
import { audit } from '#platform/server/audit/audit.ts';
import { fromBin, toBin } from '#platform/server/database/bin.ts';
import type { Deps } from '#platform/server/deps.ts';
import { institutionPolicy } from '../policy.ts';
import { findInstitution, subjectOf } from './find-institution.ts';
import { partnerDismissal } from './proposal-tables.ts';
import { institution } from './tables.ts';

/** Moves an institution to the bin; refuses with `still_used` and who uses it while records depend on it. */
export async function removeInstitution(deps: Deps, actor: Actor, id: string): Promise<void> {
	const now = deps.now();
	await deps.db.as(actor, async (tx) => {
		demand(institutionPolicy, 'remove', actor, subjectOf(await findInstitution(tx, id)));
		await toBin(tx, institution, id, now, [partnerDismissal]);
		await audit(tx, actor, now, { noun: 'institution', recordId: id, action: 'remove' });
	});
}

/** Takes an institution back out of the bin. */
export async function restoreInstitution(deps: Deps, actor: Actor, id: string): Promise<void> {
	const now = deps.now();
	await deps.db.as(actor, async (tx) => {
		demand(institutionPolicy, 'remove', actor, subjectOf(await findInstitution(tx, id)));
		await fromBin(tx, institution, id, now);
		await audit(tx, actor, now, { noun: 'institution', recordId: id, action: 'restore' });
	});
}
