import type { Translation } from '#shared/messages.ts';
import type de from './de.ts';

const tr: Translation<typeof de> = {
	reminder_subject: 'Az kaldı: {title}',
	reminder: '{title} yakında başlıyor. Yeriniz ayrıldı, sizi bekliyoruz.',
	change_subject: 'Değişiklik: {title}',
	change: '{title} ile ilgili bir değişiklik var. Lütfen sizin için hâlâ uygun olup olmadığına bakın.',
	thanks_subject: 'Teşekkür ederiz: {title}',
	thanks: '{title} etkinliğine katıldığınız için teşekkür ederiz.',
	time: 'Zaman. Önceki: {was}. Şimdiki: {is}.',
	time_stays: 'Zaman aynı: {is}.',
	place: 'Yer. Önceki: {was}. Şimdiki: {is}.',
	mode: 'Katılım şekli. Önceki: {was}. Şimdiki: {is}.',
	when_where: 'Ne zaman: {when} (saat dilimi: {zone}). Nerede: {where}',
	cannot_come: 'Gelemiyor musunuz? O zaman lütfen kaydınızı geri çekin; yeriniz başka birine verilsin.',
	about: 'Konu: {title}.',
	registration: 'Kaydımı göster',
	invitation: 'Daveti gör ve yanıtla',
};

export default tr;
