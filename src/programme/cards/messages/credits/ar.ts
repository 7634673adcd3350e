import type { Translation } from '#shared/messages.ts';
import type de from './de.ts';

const ar: Translation<typeof de> = {
	drawings_by: 'الصور: OpenMoji ‏(CC BY-SA 4.0)، رسم {names}.',
	photos_by: 'الصور الفوتوغرافية: {names}.',
	photo_by: 'تصوير: {name}',
	licence_own: 'صورة خاصة بنا',
	licence_allowed: 'بإذن',
};

export default ar;
