import type { Translation } from '#shared/messages.ts';
import type de from './de.ts';

const en: Translation<typeof de> = {
	brochure: 'Programme brochure',
	lead: 'The programme on a few pages: to read here, to print and pass on as PDF.',
	download: 'Download the brochure as PDF',
	download_in: 'PDF in {language}',
	other_languages: 'In other languages',
	contents: 'Contents',
	example: 'Example data',

	chapter_programme: 'The programme',
	chapter_partners: 'Partner institutions',
	chapter_results: 'Results in figures',
	chapter_fields: 'Action fields',
	chapter_action: 'Exchange in action',
	chapter_voices: 'Voices',
	chapter_imprint: 'Imprint',

	frame: 'Frame',
	context: 'Context',
	aim: 'Aim',
	approach: 'Approach',
	target_group: 'Target group',

	institutions_count: { one: '{count} institution', other: '{count} institutions' },
	map_title: 'Where the partners are at home',
	map_alt: 'Map of {count} places where partner institutions work: {places}.',
	map_caption: 'Each dot is a place with partner institutions, each arch a partnership.',
	role_commissioner: 'commissioner',
	role_implementer: 'implementing organisation',
	role_main_partner: 'main partner',
	role_funder: 'funder',
	group_ministry: 'Ministries',
	group_central_agency: 'Central authorities',
	group_state_authority: 'State authorities',
	group_metropolitan_municipality: 'Metropolitan municipalities',
	group_city: 'Cities',
	group_district_municipality: 'District municipalities',
	group_municipal_association: 'Associations of municipalities',
	group_ngo: 'Non-governmental organisations',
	group_foundation: 'Foundations',
	group_academic: 'Research and universities',
	group_international_organisation: 'International organisations',
	group_development_agency: 'Development agencies',

	counted_period: 'Counted from {from} to {until}.',
	counted_until: 'Counted from the beginning to {until}.',
	protection: 'All figures are rounded; small groups are merged or not shown. Sums can therefore differ.',
	per_field: 'The action fields in figures',

	field: 'Action field {numeral}',
	fact_kind: 'Format',
	fact_when: 'When',
	fact_where: 'Where',
	fact_hosts: 'Hosts',
	fact_partners: 'With',
	online: 'online',

	voice_summary: 'Summed up, not a quotation',
	voice_quote: 'Quotation',

	contact: 'Contact',
	privacy_contact: 'Data protection',
	about_document: 'About this brochure',
	note_made:
		'As of {date}. This brochure was made from the records of the programme. Every figure in it is counted from them.',
	note_example: 'It shows example data: people, attendances and many events are invented.',
	note_machine_all:
		'The texts were written or translated by machine and have not yet been reviewed by a person.',
	note_machine_some: 'Texts marked “{mark}” have not yet been reviewed by a person.',
	note_original: 'Texts that do not exist in English yet stand in their original language and are marked.',
	mark_machine: 'by machine',
	mark_language: 'in {language}',
};

export default en;
