import type { Translation } from '#shared/messages.ts';
import type de from './de.ts';

const tr: Translation<typeof de> = {
	results: 'Sonuçlar',
	lead: 'Programın kayıtlarından sayıldı, tahmin edilmedi. İnsanları korumak için bütün sayılar yuvarlandı.',
	at_a_glance: 'Bir bakışta',
	about: 'yaklaşık {n}',
	fewer: '{n} sayısından az',

	unit_event: 'Değişim etkinlikleri',
	unit_person: 'Katılan kişiler',
	unit_attendance: 'Katılımlar',
	unit_institution: 'Kurumlar',
	unit_partnership: 'Ortaklıklar',
	unit_trained_person: 'Eğitim alan kişiler',
	rule_event: 'Gerçekleşmiş veya sürmekte olan etkinlikler.',
	rule_person: 'Birden çok etkinliğe katılmış olsa da her kişi bir kez sayılır.',
	rule_attendance: 'Bir kişinin bir etkinliğe her katılımı sayılır.',
	rule_institution: 'Katılımcı göndermiş veya ev sahipliği yapmış kurumlar.',
	rule_partnership: 'Anlaşmadan kapanışa kadar olan ortaklıklar.',
	rule_trained_person: 'En az bir eğitime katılan kişiler; her kişi bir kez sayılır.',

	dimension_sex: 'cinsiyet',
	dimension_institution_kind: 'kurum türü',
	dimension_country: 'ülke',
	dimension_action_field: 'eylem alanı',
	dimension_year: 'yıl',
	dimension_event_kind: 'etkinlik türü',
	dimension_first_quarter: 'ilk katılım çeyreği',
	sex_female: 'kadınlar',
	sex_male: 'erkekler',
	sex_diverse: 'diğer',
	not_stated: 'belirtilmemiş',
	field_name: '{numeral}. {name}',
	quarter: '{year} {q}. çeyrek',
	by: '{unit}: {dimension} dağılımı',
	by_two: '{unit}: {first} ve {second} dağılımı',
	with_not_stated: '{unit}, eylem alanı belirtilmeyenler dahil',
	total: 'toplam',

	reached: 'Programın ulaştığı kişi sayısı',
	reached_alt:
		'{until} itibarıyla {total} kişi katıldı. Sayı, {start} dönemindeki {first} kişiden başlayarak artıyor.',
	line_total: 'şimdiye kadar ulaşılan kişiler',
	bars_added: 'çeyrekte ilk kez katılanlar',
	flow: 'Kim neye, nereden katılıyor',
	flow_alt:
		'Bantlar kurum türlerini etkinlik türleriyle, bunları da ülkelerle bağlar. Aynı sayılar aşağıdaki tablolarda da yer alır.',
	targets: 'Ne hedeflendi, neye ulaşıldı',
	targets_alt: '{list}.',
	target_of: '{title}: hedef {target}, ulaşılan {value}',
	target: 'Hedef {n}',
	indicator: 'Gösterge',
	value: 'ulaşılan',
	goal: 'hedef',
	baseline: 'başlangıç değeri',

	typed_title: 'Elle derlenenler',
	typed_lead: 'Bu değerleri Köprü kendisi saymaz. Program ekibi girdi; kaynağı yanındadır.',
	typed_source: 'Kaynak: {source}, {date} itibarıyla',

	note_overlapping: 'Bir kişi birden çok satırda yer alabilir. Satırlar toplanamaz.',
	note_rounded: '{base} katlarına yuvarlandı; toplamlar farklı olabilir.',
	note_merged: 'Küçük gruplar birleştirildi.',
	basis: '{counted} tarihinde, {from} ile {until} arasındaki etkinlikler için sayıldı. Kural {rule}.',
	basis_short: '{counted} tarihinde sayıldı.',
	published: '{date} tarihinde yayımlandı.',

	tables: 'Bütün sayılar',
	show_table: 'Sayılar tablo olarak',
	download: 'İndirin',
	download_csv: '{title} (CSV)',
	download_json: 'Bütün tablolar (JSON)',
	protection: 'Neyi, neden göstermiyoruz',
	protection_text:
		'Her sayının ardında insanlar var; kimilerinin dikkatli olmak için iyi nedenleri var. Bu yüzden {threshold} kişiden küçük hiçbir grubu göstermiyoruz: küçük grupları birleştiriyor, çok az kişi içeren tabloları dışarıda bırakıyoruz. Her sayı, her biçimde aynı şekilde {base} katlarına yuvarlanır. Yeni bir yayın, ancak aradaki fark kimseyi ele vermeyecek kadar çok kişi katıldığında çıkar.',
	releases: 'Yayınlar',
	nothing_yet: 'Henüz yayımlanmış sonuç yok',
	nothing_yet_hint: 'Yeterince kişi katıldığında sayılar burada yer alır.',
};

export default tr;
