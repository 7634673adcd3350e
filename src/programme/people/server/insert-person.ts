import type { Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import { newId } from '#shared/id.ts';
import { demand } from '#shared/policy.ts';
import type { Tx } from '#platform/server/database/client.ts';
import { isTaken } from '#platform/server/database/unique.ts';
import { emailKey, personSearch } from '../identity.ts';
import type { PersonInput } from '../person.ts';
import { personPolicy } from '../policy.ts';
import { duplicatesOf } from './find-duplicates.ts';
import { person } from './tables.ts';

export type NewPerson = {
	readonly values: PersonInput;
	/** Somebody has looked at those with the same name and said that this is another person. */
	readonly isSomebodyElse: boolean;
};

/**
 * Adds a person in the caller's transaction, who audits; returns the id. Refuses with `possible_duplicates` while nobody has
 * said that this is another person, and with `email_taken` when the mail address belongs to somebody already, whether the
 * actor sees them or not.
 */
export async function insertPerson(tx: Tx, actor: Actor, now: Date, input: NewPerson): Promise<string> {
	demand(personPolicy, 'create', actor, undefined);
	const { values } = input;
	const duplicates = input.isSomebodyElse ? [] : await duplicatesOf(tx, values);
	if (duplicates.length > 0) throw new Fault('conflict', 'possible_duplicates');
	const id = newId(now.getTime());
	try {
		// In a savepoint, so that the refusal can be told apart; without `returning`: a coordinator sees the row only once it has a post.
		await tx.transaction((inner) =>
			inner.insert(person).values({ id, ...personColumns(values), createdAt: now, updatedAt: now }),
		);
	} catch (error) {
		throw asRefusal(error);
	}
	return id;
}

/** The columns a form writes, with those made from them. */
export function personColumns(values: PersonInput) {
	return {
		...values,
		emailKey: values.email ? emailKey(values.email) : null,
		search: personSearch(values),
	};
}

/** `email_taken` at the field, where the write failed for that. */
export function asRefusal(error: unknown): unknown {
	if (!isTaken(error, 'person_email_key')) return error;
	return new Fault('invalid', 'check_fields', { issues: [{ field: 'email', reason: 'email_taken' }] });
}
