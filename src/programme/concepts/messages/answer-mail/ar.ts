import type { Translation } from '#shared/messages.ts';
import type de from './de.ts';

const ar: Translation<typeof de> = {
	subject: 'تأخّر الرد: {text}',
	overdue:
		'على مؤسستكم أن ترد على هذه التوصية الصادرة عن حوار: {text} وقد مضى اليوم المحدد للرد، ويستطيع الجميع قراءة ذلك. نرجو أن تردوا مع ذكر الأسباب.',
	button: 'افتحوا التوصية وأجيبوا عنها',
};

export default ar;
