import type { Translation } from '#shared/messages.ts';
import type de from './de.ts';

const tr: Translation<typeof de> = {
	documents: 'Belgeler',
	documents_of: 'Belgeler: {title}',
	none: 'Henüz belge yok.',
	none_hint: 'İlk dosyayı aşağıdan yükleyin.',
	add: 'Dosya ekle',
	manage: 'Belge ekle veya sil',
	file: 'Dosya',
	file_hint:
		'PDF, Word, Excel, PowerPoint, OpenDocument, metin veya resim; en fazla 20 MB. Resimlerden konum ve çekim bilgilerini sileriz.',
	title: 'Başlık',
	language: 'Belgenin dili',
	language_none: 'birden fazla veya yok',
	audience: 'Kimler görebilir?',
	audience_record: 'kaydı gören herkes',
	audience_record_hint: 'Kayıt herkese açıksa dosya da açıktır.',
	audience_inside: 'yalnızca birlikte çalışanlar',
	inside: 'dahili',
	upload: 'Yükle',
	added: 'Dosya eklendi.',
	removed: 'Dosya çöp kutusunda.',
	remove_named: '{title} belgesini sil',
	file_damaged: 'Bu dosya bozuk veya eksik. Lütfen yeniden kaydedip tekrar deneyin.',
	file_two_in_one: 'Bu dosyanın içinde ikinci bir dosya var. Kabul edemiyoruz.',
	file_bomb: 'Bu dosya açıldığında çok büyük oluyor.',
	file_macros: 'Bu dosya makro içeriyor. Lütfen makrosuz kaydedin.',
	file_type: 'Bu tür dosyayı kabul etmiyoruz. PDF, ofis belgeleri, metin, PNG ve JPEG olabilir.',
	still_used: 'Henüz olmaz: Bu belge hâlâ kullanılıyor.',
	used_by_partnership_step: { one: 'ortaklığın {count} adımı', other: 'ortaklığın {count} adımı' },
	used_by_partnership_proposal: { one: '{count} önerilen adım', other: '{count} önerilen adım' },
};

export default tr;
