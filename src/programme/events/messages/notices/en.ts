import type { Translation } from '#shared/messages.ts';
import type de from './de.ts';

const en: Translation<typeof de> = {
	mails: 'E-mails',
	write: 'Write',
	write_message: 'Write a message',
	write_thanks: 'Thank those who came',
	write_change: 'See who is told',
	heading_message: 'Write to participants',
	heading_change: 'Say what has changed',
	heading_thanks: 'Say thank you',

	untold: 'Time or place have changed, and not everybody knows yet.',
	before: 'Before: {facts}',
	now: 'Now: {facts}',

	by_itself: 'What goes out by itself',
	by_itself_text: 'Confirmations, offers from the waiting list and cancellations always go out at once.',
	reminder_days: 'Remind this many days before',
	reminder_days_hint:
		'Whoever has a seat is reminded once, in the night before that day. If empty: nobody. At most 60.',
	thanks_by_itself: 'On the day after, thank everybody who was there',
	thanks_by_itself_hint: 'Whoever is noted as present gets one thank you.',
	saved: 'Saved.',

	sent: 'What has gone out',
	sent_text: 'Deleted thirty days after the event.',
	none_sent: 'Nothing yet',
	none_sent_text: 'Reminders, messages and thanks stand here once they have gone out.',
	what: 'What',
	when: 'When',
	kind_reminder: 'Reminder',
	kind_change: 'Change',
	kind_thanks: 'Thanks',
	kind_message: 'Message',

	subject: 'Subject',
	body: 'Text',
	body_message_hint:
		'Everybody reads the text in their own language if it stands here, otherwise in the language of the original. Title, time, place and the link to their own registration are added.',
	body_extra: 'Words of your own',
	body_extra_hint:
		'What was and what is now stands there already. Everybody reads your words in their own language if they stand here.',
	body_thanks_hint: 'The thanks stand there already. Here you can say what comes next.',

	not_reached: {
		one: '{count} gets no e-mail: without an address, or written to often enough today.',
		other: '{count} get no e-mail: without an address, or written to often enough today.',
	},
	goes_to: 'To:',
	readers: 'Who gets an e-mail',
	send_now: 'Selection',
	to: 'To',
	state: 'State',
	invited: 'Invited',
	language: 'Language of the e-mail',
	all: 'All',
	select_row: 'Select {name}',
	nobody: 'Nobody gets an e-mail at present',
	nobody_text: 'Either nobody is in this state, or below it says why nobody is written to.',
	nothing_to_tell: 'There is nothing to tell: time and place are as everybody knows them.',
	not_over: 'You can say thank you when the event is over.',
	event_not_writing: 'While the event is a draft or in the bin, nothing goes out.',
	tick_some: 'Please select at least one person.',
	look_again:
		'Something has changed since the preview: your text, the selection or the event. Please look again who gets what. Nothing has gone out.',

	preview: 'See who gets what',
	preview_title: 'This is how the e-mails go out',
	preview_again: 'Look again',
	will_go: { one: '{count} e-mail will go out', other: '{count} e-mails will go out' },
	in_language: { one: '{language}: {count} e-mail', other: '{language}: {count} e-mails' },
	not_written: {
		one: '{count} selected person gets nothing; below it says why.',
		other: '{count} selected people get nothing; below it says why.',
	},
	send: { one: 'Send {count} e-mail now', other: 'Send {count} e-mails now' },
	sent_count: { one: '{count} e-mail is on its way.', other: '{count} e-mails are on their way.' },
	sent_none: 'No further e-mail went out: everybody selected has been written to already.',

	left_out: 'Who gets none, and why',
	why: 'Reason',
	why_gone: 'is no longer in the records',
	why_example: 'example: invented people are not written to',
	why_no_address: 'has no e-mail address',
	why_told_already: 'has this e-mail already',
	why_person_day: 'has had enough e-mails today',
	why_event_day: 'enough e-mails for today; tomorrow it goes on',
	why_answered: 'has answered already',
	why_not_sent_yet: 'not invited yet',
	why_sent_already: 'has been sent already',
	why_registered: 'is registered',
	why_no_coordinator: 'has no coordinator with an e-mail address',
	why_mailed_today: 'was written to in the last 24 hours',
	why_reminded_enough: 'has been written to three times',
	why_address_day: 'has had three invitations today',
};

export default en;
