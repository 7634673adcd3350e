import { and, isNull, ne, or, sql } from 'drizzle-orm';
import { foldWords } from '#shared/fold.ts';
import type { Actor } from '#shared/actor.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { Deps } from '#platform/server/deps.ts';
import { contains } from '#platform/server/database/listing.ts';
import { demand } from '#shared/policy.ts';
import { personPolicy } from '../policy.ts';
import { emailKey, looseEmailKey } from '../identity.ts';
import { person } from './tables.ts';

export type Candidate = {
	readonly givenName: string;
	readonly familyName: string;
	readonly email: string | null;
};
export type Duplicate = Candidate & {
	readonly id: string;
	/** The same mailbox, or the same name in any order and spelling. */
	readonly by: 'email' | 'name';
};

/** People the actor sees who may be the same person: same mail address but for dots, or same folded name. */
export async function findDuplicates(
	deps: Deps,
	actor: Actor,
	candidate: Candidate,
	exceptId?: string,
): Promise<Duplicate[]> {
	demand(personPolicy, 'create', actor, undefined);
	return deps.db.as(actor, (tx) => duplicatesOf(tx, candidate, exceptId));
}

export async function duplicatesOf(tx: Tx, candidate: Candidate, exceptId?: string): Promise<Duplicate[]> {
	const name = foldWords(`${candidate.givenName} ${candidate.familyName}`);
	const key = candidate.email ? looseEmailKey(emailKey(candidate.email)) : null;
	const sameName = contains(person.search, name);
	const sameMail =
		key === null
			? undefined
			: // Whose address could not be their key is looked at one by one: they are few, and known only to the team.
				sql`(${person.emailKey} is null and ${person.email} is not null) or replace(split_part(${person.emailKey}, '@', 1), '.', '') || '@' || split_part(${person.emailKey}, '@', 2) = ${key}`;
	const rows = await tx
		.select({
			id: person.id,
			givenName: person.givenName,
			familyName: person.familyName,
			email: person.email,
			emailKey: person.emailKey,
		})
		.from(person)
		.where(
			and(
				isNull(person.deletedAt),
				isNull(person.erasedAt),
				exceptId ? ne(person.id, exceptId) : undefined,
				or(sameName, sameMail),
			),
		)
		.orderBy(person.id)
		.limit(50);
	return rows.flatMap(({ emailKey: kept, ...row }): Duplicate[] => {
		const theirs = kept ?? (row.email && emailKey(row.email));
		if (key !== null && theirs !== null && looseEmailKey(theirs) === key) return [{ ...row, by: 'email' }];
		const isSameName = foldWords(`${row.givenName} ${row.familyName}`) === name;
		return isSameName ? [{ ...row, by: 'name' }] : [];
	});
}
