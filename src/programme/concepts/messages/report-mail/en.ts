import type { Translation } from '#shared/messages.ts';
import type de from './de.ts';

const en: Translation<typeof de> = {
	button: 'Open the report',
	subject: 'Overdue: monitoring report on {title}',
	overdue:
		'The monitoring report on {title} should have been published by {day}. On the public page it now stands as overdue. Please finish it and bring it before the bodies, or name another day while it is a draft.',
};

export default en;
