import type { Translation } from '#shared/messages.ts';
import type de from './de.ts';

const tr: Translation<typeof de> = {
	dialogues: 'Diyaloglar',
	example: 'Örnek',
	results: 'Sonuçlar',
	lead: 'Herkesi birleştiren nedir, gruplar nerede ayrılıyor ve buna ne kadar güvenilebilir.',
	nothing_yet: 'Henüz sonuç yok',
	nothing_few: 'En az {count} kişi oy verdiğinde sonuçlar gösterilir. Böylece kimse tanınmaz.',
	nothing_unpublished: 'Belediye sonuçları yayımladığında burada görünür.',
	take_part: 'Diyaloğa git',
	in_words: 'Kısaca',
	about_people: 'Yaklaşık {people} kişi {statements} ifade için yaklaşık {votes} oy verdi.',
	common_some: {
		one: 'Bir ifadeyi her grubun yarısından fazlası paylaşıyor.',
		other: '{count} ifadeyi her grubun yarısından fazlası paylaşıyor.',
	},
	most_some: {
		one: 'Bir ifadeye kesin olarak yarıdan fazlası katılıyor.',
		other: '{count} ifadeye kesin olarak yarıdan fazlası katılıyor.',
	},
	common_first: 'İlk sırada:',
	groups_some: {
		one: 'Bir görüş grubu görülüyor: {list}.',
		other: '{count} görüş grubu görülüyor: {list}.',
	},
	group_of: 'grup {name} (yaklaşık {count})',
	hidden_no_groups: 'Görüş grupları gösterilmiyor: Görüşler insanları gruplara ayırmıyor.',
	hidden_unstable:
		'Görüş grupları gösterilmiyor, çünkü güvenilir olmazlardı: Her beş kişiden biri katılmasaydı, çoğu kez başka gruplar çıkardı (kararlılık {stability}, gereken {needed}).',
	hidden_small_group:
		'Görüş grupları gösterilmiyor: En küçük grupta {count} kişiden az olurdu ve bu kadar az kişi tanınmamalıdır.',
	overread:
		'Haritanın iki yönü insanlar arasındaki farkların birlikte {percent} kadarını açıklıyor. Tek tek yerlerden fazla anlam çıkarmayın.',
	cards: 'Salonda',
	cards_text:
		'Bir salondaki insanların kart kaldırarak söyledikleri, yuvarlanmış olarak. Oyların yanında durur, hiçbir haritaya girmez.',
	cards_all: 'Kartla oylama',
	common_ground: 'Birleştiren görüşler',
	common_groups_text: 'Her görüş grubunda yarıdan fazlası katılıyor. Herkesin en çok desteklediği en başta.',
	common_all_text: 'Burada herkesin kesin olarak yarısından fazlası katılıyor.',
	rejected: 'Birlikte reddedilenler',
	none_common: 'Bunun kesin olduğu bir ifade henüz yok.',
	by_category: 'Farklı kesimlerin birleştiği noktalar',
	by_category_text:
		'Bu kesimlerin her birinde yarıdan fazlasının katıldığı ifadeler: {list}. Bu konuda bir şey belirtmeyenler burada sayılmaz.',
	no_common_category: 'Bu kesimlerin hepsinin desteklediği bir ifade henüz yok.',
	groups: 'Görüş grupları',
	groups_text: 'Benzer oy verenler. Kimse kendini bir gruba koymadı: Gruplar yalnızca oylardan ortaya çıkar.',
	group: 'Grup {name}',
	group_size: 'yaklaşık {count} kişi',
	tells: 'Onu diğerlerinden ayıran:',
	tells_nothing: 'Onu diğerlerinden ayıran ifadelere, gösterilemeyecek kadar az oy verildi.',
	leans_agree: 'Daha sık katılıyor',
	leans_disagree: 'Daha sık reddediyor',
	all: 'Herkes',
	agree: 'Katılıyor',
	pass: 'Kararsız',
	disagree: 'Katılmıyor',
	map: 'Harita',
	map_alt: 'Görüş haritası: Birbirine yakın duranlar benzer oy verdi.',
	map_text:
		'Birbirine yakın duranlar benzer oy verdi. Her nokta, birinin durduğu bir yerdir; sayılar, tablodaki numaralarıyla ifadelerdir. Üst, alt, sağ ve solun bir anlamı yoktur. Resim her dilde aynıdır, sağdan sola okununca da.',
	ungrouped: 'az oy verdikleri için hiçbir grupta değil',
	no_groups_mark: 'kişiler, grupsuz',
	table: 'Tüm ifadeler',
	statement: 'İfade',
	number: 'No.',
	too_few: 'çok az',
	table_text:
		'Her yanıt için kişi sayısı, yuvarlanmış. Grup sütunlarında: yanıt verenlerden kaçının katıldığı.',
	share: '{whole} kişiden {part}',
	how: 'Bu sonuçlar nasıl oluşuyor',
	how_protected:
		'Bütün sayılar beşe yuvarlanır; bir sayı ancak en az {count} kişi katıldığında ya da fikrini değiştirdiğinde değişir. {count} kişiden azının yanıtladığı şeyler burada yer almaz. Bu yüzden parçalar her zaman tam toplamı vermez ve kimse tek bir kişinin ne dediğini hesaplayamaz.',
	how_computed:
		'Harita oylardan sabit bir yöntemle hesaplanır: Aynı oylar her zaman aynı haritayı verir. Parmak izi, hangi oylardan geldiğini kanıtlar. Oyların kendisi yayımlanmaz.',
	run: 'Hesaplama',
	fingerprint: 'Oyların parmak izi (SHA-256)',
	method: 'Yöntem',
	seed: 'Başlangıç değeri',
	stability: 'Grupların kararlılığı',
	published: 'Yayımlandı',
	checked: 'Yeniden hesaplama',
	recomputable: 'O andaki oylar saklanıyor. Harita bit bit yeniden hesaplanabilir.',
	no_longer:
		'O zamandan beri birisi kendini sildirdi. Bu harita artık yeniden hesaplanamaz; bir sonraki onu saymaz.',
	downloads: 'İndirin',
	download_csv: 'Tablo (CSV)',
	download_json: 'Hesaplama (JSON)',
	reload: 'En yeni sonuçları yükleyin',
	newer: 'Daha yeni sonuçlar var.',
	is_live: 'Bu diyalog sürüyor. Yeterince kişi katıldığında yeni sonuçlar görünür.',
	c_authority: 'kamu kurumları',
	c_service_provider: 'sosyal hizmetler',
	c_ngo: 'dernekler ve STK’lar',
	c_host_community: 'uzun süredir burada yaşayanlar',
	c_refugee_or_migrant: 'mülteciler ve göçmenler',
	c_business: 'işletmeler',
	c_research: 'araştırma',
};

export default tr;
