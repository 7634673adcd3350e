import type { Translation } from '#shared/messages.ts';
import type de from './de.ts';

const tr: Translation<typeof de> = {
	runs: 'Haritalar',
	lead: 'Oylardan durmadan yeni bir görüş haritası hesaplanır. Neyin yayımlanacağına siz karar verirsiniz.',
	none_yet: 'Henüz harita yok',
	none_yet_text: 'Oy verilmeye başlandığında, ilk harita birkaç saniye sonra burada görünür.',
	public_results: 'Herkese açık sonuçlara bakın',
	live: 'Yeni haritalar kendiliğinden yayımlansın mı?',
	is_live: 'Evet. Her yeni harita, kendisiyle bir önceki arasında yeterince kişi olduğunda yayımlanır.',
	is_by_hand: 'Hayır. Bir harita ancak siz yayımladığınızda görünür.',
	make_live: 'Kendiliğinden yayımlansın',
	make_by_hand: 'Bundan sonra yalnızca elle yayımlansın',
	publish: 'Yayımlayın',
	publish_named: '{moment} tarihli haritayı yayımlayın',
	published: 'Harita yayımlandı.',
	saved: 'Kaydedildi.',
	computed: 'Hesaplandı',
	state: 'Durum',
	state_queued: 'bekliyor',
	state_running: 'hesaplanıyor',
	state_done: 'hazır',
	state_failed: 'yarıda kaldı, yeniden denenecek',
	state_published: 'yayımlandı',
	state_superseded: 'yerine yenisi geldi',
	withheld_few_people: 'Gösterilmiyor: {count} kişiden az.',
	withheld_few_changes:
		'Gösterilmiyor: Son haritadan beri {count} kişiden azı oy verdi ya da fikrini değiştirdi. İkisini yan yana gören, tek tek kişilerin ne dediğini hesaplayabilirdi.',
	erased: 'Artık yeniden hesaplanamaz: birisi kendini sildirdi',
	compared: 'Yayımlanana göre',
	people: 'Kişi: {before} → {now}',
	people_first: 'Kişi: {now}',
	groups: 'Görüş grubu: {before} → {now}',
	groups_first: 'Görüş grubu: {now}',
	no_groups: 'gösterilmiyor',
	come: {
		one: 'Neredeyse herkesin paylaştığı bir yeni ifade var',
		other: 'Neredeyse herkesin paylaştığı {count} yeni ifade var',
	},
	gone: {
		one: 'Birini artık neredeyse herkes paylaşmıyor',
		other: '{count} ifadeyi artık neredeyse herkes paylaşmıyor',
	},
	same: 'Önemli bir değişiklik yok.',
	run_withheld: 'Bu harita yayımlanamaz: Kendisiyle bir önceki arasında çok az kişi var.',
	run_older: 'Daha yeni bir harita zaten yayımlandı.',
	step_not_allowed: 'Bu harita zaten yayımlandı ya da hazır değil.',
};

export default tr;
