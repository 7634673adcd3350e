import type { Translation } from '#shared/messages.ts';
import type de from './de.ts';

const ar: Translation<typeof de> = {
	kind_delegation_visit: 'زيارة وفد',
	kind_conference: 'مؤتمر',
	kind_panel_discussion: 'حلقة نقاش',
	kind_round_table: 'طاولة مستديرة',
	kind_workshop: 'ورشة عمل',
	kind_training: 'تدريب',
	kind_peer_network_meeting: 'لقاء شبكة الأقران',
	kind_institutional_meeting: 'لقاء مؤسسات',

	state_draft: 'مسودة',
	state_announced: 'معلن عنها',
	state_open: 'التسجيل مفتوح',
	state_closed: 'التسجيل مغلق',
	state_running: 'جارية',
	state_done: 'منتهية',
	state_cancelled: 'ملغاة',
	state_postponed: 'مؤجلة',

	mode_on_site: 'حضوريًا',
	mode_online: 'عبر الإنترنت',
	mode_hybrid: 'حضوريًا وعبر الإنترنت',

	confidentiality_public: 'عام',
	confidentiality_participants: 'للمشاركين فقط',
	confidentiality_chatham_house: 'قاعدة تشاتام هاوس',
	confidentiality_internal: 'داخلي',

	host_host: 'الجهة المضيفة',
	host_co_host: 'شريك في التنظيم',
	host_partner: 'شريك',

	session_plenary: 'جلسة عامة',
	session_panel: 'حلقة نقاش',
	session_workshop: 'ورشة عمل',
	session_site_visit: 'زيارة ميدانية',
	session_closed_meeting: 'جلسة مغلقة',
	session_meal: 'وجبة مشتركة',
	session_travel: 'تنقّل',

	registration_draft: 'مسودة',
	registration_submitted: 'تم الاستلام',
	registration_pending: 'قيد المراجعة',
	registration_waitlisted: 'في قائمة الانتظار',
	registration_offered: 'عُرض مقعد',
	registration_confirmed: 'مؤكد',
	registration_cancelled: 'مسحوب',
	registration_declined: 'مرفوض',
	registration_attended: 'حضر',
	registration_no_show: 'لم يحضر',

	attends_as_participant: 'مشاركة',
	attends_as_speaker: 'متحدث',
	attends_as_moderator: 'إدارة الحوار',
	attends_as_trainer: 'تدريب',
	attends_as_interpreter: 'ترجمة شفوية',
	attends_as_organiser: 'تنظيم',
};

export default ar;
