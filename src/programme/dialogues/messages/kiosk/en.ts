import type { Translation } from '#shared/messages.ts';
import type original from './de.ts';

const en: Translation<typeof original> = {
	kiosk: 'Kiosk: {name}',
	kiosk_name: 'Kiosk',
	start: 'Take part',
	choose_language: 'Choose your language',
	listen: 'Listen',
	agree: 'I agree',
	pass: 'Undecided',
	disagree: 'I disagree',
	back: 'Back',
	finish: 'Finish',
	of: '{at} of {count}',
	thanks: 'Thank you. Your votes are saved.',
	nothing_said: 'Thank you for looking in. Nothing was saved.',
	next_person: 'Next person',
	waiting: 'Not yet handed in: {count}',
	all_in: 'All handed in',
	offline: 'No network',
	not_taken: 'The dialogue takes nothing right now. The device keeps what has not been handed in.',
	still_there: 'Are you still there? In a moment it starts again for the next person.',
	needs_script: 'A kiosk needs a browser that allows scripts.',
	become_title: 'This device becomes a kiosk',
	become_text:
		'People vote here one after another, without a network too. After that the link is no longer good.',
	become: 'Yes, set it up',
	closed: 'This device is no kiosk',
	closed_text: 'The link has been used, is over or was revoked. Have a new one made in the work area.',
	install_hint: 'Put it on the home screen: then the kiosk opens without an address bar.',
};

export default en;
