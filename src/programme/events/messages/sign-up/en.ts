import type { Translation } from '#shared/messages.ts';
import type de from './de.ts';

const en: Translation<typeof de> = {
	your_sessions: 'Your sessions',
	your_sessions_lead: 'Choose where you would like to be. You can change your choice until a session begins.',
	to_choose: 'Choose where you would like to be',
	chosen_count: { one: 'You have chosen {count} session.', other: 'You have chosen {count} sessions.' },
	chosen_none: 'You have not chosen anything yet.',
	save: 'Save choice',
	saved: 'Your choice is saved.',
	full: 'Full',
	free: { one: '{count} seat left', other: '{count} seats left' },
	overlaps: 'Overlaps with “{title}”.',
	begun: 'Has already begun',
	chosen: 'You are signed up',
	session_full: 'No seat is left here. Please untick it.',
	session_begun: 'This has already begun. Nobody can sign up any more.',
	sessions_overlap: 'At the same time as “{title}”. Please choose one of the two.',
	session_gone: 'Something you chose is no longer offered. Please look through the list again.',
	sign_up_waiting: 'You do not have a sure seat at the event yet. Once you have one, you can choose here.',
	sign_up_ended: 'You are no longer registered for this event.',
	sign_up_over: 'Nobody can sign up for anything here at the moment.',
	nothing_to_choose: 'You need not choose anything here',
	nothing_to_choose_text: 'You can come to every session without signing up for it.',

	sign_ups: 'Who has signed up',
	sign_ups_count: { one: '{count} sign-up', other: '{count} sign-ups' },
	sign_ups_of: '{count} of {size} seats are taken.',
	no_limit: 'The seats are not limited. You can change that under “Seats”.',
	nobody: 'Nobody has signed up yet',
	nobody_text: 'Whoever has a sure seat signs up through the link to their own registration.',
	download: 'Download as a table (CSV)',
};

export default en;
