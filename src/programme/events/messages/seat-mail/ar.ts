import type { Translation } from '#shared/messages.ts';
import type de from './de.ts';

const ar: Translation<typeof de> = {
	waitlisted_subject: 'قائمة الانتظار: {title}',
	waitlisted:
		'جميع المقاعد في {title} مشغولة حاليًا. أنتم الآن على قائمة الانتظار، وسنكتب إليكم عندما يتوفر مقعد.',
	offered_subject: 'مقعد متاح لكم: {title}',
	offered: 'توفّر مقعد في {title}، ونحتفظ به لكم. يُرجى إعلامنا إن كنتم تقبلونه.',
	offered_until: 'المقعد محجوز لكم حتى {day}، الساعة {time} (بتوقيت {zone}). بعد ذلك يُعرض على الشخص التالي.',
	confirmed_subject: 'مقعدكم مؤكد: {title}',
	confirmed: 'لكم مقعد في {title}. نتطلع إلى لقائكم.',
	declined_subject: 'نعتذر، لا يوجد مقعد: {title}',
	declined: 'يؤسفنا أننا لا نستطيع منحكم مقعدًا في {title}. نعتذر منكم.',
	cancelled_subject: 'سُحب التسجيل: {title}',
	cancelled: 'سُحب تسجيلكم في {title}، وأصبح مقعدكم متاحًا من جديد.',
	offer_ended_subject: 'انتهت مهلة العرض: {title}',
	offer_ended:
		'احتفظنا لكم بمقعد في {title} ولم يصلنا جواب. سيُعرض المقعد الآن على الشخص التالي. يمكنكم التسجيل من جديد في صفحة الفعالية.',
	event_cancelled_subject: 'أُلغيت: {title}',
	event_cancelled: 'لن تُعقد هذه الفعالية: {title}. لا حاجة إلى أي خطوة من جانبكم.',
	event_postponed_subject: 'تأجلت: {title}',
	event_postponed:
		'لن تُعقد هذه الفعالية في الموعد المعلن: {title}. تسجيلكم قائم. سنكتب إليكم فور تحديد الموعد الجديد.',
	when: 'الموعد: {when}',
	look: 'عرض تسجيلي',
	answer: 'قبول المقعد أو رفضه',
};

export default ar;
