import type { Translation } from '#shared/messages.ts';
import type de from './de.ts';

const tr: Translation<typeof de> = {
	import_figures: 'Sayıları aktar',
	lead: 'Bir tablodan (CSV veya Excel). Önce neyin ekleneceğini görürsünüz; sonra kaydedilir.',
	file: 'Dosya',
	columns: 'Tabloda şu sütunlar olmalı: {needed}. Şunlar da olabilir: {more}.',
	units: 'Birimler: {units}.',
	look: 'Tabloya bak',
	preview: 'Tabloda olanlar',
	row: 'Satır',
	title: 'Gösterge',
	value: 'Değer',
	outcome: 'Sonuç',
	outcome_added: 'eklenecek',
	outcome_same: 'zaten var',
	outcome_refused: 'eklenemez',
	write: { one: '{count} sayıyı aktar', other: '{count} sayıyı aktar' },
	mend: 'Lütfen tabloyu düzeltip yeniden seçin. Henüz hiçbir şey kaydedilmedi.',
	nothing_new: 'Hepsi zaten var.',
	columns_missing: 'Tabloda gerekli sütunlar eksik.',
	unit_unknown: 'Bu birimi tanımıyoruz.',
	field_unknown: 'Stratejide bu eylem alanı yok.',
	rows_refused: 'Tabloda eklenemeyen satırlar var. Hiçbir şey kaydedilmedi.',
};

export default tr;
