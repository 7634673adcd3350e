import type { Translation } from '#shared/messages.ts';
import type de from './de.ts';

const en: Translation<typeof de> = {
	title: 'Partners',
	lead_count: {
		one: '{count} institution takes part in the programme.',
		other: '{count} institutions work together in the programme.',
	},
	map_title: 'Map of the partners: {countries}',
	map_desc: {
		one: 'Dots mark {places} places, one arch joins two partners. The list beside it says the same.',
		other: 'Dots mark {places} places, {count} arches join partners. The list beside it says the same.',
	},
	by_country: 'By country',
	in_country: 'Partners: {country}',
	across_borders: 'Across borders',
	institution: 'Institution',
	kind: 'Kind',
	place: 'Place',
	part: 'Role in the programme',
	themes: 'Themes',
	website: 'Website',
	belongs_to: 'Part of',
	partnerships: 'Partnerships',
	no_partnerships: 'No partnership has been published yet.',
	between: '{first} and {second}',
	with: 'With',
	phase: 'Phase',
	basis: 'Basis',
	since: 'Since',
	events_here: 'Events',
	no_events: 'No event has been published yet.',
	all_events_here: 'All {count} events',
	none_title: 'No partners yet',
	none_text: 'Institutions appear here once they are published.',
};

export default en;
