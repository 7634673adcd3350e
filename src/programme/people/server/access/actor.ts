import { and, eq, gt, isNull, sql } from 'drizzle-orm';
import { account, accountSession } from '#platform/server/session/tables.ts';
import { signedToken } from '#platform/server/session/cookies.ts';
import type { Deps } from '#platform/server/deps.ts';
import type { Actor, Grant, Role, ScopeKind } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import type { Locale } from '#shared/locale.ts';
import { accessGrant, accountPerson, person } from '../tables.ts';

/** The session behind an actor, for the account's own pages. */
export type Session = {
	readonly id: string;
	readonly token: string;
	readonly accountId: string;
	readonly name: string;
	readonly email: string;
	readonly startedAt: Date;
};

export type Known = { readonly actor: Actor; readonly session: Session | null };

const doorkeeper = (locale: Locale): Actor => ({ kind: 'system', name: 'sign-in', locale });

/** The day on which grants are looked at. */
export const today = (deps: Deps): string => deps.now().toISOString().slice(0, 10);

/**
 * Who sends a request, told from the session cookie: account, person and the roles that count today, in one query. A
 * cookie that is missing, forged, expired or revoked makes a visitor.
 */
export async function actorOf(deps: Deps, cookie: string | undefined, locale: Locale): Promise<Known> {
	const token = signedToken(cookie, deps.secret);
	const visitor: Known = { actor: { kind: 'visitor', locale }, session: null };
	if (!token) return visitor;
	const rows = await deps.db.as(doorkeeper(locale), (tx) =>
		tx
			.select({
				id: accountSession.id,
				startedAt: accountSession.createdAt,
				accountId: account.id,
				name: account.name,
				email: account.email,
				personId: person.id,
				role: accessGrant.role,
				scope: accessGrant.scope,
				scopeId: accessGrant.scopeId,
			})
			.from(accountSession)
			.innerJoin(account, eq(account.id, accountSession.userId))
			.leftJoin(accountPerson, eq(accountPerson.accountId, account.id))
			.leftJoin(person, and(eq(person.id, accountPerson.personId), isNull(person.deletedAt)))
			.leftJoin(
				accessGrant,
				and(
					eq(accessGrant.personId, person.id),
					sql`${accessGrant.validFrom} <= ${today(deps)}`,
					sql`(${accessGrant.validUntil} is null or ${accessGrant.validUntil} >= ${today(deps)})`,
				),
			)
			.where(and(eq(accountSession.token, token), gt(accountSession.expiresAt, deps.now()))),
	);
	const [first] = rows;
	if (!first) return visitor;
	const { id, startedAt, accountId, name, email, personId } = first;
	return {
		actor: { kind: 'account', accountId, personId, grants: rows.flatMap(grantOf), locale },
		session: { id, token, accountId, name, email, startedAt },
	};
}

export type AccountActor = Extract<Actor, { kind: 'account' }>;

/** Who is signed in, for pages that only somebody signed in can reach; throws `signed-out` otherwise. */
export function signedInAs({ actor, session }: Known): {
	readonly actor: AccountActor;
	readonly session: Session;
} {
	if (actor.kind !== 'account' || !session) throw new Fault('signed-out', 'sign_in_first');
	return { actor, session };
}

function grantOf(row: { role: Role | null; scope: ScopeKind | null; scopeId: string | null }): Grant[] {
	const { role, scope, scopeId } = row;
	if (role === null || scope === null) return [];
	if (scope === 'programme') return [{ role, scope }];
	return scopeId === null ? [] : [{ role, scope, id: scopeId }];
}
