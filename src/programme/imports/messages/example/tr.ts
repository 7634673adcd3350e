import type { Translation } from '#shared/messages.ts';
import type de from './de.ts';

const tr: Translation<typeof de> = {
	example: 'Örnek program',
	example_lead:
		"Örnek, Köprü'yü içinde bütün bir programla gösterir. İstediğiniz zaman kaldırıp kendi programınızla başlayabilirsiniz.",
	no_example: 'Burada örnek yok',
	no_example_hint: 'Örnek yalnızca henüz başka bir kayıt yokken yüklenebilir.',
	load: 'Örneği yükle',
	what_goes: 'Kaldırılacaklar',
	col_what: 'Kayıt türü',
	col_count: 'Sayı',
	col_changed: 'sonradan değiştirilen',
	table_action_field: 'Eylem alanları',
	table_affiliation: 'Kişilerin görevleri',
	table_event: 'Etkinlikler',
	table_event_session: 'Oturumlar',
	table_institution: 'Kurumlar',
	table_partnership: 'Ortaklıklar',
	table_person: 'Kişiler',
	table_programme_text: 'Program metinleri',
	table_project: 'Projeler',
	table_registration: 'Başvurular',
	table_voice: 'Görüşler',
	table_other: 'Diğer kayıtlar',
	what_stays:
		'Kalanlar: değiştirdiğiniz metinler ve eylem alanları ile kendi etkinliklerinizin bağlı olduğu eylem alanları.',
	remove: 'Örneği kaldır',
	remove_final: 'Bu işlem geri alınamaz.',
	confirm: 'Evet, örneğin tamamını kaldır',
	confirm_first: 'Lütfen örneği kaldırmak istediğinizi onaylayın.',
	still_held: 'Henüz mümkün değil',
	still_held_hint:
		'Kendi kayıtlarınız örneğe bağlı. Lütfen önce şunları değiştirin veya silin, çöp kutusundakiler dahil:',

	programme_not_empty: 'Burada zaten bir program var. Örnek yalnızca boş bir programa yüklenebilir.',
	example_in_use: 'Kendi kayıtlarınız örneğe bağlı olduğu için örnek henüz kaldırılamıyor.',
	used_by_access_grant: 'Örnek kayıtlar için verilen roller: {count}',
	used_by_account_person: 'Örnekteki kişilere ait hesaplar: {count}',
	used_by_affiliation: 'Kişilerin görevleri: {count}',
	used_by_event: 'Etkinlikler: {count}',
	used_by_event_host: 'Ev sahibi örnek bir kurum olan etkinlikler: {count}',
	used_by_event_session: 'Oturumlar: {count}',
	used_by_institution: 'Kurumlar: {count}',
	used_by_partnership: 'Ortaklıklar: {count}',
	used_by_project: 'Projeler: {count}',
	used_by_project_institution: 'Örnek bir kurumun yer aldığı projeler: {count}',
	used_by_registration: 'Başvurular: {count}',
	used_by_adaptation: 'Uyarlamalar: {count}',
	used_by_lesson: 'Dersler: {count}',
	used_by_minutes: 'Tutanaklar: {count}',
	used_by_practice: 'İyi uygulamalar: {count}',
	used_by_recommendation: 'Öneriler: {count}',
	used_by_task: 'Görevler: {count}',
	used_by_voice: 'Görüşler: {count}',
};

export default tr;
