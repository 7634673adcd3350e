import type { Translation } from '#shared/messages.ts';
import type de from './de.ts';

const ar: Translation<typeof de> = {
	form_quote: 'اقتباس',
	form_summary: 'تلخيص',
};

export default ar;
