import * as v from 'valibot';
import { optionalRecordId, optionalWhole, recordId } from '#shared/fields.ts';
import { choice, line, optionalEmail, optionalLine, optionalText } from '#shared/form.ts';
import { locales } from '#shared/locale.ts';
import type { Transitions } from '#shared/transition.ts';
import { registrationParts } from './registration.ts';

export const invitationStates = [
	'draft',
	'sent',
	'opened',
	'accepted',
	'declined',
	'delegated',
	'expired',
	'revoked',
] as const;
export type InvitationState = (typeof invitationStates)[number];

/** What may follow what. An answer is final: whoever thinks again writes to the team, who invite anew. */
export const invitationTransitions: Transitions<InvitationState> = {
	draft: ['sent', 'expired', 'revoked'],
	sent: ['opened', 'accepted', 'declined', 'delegated', 'expired', 'revoked'],
	opened: ['accepted', 'declined', 'delegated', 'expired', 'revoked'],
	accepted: [],
	declined: [],
	delegated: [],
	expired: ['revoked'],
	revoked: [],
};

/** Those that wait for an answer: they alone are reminded. */
export const unansweredInvitations = ['sent', 'opened'] as const satisfies readonly InvitationState[];

/** Days an invitation may be answered, unless the event begins before. */
export const invitationDays = 21;
/** Days between two mails to somebody who has not answered. */
export const reminderDays = 3;

/** Most invitations a day: for one event, and to one address for one event. */
export const mostInvitations = { event: 500, address: 3 } as const;

const requiredEmail = v.pipe(
	optionalEmail,
	v.check((email) => email !== null, 'required'),
	v.transform((email) => email!),
);

/** Whom to invite: people who are known, and one address of somebody or of an institution that sends several. */
export const inviteInput = v.object({
	personIds: v.pipe(v.optional(v.array(recordId), []), v.maxLength(200, 'too_many')),
	institutionId: optionalRecordId,
	seats: optionalWhole(1, 200),
	email: optionalEmail,
	name: optionalLine(200),
	part: v.nullish(choice(registrationParts), 'participant'),
	locale: choice(locales),
	message: optionalText(1_000),
});
export type InviteInput = v.InferOutput<typeof inviteInput>;

export const acceptInput = v.object({
	givenName: line(100),
	familyName: line(100),
	locale: choice(locales),
});
export const declineInput = v.object({ reason: optionalText(500) });
export const handOverInput = v.object({ name: line(200), email: requiredEmail, locale: choice(locales) });
