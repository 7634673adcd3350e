import type { Translation } from '#shared/messages.ts';
import type de from './de.ts';

const tr: Translation<typeof de> = {
	tokens: 'Programlama arayüzü',
	tokens_lead:
		'Başka programlar Köprü’yü bu sayfalarla aynı kurallara göre okuyup güncelleyebilir. Kendilerini bir anahtarla tanıtırlar.',
	to_description: 'Arayüzün açıklaması',
	made: 'Yeni anahtarınız',
	made_hint: 'Şimdi kopyalayın. Yalnızca bu kez gösterilir; biz sadece özetini saklarız.',
	new: 'Anahtar oluşturun',
	name: 'Ne için?',
	name_hint: 'Örneğin: Genel merkezin gösterge paneli',
	role: 'Program ne yapabilir?',
	role_reader: 'okuyabilir',
	role_team: 'program ekibi gibi okuyup güncelleyebilir',
	days: 'Ne kadar geçerli?',
	days_30: '30 gün',
	days_90: '90 gün',
	days_365: 'bir yıl',
	create: 'Oluştur',
	list: 'Anahtarlar',
	none: 'Henüz anahtar yok',
	none_hint: 'Başka bir program Köprü ile konuşacaksa yukarıdan ilk anahtarı oluşturun.',
	start: 'Başlangıcı',
	by: 'Oluşturan',
	until: 'Geçerlilik sonu',
	used: 'Son kullanım',
	never: 'hiç',
	revoke: 'İptal et',
	revoked: 'iptal edildi',
	ended: 'süresi doldu',
	api: 'Programlar için arayüz',
	api_lead:
		'Sayfaların yaptığını programlar da yapabilir: aynı kurallar, aynı denetimler. Açıklama OpenAPI 3.1’e uyar ve İngilizcedir.',
	download: 'Açıklama dosyası (OpenAPI 3.1)',
	first_steps: 'Nasıl çalışır',
	step_token: 'Program ekibi çalışma alanında bir anahtar oluşturur.',
	step_request: 'Programınız her istekte bu anahtarı gönderir.',
	step_change:
		'Değişiklik yapan, bildiği sürümü If-Match ile belirtir. Böylece kimse kimsenin yazdığını silmez.',
	operation: 'İşlem',
	meaning: 'Anlamı',
	parameters: 'Parametreler',
	body: 'İçerik',
	required: 'gerekli',
	group: 'Bölüm: {name}',
};

export default tr;
