import type de from './de.ts';
import type { Translation } from '#shared/messages.ts';

const en: Translation<typeof de> = {
	title: 'Letter of invitation',
	subject: 'Invitation: {event}',
	greeting: 'Dear Sir or Madam,',
	invites_at:
		'we herewith invite the person named below to the event “{event}”. Date: {dates}. Place: {where}.',
	invites: 'we herewith invite the person named below to the event “{event}”. Date: {dates}.',
	stands_for: 'The person takes part on behalf of this institution: {institution}.',
	asks: 'We kindly ask you to grant a visa for the time of the event and the journey.',
	regards: 'Yours faithfully',
	name: 'Name in the passport',
	born_on: 'Date of birth',
	nationality: 'Nationality',
	number: 'Passport number',
	valid_until: 'Valid until',
	signature: 'Signature and stamp',
};

export default en;
