import type { Translation } from '#shared/messages.ts';
import type original from './de.ts';

const ar: Translation<typeof original> = {
	// navigation
	desk: 'مساحة العمل',
	desk_menu: 'قائمة مساحة العمل',
	group_exchange: 'التبادل',
	group_results: 'النتائج',
	group_tools: 'الأدوات',
	group_administration: 'الإدارة',
	overview: 'نظرة عامة',
	programme: 'البرنامج',
	projects: 'المشاريع',
	institutions: 'المؤسسات',
	partnerships: 'الشراكات',
	people: 'الأشخاص',
	events: 'الفعاليات',
	voices: 'الأصوات',
	results: 'النتائج',
	brochure: 'الكتيّب',
	imports: 'الاستيراد',
	translations: 'الترجمات',
	bin: 'سلة المحذوفات',
	access: 'صلاحيات الدخول',
	outbox: 'البريد الصادر',
	changes: 'التغييرات',
	tokens: 'واجهة البرمجة',
	example: 'المثال',
	account: 'حسابي',
	sign_out: 'تسجيل الخروج',
	public_pages: 'الصفحات العامة',
};

export default ar;
