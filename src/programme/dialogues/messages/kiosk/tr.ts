import type { Translation } from '#shared/messages.ts';
import type original from './de.ts';

const tr: Translation<typeof original> = {
	kiosk: 'Kiosk: {name}',
	kiosk_name: 'Kiosk',
	start: 'Katılın',
	choose_language: 'Dilinizi seçin',
	listen: 'Dinle',
	agree: 'Katılıyorum',
	pass: 'Kararsızım',
	disagree: 'Katılmıyorum',
	back: 'Geri',
	finish: 'Bitir',
	of: '{at} / {count}',
	thanks: 'Teşekkürler. Oylarınız kaydedildi.',
	nothing_said: 'Uğradığınız için teşekkürler. Hiçbir şey kaydedilmedi.',
	next_person: 'Sonraki kişi',
	waiting: 'Henüz aktarılmadı: {count}',
	all_in: 'Hepsi aktarıldı',
	offline: 'Ağ yok',
	not_taken: 'Diyalog şu anda kabul etmiyor. Cihaz, aktarılmayanları saklar.',
	still_there: 'Hâlâ burada mısınız? Birazdan sonraki kişi için baştan başlayacak.',
	needs_script: 'Kiosk için betiklere izin veren bir tarayıcı gerekir.',
	become_title: 'Bu cihaz kiosk olacak',
	become_text: 'İnsanlar burada sırayla, ağ olmadan da oy verir. Sonra bağlantı geçersiz olur.',
	become: 'Evet, kur',
	closed: 'Bu cihaz kiosk değil',
	closed_text:
		'Bağlantı kullanılmış, süresi dolmuş ya da iptal edilmiş. Çalışma alanında yenisini oluşturtun.',
	install_hint: 'Ana ekrana ekleyin: kiosk adres çubuğu olmadan açılır.',
};

export default tr;
