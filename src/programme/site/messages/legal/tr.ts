import type { Translation } from '#shared/messages.ts';
import type de from './de.ts';

const tr: Translation<typeof de> = {
	// privacy
	privacy_lead:
		'Bu sistemin kişiler hakkında hangi bilgileri sakladığı, bunları ne için sakladığı, kimlerin gördüğü ve ne zaman silindiği.',
	responsible: 'Kim sorumlu',
	responsible_missing: 'Program ekibi burada henüz bir kurum belirtmedi.',
	reading: 'Bu sayfaları okurken',
	reading_text:
		'Herkese açık sayfalar çerez koymaz, betik çalıştırmaz ve başka sunuculardan hiçbir şey yüklemez. Kimin neyi okuduğu değerlendirilmez.',
	cookie_text:
		'Yalnızca oturum açtığınızda sunucu, oturumunuzu tanıyan bir çerez koyar. Oturumu kapattığınızda silinir.',
	kept: 'Neler saklanır',
	col_what: 'Bilgiler',
	col_why: 'Ne için',
	col_who: 'Kim görür',
	col_until: 'Ne kadar süre',
	registration_what: 'Etkinlik kaydı: ad, e-posta, kurum, dil; cinsiyet yalnızca siz belirtirseniz',
	registration_why: 'Yer, davet ve katılım belgesi; raporlar için sayılar',
	registration_who: 'Program ekibi, düzenleyenler, kendi kurumunuz',
	registration_until:
		'Silinmesini isteyene veya program kapanıp hesapları görülene kadar; sonrasında yalnızca adsız sayılar kalır',
	session_what: 'Bir oturumda görev: ad, kurum, görev (kolaylaştırma, konuşma, çeviri)',
	session_why: 'Planlama; programda yalnızca adının anılmasına izin verilenler yer alır',
	session_who: 'Program ekibi, düzenleyenler; adı anılabilenleri oturumu gören herkes',
	session_until: 'Silinmesini isteyene ya da oturum silinene kadar',
	invitation_what: 'Davetler: ad, adres, ne zaman yazıldığı ve ne yanıt verildiği, belirtilmişse gerekçe',
	invitation_why: 'Davet etmek ve kimlerin geleceğini bilmek',
	invitation_who: 'Etkinliği düzenleyenler',
	invitation_until: 'Etkinlikten 30 gün sonra silinir; kabulle oluşan kayıt kalır',
	checkin_what:
		'Yaka kartları ve giriş kayıtları: kart numarası, kimin ne zaman gelip gittiği, giriş noktalarının adları',
	checkin_why: 'Etkinliğe giriş ve katılımın belgelenmesi',
	checkin_who: 'Etkinliği düzenleyenler; girişte yalnızca ad, kurum ve görev',
	checkin_until: 'Etkinlikten 30 gün sonra silinir; katılım bilgisi kalır',
	question_what:
		'Etkinliğin sorularına verilen yanıtlar: yemek, erişim, çocuk bakımı gibi; beden, inanç veya belgelere ilişkin olanlar şifreli',
	question_why: 'Sorunun yanında yazılı amaç',
	question_who: 'Sorunun yanında adı geçenler; mutfak ve çocuk bakımı yalnızca sayı alır',
	question_until: 'Sorunun yanında yazılı gün sayısı kadar; kayıt geri çekilirse o gece',
	consent_what: 'Fotoğraf, kayıt, liste, iletişim ve alıntı rızaları; metin sürümü, dil ve zamanıyla',
	consent_why: 'Yalnızca kişinin kabul ettiğini göstermek ve bunu kanıtlayabilmek',
	consent_who: 'Etkinliği düzenleyenler',
	consent_until: 'Her zaman geri alınabilir ve hemen etkili olur; kanıt saklanır',
	letter_what: 'Davet mektubu için pasaport bilgileri: ad, numara, uyruk, doğum tarihi, geçerlilik; şifreli',
	letter_why: 'Vize için davet mektubu',
	letter_who: 'Yalnızca program ekibi',
	letter_until: 'Etkinlikten birkaç gün sonra; istenirse hemen',
	person_what: 'İrtibat kişileri: ad, hitap, e-posta, telefon, diller, tarihleriyle görev ve kurum',
	person_why: 'Kurumların birlikte çalışması',
	person_who: 'Program ekibi, kendi kurumunuz',
	person_until: 'Görev sürdüğü ve belgelemek için gerektiği sürece',
	account_what:
		'Hesap: e-posta, parola yalnızca Argon2id özeti olarak, açık anahtarlar; IP adresi ve tarayıcı adı saklanmaz',
	account_why: 'Çalışma alanında oturum açma',
	account_who: 'Yalnızca siz ve sistem yönetimi',
	account_until: 'Hesap silinene kadar',
	mail_what: 'Gönderilen iletiler: alıcı, konu, metin',
	mail_why: 'Teslim ve belgeleme',
	mail_who: 'Sistem yönetimi',
	mail_until: 'Metin 30 gün, alıcı ve konu 180 gün',
	audit_what: 'Değişiklik günlüğü: kimin hangi kaydı ne zaman değiştirdiği, alan adlarıyla, içeriksiz',
	audit_why: 'İzlenebilirlik',
	audit_who: 'Program ekibi',
	audit_until: 'Kalıcı olarak; değiştirilemez',
	voice_what: 'Değişim hakkında görüşler: metin ve kişinin görevi',
	voice_why: 'Kamuya sunum, yalnızca onayla',
	voice_who: 'Onayın kapsadığı ölçüde herkes',
	voice_until: 'Onay geri çekilene kadar',
	network_what: 'Ağlar: üyenin hangi adla göründüğü, sorular ve yanıtlar',
	network_why: 'Kurumlar arasında meslektaş danışması',
	network_who: 'Yalnızca ağın üyeleri',
	network_until: 'Ad ayrılana kadar, bağlantı kişi silinene kadar; metinler adsız kalır',
	dialogue_what:
		'Katılım diyalogları: oylar, isteğe bağlı olarak kişinin kendi konumu, hangi ifadeyi kimin yazdığı; ad ve adres olmadan, rastgele bir numara altında',
	dialogue_why: 'Görüşlerin sayılması, kişinin kendi oylarını değiştirmesi ve geri alması',
	dialogue_who: 'Tek tek hiç kimse; yalnızca belirli bir büyüklükten sonra sayılar ve haritalar yayımlanır',
	dialogue_until:
		'Diyalog kapanana veya kişi kendini silene kadar; sonra oylar hiçbir bağlantı olmadan kalır',
	moderation_what:
		'Katılım diyalogları: bir ifadeyi kimin denetlediği, bir oy kâğıdını kimin girdiği veya bir haritayı kimin yayımladığı',
	moderation_why: 'Sorular ve iki kişilik denetim',
	moderation_who: 'Diyaloğu yürütenler ve program ekibi',
	moderation_until: 'Kişi silinene kadar; adım onsuz kalır',
	counsellor_key_what:
		'Danışmanların anahtarları: açık olanı ve yalnızca kendilerinin bildiği bir parolayla kilitli gizli olanı',
	counsellor_key_why: 'İçeriğini başka kimsenin okuyamadığı yetkinlik danışmanlığı',
	counsellor_key_who: 'Açık anahtarı merkezdeki meslektaşlar, kilitli olanı yalnızca kendileri',
	counsellor_key_until: 'Kişi silinene kadar',
	counselling_case_what: 'Yetkinlik danışmanlığı: kilitli dosyalar, adsız bir kod, son görüşmenin günü',
	counselling_case_why: 'Görüşmede konuşulanlara devam edebilmek; yalnızca onayla',
	counselling_case_who: 'Yalnızca dosyanın kilitlendiği danışmanlar; işletmeci açamaz',
	counselling_case_until: 'Son görüşmeden sonra on iki ay, istenirse daha erken',
	card_voice_what:
		'Ses kayıtları: yetkinlik danışmanlığının kartları, bir merkezin çalışanlarınca okunmuş; adsız',
	card_voice_why: 'Az okuyanlar kartları ağ olmadan da dinleyebilsin diye; yalnızca onayla',
	card_voice_who: 'Yalnızca merkezin danışmanları; danışmanlık alan kişi kaydı duyar',
	card_voice_until:
		'Onay geri alınana veya kayıt silinene kadar; yoksa merkez kapandıktan on iki ay sonrasına kadar',
	outcome_what:
		'İyi uygulamalar, görevler ve tutanaklar: yazan, değerlendiren ve sorumlu kişi; belgeler ve eğitim videoları',
	outcome_why: 'Sorular, işlerin yürütülmesi ve katılanlara karşı kayıt',
	outcome_who: 'İlgili kurumda veya etkinlikte çalışanlar ve program ekibi',
	outcome_until: 'Kişi silinene kadar; kayıt onsuz kalır',
	sketch_what: 'Proje taslakları: bir sürümü kimin yazdığı, kimin onayladığı, her tarafın irtibat kişisi',
	sketch_why: 'Birlikte yazma, sorular ve uzlaşmanın kanıtı',
	sketch_who: 'İki taraftan birini koordine edenler ve program ekibi; irtibat kişileri çıktıda da yer alır',
	sketch_until: 'Kişi silinene kadar; sürümler onsuz kalır',
	concept_what: 'Uyum stratejileri: bir bölümü kimin yazdığı ve bölüm notları',
	concept_why: 'Birlikte yazma, sorular',
	concept_who: 'Kurumu koordine edenler ve program ekibi',
	concept_until: 'Kişi silinene kadar; metin onsuz kalır',
	consultation_what: 'Uyum stratejisi taslaklarına gelen görüşler: yalnızca metin, ad ve adres yok',
	consultation_why: 'Halkın katılımı',
	consultation_who: 'İncelendikten sonra herkes; öncesinde yalnızca kurumu koordine edenler ve program ekibi',
	consultation_until:
		'Gösterilenler strateji ile birlikte kalır; gösterilmeyenler strateji kabul edilene kadar',
	figures: 'Yayımlanan sayılar',
	figures_text:
		'Kişilere ilişkin yayımlanan sayılar beşe yuvarlanır; ondan küçük gruplar birleştirilir. Böylece hiç kimse hesapla ortaya çıkarılamaz.',
	rights: 'Haklarınız',
	rights_text:
		'Hakkınızda neyin saklandığını her zaman sorabilir, düzeltilmesini veya silinmesini isteyebilir, kullanımına itiraz edebilir ve onayınızı geri çekebilirsiniz. Bunun için yukarıdaki kuruma başvurun; veri koruma kurumuna şikâyette de bulunabilirsiniz.',
	// accessibility
	access_lead: 'Bu sayfaları, hangi cihazla ve hangi yolla olursa olsun herkes kullanabilmeli.',
	standard: 'Ölçüt',
	standard_text:
		'Ölçüt, Web İçeriği Erişilebilirlik Kılavuzu (WCAG) 2.2 AA düzeyi ve Avrupa standardı EN 301 549’dur.',
	works: 'Neler bekleyebilirsiniz',
	works_list:
		'- Her şeye klavyeyle ulaşılır ve nerede olduğunuz görünür.\n- Her sayfa betik olmadan ve dar ekranlarda çalışır.\n- Arapça, tablolarda ve formlarda da sağdan sola akar.\n- Renk hiçbir zaman tek ipucu değildir; açık ve koyu görünüm cihazınıza uyar.\n- Her harita ve grafiğin yanında aynı bilgiyi veren bir tablo vardır.',
	tested: 'Nasıl sınanıyor',
	tested_text:
		'Her değişiklikte otomatik testler herkese açık sayfaları dört dilde, dar ve geniş ekranda denetler. Bağımsız bir kuruluşun denetimi henüz yapılmadı.',
	limits: 'Eksikler',
	limits_text:
		'Çevirilerin bir bölümü makineyle yapıldı ve bir insan gözden geçirene kadar böyle işaretlenir. Çeviri yoksa özgün metin, dilinin adıyla gösterilir. Kolay dil ve işaret dili henüz yok.',
	barrier: 'Bir engel bildirmek',
	barrier_text:
		'Bir engelle karşılaşırsanız bize yazın. Sayfayı ve neyin olmadığını belirtin; size yanıt verir ve başka bir yol buluruz.',
	// imprint
	imprint_missing: 'Program ekibi künyeyi henüz yazmadı.',
	software_title: 'Yazılım, yazı tipi ve haritalar',
	software_text:
		'Bu sayfaları, EUPL 1.2 lisanslı özgür yazılım Köprü hazırlar. IBM Plex yazı tipi SIL Open Font License ile sunulur. Harita çizgileri Natural Earth’ten alınmıştır ve kamu malıdır.',
	import_what: 'Ad ve adres içeren, yüklenen tablolar',
	import_why: 'Kurumların, kişilerin ve katılımların aktarılması',
	import_who: 'Program ekibi',
	import_until: 'Yedi gün',
};

export default tr;
