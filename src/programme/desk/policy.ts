import { hasRole } from '#shared/actor.ts';
import { any, isSignedIn, isTeam, type Policy } from '#shared/policy.ts';

/** The work area's own pages; what stands on them is asked of each noun's policy. */
export const deskPolicy = {
	read: isSignedIn,
	/** Those who may take something back out of the bin: every shelf asks again. */
	bin: any<unknown>(isTeam, (actor) => hasRole(actor, 'team', 'organiser')),
} as const satisfies Policy<unknown, string>;
