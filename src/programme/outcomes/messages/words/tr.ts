import type { Translation } from '#shared/messages.ts';
import type de from './de.ts';

const tr: Translation<typeof de> = {
	form_quote: 'Alıntı',
	form_summary: 'Özet',
};

export default tr;
