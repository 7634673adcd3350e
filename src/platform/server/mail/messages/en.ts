import type { Translation } from '#shared/messages.ts';
import type de from './de.ts';

const en: Translation<typeof de> = {
	greeting: 'Hello',
	button_hint: 'If the button does not work, open this address:',
	footer: 'This message comes from Köprü at {origin}. You cannot reply to this address.',
};
export default en;
