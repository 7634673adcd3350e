import type { Translation } from '#shared/messages.ts';
import type de from './de.ts';

const ar: Translation<typeof de> = {
	subject: 'دعوة: {title}',
	reminder_subject: 'تذكير بدعوتنا: {title}',
	reminder: 'لم يصلنا جوابكم بعد، ونود تذكيركم.',
	to_person: 'يسعدنا أن ندعو {name} إلى: {title}.',
	to_institution:
		'يسعدنا أن ندعو {institution} إلى: {title}. عدد المقاعد: {seats}. يمكنكم إخبارنا لاحقًا بمن سيحضر.',
	when: 'الموعد: {when}',
	when_where: 'الموعد: {when}. المكان: {where}',
	note: 'رسالة من أصحاب الدعوة: {note}',
	until: 'نرجو الرد حتى {day}، الساعة {time} (بتوقيت {zone}).',
	button: 'عرض الدعوة والرد عليها',
	no_account:
		'لا تحتاجون إلى حساب. ويمكن لأحد العاملين في مكتبكم الرد عنكم بهذا الرابط. نرجو عدم مشاركته مع غيرهم، فهو لهذه الدعوة وحدها.',
};

export default ar;
