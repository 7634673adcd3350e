import { any, atInstitution, isTeam, nobody, type Policy, type Predicate } from '#shared/policy.ts';
import { eventPolicy, type EventSubject } from '#programme/events/policy.ts';
import type { Readership } from './question.ts';

/** Who opens the answer of one person, by what its question promised. */
export const answerPolicy: Readonly<Record<Readership, Predicate<EventSubject>>> = {
	organisers: (actor, subject) => eventPolicy.attend(actor, subject),
	team: isTeam,
	counts: nobody,
};

export type OnBehalf = EventSubject & { readonly institutionId: string | null };

/** The office of somebody may answer and consent for them, and it is noted that it did. */
export const onBehalfPolicy = {
	answer: any<OnBehalf>((actor, subject) => eventPolicy.attend(actor, subject), atInstitution('coordinator')),
} as const satisfies Policy<OnBehalf, string>;

/** What a passport says is read by the team, and by nobody else. */
export const letterPolicy = { read: isTeam } as const satisfies Policy<unknown, string>;
