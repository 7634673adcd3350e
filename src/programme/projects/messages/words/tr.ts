import type { Translation } from '#shared/messages.ts';
import type de from './de.ts';

const tr: Translation<typeof de> = {
	state_planned: 'planlanan',
	state_running: 'sürüyor',
	state_completed: 'tamamlandı',
	state_cancelled: 'iptal edildi',
	part_funder: 'Fon sağlayan',
	part_commissioner: 'Görevlendiren',
	part_implementer: 'Uygulayan',
	part_partner: 'Ortak',
};

export default tr;
