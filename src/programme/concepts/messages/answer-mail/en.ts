import type { Translation } from '#shared/messages.ts';
import type de from './de.ts';

const en: Translation<typeof de> = {
	subject: 'Answer overdue: {text}',
	overdue:
		'Your institution owes an answer to this recommendation from a dialogue: {text} The day on which it was due has passed. Everybody can read that. Please answer, and say why.',
	button: 'Open the recommendation and answer',
};

export default en;
