import type { Policy, Predicate } from '#shared/policy.ts';

export type FeedSubject = { readonly personId: string | null };

/** Calendars are everybody's own: no role reaches those of somebody else. */
const isOwn: Predicate<FeedSubject> = (actor, { personId }) =>
	actor.kind === 'account' && personId !== null && actor.personId === personId;

export const feedPolicy = { list: isOwn, make: isOwn, revoke: isOwn } as const satisfies Policy<
	FeedSubject,
	string
>;
