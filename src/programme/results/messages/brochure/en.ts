import type { Translation } from '#shared/messages.ts';
import type de from './de.ts';

const en: Translation<typeof de> = {
	brochure: 'Programme brochure',
	lead: 'The programme on a few pages: to read here, to print and pass on as PDF.',
	download: 'Download the brochure as PDF',
	download_in: 'PDF in {language}',
	other_languages: 'In other languages',
	pdf_unavailable: 'PDF cannot be made on this server. Please print this page.',
	pdf_busy: 'Many PDFs are being made at the moment. Please try again in a minute.',
	pdf_too_slow: 'The PDF was not finished in time. Please try again.',
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

	// the work area: what the brochure still lacks
	make_lead:
		'The brochure is made from the records, anew each time. What the public gets always matches the public pages.',
	col_language: 'Language',
	col_texts: 'Texts',
	col_missing: 'not translated',
	col_machine: 'not reviewed',
	col_read: 'Read and download',
	read: 'Read',
	complete: 'Complete and reviewed in every language.',
	gaps: 'What is still missing',
	gaps_lead: 'These parts are left out of the brochure until something is entered for them:',
	gap_text: 'Programme text: {name}',
	gap_fields: 'Action fields',
	gap_partners: 'published institutions',
	gap_stories: 'stories of events (exchange in action)',
	gap_voices: 'voices with consent to publication',
	programme_title: 'Title',
	motto: 'Motto',
	partners_intro: 'Introduction to the partners',
	results_intro: 'Introduction to the results',
	imprint: 'Imprint',
};

export default en;
