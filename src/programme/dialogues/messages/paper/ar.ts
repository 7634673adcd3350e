import type { Translation } from '#shared/messages.ts';
import type original from './de.ts';

const ar: Translation<typeof original> = {
	ballot_sheet: 'ورقة التصويت',
	sheet_how:
		'اقرؤوا كل جملة. ضعوا علامة واحدة في كل سطر. إذا لم ترغبوا في الإجابة عن جملة، اتركوا سطرها فارغًا.',
	agree: 'أوافق',
	pass: 'لا رأي لي',
	disagree: 'لا أوافق',
	own_words: 'هل تريدون قول شيء بأنفسكم؟',
	own_words_how: 'فكرة واحدة في كل حقل، من دون أسماء. يُراجَع ما تكتبونه ثم يُعرض على الآخرين للتصويت.',
	category_question: 'ما موقعكم من هذا الموضوع؟',
	category_how: 'اختياري. ضعوا علامة على مربع واحد على الأكثر.',
	category_authority: 'جهة حكومية',
	category_service_provider: 'خدمات اجتماعية',
	category_ngo: 'جمعية أو منظمة',
	category_host_community: 'من أهل المكان منذ زمن طويل',
	category_refugee_or_migrant: 'لاجئ أو مهاجر',
	category_business: 'قطاع الأعمال',
	category_research: 'البحث العلمي',
	sheet_privacy: 'يُرجى عدم كتابة أي اسم على هذه الورقة. يُدخلها شخصان كلٌّ على حدة، ولا يعرف أحد صاحبها.',
	sheet: 'ورقة',
	for_the_office: 'لأجل العد',
	page_of: 'صفحة {page} من {pages}',
	qr_of_sheet: 'رمز الاستجابة السريعة لورقة التصويت {code}',
	file_sheets: 'ballot-sheets',
	card_kicker: 'بطاقة دخولكم إلى الحوار',
	card_how: 'امسحوا الصورة بالهاتف. أو افتحوا العنوان في الأسفل واختاروا الحوار واكتبوا الرمز.',
	card_once: 'البطاقة لشخص واحد. يمكنكم العودة بها. لا نحتاج إلى اسمكم.',
	qr_of_card: 'رمز الاستجابة السريعة لعنوان الحوار؛ الرمز {code}',
	file_cards: 'access-cards',
	wall_join: 'شاركوا بالهاتف',
	wall_cards: 'يُرجى رفع بطاقتكم الآن',
	wall_closed: 'أُغلقت هذه الشاشة',
	wall_closed_text: 'افتحوها من جديد من مساحة العمل.',
};
export default ar;
