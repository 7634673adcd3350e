import type { Translation } from '#shared/messages.ts';
import type de from './de.ts';

const en: Translation<typeof de> = {
	sign_in: 'Sign in',
	sign_in_lead: 'For everybody who works on the exchange.',
	email: 'E-mail address',
	password: 'Password',
	forgotten: 'Forgotten your password?',
	other_ways: 'Other ways',
	way_link: 'Get a link by e-mail',
	way_password: 'Sign in with a password',
	way_passkey: 'Sign in with a passkey',
	way_provider: 'Sign in with {name}',
	no_account: 'No access yet? The programme team will invite you.',
	go_on_signed_in: 'Please sign in, then you go on from there.',
	signed_out: 'You are signed out.',
	password_is_set: 'Your new password is set. Sign in with it.',

	code_title: 'Second step',
	code_lead: 'Open your authenticator app and enter the code it shows for Köprü.',
	code: 'Code',
	code_hint: 'Six digits. Without your phone: one of your recovery codes.',
	go_on: 'Continue',
	start_again: 'Start again',

	link_title: 'Sign in with a link',
	link_lead: 'We send you a link. You need no password for this.',
	link_send: 'Send link',
	sent_title: 'Look in your mailbox',
	sent_text: 'If {email} has access, a message with a link is on its way there now.',
	sent_hint: 'Nothing there? Look in the spam folder as well, and check the address.',
	link_open: 'Sign in now',
	link_open_lead: 'One click and you are signed in.',
	link_bad_title: 'This link no longer works',
	link_bad_text: 'Every link works once and for a short time. You can simply ask for a new one.',
	link_new: 'Ask for a new link',

	forgotten_title: 'New password',
	forgotten_lead: 'We send you a link by which you set a new password.',
	new_password: 'New password',
	new_password_hint: 'At least 12 characters. Several words are safe and easy to remember.',
	set_password: 'Set password',
	set_password_lead: 'Afterwards you sign in with the new password. All other sessions are ended.',

	passkey_title: 'Sign in with a passkey',
	passkey_lead: 'Your device asks for fingerprint, face or PIN. None of it leaves the device.',
	passkey_go: 'Use passkey',
	passkey_needs_script: 'Passkeys need JavaScript. Without it, use your password or a link by e-mail.',
	passkey_unsupported: 'This browser cannot use passkeys. Take your password or a link.',
	passkey_cancelled:
		'You are not signed in. The question on your device was cancelled or took too long. Try again or take another way.',

	sign_out: 'Sign out',
	sign_out_title: 'Do you want to sign out?',
	sign_out_text: 'Everything you have saved stays.',

	setup_title: 'Set up Köprü',
	setup_lead: 'Make the first account. With it you manage everything else and invite others.',
	setup_another_title: 'Administrator access',
	setup_another_lead: 'This link comes from the console of the server. It gives you access with all rights.',
	given_name: 'Given name',
	family_name: 'Family name',
	start: 'What would you like to start with?',
	start_keep: 'With the example programme',
	start_keep_hint: 'A Turkish-German exchange programme to try things out. You can remove it later.',
	start_empty: 'Empty',
	start_empty_hint: 'The example is removed. You begin with your own programme.',
	setup_go: 'Create account',
	setup_bad_title: 'This link does not work',
	setup_bad_text:
		'It was used already or is older than a day. On the server, “npm run -s administrator” shows a new one.',

	invitation_title: 'Welcome to Köprü',
	invitation_lead: 'You are invited to work on the programme. You sign in as {email}.',
	invitation_password: 'Password',
	invitation_password_hint:
		'If you like, at least 12 characters. Without a password you sign in with a link by e-mail.',
	invitation_go: 'Accept invitation',
	invitation_bad_text:
		'This invitation was accepted already or has expired. If you have been here before, simply sign in. Otherwise ask the programme team for a new one.',

	sign_in_failed: 'Address and password do not match. Please check both.',
	wrong_code: 'This code is wrong or has expired. Please use the one that is shown right now.',
	too_many_codes: 'There were too many wrong codes. Please wait a quarter of an hour and sign in again.',
	too_many_attempts: {
		one: 'There were too many attempts. Please wait {count} minute.',
		other: 'There were too many attempts. Please wait {count} minutes.',
	},
	link_used_up: 'This link no longer works. Please ask for a new one.',
	passkey_failed: 'This passkey opens nothing here. Please take another way.',
	provider_no_access:
		'The e-mail address that was named there has no access here, or is not confirmed there. Take another way below, or ask the programme team for an invitation.',
	provider_cancelled:
		'Signing in there was cancelled. Nothing has happened; you can try again or take another way.',
	provider_away:
		'The sign-in service does not answer at the moment. Please take another way below or try again later.',
	provider_failed:
		'Signing in there did not work. Please try again; if it happens once more, take another way below.',
	password_too_short: 'The password is too short. Please use at least 12 characters.',
	password_too_simple: 'The password repeats itself too much. Please take another.',
	password_guessable: 'The password is almost your name or address. Please take another.',
	address_not_for_account: 'One cannot sign in with this address. Please use one without special characters.',
};

export default en;
