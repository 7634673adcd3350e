import type { Actor, Grant } from '#shared/actor.ts';
import type { Locale } from '#shared/locale.ts';

type Account = Extract<Actor, { kind: 'account' }>;

/** Somebody signed in with these grants. */
export function account(grants: readonly Grant[], more: Partial<Account> = {}): Account {
	return { kind: 'account', accountId: 'account-of-a-test', personId: null, grants, locale: 'en', ...more };
}

export const visitor: Actor = { kind: 'visitor', locale: 'en' };
export const system: Actor = { kind: 'system', name: 'test', locale: 'en' };
export const administrator = account([{ role: 'administrator', scope: 'programme' }]);
export const team = account([{ role: 'team', scope: 'programme' }]);
export const reader = account([{ role: 'reader', scope: 'programme' }]);
export const nobodyInParticular = account([]);

export function coordinatorOf(...institutionIds: readonly string[]): Account {
	return account(institutionIds.map((id) => ({ role: 'coordinator', scope: 'institution', id })));
}

export function reading(actor: Account, locale: Locale): Account {
	return { ...actor, locale };
}
