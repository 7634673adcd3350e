import type { Actor } from '#shared/actor.ts';
import { demand } from '#shared/policy.ts';
import { audit } from '#platform/server/audit/audit.ts';
import { fromBin, toBin } from '#platform/server/database/bin.ts';
import type { Deps } from '#platform/server/deps.ts';
import { personPolicy } from '../policy.ts';
import { findPerson, personSubject } from './find-person.ts';
import { asRefusal } from './insert-person.ts';
import { demandRemovable } from './protect.ts';
import { accessGrant, accountPerson, person } from './tables.ts';

/**
 * Moves somebody who was entered by mistake to the bin. Refuses with `still_used` once they took part in something or hold a
 * post: then they are merged with another, or erased, and what was counted stays.
 */
export async function removePerson(deps: Deps, actor: Actor, id: string): Promise<void> {
	const now = deps.now();
	await deps.db.as(actor, async (tx) => {
		demand(personPolicy, 'remove', actor, await personSubject(tx, await findPerson(tx, id)));
		await demandRemovable(tx, actor, id);
		await toBin(tx, person, id, now, [accessGrant, accountPerson]);
		await audit(tx, actor, now, { noun: 'person', recordId: id, action: 'remove' });
	});
}

/** Takes somebody back out of the bin; `email_taken` when the mail address has become another person's since. */
export async function restorePerson(deps: Deps, actor: Actor, id: string): Promise<void> {
	const now = deps.now();
	await deps.db.as(actor, async (tx) => {
		demand(personPolicy, 'remove', actor, await personSubject(tx, await findPerson(tx, id)));
		try {
			await tx.transaction((inner) => fromBin(inner, person, id, now));
		} catch (error) {
			throw asRefusal(error);
		}
		await audit(tx, actor, now, { noun: 'person', recordId: id, action: 'restore' });
	});
}
