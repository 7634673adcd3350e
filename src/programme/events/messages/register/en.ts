import type { Translation } from '#shared/messages.ts';
import type de from './de.ts';

const en: Translation<typeof de> = {
	register_for: 'Registration',
	when: 'When',
	where: 'Where',
	clock_of: 'Time at the place ({zone})',
	closes: 'Registration closes',
	given_name: 'Given name',
	family_name: 'Family name',
	email: 'E-mail address',
	email_hint: 'We send the confirmation there and, if need be, changes.',
	institution: 'Institution',
	institution_hint: 'Whom you represent. Known names are suggested as you type.',
	locale: 'Language of our messages',
	sex: 'Sex',
	sex_hint:
		'With this we count whether the programme reaches women and men equally well. Only rounded totals are published. You need not answer.',
	sex_female: 'female',
	sex_male: 'male',
	sex_diverse: 'diverse',
	sex_not_stated: 'no answer',
	notice_title: 'What happens to what you tell us',
	notice_purpose:
		'What for: we use it to organise this event and to write to you about it. For nothing else.',
	notice_who:
		'Who sees it: the programme team, those who organise the event, and whoever coordinates your institution in the programme.',
	notice_basis: 'Legal basis: your consent. You can take it back at any time with the link in our e-mail.',
	notice_retention:
		'How long: {months} months after the event, name and address are deleted. All that stays is the count of those who were there.',
	notice_contact: 'Questions are answered by:',
	agree: 'I agree that what I have entered is used in this way.',
	agree_first: 'Without your consent we may not save what you entered.',
	send: 'Register',
	all_events: 'All events',
	back_to_event: 'Back to the event',
	sent_title: 'Please look into your mailbox',
	sent_text:
		'We have saved what you entered and written an e-mail to the address you gave. It contains the link to your registration.',
	sent_nothing: 'Nothing there? Look into your spam folder, and try again after ten minutes.',
	registration_not_yet: 'Registration is not open yet.',
	registration_over: 'Registration is closed.',
	registration_not_yet_text: 'Please come back later.',
	registration_over_text: 'If you would like to take part nevertheless, please contact the programme team.',
	too_many_attempts: {
		one: 'Too many registrations came from here just now. Please try again in a minute. What you entered is still here.',
		other:
			'Too many registrations came from here just now. Please try again in {count} minutes. What you entered is still here.',
	},
	example: 'Example data: this event is invented.',

	my_registration: 'My registration',
	name: 'Name',
	state: 'State',
	registered_on: 'Registered on',
	withdraw: 'Withdraw registration',
	withdraw_title: 'Withdraw the registration?',
	withdraw_text: 'Your seat becomes free. As long as registration is open you can register again.',
	withdraw_confirm: 'Yes, withdraw',
	withdrawn: 'Your registration is withdrawn.',
	event_cancelled: 'This event is cancelled.',
	event_postponed: 'This event is postponed. The new date is not fixed yet.',
	link_not_valid: 'This link does not work, or no longer.',
	link_not_valid_text: 'Links to your own registration work until 30 days after the event.',
	keep_link: 'Whoever knows this link sees this page. Please keep it to yourself.',
	step_not_allowed: 'This registration can no longer be withdrawn.',
};

export default en;
