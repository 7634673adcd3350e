import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import { foldWords } from '#shared/fold.ts';
import { emailKey, looseEmailKey } from '#programme/people/identity.ts';
import { person } from '#programme/people/server/api.ts';
import type { Tx } from '#platform/server/database/client.ts';
import { registration } from './tables.ts';

type Named = { readonly givenName: string; readonly familyName: string };
type Candidate = Named & { readonly email: string };

export type Known = { readonly id: string; readonly email: string | null };

/** The person behind an address, as far as the transaction's actor sees them. */
export async function personOfAddress(tx: Tx, email: string): Promise<string | undefined> {
	const [found] = await tx
		.select({ id: person.id })
		.from(person)
		.where(and(eq(person.emailKey, emailKey(email)), isNull(person.deletedAt)));
	return found?.id;
}

/**
 * Whoever comes with one of these addresses, or a look-alike of it, waits until this transaction has ended: a double click must find
 * what the first click wrote. They are locked in one order, so that nobody waits in a circle.
 */
export async function lockAddresses(tx: Tx, emails: readonly string[]): Promise<void> {
	const alike = emails.map((email) => looseEmailKey(emailKey(email)));
	await tx.execute(sql`select pg_advisory_xact_lock(number) from (select hashtextextended('register ' || address, 0) as number
		from unnest(${sql.param(alike)}::text[]) as address order by 1) as locks`);
}

/**
 * For each of those who register, in their order, the person who is here already: the one with the same address; or one
 * registered for the event whose address differs by dots alone and whose name is the same.
 */
export async function findKnown(
	tx: Tx,
	eventId: string,
	candidates: readonly Candidate[],
): Promise<(Known | undefined)[]> {
	const keys = candidates.map(({ email }) => emailKey(email));
	const same = await tx
		.select({ id: person.id, email: person.email, key: person.emailKey })
		.from(person)
		.where(and(inArray(person.emailKey, keys), isNull(person.deletedAt)));
	const byKey = new Map(same.map((one) => [one.key, one]));
	const unknown = keys.filter((key) => !byKey.has(key));
	const alike = unknown.length > 0 ? await registeredAlike(tx, eventId, unknown) : [];
	return candidates.map((candidate, index) => {
		const key = keys[index]!;
		return (
			byKey.get(key) ??
			alike.find((one) => looseEmailKey(one.key!) === looseEmailKey(key) && nameOf(one) === nameOf(candidate))
		);
	});
}

/** Those registered whose keys are like these, dots aside; a few too many. Nobody loads everybody who is registered. */
async function registeredAlike(tx: Tx, eventId: string, keys: readonly string[]) {
	const here = tx
		.select({ id: registration.personId })
		.from(registration)
		.where(eq(registration.eventId, eventId));
	return tx
		.select({
			id: person.id,
			email: person.email,
			key: person.emailKey,
			givenName: person.givenName,
			familyName: person.familyName,
		})
		.from(person)
		.where(
			and(
				// Not a join: while hundreds register the planner takes the event for empty, and would read all people for each of them.
				sql`${person.id} = any(array(${here}))`,
				isNull(person.deletedAt),
				inArray(
					sql`replace(${person.emailKey}, '.', '')`,
					keys.map((key) => key.replaceAll('.', '')),
				),
			),
		);
}

const nameOf = ({ givenName, familyName }: Named) => foldWords(`${givenName} ${familyName}`);
