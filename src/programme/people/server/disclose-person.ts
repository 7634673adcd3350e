import type { Actor } from '#shared/actor.ts';
import { demand } from '#shared/policy.ts';
import { audit } from '#platform/server/audit/audit.ts';
import { historyOf } from '#platform/server/audit/history.ts';
import type { Deps } from '#platform/server/deps.ts';
import { personPolicy } from '../policy.ts';
import { findPerson, personSubject } from './find-person.ts';
import type { PersonHolding } from './holdings.ts';

/**
 * Everything kept about a person, table by table, for the answer to their request (GDPR art. 15 and 20). That it was given out
 * is written down; what the search column holds is made of the rest and left out.
 */
export async function disclosePerson(
	deps: Deps,
	actor: Actor,
	id: string,
	holdings: readonly PersonHolding[],
): Promise<Readonly<Record<string, unknown>>> {
	const now = deps.now();
	return deps.db.as(actor, async (tx) => {
		const record = await findPerson(tx, id);
		demand(personPolicy, 'disclose', actor, await personSubject(tx, record));
		const { search: _, emailKey: __, ...own } = record;
		const kept: Record<string, unknown> = { madeAt: now.toISOString(), person: own };
		for (const holding of holdings) Object.assign(kept, await holding.disclose(tx, record, deps));
		kept.changes = await historyOf(tx, 'person', id, 1_000);
		await audit(tx, actor, now, { noun: 'person', recordId: id, action: 'disclose' });
		return kept;
	});
}
