import type { Translation } from '#shared/messages.ts';
import type de from './de.ts';

const en: Translation<typeof de> = {
	subject: 'Invitation: {title}',
	reminder_subject: 'A reminder of our invitation: {title}',
	reminder: 'We have no answer from you yet and would like to remind you.',
	to_person: 'We warmly invite {name} to {title}.',
	to_institution:
		'We warmly invite {institution} to {title}. Seats: {seats}. You can tell us later who is coming.',
	when: 'When: {when}',
	when_where: 'When: {when}. Where: {where}',
	note: 'A message from those who invite you: {note}',
	until: 'Please answer by {day}, {time} (time in {zone}).',
	button: 'See the invitation and answer',
	no_account:
		'You need no account. Somebody from your office can answer for you with this link. Please do not pass it on otherwise: it is for this invitation alone.',
};

export default en;
