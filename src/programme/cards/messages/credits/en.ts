import type { Translation } from '#shared/messages.ts';
import type de from './de.ts';

const en: Translation<typeof de> = {
	drawings_by: 'Pictures: OpenMoji (CC BY-SA 4.0), by {names}.',
	photos_by: 'Photos: {names}.',
	photo_by: 'Photo: {name}',
	licence_own: 'own photo',
	licence_allowed: 'with permission',
};

export default en;
