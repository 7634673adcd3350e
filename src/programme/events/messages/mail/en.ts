import type { Translation } from '#shared/messages.ts';
import type de from './de.ts';

const en: Translation<typeof de> = {
	subject: 'Your registration: {title}',
	received: 'Thank you. We have received your registration for {title}.',
	stands_already: 'You are already registered for {title}. There is nothing more to do.',
	when: 'When: {when}',
	when_where: 'When: {when}. Where: {where}',
	next: 'The programme team will look at your registration. With the link below you can see at any time how it stands, and withdraw it. Please keep the link to yourself.',
	next_settled:
		'With the link below you can see at any time how your registration stands, and withdraw it. Please keep the link to yourself.',
	button: 'See my registration',
	not_you: 'Was it not you who registered? Then please withdraw the registration with the link.',
};

export default en;
