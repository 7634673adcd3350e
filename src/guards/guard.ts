import { anyone, isSignedIn, type Predicate } from '#shared/policy.ts';

export type Guard = {
	/** The policy that decides in the end: `noun.action`, or `public`. */
	readonly policy: string;
	readonly enter: Predicate<unknown>;
};

export const open: Guard = { policy: 'public', enter: anyone };
export const signedIn = (policy: string): Guard => ({ policy, enter: isSignedIn });
