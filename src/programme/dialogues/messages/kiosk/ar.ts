import type { Translation } from '#shared/messages.ts';
import type original from './de.ts';

const ar: Translation<typeof original> = {
	kiosk: 'كشك: {name}',
	kiosk_name: 'كشك',
	start: 'شاركوا',
	choose_language: 'اختاروا لغتكم',
	listen: 'استمعوا',
	agree: 'أوافق',
	pass: 'لا رأي لي',
	disagree: 'لا أوافق',
	back: 'رجوع',
	finish: 'إنهاء',
	of: '{at} من {count}',
	thanks: 'شكرًا. حُفظت أصواتكم.',
	nothing_said: 'شكرًا لمروركم. لم يُحفظ شيء.',
	next_person: 'الشخص التالي',
	waiting: 'لم يُرسل بعد: {count}',
	all_in: 'أُرسل كل شيء',
	offline: 'بلا شبكة',
	not_taken: 'الحوار لا يستقبل شيئًا الآن. يحتفظ الجهاز بما لم يُرسل.',
	still_there: 'هل ما زلتم هنا؟ سيبدأ من جديد للشخص التالي بعد قليل.',
	needs_script: 'يحتاج الكشك إلى متصفح يسمح بالبرامج النصية.',
	become_title: 'سيصبح هذا الجهاز كشكًا',
	become_text: 'يصوّت الناس هنا واحدًا بعد آخر، حتى بلا شبكة. بعد ذلك لا يعود الرابط صالحًا.',
	become: 'نعم، إعداد',
	closed: 'هذا الجهاز ليس كشكًا',
	closed_text: 'استُخدم الرابط أو انتهت صلاحيته أو أُلغي. اطلبوا رابطًا جديدًا من مساحة العمل.',
	install_hint: 'أضيفوه إلى الشاشة الرئيسية ليفتح الكشك بلا شريط عنوان.',
};

export default ar;
