import type { Translation } from '#shared/messages.ts';
import type de from './de.ts';

const ar: Translation<typeof de> = {
	moved_subject: 'تغيّر موعدها أو مكانها: {session}',
	moved: 'سجّلتم في {session} ({event}). تغيّر موعدها أو قاعتها. مقعدكم محفوظ.',
	was_is: 'سابقًا: {was}. الآن: {is}.',
	gone_subject: 'لن تُعقد كما كان مقررًا: {session}',
	gone: 'سجّلتم في {session} ({event}). لم يعد اختيارها ممكنًا. يمكنكم اختيار جلسة أخرى إن شئتم.',
	back_subject: 'عادت إلى البرنامج: {session}',
	back: 'كنتم قد سجّلتم في {session} ({event}). ستُعقد الجلسة، ومقعدكم محفوظ.',
	is: 'الموعد والمكان: {is}.',
	look: 'عرض جلساتي',
};

export default ar;
