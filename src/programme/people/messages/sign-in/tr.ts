import type { Translation } from '#shared/messages.ts';
import type de from './de.ts';

const tr: Translation<typeof de> = {
	sign_in: 'Giriş yap',
	sign_in_lead: 'Değişim programında çalışan herkes için.',
	email: 'E-posta adresi',
	password: 'Parola',
	forgotten: 'Parolanızı mı unuttunuz?',
	other_ways: 'Diğer yollar',
	way_link: 'E-postayla bağlantı al',
	way_password: 'Parolayla giriş yap',
	way_passkey: 'Geçiş anahtarıyla giriş yap',
	way_provider: '{name} ile giriş yap',
	no_account: 'Henüz erişiminiz yok mu? Program ekibi sizi davet eder.',
	go_on_signed_in: 'Lütfen giriş yapın, sonra oradan devam edersiniz.',
	signed_out: 'Çıkış yaptınız.',
	password_is_set: 'Yeni parolanız geçerli. Onunla giriş yapın.',

	code_title: 'İkinci adım',
	code_lead: 'Kimlik doğrulama uygulamanızı açın ve Köprü için gösterdiği kodu girin.',
	code: 'Kod',
	code_hint: 'Altı rakam. Telefonunuz yanınızda değilse kurtarma kodlarınızdan biri.',
	go_on: 'Devam et',
	start_again: 'Baştan başla',

	link_title: 'Bağlantıyla giriş',
	link_lead: 'Size bir bağlantı göndeririz. Bunun için parola gerekmez.',
	link_send: 'Bağlantı gönder',
	sent_title: 'Gelen kutunuza bakın',
	sent_text: '{email} için erişim varsa bağlantı içeren bir ileti şimdi oraya gidiyor.',
	sent_hint: 'Gelmedi mi? İstenmeyen posta klasörüne bakın ve adresi kontrol edin.',
	link_open: 'Şimdi giriş yap',
	link_open_lead: 'Bir tıklama yeter.',
	link_bad_title: 'Bu bağlantı artık geçerli değil',
	link_bad_text: 'Her bağlantı bir kez ve kısa bir süre çalışır. Yeni bir bağlantı isteyebilirsiniz.',
	link_new: 'Yeni bağlantı iste',

	forgotten_title: 'Yeni parola',
	forgotten_lead: 'Yeni bir parola belirlemeniz için size bir bağlantı göndeririz.',
	new_password: 'Yeni parola',
	new_password_hint: 'En az 12 karakter. Birkaç kelime hem güvenlidir hem kolay hatırlanır.',
	set_password: 'Parola belirle',
	set_password_lead: 'Sonra yeni parolayla giriş yaparsınız. Diğer tüm oturumlar kapatılır.',

	passkey_title: 'Geçiş anahtarıyla giriş',
	passkey_lead: 'Cihazınız parmak izi, yüz ya da PIN sorar. Bunların hiçbiri cihazdan çıkmaz.',
	passkey_go: 'Geçiş anahtarını kullan',
	passkey_needs_script:
		'Geçiş anahtarları için JavaScript gerekir. Parola ya da e-posta bağlantısıyla da giriş yapabilirsiniz.',
	passkey_unsupported: 'Bu tarayıcı geçiş anahtarlarını desteklemiyor. Parola ya da bağlantı kullanın.',
	passkey_cancelled:
		'Giriş yapılmadı. Cihazınızdaki soru iptal edildi ya da çok uzun sürdü. Yeniden deneyin ya da başka bir yol seçin.',

	sign_out: 'Çıkış yap',
	sign_out_title: 'Çıkış yapmak istiyor musunuz?',
	sign_out_text: 'Kaydettikleriniz kalır.',

	setup_title: 'Köprü’yü kurun',
	setup_lead: 'İlk erişimi oluşturun. Bununla her şeyi yönetir ve başkalarını davet edersiniz.',
	setup_another_title: 'Yönetim erişimi',
	setup_another_lead: 'Bu bağlantı sunucunun konsolundan geliyor. Size tüm yetkilerle erişim verir.',
	given_name: 'Ad',
	family_name: 'Soyad',
	start: 'Neyle başlamak istersiniz?',
	start_keep: 'Örnek programla',
	start_keep_hint: 'Denemek için bir Türk-Alman değişim programı. Daha sonra kaldırabilirsiniz.',
	start_empty: 'Boş',
	start_empty_hint: 'Örnek kaldırılır. Kendi programınızla başlarsınız.',
	setup_go: 'Erişimi oluştur',
	setup_bad_title: 'Bu bağlantı geçerli değil',
	setup_bad_text: 'Kullanılmış ya da bir günden eski. Sunucuda “npm run -s administrator” yenisini gösterir.',

	invitation_title: 'Köprü’ye hoş geldiniz',
	invitation_lead: 'Programda birlikte çalışmaya davetlisiniz. Giriş adresiniz: {email}.',
	invitation_password: 'Parola',
	invitation_password_hint:
		'İsterseniz, en az 12 karakter. Parolasız da e-posta bağlantısıyla giriş yapabilirsiniz.',
	invitation_go: 'Daveti kabul et',
	invitation_bad_text:
		'Bu davet kabul edilmiş ya da süresi dolmuş. Daha önce geldiyseniz giriş yapın. Yoksa program ekibinden yeni bir davet isteyin.',

	sign_in_failed: 'Adres ve parola uyuşmuyor. Lütfen ikisini de kontrol edin.',
	wrong_code: 'Bu kod yanlış ya da süresi dolmuş. Lütfen şu anda gösterilen kodu girin.',
	too_many_codes: 'Çok fazla yanlış kod girildi. Lütfen on beş dakika bekleyip yeniden giriş yapın.',
	too_many_attempts: {
		one: 'Çok fazla deneme yapıldı. Lütfen {count} dakika bekleyin.',
		other: 'Çok fazla deneme yapıldı. Lütfen {count} dakika bekleyin.',
	},
	link_used_up: 'Bu bağlantı artık geçerli değil. Lütfen yenisini isteyin.',
	passkey_failed: 'Bu geçiş anahtarı burada işe yaramıyor. Lütfen başka bir yol seçin.',
	provider_no_access:
		'Orada verilen e-posta adresinin burada erişimi yok ya da adres orada doğrulanmamış. Aşağıdan başka bir yol seçin ya da program ekibinden davet isteyin.',
	provider_cancelled:
		'Oradaki giriş iptal edildi. Hiçbir şey değişmedi; yeniden deneyebilir ya da başka bir yol seçebilirsiniz.',
	provider_away:
		'Giriş hizmeti şu anda yanıt vermiyor. Lütfen aşağıdan başka bir yol seçin ya da daha sonra yeniden deneyin.',
	provider_failed:
		'Oradan giriş yapılamadı. Lütfen yeniden deneyin; yine olmazsa aşağıdan başka bir yol seçin.',
	password_too_short: 'Parola çok kısa. Lütfen en az 12 karakter kullanın.',
	password_too_simple: 'Parola kendini çok tekrar ediyor. Lütfen başka bir parola seçin.',
	password_guessable: 'Parola neredeyse adınız ya da adresiniz. Lütfen başka bir parola seçin.',
	address_not_for_account: 'Bu adresle giriş yapılamaz. Lütfen özel karakter içermeyen bir adres kullanın.',
};

export default tr;
