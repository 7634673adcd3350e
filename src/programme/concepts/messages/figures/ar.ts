import type { Translation } from '#shared/messages.ts';
import type de from './de.ts';

const ar: Translation<typeof de> = {
	import_figures: 'نقل الأرقام',
	lead: 'من جدول (CSV أو Excel). ترون أولاً ما سيضاف، ثم يُحفظ.',
	file: 'الملف',
	columns: 'يحتاج الجدول إلى الأعمدة: {needed}. ويمكن أن يحوي: {more}.',
	units: 'الوحدات: {units}.',
	look: 'عرض الجدول',
	preview: 'ما في الجدول',
	row: 'السطر',
	title: 'البيان',
	value: 'القيمة',
	outcome: 'النتيجة',
	outcome_added: 'سيضاف',
	outcome_same: 'موجود مسبقاً',
	outcome_refused: 'غير ممكن',
	write: {
		zero: 'لا أرقام',
		one: 'نقل رقم واحد',
		two: 'نقل رقمين',
		few: 'نقل {count} أرقام',
		many: 'نقل {count} رقماً',
		other: 'نقل {count} رقم',
	},
	mend: 'يرجى تصحيح الجدول واختياره من جديد. لم يُحفظ شيء بعد.',
	nothing_new: 'كل ذلك موجود مسبقاً.',
	columns_missing: 'تنقص الجدول أعمدة نحتاجها.',
	unit_unknown: 'لا نعرف هذه الوحدة.',
	field_unknown: 'لا يوجد هذا المجال في الخطة.',
	rows_refused: 'في الجدول أسطر غير ممكنة. لم يُحفظ شيء.',
};

export default ar;
