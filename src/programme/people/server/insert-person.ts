import { and, eq, isNull } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import { newId } from '#shared/id.ts';
import { demand, isTeam } from '#shared/policy.ts';
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
 * said that this is another person, and with `email_taken` when the mail address belongs to somebody the actor sees.
 */
export async function insertPerson(tx: Tx, actor: Actor, now: Date, input: NewPerson): Promise<string> {
	demand(personPolicy, 'create', actor, undefined);
	const { values } = input;
	const duplicates = input.isSomebodyElse ? [] : await duplicatesOf(tx, values);
	if (duplicates.length > 0) throw new Fault('conflict', 'possible_duplicates');
	const id = newId(now.getTime());
	// Without `returning`: a coordinator sees the row only once it has a post.
	await keepAddress(tx, actor, values, (inner, columns) =>
		inner.insert(person).values({ id, ...columns, createdAt: now, updatedAt: now }),
	);
	return id;
}

/**
 * Writes a person's columns. `email_taken` where the address is that of somebody the actor sees. Of anybody else it must
 * not be told that they are known here: the address is then kept as it was typed, without being the record's key, and
 * the team finds the two among the possible duplicates.
 */
export async function keepAddress<T>(
	tx: Tx,
	actor: Actor,
	values: PersonInput,
	write: (inner: Tx, columns: ReturnType<typeof personColumns>) => Promise<T>,
): Promise<T> {
	const columns = personColumns(values);
	try {
		// In a savepoint, so that the transaction goes on after a refusal.
		return await tx.transaction((inner) => write(inner, columns));
	} catch (error) {
		if (!isTaken(error, 'person_email_key') || isTeam(actor, undefined)) throw asRefusal(error);
		const [seen] = await tx
			.select({ id: person.id })
			.from(person)
			.where(and(eq(person.emailKey, columns.emailKey ?? ''), isNull(person.deletedAt)));
		if (seen) throw asRefusal(error);
		return write(tx, { ...columns, emailKey: null });
	}
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
