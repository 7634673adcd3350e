import type { Translation } from '#shared/messages.ts';
import type de from './de.ts';

const tr: Translation<typeof de> = {
	table: 'Tablo olarak tedbirler ve göstergeler',
	table_lead:
		'Tabloyu alın, değişecekleri içinde değiştirin ve geri okutun. Nelerin değişeceğini önceden görürsünüz.',
	take: 'Tabloyu al',
	read_back: 'Geri okut',
	kind: 'Dosyada ne var',
	kind_measure: 'Tedbirler',
	kind_indicator: 'Göstergeler',
	file: 'Dosya (CSV ya da XLSX)',
	file_hint:
		'“id” ve “version” sütunlarını olduğu gibi bırakın. “id” olmayan satır yeni eklenir. Ara hedefler ve bütçe tedbirin sayfasındadır.',
	preview: 'Önizlemeyi göster',
	preview_title: 'Bunlar değişir',
	row: 'Satır',
	name: 'Başlık',
	outcome: 'Ne olur',
	why: 'Ayrıntılar',
	same: 'aynı kalır',
	changed: 'değişir',
	added: 'eklenir',
	refused: 'reddedilir',
	write: 'Böyle uygula',
	nothing_to_do: 'Tabloda yeni bir şey yok.',
	written: 'Uygulandı: {changed} değişti, {added} eklendi.',
	rows_refused: 'Bir satır reddedildi. Hiçbir şey yazılmadı. Lütfen dosyada düzeltip yeniden okutun.',
	row_unknown: 'Bu “id” bu stratejinin hiçbir kaydına ait değil.',
	row_twice: 'Bu “id” başka bir satırda da var.',
	row_changed: 'Tablo yapıldıktan sonra biri bu kaydı değiştirdi. Yeni bir tablo alın.',
	not_our_table: 'Bu dosyada “id” ve “version” sütunları yok. Bu sayfadaki bir tabloyla başlayın.',
	file_missing: 'Lütfen bir dosya seçin.',
	file_too_large: 'Dosya {limit} MB’tan büyük.',
	empty_file: 'Dosya boş.',
	only_headings: 'Dosyada yalnızca başlıklar var.',
	not_text: 'Bu dosya bir tablo değil.',
	not_a_table: 'Bu dosya bir tablo değil.',
	not_a_workbook: 'Bu dosya bir çalışma kitabı değil.',
	workbook_too_large: 'Çalışma kitabı açıldığında çok büyük.',
	workbook_protected: 'Çalışma kitabı parolayla korunuyor.',
	quotes_not_closed: '{row}. satırda bir tırnak işareti kapanmıyor.',
	too_many_rows: '{limit} satırdan fazlasını okuyamıyoruz.',
	too_many_columns: '{limit} sütundan fazlasını okuyamıyoruz.',
};

export default tr;
