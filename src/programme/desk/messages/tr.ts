import type { Translation } from '#shared/messages.ts';
import type original from './de.ts';

const tr: Translation<typeof original> = {
	// navigation
	desk: 'Çalışma alanı',
	desk_menu: 'Çalışma alanı menüsü',
	group_exchange: 'Değişim',
	group_results: 'Sonuçlar',
	group_tools: 'Araçlar',
	group_administration: 'Yönetim',
	overview: 'Genel bakış',
	programme: 'Program',
	projects: 'Projeler',
	institutions: 'Kurumlar',
	partnerships: 'Ortaklıklar',
	people: 'Kişiler',
	events: 'Etkinlikler',
	voices: 'Görüşler',
	results: 'Sonuçlar',
	brochure: 'Broşür',
	imports: 'İçe aktarma',
	translations: 'Çeviriler',
	bin: 'Çöp kutusu',
	access: 'Erişim',
	outbox: 'Giden posta',
	changes: 'Değişiklikler',
	tokens: 'Arayüz (API)',
	example: 'Örnek',
	account: 'Hesabım',
	sign_out: 'Oturumu kapat',
	public_pages: 'Herkese açık sayfalar',
};

export default tr;
