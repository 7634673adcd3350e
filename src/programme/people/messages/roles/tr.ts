import type { Translation } from '#shared/messages.ts';
import type de from './de.ts';

const tr: Translation<typeof de> = {
	role_administrator: 'Yönetim',
	role_team: 'Program ekibi',
	role_coordinator: 'Kurum koordinasyonu',
	role_organiser: 'Organizasyon',
	role_trainer: 'Eğitim',
	role_counsellor: 'Danışmanlık',
	role_reader: 'Okuma',
	about_administrator: 'Her şeyi yapabilir; yönetim ve program ekibi için erişim verip geri alabilir.',
	about_team: 'Programı, projeleri, kurumları, etkinlikleri ve kişileri yönetir.',
	about_coordinator: 'Kendi kurumunu, kişilerini, ortaklıklarını ve kayıtlarını yönetir.',
	about_organiser: 'Etkinlikleri programı ve kayıtlarıyla planlar ve yürütür.',
	about_trainer: 'Eğitimleri yürütür ve kimlerin katıldığını kaydeder.',
	about_counsellor: 'Bir toplum merkezinde danışmanlık yapar.',
	about_reader: 'Alanındaki her şeyi görür, hiçbir şeyi değiştirmez.',
	scope_programme: 'programın tamamı',
	scope_project: 'proje: {name}',
	scope_institution: 'kurum: {name}',
	scope_event: 'etkinlik: {name}',
	scope_gone: 'silinmiş kayıt',
};

export default tr;
