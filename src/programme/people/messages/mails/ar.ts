import type { Translation } from '#shared/messages.ts';
import type de from './de.ts';

const ar: Translation<typeof de> = {
	link_subject: 'رابط تسجيل الدخول',
	link_text: 'بهذا الرابط تسجّل الدخول إلى كوبرو. مدة صلاحيته بالدقائق: {count}، ويعمل مرة واحدة.',
	link_button: 'تسجيل الدخول',
	link_ignore: 'إذا لم تطلب هذا الرابط، فلا داعي لفعل أي شيء.',

	password_subject: 'تعيين كلمة مرور جديدة',
	password_text: 'من هنا تعيّن كلمة مرور جديدة لكوبرو. مدة صلاحية الرابط بالدقائق: {count}، ويعمل مرة واحدة.',
	password_button: 'تعيين كلمة المرور',
	password_ignore: 'إذا لم تطلب ذلك، فستبقى كلمة مرورك كما هي.',

	invitation_subject: 'دعوة إلى كوبرو',
	invitation_text: 'يمنحك {inviter} إمكانية الوصول إلى كوبرو. دورك: {role}، {scope}.',
	invitation_how:
		'افتح الرابط لتسجيل الدخول. مدة صلاحيته بالأيام: {count}. ويمكنك هناك تعيين كلمة مرور إن أردت.',
	invitation_button: 'قبول الدعوة',

	granted_subject: 'دور جديد في كوبرو',
	granted_text: 'منحك {inviter} دوراً في كوبرو: {role}، {scope}.',
	granted_button: 'إلى كوبرو',

	notice_subject: 'تم تغيير حسابك',
	notice_password: 'تم تغيير كلمة مرور حسابك، وأُنهيت جميع الجلسات الأخرى.',
	notice_two_factor_on: 'تم تفعيل تسجيل الدخول بخطوتين لحسابك.',
	notice_two_factor_off: 'تم إيقاف تسجيل الدخول بخطوتين لحسابك.',
	notice_recovery_codes: 'أُنشئت رموز استرداد جديدة لحسابك، ولم تعد الرموز القديمة صالحة.',
	notice_passkey: 'أُضيف مفتاح مرور إلى حسابك.',
	notice_not_you: 'إذا لم تكن أنت من فعل ذلك، فعيّن كلمة مرور جديدة فوراً وأخبر فريق البرنامج.',
	notice_button: 'عرض الحساب',
};

export default ar;
