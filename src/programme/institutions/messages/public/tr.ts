import type { Translation } from '#shared/messages.ts';
import type de from './de.ts';

const tr: Translation<typeof de> = {
	title: 'Ortaklar',
	lead_count: {
		one: 'Programda {count} kurum birlikte çalışıyor.',
		other: 'Programda {count} kurum birlikte çalışıyor.',
	},
	map_title: 'Ortaklar haritası: {countries}',
	map_desc: {
		one: 'Noktalar {places} yeri gösterir, {count} yay iki ortağı bağlar. Yandaki liste aynı bilgiyi verir.',
		other: 'Noktalar {places} yeri gösterir, {count} yay ortakları bağlar. Yandaki liste aynı bilgiyi verir.',
	},
	by_country: 'Ülkelere göre',
	in_country: 'Ortaklar: {country}',
	across_borders: 'Ülkeler üstü',
	institution: 'Kurum',
	kind: 'Tür',
	place: 'Yer',
	part: 'Programdaki rolü',
	themes: 'Konular',
	website: 'Web sitesi',
	belongs_to: 'Bağlı olduğu kurum',
	partnerships: 'Ortaklıklar',
	no_partnerships: 'Henüz yayımlanmış bir ortaklık yok.',
	between: '{first} ile {second}',
	with: 'Ortak',
	phase: 'Aşama',
	basis: 'Dayanak',
	since: 'Başlangıç',
	events_here: 'Etkinlikler',
	no_events: 'Henüz yayımlanmış bir etkinlik yok.',
	all_events_here: 'Tüm etkinlikler ({count})',
	none_title: 'Henüz ortak yok',
	none_text: 'Kurumlar yayımlandığında burada görünecek.',
};

export default tr;
