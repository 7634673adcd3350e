import type { Translation } from '#shared/messages.ts';
import type de from './de.ts';

const en: Translation<typeof de> = {
	state_planned: 'planned',
	state_running: 'running',
	state_completed: 'completed',
	state_cancelled: 'cancelled',
	part_funder: 'Funder',
	part_commissioner: 'Commissioner',
	part_implementer: 'Implementer',
	part_partner: 'Partner',
};

export default en;
