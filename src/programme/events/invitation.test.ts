import { expect, test } from 'vitest';
import { mayFollow } from '#shared/transition.ts';
import {
	invitationStates,
	invitationTransitions,
	leftOut,
	type Candidate,
	type InvitationState,
} from './invitation.ts';

test('of all steps between states those alone are allowed that are listed here', () => {
	const allowed = invitationStates.flatMap((from) =>
		invitationStates
			.filter((to) => mayFollow(invitationTransitions, from, to))
			.map((to) => `${from} → ${to}`),
	);
	expect(allowed).toEqual([
		'draft → sent',
		'draft → expired',
		'draft → revoked',
		'sent → opened',
		'sent → accepted',
		'sent → declined',
		'sent → delegated',
		'sent → expired',
		'sent → revoked',
		'opened → accepted',
		'opened → declined',
		'opened → delegated',
		'opened → expired',
		'opened → revoked',
	]);
});

const fine: Candidate = {
	state: 'draft',
	isGone: false,
	isExample: false,
	isRegistered: false,
	isInstitution: false,
	addresses: 1,
	mails: 0,
	wasMailedToday: false,
	isAddressSpent: false,
};

test.each([
	[{}, undefined],
	[{ state: 'sent' }, 'sent_already'],
	[{ state: 'accepted' }, 'answered'],
	[{ isGone: true, addresses: 0 }, 'gone'],
	[{ isExample: true }, 'example'],
	[{ isRegistered: true, addresses: 0 }, 'registered'],
	[{ addresses: 0 }, 'no_address'],
	[{ addresses: 0, isInstitution: true }, 'no_coordinator'],
	[{ wasMailedToday: true }, 'mailed_today'],
	[{ isAddressSpent: true }, 'address_day'],
] as const)('a first mail to %j is left out as %s', (changes, why) => {
	expect(leftOut('first', { ...fine, ...changes })).toBe(why);
});

test('reminders go to those alone who were invited and have not answered', () => {
	const of = (state: InvitationState) => leftOut('reminder', { ...fine, state, mails: 1 });
	expect(invitationStates.map(of)).toEqual([
		'not_sent_yet',
		undefined,
		undefined,
		...Array.from({ length: 5 }, () => 'answered'),
	]);
	expect(leftOut('reminder', { ...fine, state: 'sent', mails: 3 })).toBe('reminded_enough');
});
