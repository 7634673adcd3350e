import * as v from 'valibot';
import { optionalWhole, recordId } from '#shared/fields.ts';
import { checkbox, choice, line, optionalEmail } from '#shared/form.ts';
import { locales } from '#shared/locale.ts';
import type { Predicate } from '#shared/policy.ts';
import { any, atInstitution, every } from '#shared/policy.ts';
import { registrationParts, type RegistrationState } from './registration.ts';
import { groupPolicies } from './waiting.ts';

const seats = v.pipe(
	optionalWhole(1, 200),
	v.check((count) => count !== null, 'required'),
	v.transform((count) => count!),
);

export const delegationFields = v.object({ seats, policy: choice(groupPolicies) });
export type DelegationFields = v.InferOutput<typeof delegationFields>;

export const planDelegationInput = v.object({ institutionId: recordId, ...delegationFields.entries });

/** Somebody the delegation sends. They need no account and no address: an office may answer for them. */
export const delegateFields = v.object({
	givenName: line(100),
	familyName: line(100),
	email: optionalEmail,
	part: v.nullish(choice(registrationParts), 'participant'),
	locale: choice(locales),
	isHead: checkbox,
});
export type DelegateFields = v.InferOutput<typeof delegateFields>;

/** States in which somebody named takes one of the planned places. */
export const namedStates = [
	'draft',
	'submitted',
	'pending',
	'waitlisted',
	'offered',
	'confirmed',
	'attended',
	'no_show',
] as const satisfies readonly RegistrationState[];

export type DelegationSubject = {
	readonly institutionId: string | null;
	/** Whether the actor answers for who comes to the event. */
	readonly attends: boolean;
	/** Whether the actor sees everybody who comes. */
	readonly sees: boolean;
	/** Whether names are still taken: the event is not over, and its registration has not closed. */
	readonly isOpen: boolean;
};

const attends: Predicate<DelegationSubject> = (_, subject) => subject.attends;
const isOpen: Predicate<DelegationSubject> = (_, subject) => subject.isOpen;

/** The team and whoever organises the event at any time; coordinators for their own institution, until the closing time. */
export const delegationPolicy = {
	read: any<DelegationSubject>(attends, (_, { sees }) => sees, atInstitution('coordinator')),
	name: any<DelegationSubject>(attends, every<DelegationSubject>(isOpen, atInstitution('coordinator'))),
} as const;
