import type { Translation } from '#shared/messages.ts';
import type original from './de.ts';

const tr: Translation<typeof original> = {
	ballot_sheet: 'Oy kâğıdı',
	sheet_how:
		'Her cümleyi okuyun. Her satırda bir kutuya çarpı koyun. Bir cümleyi yanıtlamak istemezseniz satırını boş bırakın.',
	agree: 'Katılıyorum',
	pass: 'Kararsızım',
	disagree: 'Katılmıyorum',
	own_words: 'Siz de bir şey söylemek ister misiniz?',
	own_words_how:
		'Her alana bir düşünce yazın, isim yazmayın. Yazdıklarınız incelenir, sonra başkalarının oyuna sunulur.',
	category_question: 'Bu konudaki yeriniz nedir?',
	category_how: 'Zorunlu değildir. En fazla bir kutuyu işaretleyin.',
	category_authority: 'Kamu kurumu',
	category_service_provider: 'Sosyal hizmetler',
	category_ngo: 'Dernek veya kuruluş',
	category_host_community: 'Uzun zamandır buralı',
	category_refugee_or_migrant: 'Mülteci veya göçmen',
	category_business: 'İş dünyası',
	category_research: 'Araştırma',
	sheet_privacy:
		'Lütfen bu kâğıda isim yazmayın. Kâğıdı iki kişi birbirinden bağımsız olarak bilgisayara girer; kime ait olduğunu kimse bilmez.',
	sheet: 'Kâğıt',
	for_the_office: 'Sayım için',
	page_of: 'Sayfa {page} / {pages}',
	qr_of_sheet: '{code} numaralı oy kâğıdının karekodu',
	file_sheets: 'oy-kagitlari',
	card_kicker: 'Diyaloğa giriş kartınız',
	card_how: 'Resmi telefonla okutun. Ya da aşağıdaki adresi açın, diyaloğu seçin ve kodu yazın.',
	card_once: 'Bir kart bir kişi içindir. Onunla yeniden gelebilirsiniz. Adınıza ihtiyacımız yok.',
	qr_of_card: 'Diyalog adresinin karekodu; kod {code}',
	file_cards: 'giris-kartlari',
	wall_join: 'Telefonla katılın',
	wall_cards: 'Lütfen şimdi kartınızı kaldırın',
	wall_closed: 'Bu ekran kapatıldı',
	wall_closed_text: 'Çalışma alanından yeniden açın.',
};
export default tr;
