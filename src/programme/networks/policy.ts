import type { Actor } from '#shared/actor.ts';
import { any, every, isSignedIn, isTeam, type Policy, type Predicate } from '#shared/policy.ts';
import type { MemberRole, MemberState } from './network.ts';

/** How the actor stands to a network; null where they have nothing to do with it. */
export type NetworkSubject = {
	readonly membership: { readonly state: MemberState; readonly role: MemberRole } | null;
};

const belongs: Predicate<NetworkSubject> = (_, { membership }) => membership?.state === 'active';
const moderates: Predicate<NetworkSubject> = (actor, subject) =>
	belongs(actor, subject) && subject.membership?.role === 'moderator';
const isPerson: Predicate<unknown> = (actor) => actor.kind === 'account' && actor.personId !== null;
const stands =
	(...states: readonly MemberState[]): Predicate<NetworkSubject> =>
	(_, { membership }) =>
		membership !== null && states.includes(membership.state);

/** What is said in a network is its members' own: no role of the programme reads it from outside. */
export const networkPolicy = {
	list: isSignedIn,
	/** Its name and what it is for, to be able to ask to join. */
	read: isSignedIn,
	create: every<unknown>(isTeam, isPerson),
	change: any<NetworkSubject>(isTeam, moderates),
	/** Takes it from its members with all they said, so it is nothing for one of them. */
	remove: isTeam,
	enter: belongs,
	request: every<NetworkSubject>(
		isPerson,
		any<NetworkSubject>((_, { membership }) => membership === null, stands('declined', 'left')),
	),
	accept: stands('invited'),
	leave: stands('requested', 'invited', 'active'),
	moderate: moderates,
} as const satisfies Policy<NetworkSubject, string>;

export type TextSubject = NetworkSubject & {
	readonly authorId: string | null;
	readonly memberId: string | null;
	readonly isRemoved: boolean;
};
const wrote: Predicate<TextSubject> = (_, { authorId, memberId }) =>
	authorId !== null && authorId === memberId;

/** Questions and answers. */
export const textPolicy = {
	change: every<TextSubject>(belongs, wrote, (_, { isRemoved }) => !isRemoved),
	/** Solved or not: whoever asked says so, or a moderator. */
	settle: every<TextSubject>(belongs, any<TextSubject>(wrote, moderates)),
	/** Helpful is for the others to say. */
	praise: every<TextSubject>(belongs, (_: Actor, subject) => subject.authorId !== subject.memberId),
	take: every<TextSubject>(moderates, (_: Actor, { isRemoved }) => !isRemoved),
} as const satisfies Policy<TextSubject, string>;
