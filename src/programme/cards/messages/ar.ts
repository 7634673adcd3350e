import type { Translation } from '#shared/messages.ts';
import type de from './de.ts';

const ar: Translation<typeof de> = {
	deck: 'بطاقات الكفاءة',
	to_be_cut: 'بطاقات للطباعة بلغتين.',
	machine: 'ترجمة آلية',
	kind_social: 'مع الآخرين',
	kind_personal: 'شخصي',
	kind_method: 'طريقة العمل',
	kind_interest: 'اهتمام',
	kind_intensity: 'كم مرة',
	kind_field: 'مجال',
	kind_task: 'عمل',
	sources: 'المصادر',
	licence: 'البطاقات والصور مرخصة وفق CC BY-SA 4.0.',
	pictures_by: 'الصور: OpenMoji، رسمها {authors}.',
	photos_apart: 'إن لم تُذكر رخصة مع صورة فوتوغرافية فلا يحق استخدامها إلا لمركز الإرشاد.',
	esco: 'تستخدم هذه الخدمة تصنيف ESCO للمفوضية الأوروبية.',
	picture_of: 'صورة «{term}»',
	practise: 'التدرب على البطاقات',
	practise_note: 'لقاء للتدرب. لا يُحفظ منه شيء: إعادة تحميل الصفحة تبدأ من جديد.',
	needs_script: 'يجري الإرشاد على هذا الجهاز وحده، حتى دون شبكة. لذلك يحتاج المتصفح إلى JavaScript.',
	loading: 'يجري تحميل البطاقات …',
	not_loaded: 'تعذر تحميل البطاقات. يرجى إعادة تحميل الصفحة.',
	deck_lead: 'تساعد الصور والجمل البسيطة على الحديث عن القدرات. للتصفح والطباعة بلغتين.',
	kind: 'النوع',
	second_language: 'اللغة الثانية',
	no_second: 'لا شيء',
	cards_shown: {
		zero: 'لا بطاقات',
		one: 'بطاقة واحدة',
		two: 'بطاقتان',
		few: '{count} بطاقات',
		many: '{count} بطاقة',
		other: '{count} بطاقة',
	},
	texts_by_machine: 'النصوص مترجمة آلياً ما لم يُذكر غير ذلك.',
	left_out:
		'لا توجد عمداً بطاقات عن الجيش والشرطة والسجون والسياسة والجمعيات والدين واللباس والصحة. لذلك هناك 40 مجالاً لا كل مجالات ISCO الـ43.',
};
export default ar;
