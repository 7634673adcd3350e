import type { Role } from '#shared/actor.ts';
import { any, every, isAdministrator, isTeam, type Policy, type Predicate } from '#shared/policy.ts';

export type AccessSubject = { readonly role: Role };

const isOrdinary: Predicate<AccessSubject> = (_, { role }) => role !== 'administrator' && role !== 'team';
const mayHandOut = any<AccessSubject>(isAdministrator, every<AccessSubject>(isTeam, isOrdinary));

/** Nobody hands out more than they could take back: the team's own roles are the administrators' to give. */
export const accessPolicy: Policy<AccessSubject, 'grant' | 'revoke'> = {
	grant: mayHandOut,
	revoke: mayHandOut,
};

/** Who sees the list of people with access, the outbox, the record of changes. */
export const administrationPolicy: Policy<undefined, 'access' | 'outbox' | 'changes'> = {
	access: isTeam,
	outbox: isAdministrator,
	changes: isAdministrator,
};

/** Tokens reach what the team reaches, so only the team makes them. */
export const tokenPolicy = { list: isTeam, create: isTeam, revoke: isTeam } as const satisfies Policy<
	unknown,
	string
>;
