import type { Translation } from '#shared/messages.ts';
import type de from './de.ts';

const tr: Translation<typeof de> = {
	title: 'Kendi sesleriniz',
	lead: 'Her cihazda her dil için ses yoktur. Kartları burada kendiniz okuyun: burada danışmanlık alan herkes kaydınızı internet olmadan da duyar.',
	consent:
		'Ses, konuşan kişiye aittir. Yalnızca bunu kabul eden çalışanları kaydedin; burada danışmanlık alan birini asla kaydetmeyin.',
	used: '{most} MB’ın {used} MB’ı dolu.',
	room: {
		one: 'Yaklaşık bir kart için daha yer var.',
		other: 'Yaklaşık {count} kart için daha yer var.',
	},
	full: 'Her cihaza daha çok kayıt sığmaz. Lütfen önce bir kaydı silin.',
	needs_network: 'Kaydetmek için internet gerekir.',
	not_kept: {
		one: 'Bu cihazda bir ses kaydı için yer yok. İnternet olmadan dinlenemez.',
		other: 'Bu cihazda {count} ses kaydı için yer yok. İnternet olmadan dinlenemezler.',
	},
	tongue: 'Kayıtların dili',
	group: 'Hangi kartlar',
	before_consent: 'Onaydan önce okunanlar',
	sentence: '{number}. cümle',
	tasks: 'Bu alandaki görevler',
	cards_in: 'Kartlar: {language}',
	done: '{all} taneden {done} tanesi kaydedildi.',
	recorded: 'kaydedildi',
	of_earlier_text: 'eski bir metin için, lütfen yeniden kaydedin',
	of_no_card: 'Artık olmayan kartların kayıtları',
	listen_card: 'Dinle: {term}',
	stop_card: 'Durdur: {term}',
	record_card: 'Kaydet: {term}',
	again_card: 'Yeniden kaydet: {term}',
	delete_card: 'Kaydı sil: {term}',
	read_this: 'Lütfen bunu yavaşça okuyun',
	record: 'Kaydı başlat',
	recording: 'Kaydediliyor. Lütfen konuşun.',
	elapsed: '{seconds} saniye, en çok {most}',
	stop: 'Durdur',
	making: 'Kayıt hazırlanıyor …',
	made: 'Kayıt hazır ({size} kB). Lütfen dinleyin.',
	listen: 'Dinle',
	again: 'Bir daha kaydet',
	file_instead: 'Bunun yerine dosya seçin',
	file: 'Ses kaydının dosyası',
	file_hint:
		'En çok {seconds} saniye. Dosyadaki başlık, gün, yer ve resimler gönderilmez: yalnızca duyulan kalır.',
	agree: 'Konuşan kişi, sesinin bu merkezin cihazlarında saklanmasını kabul ediyor.',
	agree_first: 'Lütfen bunu onaylayın. Yoksa kayıt saklanmaz.',
	save: 'Kaydı sakla',
	cancel: 'Vazgeç',
	saved: 'Saklandı. Diğer cihazlarda internet olunca geçerli olur.',
	deleted: 'Silindi. Diğer cihazlardan internet olunca kalkar.',
	card_gone: 'Bu kart artık yok, kayıt saklanmadı. Lütfen sayfayı yeniden yükleyin.',
	not_heard: 'Bu tarayıcı bu kaydı çalamıyor. Lütfen burada yeniden kaydedin.',
	fault_empty: 'Bu dosya boş. Lütfen başka bir dosya seçin.',
	fault_too_large: 'Bu dosya çok büyük. Lütfen daha kısa kaydedin; bir dosya en çok {max} olabilir.',
	fault_no_sound: 'Bu, tarayıcının çalabildiği bir ses kaydı değil. Lütfen başka birini seçin.',
	fault_too_long: 'Kayıt çok uzun. Lütfen en çok {seconds} saniye.',
	fault_silent: 'Kayıtta hiçbir şey duyulmuyor. Mikrofonun sesi kapalı mı?',
	fault_no_microphone: 'Mikrofona ulaşılamıyor. Lütfen bu tarayıcıda izin verin veya bir dosya seçin.',
	fault_not_played:
		'Tarayıcı bu dosyayı burada çalmıyor, bu yüzden ondan kayıt yapılamıyor. Lütfen dosyayı bir kez daha seçin veya mikrofonu kullanın.',
	to_voices: 'Kartları okuyun ve kaydedin',
	to_voices_hint:
		'Kayıt sayfası yeniden açılır ve parolanızı bir daha sorar: mikrofon yalnızca orada açılabilir, bir dosyanın yanında asla.',
};

export default tr;
