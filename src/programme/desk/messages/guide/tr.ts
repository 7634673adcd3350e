import type { Translation } from '#shared/messages.ts';
import type original from './de.ts';

const tr: Translation<typeof original> = {
	help: 'Yardım',
	help_lead: 'Burada neler yapabileceğiniz, adım adım. Kendi rolünüz en başta.',
	open_page: 'Aç: {page}',
	by_role: 'Role göre yardım',
	few_pages: 'Bu rol için şimdilik az sayıda sayfa var.',
	ask: 'Takıldınız mı? Program ekibine sorun.',
	programme: 'Program metinlerini yazma',
	programme_steps: `Bir metni açın, örneğin “Amaç”.
Önce tek bir dilde yazın. Çevirisi olmayan yerde özgün metin görünür.
“Kaydet” düğmesini seçin. Metin hemen herkese açık sayfalarda ve broşürde yer alır.`,
	project: 'Proje ekleme',
	project_steps: `Kısa adı, başlığı ve süreyi yazın.
Kurumları rolleriyle birlikte ekleyin. Tutar yalnızca finansman sağlayanlara yazılır.
“Kaydet” düğmesini seçin. Artık etkinlikler bu projeye bağlanabilir.`,
	institution: 'Kurum ekleme',
	institution_steps: `Adı, türü ve ülkeyi yazın; adı bildiğiniz bütün dillerde.
Kurumun hangi konularda çalıştığını, neyi aktarabileceğini ve ne aradığını işaretleyin.
Herkes görecekse “Herkese açık sayfalarda göster” kutusunu işaretleyin ve “Kaydet” düğmesini seçin.`,
	own_institution: 'Kendi kurumunuzu güncel tutma',
	own_institution_steps: `Kurumunuzu bulun ve açın.
“Düzenle” bağlantısını seçin. Tanıtımı, internet sitesini ve konuları gözden geçirin.
“Kaydet” düğmesini seçin. Kurumun herkese açık olup olmadığına program ekibi karar verir.`,
	person: 'Kişi ekleme',
	person_steps: `Adı ve biliyorsanız kişinin kendi e-posta adresini yazın.
“Görev” bölümünde nerede çalıştığını belirtin.
“Kaydet” düğmesini seçin. Aynı adda biri görünürse aynı kişi olup olmadığına bakın.`,
	post: 'Birinin görevi değişti',
	post_steps: `Kişiyi ve oradan eski görevini açın.
“Bugün sonlandır” düğmesini seçin. Geçmiş kayıtlar doğru kalır.
“Yeni görev” ile kişinin şimdi nerede çalıştığını ekleyin.`,
	requests: 'Biri verilerini soruyor veya silinmek istiyor',
	requests_steps: `Kişiyi açın. En altta “Bu kişinin verileri” bölümü vardır.
“Bu kişiyle ilgili her şey (JSON dosyası)” dosyasını indirin ve yalnızca o kişiye verin.
“Kişiyi sil” ile ad ve bütün bilgiler silinir. Sayılmış katılımlar adsız olarak kalır.`,
	partnership: 'Ortaklık ekleme ve ilerletme',
	partnership_steps: `İki kurumu, “Bağlayıcılık” ve “Aşama” alanlarını seçin.
“Kaydet” düğmesini seçin. İlk temaslar da burada yer alabilir.
Yol alındığında ortaklığı açın ve “Sonraki aşamaya” bölümünde adımı gün ve belgeyle seçin.`,
	event: 'Etkinlik planlama',
	event_steps: `Başlığı, türü, başlangıcı ve bitişi oradaki saate göre yazın.
“Gizlilik” seçin. Yalnızca herkese açık olanı herkes görür.
“Kaydet” düğmesini seçin. Etkinlik şimdi taslaktır.
Duyurmak için “Sonraki adım” bölümünde “Duyur” düğmesini seçin.`,
	agenda: 'Etkinliğin programını hazırlama',
	agenda_steps: `Etkinliği ve oradan “Program akışı” sekmesini açın.
“Yeni oturum” ile her bölümü ekleyin: zaman, salon, diller. Sayfa onları kendisi sıralar.
Üstte “Lütfen kontrol edin” yazıyorsa bir bölüm süre dışındadır veya aynı salonla çakışır.`,
	opening: 'Kayıtları açma ve kapatma',
	opening_steps: `Etkinliği açın ve “Düzenle” bağlantısını seçin.
Herkes kaydolabilecekse “Herkes, herkese açık sayfadan kaydolabilir” kutusunu işaretleyin.
“Sonraki adım” bölümünde “Kaydı aç”, daha sonra “Kaydı kapat” düğmesini seçin.`,
	answer: 'Kayıtları yanıtlama',
	answer_steps: `Etkinliği ve oradan “Kayıtlar” sekmesini açın.
Kişileri işaretleyin ve “Seçilenleri onayla” düğmesini seçin.
Diğer durumlarda kişiyi açın: “Bekleme listesine al” veya “Reddet”.`,
	register: 'Birini kendiniz kaydetme',
	register_steps: `Etkinliği, oradan “Kayıtlar” sekmesini açın ve “Kişi kaydet” bağlantısını seçin.
Kişiyi en az iki harfle arayın.
Listede yoksa altta “Yeni kişi” bölümünde ekleyin.`,
	attendance: 'Kimin katıldığını kaydetme',
	attendance_steps: `Etkinlik başladıktan sonra onu ve oradan “Katılım” sekmesini açın.
Gelen herkesi işaretleyin.
“Katılımı kaydet” düğmesini seçin; artık kimse gelmeyecekse “Kaydet, diğer herkes gelmedi”.`,
	copy: 'Etkinliği tekrarlama',
	copy_steps: `Eski etkinliği açın ve “Kopyala” bağlantısını seçin.
İlk günü yazın. Program ve kurumlar da aktarılır, kayıtlar aktarılmaz.
Yeni taslağın başlığını ve günlerini gözden geçirin.`,
	voice: 'Bir görüşü kaydetme',
	voice_steps: `Ne söylendiğini ve kişinin nasıl anılmak istediğini yazın.
“Bu gösterilebilir mi?” bölümünde başka bir şey seçmedikçe bunu yalnızca program ekibi görür.
Yalnızca onayın günü ve dili yazılınca herkese açılır.
Kişi onayını geri alırsa görüşü açın ve “Rızayı geri çek” bağlantısını seçin. Görüş hemen her yerden kalkar.`,
	import: 'Excel veya CSV listelerini alma',
	import_steps: `Dosyada ne olduğunu belirtin ve “Yükle ve denetle” düğmesini seçin.
Her sütunun doğru alana bağlandığına bakın.
Satırları gözden geçirin. “Olmayan” altında neyin neden alınamadığı yazar.
Ancak siz onaylayınca kaydedilir: ya hepsi birden ya hiçbiri.`,
	translate: 'Çevirileri tamamlama ve gözden geçirme',
	translate_steps: `Bildiğiniz dili seçin.
Bir kaydı açın ve eksik olanı yazın.
Makine çevirisi doğruysa “Bu çeviriyi gözden geçirdim” kutusunu işaretleyin ve “Kaydet” düğmesini seçin.`,
	publish: 'Sonuçları yayımlama',
	publish_steps: `Kesin sayılara bakın. Kayıtlar değiştiyse “Şimdi yeniden say” düğmesini seçin.
“Yayımla” bağlantısını seçin. Neyin yuvarlanacağını, birleştirileceğini veya gösterilmeyeceğini önceden görürsünüz.
“Bu sayıları yayımla” ile sayılar herkese açık sayfada yer alır. Bu geri alınamaz.`,
	brochure: 'Broşürü okuma ve paylaşma',
	brochure_steps: `Her dil için neyin çevrilmediğini veya gözden geçirilmediğini görün.
“Eksikler” bölümünde, boş kaldığı için broşüre girmeyen kısımlar yazar.
Broşürü okuyun veya PDF olarak indirin. Her zaman günceldir.`,
	invite: 'Birini davet etme',
	invite_steps: `Rolü, ardından “Devam et” düğmesini seçin.
Adı, e-posta adresini, dili ve rolün neyi kapsayıp ne kadar süreceğini yazın.
“Davet gönder” düğmesini seçin. E-posta sunucusu yoksa davet, yönetimin giden postasında durur.`,
	revoke: 'Rol verme veya geri alma',
	revoke_steps: `Kişiyi bulun ve açın.
“Başka rol” ile yeni rol verirsiniz, “Rolü geri al” ile bir rol sona erer.
Yönetim ve program ekibi rollerini yalnızca yönetim verir.`,
	bin: 'Silineni geri alma',
	bin_steps: `Kaydı listede bulun.
“Geri al” düğmesini seçin. 30 gün sonra kalıcı olarak silinir.`,
	example: 'Örneği kaldırıp kendi programınıza başlama',
	example_steps: `Nelerin kalkacağına ve nelerin kalacağına bakın.
“Örneği kaldır” düğmesini seçin. Bu geri alınamaz.
Ardından genel bakış sayfası ilk dört adımı gösterir.`,
	outbox: 'Bir iletinin gidip gitmediğine bakma',
	outbox_steps: `İletiyi bulun. Durumu yanında yazar.
Gönderilmediyse açın ve “Şimdi gönder” düğmesini seçin.
E-posta sunucusu yoksa davet bağlantısını burada okur ve kendiniz iletirsiniz.`,
	changes: 'Kimin neyi değiştirdiğine bakma',
	changes_steps: `Liste kimin ne zaman ne yaptığını gösterir, en yenisi üstte.
Alanların içeriği burada yer almaz. Bir kaydın geçmişi kendi sayfasındadır.`,
	token: 'Başka bir programı bağlama',
	token_steps: `Ne için, neye izinli ve ne kadar süreyle olduğunu belirtin, “Oluştur” düğmesini seçin.
Anahtarı hemen kopyalayın. Yalnızca bir kez gösterilir.
Artık gerekmiyorsa “İptal et” düğmesini seçin.`,
	own_people: 'Kurumunuzdan kimlerin katıldığını görme',
	own_people_steps: `Bir etkinliği ve oradan “Kayıtlar” sekmesini açın.
Yalnızca kendi kurumunuzun kayıtlarını görürsünüz.`,
	look_events: 'Neler olduğunu görme',
	look_events_steps: `Bir sözcük arayın veya filtrelerle daraltın.
Bir etkinliği açın: zaman, yer, program ve düzenleyenler.`,
	look_institutions: 'Kimin ne üzerinde çalıştığına bakma',
	look_institutions_steps: `Ada, kısaltmaya veya yere göre arayın.
Bir kurumu açın: konular, ortaklıklar ve etkinlikler.`,
	look_results: 'Sonuçları okuma',
	look_results_steps: `Rolünüz bütün programı kapsıyorsa kesin sayıları görürsünüz.
“Kayıtları göster” ile bir sayının arkasındaki kayıtları görürsünüz. Baktığınız kaydedilir.
Kesin sayıları paylaşmayın. Başkaları için herkese açık sonuçlar vardır.`,
	account: 'Hesabınızı koruma',
	account_steps: `“İkinci adım” sekmesinde telefondan bir kod hesabınızı ayrıca korur.
“Geçiş anahtarları” ile parmak izi, yüz veya PIN kullanarak oturum açarsınız.
“Oturumlar” altında tanımadığınız bir cihaz varsa oradan sonlandırın.`,
	own_data: 'Hakkınızda ne kayıtlı olduğunu görme',
	own_data_steps: `“Verilerimi indir (JSON)” her şeyi bir dosyada verir.
Bir şeyin silinmesini istiyorsanız program ekibine söyleyin.`,
};

export default tr;
