import type { Translation } from '#shared/messages.ts';
import type de from './de.ts';

const ar: Translation<typeof de> = {
	translations: 'الترجمات',
	lead: 'ما ينقص في لغة ما، أو ما تُرجم آليًا ولم يُراجع بعد.',
	all_languages: 'كل اللغات',
	state: 'المطلوب',
	only_missing: 'ناقص',
	only_machine: 'ترجمة آلية',
	language: 'اللغة',
	record: 'السجل',
	original: 'الأصل',
	missing: 'ناقص: {languages}',
	machine: 'للمراجعة: {languages}',
	how_to_review: 'افتحوا سجلًا. يمكنكم هناك تعديل الترجمة أو وضع علامة بأنكم راجعتموها.',
	done: 'لا شيء مطلوب',
	done_text: 'كل نصوص هذا الاختيار موجودة ومراجَعة.',
	noun_programme_text: 'نص البرنامج',
	noun_action_field: 'مجال عمل',
	noun_project: 'مشروع',
	noun_event: 'فعالية',
	noun_practice: 'ممارسة جيدة',
	noun_voice: 'صوت',
	noun_institution: 'مؤسسة',
};

export default ar;
