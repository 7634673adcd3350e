import type { Deps } from '#platform/server/deps.ts';
import { accountAddress } from '#platform/server/session/address.ts';
import { hashPassword } from '#platform/server/session/password.ts';
import type { Grant } from '#shared/actor.ts';
import { newId } from '#shared/id.ts';
import { emailKey } from '#programme/people/identity.ts';
import type pg from 'pg';

export const password = 'vier ruhige Brücken';
// Hashed once: it is the slowest part of a world.
const hash = hashPassword(password);

export type Member = { readonly accountId: string; readonly personId: string; readonly email: string };

/** Somebody with an account, a password (unless null) and roles that count from long ago. */
export async function member(
	owner: pg.Pool,
	email: string,
	grants: readonly Grant[] = [],
	{ hasPassword = true, name = 'Deniz Kaya' }: { hasPassword?: boolean; name?: string } = {},
): Promise<Member> {
	const [accountId, personId] = [newId(), newId()];
	const [givenName, familyName] = name.split(' ');
	const address = accountAddress(email);
	await owner.query(
		'insert into person (id, given_name, family_name, email, email_key) values ($1, $2, $3, $4, $5)',
		[personId, givenName, familyName, email, emailKey(email)],
	);
	await owner.query('insert into account (id, name, email, email_verified) values ($1, $2, $3, true)', [
		accountId,
		name,
		address,
	]);
	await owner.query('insert into account_person (account_id, person_id) values ($1, $2)', [
		accountId,
		personId,
	]);
	if (hasPassword)
		await owner.query(
			`insert into credential (id, user_id, account_id, provider_id, password) values ($1, $2, $2, 'credential', $3)`,
			[newId(), accountId, await hash],
		);
	for (const grant of grants)
		await owner.query(
			`insert into access_grant (id, person_id, role, scope, scope_id, valid_from) values ($1, $2, $3, $4, $5, '2000-01-01')`,
			[newId(), personId, grant.role, grant.scope, grant.scope === 'programme' ? null : grant.id],
		);
	return { accountId, personId, email: address! };
}

/** Deps at another time. */
export const later = (deps: Deps, minutes: number): Deps => ({
	...deps,
	now: () => new Date(Date.now() + minutes * 60_000),
});
