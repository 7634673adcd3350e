import type { Translation } from '#shared/messages.ts';
import type de from './de.ts';

const en: Translation<typeof de> = {
	account: 'My account',
	tabs: 'Parts of the account',
	tab_profile: 'Profile',
	tab_password: 'Password',
	tab_two_factor: 'Second step',
	tab_passkeys: 'Passkeys',
	tab_sessions: 'Sessions',
	tab_calendars: 'Calendars',
	tab_data: 'My data',
	saved: 'Saved.',
	save: 'Save',

	given_name: 'Given name',
	family_name: 'Family name',
	signs_in_as: 'You sign in as',
	signs_in_as_hint: 'The programme team changes the address for you.',
	locale: 'Language',
	locale_hint: 'Messages come to you in this language.',
	my_roles: 'My roles',
	no_roles: 'You have no role at the moment. Ask the programme team.',

	current_password: 'Present password',
	new_password: 'New password',
	new_password_hint: 'At least 12 characters. Several words are safe and easy to remember.',
	password_lead: 'When you change the password, all other sessions end.',
	change_password: 'Change password',
	password_changed: 'The password is changed. All other sessions are ended.',
	no_password: 'You sign in without a password. If you want one, we send you a link.',
	mail_password_link: 'Send link',
	password_link_sent: 'The link is on its way. Look in your mailbox.',
	use_password_link: 'You have no password yet. Ask for a link.',

	two_factor_lead:
		'After the password, Köprü asks for a code from an app on your phone. A stolen password is then not enough.',
	two_factor_on: 'The second step is switched on.',
	two_factor_off: 'The second step is switched off.',
	two_factor_begin: 'Switch on',
	two_factor_end: 'Switch off',
	two_factor_scan: '1. Add it to the app',
	two_factor_scan_text: 'Open an authenticator app and scan this picture.',
	two_factor_secret: 'Or type in this key',
	two_factor_open: 'Open in the app on this device',
	two_factor_codes: '2. Keep the recovery codes',
	two_factor_codes_text:
		'Each code stands in for the app once, if you do not have your phone. Print them or write them down. They are shown only now.',
	two_factor_confirm: '3. Try it',
	two_factor_confirm_text: 'Enter the code that the app shows now. Only then is the second step switched on.',
	two_factor_go_on: 'You have begun, but not yet entered a code.',
	two_factor_begin_again: 'Start again',
	code: 'Code from the app',
	confirm: 'Check and switch on',
	new_codes: 'New recovery codes',
	new_codes_text: 'The old ones no longer work afterwards.',
	make_codes: 'Make new codes',

	passkeys_lead: 'With a passkey you sign in by fingerprint, face or PIN of your device, without a password.',
	passkeys_none: 'You have no passkey yet.',
	passkey_added_at: 'added on {date}',
	passkey_unnamed: 'Passkey',
	passkey_add: 'Add a passkey',
	passkey_name: 'Name of the device',
	passkey_name_hint: 'So that you recognise it, such as “work phone”.',
	passkey_remove: 'Remove',
	passkey_added: 'The passkey is added.',
	passkey_removed: 'The passkey is removed.',
	passkey_needs_script:
		'Passkeys need JavaScript. Without it you sign in with your password or a link by e-mail; here you can still remove passkeys.',
	passkey_unsupported: 'This browser cannot make passkeys.',
	passkey_failed: 'That did not work. Please try again.',
	passkey_cancelled:
		'No passkey was added. The question on your device was cancelled or took too long. You can try again.',
	passkey_known: 'This device has a passkey for your account already.',
	passkey_sign_in_again: 'To add one you must have signed in just now. Please sign out and in again.',

	sessions_lead: 'This is where you are signed in. A session ends by itself after seven days.',
	session_this: 'this one',
	session_since: 'since {date}',
	session_unknown: 'Unknown browser',
	session_end: 'End',
	sessions_end_others: 'End all others',
	sessions_ended: {
		zero: 'There was nothing to end.',
		one: 'One session is ended.',
		other: '{count} sessions are ended.',
	},

	data_lead:
		'Everything Köprü knows about you in one file: your details, roles, posts, registrations for events, messages, and what you have done.',
	data_download: 'Download my data (JSON)',
	data_delete: 'Deletion',
	data_delete_text:
		'If your data is to be deleted, tell the programme team. Attendances that were counted stay, without your name.',

	wrong_password: 'The password is wrong.',
	sign_in_again: 'For this you must have signed in just now. Please sign out and in again.',
	two_factor_is_on: 'The second step is switched on already.',
	two_factor_is_off: 'The second step is switched off.',
};

export default en;
