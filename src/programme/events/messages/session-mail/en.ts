import type { Translation } from '#shared/messages.ts';
import type de from './de.ts';

const en: Translation<typeof de> = {
	moved_subject: 'Moved: {session}',
	moved: 'You signed up for {session} ({event}). Its time or room has changed. You keep your seat.',
	was_is: 'Before: {was}. Now: {is}.',
	gone_subject: 'Not as planned: {session}',
	gone: 'You signed up for {session} ({event}). It can no longer be chosen. If you like, choose something else.',
	back_subject: 'Back in the programme: {session}',
	back: 'You had signed up for {session} ({event}). It takes place after all, and your seat is there.',
	is: 'When and where: {is}.',
	look: 'See my sessions',
};

export default en;
