import type { Translation } from '#shared/messages.ts';
import type de from './de.ts';

const tr: Translation<typeof de> = {
	link_subject: 'Giriş bağlantınız',
	link_text: 'Bu bağlantıyla Köprü’ye giriş yaparsınız. {count} dakika geçerlidir ve bir kez çalışır.',
	link_button: 'Giriş yap',
	link_ignore: 'Bu bağlantıyı siz istemediyseniz bir şey yapmanıza gerek yok.',

	password_subject: 'Yeni parola belirleme',
	password_text:
		'Köprü için yeni parolanızı buradan belirlersiniz. Bağlantı {count} dakika geçerlidir ve bir kez çalışır.',
	password_button: 'Parola belirle',
	password_ignore: 'Bunu siz istemediyseniz parolanız olduğu gibi kalır.',

	invitation_subject: 'Köprü’ye davet',
	invitation_text: '{inviter} size Köprü’ye erişim veriyor. Rolünüz: {role}, {scope}.',
	invitation_how:
		'Giriş yapmak için bağlantıyı açın. {count} gün geçerlidir. İsterseniz orada bir parola belirleyebilirsiniz.',
	invitation_button: 'Daveti kabul et',

	granted_subject: 'Köprü’de yeni rol',
	granted_text: '{inviter} size Köprü’de bir rol verdi: {role}, {scope}.',
	granted_button: 'Köprü’ye git',

	notice_subject: 'Hesabınız değiştirildi',
	notice_password: 'Hesabınızın parolası değiştirildi. Diğer tüm oturumlar kapatıldı.',
	notice_two_factor_on: 'Hesabınız için iki adımlı giriş açıldı.',
	notice_two_factor_off: 'Hesabınız için iki adımlı giriş kapatıldı.',
	notice_recovery_codes: 'Hesabınız için yeni kurtarma kodları oluşturuldu. Eskileri artık geçmez.',
	notice_passkey: 'Hesabınıza bir geçiş anahtarı eklendi.',
	notice_not_you: 'Bunu siz yapmadıysanız hemen yeni bir parola belirleyin ve program ekibine haber verin.',
	notice_button: 'Hesaba bak',
};

export default tr;
