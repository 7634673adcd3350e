import type { Translation } from '#shared/messages.ts';
import type de from './de.ts';

const en: Translation<typeof de> = {
	reminder_subject: 'Coming up soon: {title}',
	reminder: '{title} begins soon. You have a seat, and we look forward to seeing you.',
	change_subject: 'Changed: {title}',
	change: 'Something has changed about {title}. Please check whether it still suits you.',
	thanks_subject: 'Thank you: {title}',
	thanks: 'Thank you for taking part in {title}.',
	time: 'Time. Before: {was}. Now: {is}.',
	time_stays: 'The time stays the same: {is}.',
	place: 'Place. Before: {was}. Now: {is}.',
	mode: 'Way of taking part. Before: {was}. Now: {is}.',
	when_where: 'When: {when} (time in {zone}). Where: {where}',
	cannot_come:
		'You cannot come? Then please withdraw your registration, so that somebody else gets the seat.',
	about: 'This is about: {title}.',
	registration: 'See my registration',
	invitation: 'See the invitation and answer',
};

export default en;
