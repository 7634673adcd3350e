import type { Translation } from '#shared/messages.ts';
import type de from './de.ts';

const ar: Translation<typeof de> = {
	title: 'الإرشاد حول الكفاءات',
	lead: 'يكتشف المرشدون مع من يرشدونهم ما يجيدونه، ولا يستطيع أحد آخر قراءة ما يدور بينهم، ولا الإدارة.',
	to_counselling: 'إلى الإرشاد',
	training: 'أفلام تعليمية',
	centres: 'المراكز',
	none: 'لا مركز بعد',
	none_hint: 'اجعلوا إحدى المؤسسات مركزاً في الأسفل.',
	ready: 'لديه ورقة استعادة',
	not_ready: 'على منسقه أن يصنع ورقة الاستعادة',
	close: 'أغلق المركز',
	close_hint: 'بعد ذلك لا يصل أحد إلى ملفات المركز، وتُحذف حين تنتهي مدتها. ويمكن فتحه مجدداً.',
	open: 'افتح مركزاً',
	open_hint: 'ثم يصنع منسق المؤسسة ورقة الاستعادة ويصنع المرشدون مفاتيحهم، وكلاهما على أجهزتهم.',
	institution: 'المؤسسة',
	centre_is_there: 'هذه المؤسسة مركز بالفعل.',
};

export default ar;
