import type { Translation } from '#shared/messages.ts';
import type de from './de.ts';

const en: Translation<typeof de> = {
	button: 'Open the good practice',
	review_subject: 'Please review: {title}',
	review:
		'The programme team asks you to review the good practice {title}. Please read it, then publish it or send it back with remarks.',
	back_subject: 'Back for revision: {title}',
	back: 'Your good practice {title} has come back with remarks. Its page says what is left to do.',
	published_subject: 'Published: {title}',
	published: 'Your good practice {title} is now public. Thank you for sharing your experience.',
	due_subject: 'Is this still right? {title}',
	due: 'It is two years since somebody last said that the good practice {title} is still right. Please have a look, then confirm it or mark it as outdated.',
};

export default en;
