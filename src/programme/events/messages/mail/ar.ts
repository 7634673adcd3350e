import type { Translation } from '#shared/messages.ts';
import type de from './de.ts';

const ar: Translation<typeof de> = {
	subject: 'تسجيلكم: {title}',
	received: 'شكرًا لكم. وصلنا تسجيلكم في {title}.',
	stands_already: 'أنتم مسجَّلون بالفعل في {title}. لا حاجة إلى أي خطوة أخرى.',
	when: 'الموعد: {when}',
	when_where: 'الموعد: {when}. المكان: {where}',
	next: 'سيراجع فريق البرنامج تسجيلكم. يمكنكم عبر الرابط أدناه معرفة حالة التسجيل في أي وقت وسحبه. يُرجى عدم مشاركة الرابط مع أحد.',
	next_settled: 'يمكنكم عبر الرابط أدناه معرفة حالة التسجيل في أي وقت وسحبه. يُرجى عدم مشاركة الرابط مع أحد.',
	button: 'عرض تسجيلي',
	not_you: 'إن لم تكونوا أنتم من سجَّل، فيُرجى سحب التسجيل عبر الرابط.',
};

export default ar;
