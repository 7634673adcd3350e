import type { Translation } from '#shared/messages.ts';
import type de from './de.ts';

const en: Translation<typeof de> = {
	waitlisted_subject: 'Waiting list: {title}',
	waitlisted:
		'All seats for {title} are taken at present. You are on the waiting list. When a seat becomes free, we will write to you.',
	offered_subject: 'A seat for you: {title}',
	offered:
		'A seat has become free for {title}. We are keeping it for you. Please tell us whether you take it.',
	offered_until:
		'The seat is kept for you until {day}, {time} (time in {zone}). After that it goes to the next person.',
	confirmed_subject: 'Your seat is confirmed: {title}',
	confirmed: 'You have a seat at {title}. We look forward to seeing you.',
	declined_subject: 'No seat, we are sorry: {title}',
	declined: 'Unfortunately we cannot give you a seat at {title}. We are sorry.',
	cancelled_subject: 'Registration withdrawn: {title}',
	cancelled: 'Your registration for {title} is withdrawn. Your seat is free again.',
	offer_ended_subject: 'Your offer has ended: {title}',
	offer_ended:
		'We kept a seat at {title} for you and received no answer. It now goes to the next person. You can register again on the event’s page.',
	event_cancelled_subject: 'Cancelled: {title}',
	event_cancelled: '{title} will not take place. There is nothing you need to do.',
	event_postponed_subject: 'Postponed: {title}',
	event_postponed:
		'{title} will not take place at the time announced. Your registration stands. As soon as the new time is known, we will write to you.',
	when: 'When: {when}',
	look: 'See my registration',
	answer: 'Take the seat or decline it',
};

export default en;
