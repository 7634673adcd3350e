import * as v from 'valibot';
import { optionalRecordId, recordId } from '#shared/fields.ts';
import type { Confidentiality } from '#programme/events/event.ts';
import type { RegistrationState } from '#programme/events/registration.ts';

/** What somebody brings to an event for others to talk about. */
export const contributionKinds = ['practice', 'challenge', 'theme'] as const;
export type ContributionKind = (typeof contributionKinds)[number];

export type Contribution = { readonly brings: ContributionKind; readonly text: string };

export function isContributionKind(given: unknown): given is ContributionKind {
	return (contributionKinds as readonly unknown[]).includes(given);
}

/** What says where a contribution is taken up; without a session, nowhere. */
export const takeUpFields = v.object({
	registration: recordId,
	question: recordId,
	session: optionalRecordId,
});
export type TakeUp = v.InferOutput<typeof takeUpFields>;

/** Among all that an answer may be. */
export function isContribution(value: unknown): value is Contribution {
	return typeof value === 'object' && value !== null && 'brings' in value;
}

/**
 * Whether somebody who brought something is told the session it is taken up in: what is internal to nobody, what is closed to those who
 * have a seat or were there, and the rest to everybody.
 */
export function isSessionTold(
	session: Confidentiality,
	event: Confidentiality,
	state: RegistrationState,
): boolean {
	if (session === 'internal') return false;
	return (session === 'public' && event === 'public') || state === 'confirmed' || state === 'attended';
}
