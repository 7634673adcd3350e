import type { Translation } from '#shared/messages.ts';
import type de from './de.ts';

const tr: Translation<typeof de> = {
	drawings_by: 'Resimler: OpenMoji (CC BY-SA 4.0), çizen: {names}.',
	photos_by: 'Fotoğraflar: {names}.',
	photo_by: 'Fotoğraf: {name}',
	licence_own: 'kendi fotoğrafımız',
	licence_allowed: 'izinle',
};

export default tr;
