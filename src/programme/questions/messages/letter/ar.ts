import type de from './de.ts';
import type { Translation } from '#shared/messages.ts';

const ar: Translation<typeof de> = {
	title: 'رسالة دعوة',
	subject: 'دعوة: {event}',
	greeting: 'السيدات والسادة الكرام،',
	invites_at: 'ندعو الشخص المذكور أدناه إلى فعالية «{event}». الموعد: {dates}. المكان: {where}.',
	invites: 'ندعو الشخص المذكور أدناه إلى فعالية «{event}». الموعد: {dates}.',
	stands_for: 'يشارك الشخص باسم المؤسسة التالية: {institution}.',
	asks: 'نرجو منح التأشيرة لمدة الفعالية والسفر.',
	regards: 'وتفضلوا بقبول فائق الاحترام',
	name: 'الاسم في الجواز',
	born_on: 'تاريخ الميلاد',
	nationality: 'الجنسية',
	number: 'رقم الجواز',
	valid_until: 'صالح حتى',
	signature: 'التوقيع والختم',
};

export default ar;
