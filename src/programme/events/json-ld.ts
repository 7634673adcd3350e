import type { Locale } from '#shared/locale.ts';
import { readPlain, type LocalizedText } from '#shared/text.ts';
import { timeWithOffset } from '#shared/time.ts';
import type { EventMode, EventState } from './event.ts';

const statuses: Partial<Record<EventState, string>> = {
	cancelled: 'https://schema.org/EventCancelled',
	postponed: 'https://schema.org/EventPostponed',
};
const modes: Record<EventMode, string> = {
	on_site: 'https://schema.org/OfflineEventAttendanceMode',
	online: 'https://schema.org/OnlineEventAttendanceMode',
	hybrid: 'https://schema.org/MixedEventAttendanceMode',
};

/** A public event for search engines, after schema.org/Event. The caller hands in public events only. */
export function eventJsonLd(
	event: {
		readonly title: LocalizedText;
		readonly summary: LocalizedText | null;
		readonly state: EventState;
		readonly mode: EventMode;
		readonly startsAt: Date;
		readonly endsAt: Date;
		readonly zone: string;
		readonly venue: string | null;
		readonly place: string | null;
		readonly country: string | null;
	},
	hosts: readonly { readonly name: LocalizedText }[],
	url: string,
	locale: Locale,
): Record<string, unknown> {
	const description = readPlain(event.summary, locale);
	const place = {
		'@type': 'Place',
		name: event.venue ?? event.place,
		address: { '@type': 'PostalAddress', addressLocality: event.place, addressCountry: event.country },
	};
	const online = { '@type': 'VirtualLocation', url };
	return {
		'@context': 'https://schema.org',
		'@type': 'Event',
		name: readPlain(event.title, locale),
		...(description ? { description } : {}),
		url,
		inLanguage: locale,
		startDate: timeWithOffset(event.startsAt, event.zone),
		endDate: timeWithOffset(event.endsAt, event.zone),
		eventStatus: statuses[event.state] ?? 'https://schema.org/EventScheduled',
		eventAttendanceMode: modes[event.mode],
		location: event.mode === 'online' ? online : event.mode === 'hybrid' ? [place, online] : place,
		organizer: hosts.map(({ name }) => ({ '@type': 'Organization', name: readPlain(name, locale) })),
	};
}
