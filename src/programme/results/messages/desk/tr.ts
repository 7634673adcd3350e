import type { Translation } from '#shared/messages.ts';
import type de from './de.ts';

const tr: Translation<typeof de> = {
	results: 'Sonuçlar',
	lead: 'Kesin sayılar; yalnızca program ekibi için. Dışarı çıkan her şey korumadan geçer.',
	counted: '{when} tarihinde sayıldı.',
	hash: 'Kayıtların sağlama değeri: {hash}',
	count_now: 'Şimdi yeniden say',
	requested: 'Sayılıyor. Yeni sayılar birkaç saniye içinde burada olacak.',
	never: 'Henüz sayılmadı',
	never_hint: 'Şimdi sayın ya da yarına kadar bekleyin: Her gece kendiliğinden sayılır.',
	not_in_scope: 'Bu seçim için henüz sayım yapılmadı.',
	scope_year: 'Yıl',
	scope_project: 'Proje',
	scope_all: 'tümü',
	apply: 'Uygula',
	value: 'Değer',
	count: 'Sayı',
	total: 'toplam',
	records: 'Kayıtları göster',
	records_of: '{count} sayısının ardındaki kayıtlar',
	records_logged: 'Buraya baktığınız değişiklik kaydına not edildi.',
	records_first: 'İlk {most} kayıt gösteriliyor.',
	times: { one: '{count} katılım', other: '{count} katılım' },
	close: 'Kapat',
	publish: 'Yayımla',
	publish_lead:
		'Yayın böyle görünür: yuvarlanmış, küçük gruplar birleştirilmiş, daha önce yayımlanan her şeyle karşılaştırılmış.',
	publish_now: 'Bu sayıları yayımla',
	published: 'Sayılar yayımlandı.',
	as_new: 'yeni',
	as_kept: 'yayımlandığı gibi kalır',
	as_withheld: 'gösterilmez',
	as_held_back: 'tutuldu: küçük bir grup hesaplanabilirdi',
	table: 'Tablo',
	outcome: 'Ne olur',
	too_few_new_people:
		'Son yayından bu yana çok az kişi katıldı. Aradaki fark birilerini ele verebileceği için yayımlanmış sayılar olduğu gibi kalır.',
	auditing:
		'Şimdi bir denetim, tüm sayıları birlikte kullanarak küçük grupları hesaplamaya çalışıyor. Bunu mümkün kılan tablolar yayımlanmaz, diğerleri yayımlanır.',
	look_again: 'Yeniden bakın',
	small_group_recoverable:
		'Yayımlanmadı: Bu sayılar öncekilerle birlikte ele alındığında küçük bir grup hesaplanabilir. Yayımlanmış olan kalır. Daha çok kişi katılana kadar bekleyin, sonra yeniden sayın.',
	release_failed: 'Denetim yarıda kaldı, hiçbir şey yayımlanmadı. Lütfen yeniden deneyin.',
	nothing_counted_yet: 'Henüz sayım yapılmadı. Önce sayın.',
	public_page: 'Herkese açık sayfaya',
	overlapping: 'Satırlar kesişir, toplanamaz.',
};

export default tr;
