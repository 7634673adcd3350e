import type { Translation } from '#shared/messages.ts';
import type de from './de.ts';

const en: Translation<typeof de> = {
	cancelled_title: 'Cancelled: {title}',
	postponed_title: 'Postponed: {title}',
	example_title: '{title} (example)',
	closed_event: 'Appointment in the exchange programme',
	closed_event_text:
		'This event is not public. What it is about and where it takes place is told in your registration.',
	machine_text: 'Translated by a machine and not yet reviewed.',
	your_registration: 'Your registration: {state}',
	all_events: 'Events: {site}',
	my_events: 'My registrations: {site}',
	add: 'Add to calendar',
	add_hint:
		'The file enters the event once. With the address your calendar stays up to date: it asks by itself whether anything has changed.',
	file: 'Download calendar file',
	subscribe: 'Subscribe',
	address: 'Address to subscribe to',
	address_hint:
		'Paste this address into your calendar, under “subscribe to calendar” or “from the internet”.',
	programme_formats: 'Programme for other applications',
	all_lead: 'All public events in your calendar, always up to date.',
	all_add: 'Events in your calendar',
	lead: 'Your registrations in your own calendar, on the phone or at work. When something changes or moves, it changes there too.',
	new: 'New address',
	name: 'What for?',
	name_hint: 'For example: phone, office calendar',
	language: 'Language of the entries',
	make: 'Make the address',
	made: 'Your new calendar address',
	made_hint: 'Copy the address now, or subscribe at once. It is shown this one time only.',
	secret_hint:
		'Whoever knows this address sees your appointments. Do not pass it on. Events that are not public stand in it as “Appointment in the exchange programme” only, without title and place.',
	list: 'Your calendar addresses',
	none: 'No calendar address yet',
	none_hint: 'Make one above, and your appointments will be in your calendar.',
	kind_person: 'all my registrations',
	kind_event: 'this one event',
	made_on: 'Made',
	used: 'Last fetched',
	never: 'never',
	revoke: 'Switch off',
	revoked: 'switched off',
	revoke_title: 'Switch off this address?',
	revoke_text:
		'Calendars with this address get nothing from now on. This cannot be undone: an address that may have been in other hands must never work again. You can make a new one at any time.',
	revoke_confirm: 'Yes, switch it off',
	keep: 'Keep it',
	revoked_done: 'The address is switched off.',
	too_many_feeds:
		'No more than {limit} addresses are possible. Switch one off first that you no longer need.',
	feed_mine: 'Subscribe to this appointment',
	feed_mine_hint: 'With an address of its own your calendar learns by itself when time or place change.',
	feed_make: 'Make an address to subscribe to',
	feed_count: {
		one: 'There is one calendar address for this registration.',
		other: 'There are {count} calendar addresses for this registration.',
	},
	feed_revoke_all: 'Switch off all addresses of this registration',
	no_person:
		'Your account belongs to no person in the programme. So there are no registrations that could go into a calendar.',
};

export default en;
