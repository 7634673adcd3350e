import type { Translation } from '#shared/messages.ts';
import type de from './de.ts';

const tr: Translation<typeof de> = {
	register_for: 'Kayıt',
	when: 'Ne zaman',
	where: 'Nerede',
	clock_of: 'Yerdeki saat ({zone})',
	closes: 'Son kayıt zamanı',
	given_name: 'Adınız',
	family_name: 'Soyadınız',
	email: 'E-posta adresiniz',
	email_hint: 'Onayı ve gerekirse değişiklikleri bu adrese göndeririz.',
	institution: 'Kurumunuz',
	institution_hint: 'Temsil ettiğiniz kurum. Siz yazarken bilinen adlar önerilir.',
	locale: 'İletilerimizin dili',
	sex: 'Cinsiyet',
	sex_hint:
		'Programın kadınlara ve erkeklere eşit ölçüde ulaşıp ulaşmadığını bununla sayıyoruz. Yalnızca yuvarlanmış toplamlar yayımlanır. Yanıt vermek zorunda değilsiniz.',
	sex_female: 'kadın',
	sex_male: 'erkek',
	sex_diverse: 'diğer',
	sex_not_stated: 'belirtmek istemiyorum',
	notice_title: 'Verdiğiniz bilgiler nasıl kullanılır',
	notice_purpose:
		'Amaç: Bu etkinliği düzenlemek ve size bu konuda yazmak. Başka hiçbir şey için kullanmayız.',
	notice_who: 'Kim görür: program ekibi, etkinliği düzenleyenler ve kurumunuzun programdaki koordinatörü.',
	notice_basis:
		'Hukuki dayanak: Açık rızanız. E-postamızdaki bağlantıyla istediğiniz zaman geri alabilirsiniz.',
	notice_retention:
		'Ne kadar süreyle: Etkinlikten {months} ay sonra ad ve adres silinir. Yalnızca birinin katılmış olduğu sayı olarak kalır.',
	notice_contact: 'Sorularınızı yanıtlayan:',
	agree: 'Bilgilerimin bu şekilde kullanılmasını kabul ediyorum.',
	agree_first: 'Onayınız olmadan bilgileri kaydedemeyiz.',
	send: 'Kaydol',
	all_events: 'Tüm etkinlikler',
	back_to_event: 'Etkinliğe dön',
	sent_title: 'Lütfen e-posta kutunuza bakın',
	sent_text:
		'Bilgilerinizi kaydettik ve verdiğiniz adrese bir e-posta yazdık. Kaydınızın bağlantısı o e-postada.',
	sent_nothing: 'E-posta gelmedi mi? İstenmeyen posta klasörüne bakın ve on dakika sonra yeniden deneyin.',
	registration_not_yet: 'Kayıt henüz açılmadı.',
	registration_over: 'Kayıt kapandı.',
	registration_not_yet_text: 'Lütfen daha sonra yeniden bakın.',
	registration_over_text: 'Yine de katılmak isterseniz program ekibine başvurun.',
	too_many_attempts: {
		one: 'Buradan kısa sürede çok fazla kayıt geldi. Lütfen bir dakika sonra yeniden deneyin. Yazdıklarınız hâlâ burada.',
		other:
			'Buradan kısa sürede çok fazla kayıt geldi. Lütfen {count} dakika sonra yeniden deneyin. Yazdıklarınız hâlâ burada.',
	},
	example: 'Örnek veri: Bu etkinlik gerçek değildir.',

	my_registration: 'Kaydım',
	name: 'Ad',
	state: 'Durum',
	registered_on: 'Kayıt günü',
	withdraw: 'Kaydı geri çek',
	withdraw_title: 'Kayıt geri çekilsin mi?',
	withdraw_text: 'Yeriniz boşalır. Kayıt açık olduğu sürece yeniden kaydolabilirsiniz.',
	withdraw_confirm: 'Evet, geri çek',
	withdrawn: 'Kaydınız geri çekildi.',
	event_cancelled: 'Bu etkinlik iptal edildi.',
	event_postponed: 'Bu etkinlik ertelendi. Yeni tarih henüz belli değil.',
	link_not_valid: 'Bu bağlantı geçerli değil veya artık geçerli değil.',
	link_not_valid_text: 'Kayıt bağlantıları etkinlikten 30 gün sonrasına kadar geçerlidir.',
	keep_link: 'Bu bağlantıyı bilen bu sayfayı görür. Lütfen kimseyle paylaşmayın.',
	step_not_allowed: 'Bu kayıt artık geri çekilemez.',
};

export default tr;
