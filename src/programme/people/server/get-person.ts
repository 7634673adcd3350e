import type { Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import { abilities } from '#shared/policy.ts';
import { historyOf, type Change } from '#platform/server/audit/history.ts';
import type { Deps } from '#platform/server/deps.ts';
import { personPolicy } from '../policy.ts';
import { duplicatesOf, type Duplicate } from './find-duplicates.ts';
import { findPerson, personSubject, type PersonRecord } from './find-person.ts';

export type PersonPage = {
	readonly record: PersonRecord;
	/** Others who may be the same person; for those who may merge them. */
	readonly duplicates: readonly Duplicate[];
	readonly history: readonly Change[];
	readonly can: Record<keyof typeof personPolicy, boolean>;
};

/** A person with what this slice knows of them; `missing` for those who do not see them. */
export async function getPerson(deps: Deps, actor: Actor, id: string): Promise<PersonPage> {
	return deps.db.as(actor, async (tx) => {
		const record = await findPerson(tx, id);
		const can = abilities(personPolicy, actor, await personSubject(tx, record));
		if (!can.read || (record.deletedAt && !can.remove)) throw new Fault('missing', 'not_found');
		return {
			record,
			duplicates: can.merge && !record.deletedAt ? await duplicatesOf(tx, record, id) : [],
			history: can.history ? await historyOf(tx, 'person', id) : [],
			can,
		};
	});
}

/** The person alone, for their form; `missing` for those who may not change them. */
export async function personToChange(deps: Deps, actor: Actor, id: string): Promise<PersonRecord> {
	return deps.db.as(actor, async (tx) => {
		const record = await findPerson(tx, id);
		if (record.deletedAt || !personPolicy.change(actor, await personSubject(tx, record)))
			throw new Fault('missing', 'not_found');
		return record;
	});
}
