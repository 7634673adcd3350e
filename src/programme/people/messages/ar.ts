import type { Translation } from '#shared/messages.ts';
import type original from './de.ts';

const ar: Translation<typeof original> = {
	// lists
	people: 'الأشخاص',
	people_lead: 'مَن يشارك وأين يعمل وكيف يُراسَل. ترى فقط من تحتاج إليهم في عملك.',
	new_person: 'شخص جديد',
	search_people: 'الاسم أو البريد الإلكتروني',
	col_name: 'الاسم',
	col_posts: 'مكان العمل',
	col_changed: 'آخر تعديل',
	filter_institution: 'المؤسسة',
	filter_language: 'اللغة',
	filter_lacks: 'الناقص',
	lacks_email: 'البريد الإلكتروني',
	lacks_post: 'الوظيفة',
	no_people: 'لا يوجد أشخاص بعد',
	no_people_hint: 'أدخل أولاً المسؤولين عن التبادل في المؤسسات. ويُضاف المشاركون مع تسجيلهم في الفعاليات.',
	example: 'مثال',

	// one person
	given_name: 'الاسم الأول',
	family_name: 'اسم العائلة',
	email: 'البريد الإلكتروني',
	email_hint:
		'العنوان الخاص بالشخص. إن لم يكن له عنوان فاترك الحقل فارغاً؛ ولا يُدخَل عنوان المكتب المشترك إلا مرة واحدة.',
	phone: 'الهاتف',
	salutation: 'صيغة المخاطبة',
	salutation_hint: 'كما تسبق الاسم في الرسائل، مثل «السيدة الدكتورة» أو “Sayın”. صيغة لكل لغة.',
	sex: 'الجنس',
	sex_hint:
		'اختياري. نسأل لأن البرنامج يبيّن للممولين عدد المشاركات والمشاركين. ولا يُنشر سوى مجاميع مقرّبة تبدأ من عشرة أشخاص، ولا تُنشر بيانات فردية أبداً.',
	sex_female: 'أنثى',
	sex_male: 'ذكر',
	sex_diverse: 'غير ذلك',
	sex_not_stated: 'غير مذكور',
	languages: 'اللغات',
	languages_hint: 'اللغات التي يقرأ بها الشخص الدعوات والوثائق.',
	preferred: 'لغة المراسلة',
	preferred_none: 'غير مذكور',
	section_person: 'الشخص',
	section_post: 'الوظيفة',
	section_post_hint: 'أين يعمل الشخص الآن. يمكن إضافة وظائف أخرى لاحقاً.',
	no_post: 'بلا وظيفة',
	edit_person: 'تعديل بيانات الشخص',
	person_saved: 'حُفظت بيانات الشخص.',
	facts: 'معلومات',
	posts: 'الوظائف',
	new_post: 'وظيفة جديدة',
	no_posts: 'لم تُدخل أي وظيفة بعد.',
	registrations: 'المشاركات',
	no_registrations: 'لم يسجَّل في أي فعالية بعد.',
	history: 'سجل التغييرات',
	erased_person: 'شخص محذوف',
	erased_text: 'حُذف الاسم وجميع البيانات. يبقى السجل فارغاً كي تبقى المشاركات محسوبة.',

	// duplicates
	duplicates: 'ربما مسجّل بالفعل',
	duplicates_text: 'قد تكون هذه السجلات للشخص نفسه. إن كان شخصاً آخر فضع العلامة أدناه واحفظ.',
	same_email: 'البريد الإلكتروني نفسه',
	same_name: 'الاسم نفسه',
	is_somebody_else: 'إنه شخص آخر',
	possible_duplicates: 'ربما كان هذا الشخص مسجلاً بالفعل. انظر أدناه.',
	email_taken: 'هذا البريد الإلكتروني مسجّل لشخص آخر. إن لم تجده فاسأل فريق البرنامج.',
	not_phone: 'هذا ليس رقم هاتف. يتكوّن الرقم من أرقام ومسافات وربما + في أوله.',

	// merging
	merge: 'دمج',
	merge_title: 'سجلان لشخص واحد',
	merge_text:
		'تنتقل وظائف السجل الآخر ومشاركاته وصلاحياته إلى هذا السجل. يُكمَل الناقص هنا من هناك، ويبقى المكتوب هنا كما هو. ويختفي السجل الآخر. لا يمكن التراجع عن ذلك.',
	keep_this: 'يبقى',
	goes_away: 'يندمج فيه',
	merge_yes: 'دمج',
	merged: 'أصبح السجلان سجلاً واحداً.',
	same_person: 'هذا هو السجل نفسه.',
	no_other: 'لم يُعثر على سجل آخر بهذا الاسم أو العنوان.',

	// data of one person
	own_data: 'بيانات هذا الشخص',
	own_data_text: 'لكل شخص الحق في معرفة ما هو محفوظ عنه، وفي طلب حذفه.',
	everything: 'كل ما هو محفوظ عن هذا الشخص (ملف JSON)',
	erase: 'حذف الشخص نهائياً',
	erase_question: 'حذف {name} نهائياً؟',
	erase_gone:
		'بعد ذلك يُحذف: الاسم وصيغة المخاطبة والبريد والهاتف واللغات والوظائف والحساب والصلاحيات والملاحظات والرسائل المرسلة إلى الشخص.',
	erase_stays: 'ويبقى: أن شخصاً ما شارك، دون اسم. ولا تتغير أرقام البرنامج.',
	erase_backup:
		'يحتفظ كوبرو بقائمة بعمليات الحذف دون أسماء. وإن استُعيدت لاحقاً نسخة احتياطية أقدم، حُذف بها من جديد من سبق حذفه.',
	erase_final: 'لا يمكن التراجع عن ذلك.',
	erase_yes: 'حذف نهائي',
	erased: 'حُذف الشخص.',

	// deleting a mistake
	delete_question: 'نقل {name} إلى سلة المحذوفات؟',
	delete_text:
		'للأشخاص الذين أُدخلوا خطأً. يمكن التراجع خلال 30 يوماً. إن طلب أحد حذف بياناته فاختر «حذف الشخص نهائياً».',
	delete_yes: 'إلى سلة المحذوفات',
	person_removed: 'الشخص في سلة المحذوفات.',
	in_bin: 'هذا السجل في سلة المحذوفات.',
	still_used: 'غير ممكن: شارك الشخص أو له وظيفة. ادمجه مع سجل آخر أو احذفه نهائياً، وتبقى الأرقام محفوظة.',
	used_by_sketch: {
		one: 'مخطط مشروع واحد',
		two: 'مخططا مشروعين',
		few: '{count} مخططات مشاريع',
		many: '{count} مخطط مشروع',
		other: '{count} مخطط مشروع',
	},
	used_by_practice: { other: 'الممارسات الجيدة: {count}' },
	used_by_task: { other: 'المهام: {count}' },
	used_by_minutes: { other: 'المحاضر: {count}' },
	used_by_affiliation: {
		one: 'وظيفة واحدة',
		two: 'وظيفتان',
		few: '{count} وظائف',
		many: '{count} وظيفة',
		other: '{count} وظيفة',
	},
	used_by_session_person: {
		one: 'جلسة واحدة',
		two: 'جلستان',
		few: '{count} جلسات',
		many: '{count} جلسة',
		other: '{count} جلسة',
	},
	used_by_registration: {
		one: 'تسجيل واحد',
		two: 'تسجيلان',
		few: '{count} تسجيلات',
		many: '{count} تسجيلاً',
		other: '{count} تسجيل',
	},
	not_yourself: 'لا يمكنك إزالة سجلك بنفسك. اطلب ذلك من أحد أعضاء الفريق.',
	is_administrator: 'هذا الشخص من مديري كوبرو. اسحب منه الدور أولاً.',

	// history
	did_erase: 'حُذف نهائياً',
	did_merge: 'دُمج مع سجل آخر',
	did_disclose: 'أُعطيت جميع البيانات',
	did_post_add: 'أُضيفت وظيفة',
	did_post_change: 'عُدّلت وظيفة',
	did_post_remove: 'أُزيلت وظيفة',
	did_post_restore: 'استُعيدت وظيفة',
};

export default ar;
