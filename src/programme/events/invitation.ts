import * as v from 'valibot';
import { optionalLocalizedLine, optionalWhole, recordId } from '#shared/fields.ts';
import { choice, email, line, optionalDay, optionalText } from '#shared/form.ts';
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

/** What may follow what. An answer is given once; whoever answered, or was too late, is invited anew. */
export const invitationTransitions: Transitions<InvitationState> = {
	draft: ['sent', 'expired', 'revoked'],
	sent: ['opened', 'accepted', 'declined', 'delegated', 'expired', 'revoked'],
	opened: ['accepted', 'declined', 'delegated', 'expired', 'revoked'],
	accepted: [],
	declined: [],
	delegated: [],
	expired: [],
	revoked: [],
};

/** Sent and not answered: those alone are reminded. */
export const unansweredInvitations = ['sent', 'opened'] as const satisfies readonly InvitationState[];
export function isUnanswered(state: InvitationState): boolean {
	return (unansweredInvitations as readonly InvitationState[]).includes(state);
}
/** Those for which nothing is settled yet; somebody has one of them at most for one event. */
export const standingInvitations = [
	'draft',
	...unansweredInvitations,
] as const satisfies readonly InvitationState[];

/** The most mails a day for one event, a day to one address for all events, and ever for one invitation. */
export const invitationCaps = { eventDay: 500, addressDay: 3, invitation: 3 } as const;

/** Days after its event when what is kept of an invitation is deleted; the registration it led to stays. */
export const invitationDays = 30;

export const sendings = ['first', 'reminder'] as const;
export type SendingKind = (typeof sendings)[number];
/** With what those who are invited are told of the event itself. */
export type WritingKind = SendingKind | 'change' | 'cancelled';
const isNews = (kind: WritingKind) => kind === 'change' || kind === 'cancelled';

/** Why somebody is written nothing now. */
export const leftOutReasons = [
	'answered',
	'not_sent_yet',
	'sent_already',
	'gone',
	'example',
	'registered',
	'no_address',
	'no_coordinator',
	'mailed_today',
	'reminded_enough',
	'address_day',
	'event_day',
] as const;
export type LeftOut = (typeof leftOutReasons)[number];

export type Candidate = {
	readonly state: InvitationState;
	readonly isGone: boolean;
	readonly isExample: boolean;
	readonly isRegistered: boolean;
	readonly isInstitution: boolean;
	/** Addresses it would go to. */
	readonly addresses: number;
	readonly mails: number;
	readonly wasMailedToday: boolean;
	/** Whether an address it would go to has had the day's invitations, of whatever events. */
	readonly isAddressSpent: boolean;
};

/** Why this one is left out of a sending, the reason that says most first; undefined: it is written to. */
export function leftOut(kind: WritingKind, one: Candidate): LeftOut | undefined {
	const isOpen = isUnanswered(one.state) || kind === 'cancelled';
	if (one.state !== 'draft' && !isOpen) return 'answered';
	if (kind === 'first' && isOpen) return 'sent_already';
	if (kind !== 'first' && !isOpen) return 'not_sent_yet';
	if (one.isGone) return 'gone';
	if (one.isExample) return 'example';
	if (one.isRegistered) return 'registered';
	if (one.addresses === 0) return one.isInstitution ? 'no_coordinator' : 'no_address';
	// What has become of the event they are told, however often they were asked.
	if (isNews(kind)) return one.isAddressSpent && kind === 'change' ? 'address_day' : undefined;
	if (one.mails >= invitationCaps.invitation) return 'reminded_enough';
	if (one.wasMailedToday) return 'mailed_today';
	return one.isAddressSpent ? 'address_day' : undefined;
}

const common = { part: v.nullish(choice(registrationParts), 'participant'), locale: choice(locales) };

/** People of the records, ticked. Their own language is taken where we know it. */
export const invitePeopleInput = v.object({
	people: v.pipe(
		v.nullish(v.union([v.array(recordId), recordId]), []),
		v.transform((given) => [given].flat()),
		v.minLength(1, 'tick_some'),
		v.maxLength(100, 'too_many'),
	),
	...common,
});

export const inviteAddressInput = v.object({
	givenName: line(100),
	familyName: line(100),
	email,
	...common,
});

export const inviteInstitutionInput = v.object({
	institutionId: recordId,
	seats: v.pipe(
		optionalWhole(1, 200),
		v.check((seats) => seats !== null, 'required'),
		v.transform((seats) => seats!),
	),
	locale: choice(locales),
});

export const sendingInput = v.object({
	kind: choice(sendings),
	ids: v.pipe(v.optional(v.array(recordId), []), v.minLength(1, 'tick_some'), v.maxLength(2_000, 'too_many')),
	answerBy: optionalDay,
	note: optionalLocalizedLine(280),
});
export type SendingFields = v.InferOutput<typeof sendingInput>;

export const chosenInvitations = v.object({ ids: sendingInput.entries.ids });

export const answers = ['accept', 'decline'] as const;
/** An answer. Whoever declines may say why, and need not. */
export const answerInput = v.object({ answer: choice(answers), reason: optionalText(500) });
