import type { Translation } from '#shared/messages.ts';
import type original from './de.ts';

const tr: Translation<typeof original> = {
	// lists
	people: 'Kişiler',
	people_lead:
		'Kim katılıyor, nerede çalışıyor, nasıl ulaşılır. Yalnızca işiniz için gerekenleri görürsünüz.',
	new_person: 'Yeni kişi',
	search_people: 'Ad veya e-posta',
	col_name: 'Ad',
	col_posts: 'Çalıştığı yer',
	col_changed: 'Değiştirilme',
	filter_institution: 'Kurum',
	filter_language: 'Dil',
	filter_lacks: 'Eksik olan',
	lacks_email: 'E-posta adresi',
	lacks_post: 'Görev',
	no_people: 'Henüz kişi yok',
	no_people_hint:
		'Önce kurumlarda değişimden sorumlu kişileri girin. Bir etkinliğe katılanlar kayıtla birlikte eklenir.',
	example: 'örnek',

	// one person
	given_name: 'Ad',
	family_name: 'Soyadı',
	email: 'E-posta',
	email_hint:
		'Kişinin kendi adresi. Kendi adresi yoksa boş bırakın; ortak bir ofis adresi yalnızca bir kez girilebilir.',
	phone: 'Telefon',
	salutation: 'Hitap',
	salutation_hint:
		'Mektuplarda adın önüne geldiği biçimde, örneğin “Sayın”, “Frau Dr.”. Her dil için bir tane.',
	sex: 'Cinsiyet',
	sex_hint:
		'İsteğe bağlı. Programın, fon sağlayanlara kaç kadın ve erkeğin katıldığını göstermesi gerektiği için soruyoruz. Yalnızca on kişiden başlayan yuvarlanmış toplamlar yayımlanır, hiçbir zaman tek tek bilgiler değil.',
	sex_female: 'kadın',
	sex_male: 'erkek',
	sex_diverse: 'diğer',
	sex_not_stated: 'belirtilmemiş',
	languages: 'Diller',
	languages_hint: 'Kişinin davet ve belgeleri okuyabildiği diller.',
	preferred: 'Yazışma dili',
	preferred_none: 'belirtilmemiş',
	section_person: 'Kişi',
	section_post: 'Görev',
	section_post_hint: 'Kişinin şu an çalıştığı yer. Diğer görevler sonra eklenebilir.',
	no_post: 'görevsiz',
	edit_person: 'Kişiyi düzenle',
	person_saved: 'Kişi kaydedildi.',
	facts: 'Bilgiler',
	posts: 'Görevler',
	new_post: 'Yeni görev',
	no_posts: 'Henüz bir görev girilmemiş.',
	registrations: 'Katılımlar',
	no_registrations: 'Henüz hiçbir etkinliğe kaydolmadı.',
	history: 'Geçmiş',
	erased_person: 'Silinmiş kişi',
	erased_text: 'Adı ve tüm bilgileri silindi. Katılımların sayımı korunsun diye boş kayıt duruyor.',

	// duplicates
	duplicates: 'Belki zaten kayıtlı',
	duplicates_text: 'Bu kayıtlar aynı kişi olabilir. Başka biriyse aşağıdaki kutuyu işaretleyip kaydedin.',
	same_email: 'aynı e-posta adresi',
	same_name: 'aynı ad',
	is_somebody_else: 'Bu başka bir kişi',
	possible_duplicates: 'Bu kişi zaten kayıtlı olabilir. Lütfen aşağıya bakın.',
	email_taken: 'Bu e-posta adresi başka birine ait. Kişiyi bulamazsanız program ekibine sorun.',
	not_phone:
		'Bu bir telefon numarası değil. Rakamlardan, boşluklardan ve belki baştaki bir + işaretinden oluşur.',

	// merging
	merge: 'Birleştir',
	merge_title: 'İki kayıt, tek kişi',
	merge_text:
		'Diğer kaydın görevleri, katılımları ve erişimi bu kayda taşınır. Burada eksik olan oradan tamamlanır; burada yazan kalır. Diğer kayıt silinir. Bu işlem geri alınamaz.',
	keep_this: 'Kalan',
	goes_away: 'Birleşecek',
	answers_differ: {
		other:
			'Kişi {count} soruya iki farklı yanıt vermiş. Henüz hiçbir şey birleştirilmedi. Lütfen aşağıda hangisinin geçerli olduğunu belirtin.',
	},
	whose_answers: 'Hangi yanıtlar geçerli?',
	answers_staying: 'Kalan kaydın yanıtları',
	answers_gone: 'Silinen kaydın yanıtları',
	merge_yes: 'Birleştir',
	merged: 'İki kayıt artık tek kayıt.',
	same_person: 'Bu aynı kayıt.',
	no_other: 'Bu ada veya adrese sahip başka kayıt bulunamadı.',

	// data of one person
	own_data: 'Bu kişinin verileri',
	own_data_text: 'Herkes, hakkında ne saklandığını bilme ve silinmesini isteme hakkına sahiptir.',
	everything: 'Bu kişiyle ilgili her şey (JSON dosyası)',
	erase: 'Kişiyi sil',
	erase_question: '{name} kalıcı olarak silinsin mi?',
	erase_gone:
		'Bundan sonra şunlar silinmiş olur: ad, hitap, e-posta, telefon, diller, görevler, erişim ve hesap, notlar, kişiye gönderilen postalar.',
	erase_stays: 'Kalan: birinin katıldığı bilgisi, adı olmadan. Programın sayıları değişmez.',
	erase_backup:
		'Köprü, silinenlerin ad içermeyen bir listesini tutar. Daha sonra eski bir yedek geri yüklenirse, silinmiş kişiler bu listeyle yeniden silinir.',
	erase_final: 'Bu işlem geri alınamaz.',
	erase_yes: 'Kalıcı olarak sil',
	erased: 'Kişi silindi.',

	// deleting a mistake
	delete_question: '{name} çöp kutusuna taşınsın mı?',
	delete_text:
		'Yanlışlıkla girilen kişiler için. 30 gün içinde geri alınabilir. Biri silinmek istiyorsa bunun yerine “Kişiyi sil” seçeneğini kullanın.',
	delete_yes: 'Çöp kutusuna taşı',
	person_removed: 'Kişi çöp kutusunda.',
	in_bin: 'Bu kayıt çöp kutusunda.',
	still_used:
		'Bu mümkün değil: kişi bir etkinliğe katıldı veya bir görevi var. Başka bir kayıtla birleştirin ya da kişiyi silin; sayılar korunur.',
	used_by_sketch: { one: '{count} proje taslağı', other: '{count} proje taslağı' },
	used_by_practice: { other: '{count} iyi uygulama' },
	used_by_task: { other: '{count} görev' },
	used_by_minutes: { other: '{count} tutanak' },
	used_by_affiliation: { one: '{count} görev', other: '{count} görev' },
	used_by_session_person: { one: '{count} oturum', other: '{count} oturum' },
	used_by_registration: { one: '{count} kayıt', other: '{count} kayıt' },
	not_yourself: 'Kendi kaydınızı kaldıramazsınız. Ekipten birine rica edin.',
	is_administrator: 'Bu kişi Köprü yöneticisi. Önce rolünü kaldırın.',

	// history
	did_erase: 'silindi',
	did_merge: 'başka bir kayıtla birleştirildi',
	did_disclose: 'tüm veriler verildi',
	did_post_add: 'görev eklendi',
	did_post_change: 'görev değiştirildi',
	did_post_remove: 'görev kaldırıldı',
	did_post_restore: 'görev geri alındı',
};

export default tr;
