export const registrationStates = [
	'draft',
	'submitted',
	'pending',
	'waitlisted',
	'offered',
	'confirmed',
	'cancelled',
	'declined',
	'attended',
	'no_show',
] as const;
export type RegistrationState = (typeof registrationStates)[number];

/** What may follow what. Attendance can be corrected; a cancelled or declined one can be taken up again by the team. */
export const registrationTransitions: Readonly<Record<RegistrationState, readonly RegistrationState[]>> = {
	draft: ['submitted', 'cancelled'],
	submitted: ['pending', 'waitlisted', 'confirmed', 'declined', 'cancelled'],
	pending: ['waitlisted', 'offered', 'confirmed', 'declined', 'cancelled'],
	waitlisted: ['offered', 'confirmed', 'declined', 'cancelled'],
	offered: ['confirmed', 'waitlisted', 'declined', 'cancelled'],
	confirmed: ['attended', 'no_show', 'cancelled'],
	cancelled: ['submitted'],
	declined: ['submitted'],
	attended: ['no_show', 'confirmed'],
	no_show: ['attended', 'confirmed'],
};

export const registrationParts = [
	'participant',
	'speaker',
	'moderator',
	'trainer',
	'interpreter',
	'organiser',
] as const;
export type RegistrationPart = (typeof registrationParts)[number];
