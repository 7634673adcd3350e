import { and, eq, inArray, isNotNull, isNull, sql } from 'drizzle-orm';
import type { Tx } from '#platform/server/database/client.ts';
import type { Deps } from '#platform/server/deps.ts';
import { account, accountSession } from '#platform/server/session/tables.ts';
import type { Actor, Role } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import { abilities, demand } from '#shared/policy.ts';
import { accessPolicy, administrationPolicy } from '../../access-policy.ts';
import { isValidOn } from '../../access.ts';
import { accessGrant, accountPerson, person } from '../tables.ts';
import { today, type AccountActor } from './actor.ts';
import { withNames, type NamedScope } from './scopes.ts';

export type HeldGrant = NamedScope & {
	readonly grantId: string;
	readonly role: Role;
	readonly validFrom: string;
	readonly validUntil: string | null;
	readonly state: 'valid' | 'coming' | 'over';
	readonly can: { readonly revoke: boolean };
};

export type AccessHolder = {
	readonly personId: string;
	readonly givenName: string;
	readonly familyName: string;
	/** The address they sign in with; null where somebody has a role but no account. */
	readonly email: string | null;
	/** `invited`: has never signed in. */
	readonly account: 'none' | 'invited' | 'used';
	/** Last time a session was opened that is still kept. */
	readonly lastSignIn: Date | null;
	readonly hasTwoFactor: boolean;
	readonly grants: readonly HeldGrant[];
};

/** Everybody who has, had or will have a role, in no particular order. */
export async function listAccess(deps: Deps, actor: Actor): Promise<AccessHolder[]> {
	demand(administrationPolicy, 'access', actor, undefined);
	return deps.db.as(actor, (tx) => holders(tx, deps, actor));
}

/** One of them, with everything they ever held. */
export async function readAccess(deps: Deps, actor: Actor, personId: string): Promise<AccessHolder> {
	demand(administrationPolicy, 'access', actor, undefined);
	const [found] = await deps.db.as(actor, (tx) => holders(tx, deps, actor, personId));
	if (!found) throw new Fault('missing', 'not_found');
	return found;
}

/** The actor's own roles that count today, with what they reach. */
export async function myGrants(deps: Deps, actor: AccountActor): Promise<readonly HeldGrant[]> {
	if (actor.personId === null) return [];
	const [own] = await deps.db.as(actor, (tx) => holders(tx, deps, actor, actor.personId ?? ''));
	return (own?.grants ?? []).filter(({ state }) => state === 'valid');
}

async function holders(tx: Tx, deps: Deps, actor: Actor, only?: string): Promise<AccessHolder[]> {
	const ids = tx.select({ id: accessGrant.personId }).from(accessGrant);
	const people = await tx
		.select({
			personId: person.id,
			givenName: person.givenName,
			familyName: person.familyName,
			email: account.email,
			isUsed: account.emailVerified,
			hasTwoFactor: account.twoFactorEnabled,
			lastSignIn: sql<Date | null>`(select max(${accountSession.createdAt}) from ${accountSession}
				where ${accountSession.userId} = ${account.id})`.mapWith(accountSession.createdAt),
		})
		.from(person)
		.leftJoin(accountPerson, eq(accountPerson.personId, person.id))
		.leftJoin(account, eq(account.id, accountPerson.accountId))
		.where(
			and(
				isNull(person.deletedAt),
				only ? eq(person.id, only) : inArray(person.id, ids),
				only ? undefined : isNotNull(person.id),
			),
		);
	const grants = await tx
		.select()
		.from(accessGrant)
		.where(only ? eq(accessGrant.personId, only) : undefined)
		.orderBy(accessGrant.createdAt);
	const named = await withNames(
		tx,
		grants.map(({ scope, scopeId, ...grant }) => ({ ...grant, kind: scope, id: scopeId, grantId: grant.id })),
	);
	const day = today(deps);
	const held = Map.groupBy(named, ({ personId }) => personId);
	return people.map(({ isUsed, hasTwoFactor, ...one }) => ({
		...one,
		account: isUsed === null ? 'none' : isUsed ? 'used' : 'invited',
		hasTwoFactor: hasTwoFactor === true,
		grants: (held.get(one.personId) ?? []).map(
			({ kind, id, name, grantId, role, validFrom, validUntil }) => ({
				kind,
				id,
				name,
				grantId,
				role,
				validFrom,
				validUntil,
				state: isValidOn({ validFrom, validUntil }, day)
					? 'valid'
					: validFrom > day && (validUntil === null || validUntil >= validFrom)
						? 'coming'
						: 'over',
				can: { revoke: abilities(accessPolicy, actor, { role }).revoke },
			}),
		),
	}));
}
