import { hasRole } from '#shared/actor.ts';
import { any, isTeam, type Policy } from '#shared/policy.ts';

/** A session with nobody's case, to learn the cards and to show them: those who counsel, who send counsellors, and the team. */
export const sessionPolicy = {
	practise: any(isTeam, (actor) => hasRole(actor, 'counsellor', 'coordinator', 'trainer')),
} as const satisfies Policy<unknown, 'practise'>;
