import type { Translation } from '#shared/messages.ts';
import type de from './de.ts';

const ar: Translation<typeof de> = {
	greeting: 'مرحباً',
	button_hint: 'إذا لم يعمل الزر، فافتح هذا العنوان:',
	footer: 'أُرسلت هذه الرسالة من كوبرو على العنوان {origin}. لا يمكن الرد على هذا العنوان.',
};
export default ar;
