import type { Translation } from '#shared/messages.ts';
import type de from './de.ts';

const en: Translation<typeof de> = {
	form_quote: 'Quotation',
	form_summary: 'Summary',
};

export default en;
