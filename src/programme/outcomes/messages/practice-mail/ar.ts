import type { Translation } from '#shared/messages.ts';
import type de from './de.ts';

const ar: Translation<typeof de> = {
	button: 'فتح الممارسة الجيدة',
	review_subject: 'طلب مراجعة: {title}',
	review:
		'يرجو فريق البرنامج منكم مراجعة الممارسة الجيدة {title}. اقرؤوها بتأنٍّ، ثم وافقوا على نشرها أو أعيدوها مع ملاحظاتكم.',
	back_subject: 'أُعيدت للتعديل: {title}',
	back: 'أُعيدت ممارستكم الجيدة {title} مع ملاحظات. تجدون ما ينبغي عمله في صفحتها.',
	published_subject: 'تم النشر: {title}',
	published: 'ممارستكم الجيدة {title} متاحة الآن للجميع. نشكركم على مشاركة خبرتكم.',
	due_subject: 'هل ما زال هذا صحيحًا؟ {title}',
	due: 'آخر تأكيد لصحة الممارسة الجيدة {title} كان قبل سنتين. يرجى التحقق منها ثم تأكيدها أو تعليمها بأنها لم تعد حديثة.',
};

export default ar;
