import type { Translation } from '#shared/messages.ts';
import type de from './de.ts';

const ar: Translation<typeof de> = {
	your_sessions: 'جلساتكم',
	your_sessions_lead: 'اختاروا الجلسات التي تودون حضورها. يمكنكم تغيير اختياركم حتى بداية الجلسة.',
	to_choose: 'اختاروا أين تودون أن تكونوا',
	chosen_count: {
		zero: 'لم تختاروا شيئًا.',
		one: 'اخترتم جلسة واحدة.',
		two: 'اخترتم جلستين.',
		few: 'اخترتم {count} جلسات.',
		many: 'اخترتم {count} جلسة.',
		other: 'اخترتم {count} جلسة.',
	},
	chosen_none: 'لم تختاروا شيئًا بعد.',
	save: 'حفظ الاختيار',
	saved: 'حُفظ اختياركم.',
	full: 'اكتمل العدد',
	free: {
		zero: 'لا مقاعد متاحة',
		one: 'بقي مقعد واحد',
		two: 'بقي مقعدان',
		few: 'بقيت {count} مقاعد',
		many: 'بقي {count} مقعدًا',
		other: 'بقي {count} مقعد',
	},
	overlaps: 'تتزامن مع «{title}».',
	begun: 'بدأت الجلسة',
	chosen: 'أنتم مسجلون',
	session_full: 'لم يبق مقعد هنا. يُرجى إزالة العلامة.',
	session_begun: 'بدأت هذه الجلسة. لم يعد التسجيل ممكنًا.',
	sessions_overlap: 'في الوقت نفسه مع «{title}». يُرجى اختيار واحدة منهما.',
	session_gone: 'شيء مما اخترتموه لم يعد متاحًا. يُرجى مراجعة القائمة مرة أخرى.',
	sign_up_waiting: 'ليس لكم بعد مقعد مؤكد في الفعالية. حين تحصلون عليه يمكنكم الاختيار هنا.',
	sign_up_ended: 'لم تعودوا مسجلين في هذه الفعالية.',
	sign_up_over: 'التسجيل في الجلسات غير ممكن هنا حاليًا.',
	nothing_to_choose: 'لا حاجة إلى اختيار شيء هنا',
	nothing_to_choose_text: 'يمكنكم حضور كل الجلسات من دون تسجيل خاص بها.',

	sign_ups: 'من سجّل',
	sign_ups_count: {
		zero: 'لا تسجيلات',
		one: 'تسجيل واحد',
		two: 'تسجيلان',
		few: '{count} تسجيلات',
		many: '{count} تسجيلًا',
		other: '{count} تسجيل',
	},
	sign_ups_of: 'شُغل {count} من {size} من المقاعد.',
	no_limit: 'عدد المقاعد غير محدود. يمكنكم تغيير ذلك في «المقاعد».',
	nobody: 'لم يسجّل أحد بعد',
	nobody_text: 'من له مقعد مؤكد يسجّل عبر رابط تسجيله الخاص.',
	download: 'تنزيل على شكل جدول (CSV)',
};

export default ar;
