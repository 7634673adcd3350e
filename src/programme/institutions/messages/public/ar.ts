import type { Translation } from '#shared/messages.ts';
import type de from './de.ts';

const ar: Translation<typeof de> = {
	title: 'الشركاء',
	lead_count: {
		zero: 'لا تشارك أي مؤسسة بعد.',
		one: 'تشارك في البرنامج مؤسسة واحدة.',
		two: 'تعمل في البرنامج مؤسستان معًا.',
		few: 'تعمل في البرنامج {count} مؤسسات معًا.',
		many: 'تعمل في البرنامج {count} مؤسسة معًا.',
		other: 'تعمل في البرنامج {count} مؤسسة معًا.',
	},
	map_title: 'خريطة الشركاء: {countries}',
	map_desc: {
		zero: 'تبيّن النقاط {places} من الأماكن. والقائمة المجاورة تقول الشيء نفسه.',
		one: 'تبيّن النقاط {places} من الأماكن، ويصل قوس واحد بين شريكين. والقائمة المجاورة تقول الشيء نفسه.',
		two: 'تبيّن النقاط {places} من الأماكن، ويصل قوسان بين الشركاء. والقائمة المجاورة تقول الشيء نفسه.',
		few: 'تبيّن النقاط {places} من الأماكن، وتصل {count} أقواس بين الشركاء. والقائمة المجاورة تقول الشيء نفسه.',
		many: 'تبيّن النقاط {places} من الأماكن، ويصل {count} قوسًا بين الشركاء. والقائمة المجاورة تقول الشيء نفسه.',
		other: 'تبيّن النقاط {places} من الأماكن، ويصل {count} قوس بين الشركاء. والقائمة المجاورة تقول الشيء نفسه.',
	},
	by_country: 'حسب البلدان',
	in_country: 'الشركاء: {country}',
	across_borders: 'عبر الحدود',
	institution: 'المؤسسة',
	kind: 'النوع',
	place: 'المكان',
	part: 'الدور في البرنامج',
	themes: 'الموضوعات',
	website: 'الموقع الإلكتروني',
	belongs_to: 'تتبع',
	partnerships: 'الشراكات',
	no_partnerships: 'لم تُنشر أي شراكة بعد.',
	between: '{first} و{second}',
	with: 'مع',
	phase: 'المرحلة',
	basis: 'الأساس',
	since: 'منذ',
	events_here: 'الفعاليات',
	no_events: 'لم تُنشر أي فعالية بعد.',
	all_events_here: 'كل الفعاليات ({count})',
	none_title: 'لا شركاء بعد',
	none_text: 'ستظهر المؤسسات هنا بعد نشرها.',
};

export default ar;
