import type { Translation } from '#shared/messages.ts';
import type de from './de.ts';

const tr: Translation<typeof de> = {
	translations: 'Çeviriler',
	lead: 'Bir dilde eksik olanlar veya makine çevirisi olup henüz gözden geçirilmeyenler.',
	all_languages: 'Tüm diller',
	state: 'Yapılacak',
	only_missing: 'Eksik',
	only_machine: 'Makine çevirisi',
	language: 'Dil',
	record: 'Kayıt',
	original: 'Asıl metin',
	missing: 'eksik: {languages}',
	machine: 'gözden geçirilecek: {languages}',
	how_to_review:
		'Bir kaydı açın. Orada çeviriyi değiştirebilir veya gözden geçirdiğinizi işaretleyebilirsiniz.',
	done: 'Yapılacak bir şey yok',
	done_text: 'Bu seçimdeki tüm metinler var ve gözden geçirildi.',
	noun_programme_text: 'Program metni',
	noun_action_field: 'Eylem alanı',
	noun_project: 'Proje',
	noun_event: 'Etkinlik',
	noun_practice: 'İyi uygulama',
	noun_voice: 'Görüş',
	noun_institution: 'Kurum',
};

export default tr;
