import type { EventState } from './event.ts';
import type { InvitationState } from './invitation.ts';
import type { RegistrationState } from './registration.ts';

type Tone = 'plain' | 'primary' | 'good' | 'warn' | 'bad';

/** How a state is coloured; its word always stands with it. */
export const registrationTones: Readonly<Record<RegistrationState, Tone>> = {
	draft: 'plain',
	submitted: 'warn',
	pending: 'warn',
	waitlisted: 'warn',
	offered: 'primary',
	confirmed: 'primary',
	cancelled: 'plain',
	declined: 'bad',
	attended: 'good',
	no_show: 'bad',
};

export const invitationTones: Readonly<Record<InvitationState, Tone>> = {
	draft: 'plain',
	sent: 'primary',
	opened: 'primary',
	accepted: 'good',
	declined: 'bad',
	delegated: 'good',
	expired: 'warn',
	revoked: 'plain',
};

export const eventTones: Readonly<Record<EventState, Tone>> = {
	draft: 'plain',
	announced: 'primary',
	open: 'good',
	closed: 'warn',
	running: 'good',
	done: 'plain',
	cancelled: 'bad',
	postponed: 'warn',
};
