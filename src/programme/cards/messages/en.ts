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
	esco: 'This service uses the ESCO classification of the European Commission.',
	picture_of: 'Picture of “{term}”',
};
export default en;
