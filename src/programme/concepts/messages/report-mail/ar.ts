import type { Translation } from '#shared/messages.ts';
import type de from './de.ts';

const ar: Translation<typeof de> = {
	button: 'فتح التقرير',
	subject: 'متأخر: تقرير متابعة {title}',
	overdue:
		'كان يجب نشر تقرير متابعة {title} حتى {day}، وهو يظهر الآن متأخرًا في الصفحة العامة. نرجو إتمامه وعرضه على الهيئات، أو تحديد يوم جديد ما دام مسودة.',
};

export default ar;
