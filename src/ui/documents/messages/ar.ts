import type { Translation } from '#shared/messages.ts';
import type de from './de.ts';

const ar: Translation<typeof de> = {
	documents: 'المستندات',
	documents_of: 'المستندات: {title}',
	none: 'لا توجد مستندات بعد.',
	none_hint: 'ارفعوا الملف الأول أدناه.',
	add: 'إضافة ملف',
	manage: 'إضافة مستندات أو حذفها',
	file: 'الملف',
	file_hint:
		'PDF أو Word أو Excel أو PowerPoint أو OpenDocument أو نص أو صورة، حتى 20 ميغابايت. نحذف من الصور الموقع وبيانات الالتقاط.',
	title: 'العنوان',
	language: 'لغة المستند',
	language_none: 'عدة لغات أو بلا لغة',
	audience: 'من يمكنه الاطلاع؟',
	audience_record: 'كل من يرى السجل',
	audience_record_hint: 'إذا كان السجل عامًا فالملف عام أيضًا.',
	audience_inside: 'العاملون عليه فقط',
	inside: 'داخلي',
	upload: 'رفع',
	added: 'تمت إضافة الملف.',
	removed: 'الملف في سلة المحذوفات.',
	remove_named: 'حذف {title}',
	file_damaged: 'هذا الملف تالف أو غير مكتمل. يرجى حفظه من جديد والمحاولة مرة أخرى.',
	file_two_in_one: 'يحتوي هذا الملف على ملف آخر بداخله، ولا نقبل ذلك.',
	file_bomb: 'يصبح هذا الملف كبيرًا جدًا عند فتحه.',
	file_macros: 'يحتوي هذا الملف على وحدات ماكرو. يرجى حفظه من دونها.',
	file_type: 'لا نقبل هذا النوع من الملفات. المقبول: PDF ومستندات المكتب والنصوص وPNG وJPEG.',
	still_used: 'لا يمكن ذلك بعد: ما زالت هذه الوثيقة مستخدمة.',
	used_by_partnership_step: {
		zero: 'لا خطوات',
		one: 'خطوة واحدة في شراكة',
		two: 'خطوتان في شراكة',
		few: '{count} خطوات في شراكة',
		many: '{count} خطوة في شراكة',
		other: '{count} خطوة في شراكة',
	},
	used_by_partnership_proposal: {
		zero: 'لا خطوات مقترحة',
		one: 'خطوة مقترحة واحدة',
		two: 'خطوتان مقترحتان',
		few: '{count} خطوات مقترحة',
		many: '{count} خطوة مقترحة',
		other: '{count} خطوة مقترحة',
	},
};

export default ar;
