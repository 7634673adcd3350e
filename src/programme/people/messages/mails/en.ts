import type { Translation } from '#shared/messages.ts';
import type de from './de.ts';

const en: Translation<typeof de> = {
	link_subject: 'Your sign-in link',
	link_text: 'This link signs you in to Köprü. It is valid for {count} minutes and works once.',
	link_button: 'Sign in',
	link_ignore: 'You did not ask for a link? Then there is nothing you need to do.',

	password_subject: 'Set a new password',
	password_text:
		'Here you set a new password for Köprü. The link is valid for {count} minutes and works once.',
	password_button: 'Set password',
	password_ignore: 'You did not ask for this? Then your password stays as it is.',

	invitation_subject: 'Invitation to Köprü',
	invitation_text: '{inviter} gives you access to Köprü. Your role: {role}, {scope}.',
	invitation_how:
		'Open the link to sign in. It is valid for {count} days. You can set a password there if you like.',
	invitation_button: 'Accept invitation',

	granted_subject: 'New role in Köprü',
	granted_text: '{inviter} has given you a role in Köprü: {role}, {scope}.',
	granted_button: 'Go to Köprü',

	notice_subject: 'Your account was changed',
	notice_password: 'The password of your account was changed. All other sessions were ended.',
	notice_two_factor_on: 'Two-step sign-in was switched on for your account.',
	notice_two_factor_off: 'Two-step sign-in was switched off for your account.',
	notice_recovery_codes: 'New recovery codes were made for your account. The old ones no longer work.',
	notice_passkey: 'A passkey was added to your account.',
	notice_not_you: 'This was not you? Set a new password at once and tell the programme team.',
	notice_button: 'Look at the account',
};

export default en;
