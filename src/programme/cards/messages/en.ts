import type { Translation } from '#shared/messages.ts';
import type de from './de.ts';

const en: Translation<typeof de> = {
	deck: 'Competence cards',
	to_be_cut: 'Cards to print, in two languages.',
	machine: 'machine translation',
	kind_social: 'With others',
	kind_personal: 'Personal',
	kind_method: 'Ways of working',
	kind_interest: 'Interest',
	kind_intensity: 'How often',
	kind_field: 'Field',
	kind_task: 'Task',
	sources: 'Sources',
	licence: 'Cards and pictures are licensed under CC BY-SA 4.0.',
	pictures_by: 'Pictures: OpenMoji, by {authors}.',
	photos_apart: 'Where no licence is named with a photo, only the centre may use it.',
	esco: 'This service uses the ESCO classification of the European Commission.',
	picture_of: 'Picture of “{term}”',
	practise: 'Practise with the cards',
	practise_note: 'A session to practise. Nothing of it is kept: loading the page anew begins again.',
	needs_script:
		'Counselling runs on this device alone, also without a network. For that the browser needs JavaScript.',
	loading: 'Loading the cards …',
	not_loaded: 'The cards could not be loaded. Please load the page again.',
	deck_lead:
		'Pictures and plain sentences help to talk about what people can do. To look through and to print, in two languages.',
	kind: 'Kind',
	second_language: 'Second language',
	no_second: 'none',
	cards_shown: { one: '{count} card', other: '{count} cards' },
	texts_by_machine: 'The texts were translated by a machine unless marked otherwise.',
	left_out:
		'On purpose there are no cards on army, police and prisons, on politics, associations, faith, dress and health. So there are 40 fields and not all 43 of ISCO.',
};
export default en;
