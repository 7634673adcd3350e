import type { Translation } from '#shared/messages.ts';
import type de from './de.ts';

const ar: Translation<typeof de> = {
	kind_ministry: 'وزارة',
	kind_central_agency: 'هيئة مركزية',
	kind_state_authority: 'هيئة على مستوى الولاية',
	kind_metropolitan_municipality: 'بلدية كبرى',
	kind_city: 'بلدية مدينة',
	kind_district_municipality: 'بلدية منطقة',
	kind_municipal_association: 'اتحاد بلديات',
	kind_ngo: 'منظمة غير حكومية',
	kind_foundation: 'مؤسسة وقفية',
	kind_academic: 'بحث وجامعات',
	kind_international_organisation: 'منظمة دولية',
	kind_development_agency: 'وكالة تنمية',

	part_commissioner: 'الجهة المكلِّفة',
	part_implementer: 'الجهة المنفِّذة',
	part_main_partner: 'الشريك الرئيسي',
	part_partner: 'شريك',
	part_funder: 'الجهة الممولة',

	size_small: 'أقل من 50,000 نسمة',
	size_medium: 'من 50,000 إلى 250,000 نسمة',
	size_large: 'من 250,000 إلى مليون نسمة',
	size_metropolis: 'أكثر من مليون نسمة',

	theme_social_cohesion: 'التماسك الاجتماعي',
	theme_employment: 'العمل والتشغيل',
	theme_education: 'التعليم',
	theme_volunteering: 'العمل التطوعي',
	theme_protection: 'الحماية',
	theme_gender_equality: 'المساواة بين الجنسين',
	theme_violence_prevention: 'الوقاية من العنف',
	theme_mental_health: 'الصحة النفسية',
	theme_municipal_services: 'خدمات البلديات',
	theme_participation: 'المشاركة',
	theme_data_and_monitoring: 'البيانات والمتابعة',
	theme_language: 'اللغة',

	partnership_kind_partnership: 'شراكة',
	partnership_kind_friendship: 'صداقة',
	partnership_kind_contact: 'تواصل',
	partnership_kind_project_partnership: 'شراكة مشروع',

	basis_none: 'دون أساس مكتوب',
	basis_joint_declaration: 'إعلان مشترك',
	basis_memorandum: 'مذكرة تفاهم',
	basis_council_decision: 'قرار المجلس',
	basis_contract: 'عقد',

	phase_interest: 'اهتمام',
	phase_matching: 'البحث عن شريك',
	phase_first_contact: 'التواصل الأول',
	phase_agreement: 'اتفاق',
	phase_project_sketch: 'مخطط مشروع',
	phase_application: 'طلب تمويل',
	phase_implementation: 'التنفيذ',
	phase_closing: 'الاختتام',
	phase_dormant: 'متوقفة مؤقتًا',
	phase_ended: 'منتهية',
};

export default ar;
