import type { Locale } from './locale.ts';

/** What a person may be in a programme. A grant ties a role to what it reaches. */
export const roles = [
	'administrator',
	'team',
	'coordinator',
	'organiser',
	'trainer',
	'counsellor',
	'reader',
] as const;
export type Role = (typeof roles)[number];

export const scopeKinds = ['programme', 'project', 'institution', 'event'] as const;
export type ScopeKind = (typeof scopeKinds)[number];

export type Grant =
	| { readonly role: Role; readonly scope: 'programme' }
	| { readonly role: Role; readonly scope: Exclude<ScopeKind, 'programme'>; readonly id: string };

/**
 * Who acts. Use cases get it as an argument and never look at the HTTP session themselves.
 * `visitor` is anybody without a session; `system` is a job or a command run by the operator.
 */
export type Actor =
	| { readonly kind: 'visitor'; readonly locale: Locale }
	| { readonly kind: 'system'; readonly name: string; readonly locale: Locale }
	| {
			readonly kind: 'account';
			readonly accountId: string;
			readonly personId: string | null;
			readonly grants: readonly Grant[];
			readonly locale: Locale;
	  };

/** Whoever asks, as everybody: so that a public page or file shows nobody more than it shows all. */
export const asVisitor = ({ locale }: Actor): Actor => ({ kind: 'visitor', locale });

export function hasRole(actor: Actor, ...wanted: readonly Role[]): boolean {
	return actor.kind === 'account' && actor.grants.some(({ role }) => wanted.includes(role));
}

/** The ids of what an actor reaches with one of the roles, of one kind of scope. */
export function reach(
	actor: Actor,
	scope: Exclude<ScopeKind, 'programme'>,
	...wanted: readonly Role[]
): string[] {
	if (actor.kind !== 'account') return [];
	return actor.grants.flatMap((grant) =>
		grant.scope === scope && wanted.includes(grant.role) ? [grant.id] : [],
	);
}

/** Whether an actor holds one of the roles for the whole programme. */
export function reachesProgramme(actor: Actor, ...wanted: readonly Role[]): boolean {
	return (
		actor.kind === 'system' ||
		(actor.kind === 'account' &&
			actor.grants.some(({ role, scope }) => scope === 'programme' && wanted.includes(role)))
	);
}
