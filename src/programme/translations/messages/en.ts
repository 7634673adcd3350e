import type { Translation } from '#shared/messages.ts';
import type de from './de.ts';

const en: Translation<typeof de> = {
	translations: 'Translations',
	lead: 'What is missing in a language, or translated by a machine and not reviewed yet.',
	all_languages: 'All languages',
	state: 'What is to do',
	only_missing: 'Missing',
	only_machine: 'Machine translation',
	language: 'Language',
	record: 'Record',
	original: 'Original',
	missing: 'missing: {languages}',
	machine: 'to review: {languages}',
	how_to_review: 'Open a record. There you can change the translation, or tick that you have reviewed it.',
	done: 'Nothing to do',
	done_text: 'All texts of this choice are there and reviewed.',
	noun_programme_text: 'Programme text',
	noun_action_field: 'Action field',
	noun_project: 'Project',
	noun_event: 'Event',
	noun_practice: 'Good practice',
	noun_voice: 'Voice',
	noun_institution: 'Institution',
};

export default en;
