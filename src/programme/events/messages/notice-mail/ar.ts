import type { Translation } from '#shared/messages.ts';
import type de from './de.ts';

const ar: Translation<typeof de> = {
	reminder_subject: 'اقترب الموعد: {title}',
	reminder: 'تبدأ {title} قريبًا. مقعدكم محجوز، ونتطلع إلى لقائكم.',
	change_subject: 'تغيير: {title}',
	change: 'طرأ تغيير على {title}. يُرجى التأكد من أن الموعد والمكان ما زالا مناسبين لكم.',
	thanks_subject: 'شكرًا لكم: {title}',
	thanks: 'شكرًا لمشاركتكم في {title}.',
	time: 'الموعد. سابقًا: {was}. الآن: {is}.',
	time_stays: 'الموعد لم يتغير: {is}.',
	place: 'المكان. سابقًا: {was}. الآن: {is}.',
	mode: 'طريقة المشاركة. سابقًا: {was}. الآن: {is}.',
	when_where: 'الموعد: {when} (بتوقيت {zone}). المكان: {where}',
	cannot_come: 'لا تستطيعون الحضور؟ يُرجى سحب تسجيلكم ليحصل شخص آخر على المقعد.',
	about: 'الموضوع: {title}.',
	registration: 'عرض تسجيلي',
	invitation: 'عرض الدعوة والرد عليها',
};

export default ar;
