import type { Deps } from '#platform/server/deps.ts';
import { roles, type Actor, type Role } from '#shared/actor.ts';
import { accessPolicy } from '../../access-policy.ts';
import { scopesOfRole, writeScope } from '../../access.ts';
import { listScopes, type NamedScope } from './scopes.ts';

export type ScopeChoice = NamedScope & { readonly value: string };

/** The roles the actor may hand out, and for one of them, everything it can be tied to. */
export async function choicesFor(
	deps: Deps,
	actor: Actor,
	role: Role | null,
): Promise<{ readonly roles: readonly Role[]; readonly scopes: readonly ScopeChoice[] }> {
	const allowed = roles.filter((one) => accessPolicy.grant(actor, { role: one }));
	if (role === null || !allowed.includes(role)) return { roles: allowed, scopes: [] };
	const scopes = await deps.db.as(actor, (tx) => listScopes(tx, scopesOfRole[role]));
	return { roles: allowed, scopes: scopes.map((scope) => ({ ...scope, value: writeScope(scope) })) };
}
