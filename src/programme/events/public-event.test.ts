import { expect, test } from 'vitest';
import { textIn } from '#shared/text.ts';
import { eventJsonLd } from './json-ld.ts';
import { registrationWindow } from './public-event.ts';

const event = {
	title: textIn('de', 'Werkstatt </script><script>alert(1)</script>'),
	summary: null,
	state: 'open' as const,
	mode: 'hybrid' as const,
	hasPublicRegistration: true,
	registrationClosesLocal: '2022-06-01 18:00:00',
	startsLocal: '2022-06-06 09:00:00',
	endsLocal: '2022-06-10 17:00:00',
	startsAt: new Date('2022-06-06T06:00:00Z'),
	endsAt: new Date('2022-06-10T14:00:00Z'),
	zone: 'Europe/Istanbul',
	venue: null,
	place: 'Buca',
	country: 'TR',
};

test('registration ends by the clock of the event, not of the server', () => {
	const before = registrationWindow(event, new Date('2022-06-01T14:59:59Z'));
	expect(before).toEqual({ isOpen: true, until: '2022-06-01 18:00:00' });
	expect(registrationWindow(event, new Date('2022-06-01T15:00:00Z')).isOpen).toBe(false);
});

test('without an end of its own, registration ends with the event', () => {
	const open = { ...event, registrationClosesLocal: null };
	expect(registrationWindow(open, new Date('2022-06-10T13:59:59Z'))).toEqual({ isOpen: true, until: null });
	expect(registrationWindow(open, event.endsAt).isOpen).toBe(false);
});

test('an event takes registrations only while it is open to them', () => {
	const now = new Date('2022-05-01T00:00:00Z');
	expect(registrationWindow({ ...event, state: 'announced' }, now).isOpen).toBe(false);
	expect(registrationWindow({ ...event, hasPublicRegistration: false }, now).isOpen).toBe(false);
});

test('search engines are told time, place and state', () => {
	const url = 'https://exchange.example.org/de/events/werkstatt';
	expect(eventJsonLd({ ...event, state: 'postponed' }, [{ name: textIn('de', 'Buca') }], url, 'de')).toEqual({
		'@context': 'https://schema.org',
		'@type': 'Event',
		name: 'Werkstatt </script><script>alert(1)</script>',
		url,
		inLanguage: 'de',
		startDate: '2022-06-06T09:00:00+03:00',
		endDate: '2022-06-10T17:00:00+03:00',
		eventStatus: 'https://schema.org/EventPostponed',
		eventAttendanceMode: 'https://schema.org/MixedEventAttendanceMode',
		location: [
			{
				'@type': 'Place',
				name: 'Buca',
				address: { '@type': 'PostalAddress', addressLocality: 'Buca', addressCountry: 'TR' },
			},
			{ '@type': 'VirtualLocation', url },
		],
		organizer: [{ '@type': 'Organization', name: 'Buca' }],
	});
});
