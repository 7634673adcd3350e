import type { Translation } from '#shared/messages.ts';
import type de from './de.ts';

const ar: Translation<typeof de> = {
	state_planned: 'مخطَّط',
	state_running: 'جارٍ',
	state_completed: 'مكتمل',
	state_cancelled: 'ملغى',
	part_funder: 'مموّل',
	part_commissioner: 'الجهة المكلِّفة',
	part_implementer: 'الجهة المنفِّذة',
	part_partner: 'شريك',
};

export default ar;
