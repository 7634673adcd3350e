import type { Translation } from '#shared/messages.ts';
import type de from './de.ts';

const tr: Translation<typeof de> = {
	account: 'Hesabım',
	tabs: 'Hesabın bölümleri',
	tab_profile: 'Profil',
	tab_password: 'Parola',
	tab_two_factor: 'İkinci adım',
	tab_passkeys: 'Geçiş anahtarları',
	tab_sessions: 'Oturumlar',
	tab_calendars: 'Takvimler',
	tab_data: 'Verilerim',
	saved: 'Kaydedildi.',
	save: 'Kaydet',

	given_name: 'Ad',
	family_name: 'Soyad',
	signs_in_as: 'Giriş adresi',
	signs_in_as_hint: 'Adresi sizin için program ekibi değiştirir.',
	locale: 'Dil',
	locale_hint: 'İletileri bu dilde alırsınız.',
	my_roles: 'Rollerim',
	no_roles: 'Şu anda bir rolünüz yok. Program ekibine sorun.',

	current_password: 'Şimdiki parola',
	new_password: 'Yeni parola',
	new_password_hint: 'En az 12 karakter. Birkaç kelime hem güvenlidir hem kolay hatırlanır.',
	password_lead: 'Parolayı değiştirdiğinizde diğer tüm oturumlar kapanır.',
	change_password: 'Parolayı değiştir',
	password_changed: 'Parola değiştirildi. Diğer tüm oturumlar kapatıldı.',
	no_password: 'Parolasız giriş yapıyorsunuz. Parola isterseniz size bir bağlantı göndeririz.',
	mail_password_link: 'Bağlantı gönder',
	password_link_sent: 'Bağlantı yolda. Gelen kutunuza bakın.',
	use_password_link: 'Henüz parolanız yok. Bir bağlantı isteyin.',

	two_factor_lead:
		'Köprü paroladan sonra telefonunuzdaki bir uygulamanın kodunu sorar. Böylece çalınan bir parola yetmez.',
	two_factor_on: 'İkinci adım açık.',
	two_factor_off: 'İkinci adım kapalı.',
	two_factor_begin: 'Aç',
	two_factor_end: 'Kapat',
	two_factor_scan: '1. Uygulamaya ekleyin',
	two_factor_scan_text: 'Bir kimlik doğrulama uygulaması açın ve bu görüntüyü tarayın.',
	two_factor_secret: 'Ya da bu anahtarı yazın',
	two_factor_open: 'Bu cihazda uygulamada aç',
	two_factor_codes: '2. Kurtarma kodlarını saklayın',
	two_factor_codes_text:
		'Telefonunuz yanınızda değilse her kod bir kez uygulamanın yerine geçer. Yazdırın ya da not edin. Yalnızca şimdi gösterilir.',
	two_factor_confirm: '3. Deneyin',
	two_factor_confirm_text: 'Uygulamanın şimdi gösterdiği kodu girin. İkinci adım ancak bundan sonra açılır.',
	two_factor_go_on: 'Başladınız ama henüz kod girmediniz.',
	two_factor_begin_again: 'Baştan başla',
	code: 'Uygulamadaki kod',
	confirm: 'Kontrol et ve aç',
	new_codes: 'Yeni kurtarma kodları',
	new_codes_text: 'Eskileri artık geçmez.',
	make_codes: 'Yeni kod oluştur',

	passkeys_lead:
		'Geçiş anahtarıyla cihazınızın parmak izi, yüz tanıma ya da PIN’i ile parolasız giriş yaparsınız.',
	passkeys_none: 'Henüz geçiş anahtarınız yok.',
	passkey_added_at: 'eklenme: {date}',
	passkey_unnamed: 'Geçiş anahtarı',
	passkey_add: 'Geçiş anahtarı ekle',
	passkey_name: 'Cihazın adı',
	passkey_name_hint: 'Tanımanız için, örneğin “İş telefonu”.',
	passkey_remove: 'Kaldır',
	passkey_added: 'Geçiş anahtarı eklendi.',
	passkey_removed: 'Geçiş anahtarı kaldırıldı.',
	passkey_needs_script:
		'Geçiş anahtarları için JavaScript gerekir. O olmadan parolanızla ya da e-postayla gelen bağlantıyla giriş yaparsınız; geçiş anahtarlarını buradan yine de kaldırabilirsiniz.',
	passkey_unsupported: 'Bu tarayıcı geçiş anahtarı oluşturamıyor.',
	passkey_failed: 'Olmadı. Lütfen yeniden deneyin.',
	passkey_cancelled:
		'Geçiş anahtarı eklenmedi. Cihazınızdaki soru iptal edildi ya da çok uzun sürdü. Yeniden deneyebilirsiniz.',
	passkey_known: 'Bu cihazda hesabınız için zaten bir geçiş anahtarı var.',
	passkey_sign_in_again:
		'Eklemek için yeni giriş yapmış olmalısınız. Lütfen çıkış yapıp yeniden giriş yapın.',

	sessions_lead: 'Burada oturumunuz açık. Oturumlar yedi gün sonra kendiliğinden kapanır.',
	session_this: 'bu oturum',
	session_since: 'başlangıç: {date}',
	session_unknown: 'Bilinmeyen tarayıcı',
	session_end: 'Kapat',
	sessions_end_others: 'Diğerlerini kapat',
	sessions_ended: {
		zero: 'Kapatılacak oturum yoktu.',
		one: 'Bir oturum kapatıldı.',
		other: '{count} oturum kapatıldı.',
	},

	data_lead:
		'Köprü’nün sizin hakkınızda bildiği her şey tek dosyada: bilgileriniz, rolleriniz, görevleriniz, etkinlik kayıtlarınız, iletiler ve yaptıklarınız.',
	data_download: 'Verilerimi indir (JSON)',
	data_delete: 'Silme',
	data_delete_text:
		'Verilerinizin silinmesini istiyorsanız program ekibine söyleyin. Sayılan katılımlar adınız olmadan kalır.',

	wrong_password: 'Parola yanlış.',
	sign_in_again: 'Bunun için yeni giriş yapmış olmalısınız. Lütfen çıkış yapıp yeniden giriş yapın.',
	two_factor_is_on: 'İkinci adım zaten açık.',
	two_factor_is_off: 'İkinci adım kapalı.',
};

export default tr;
