import type { Translation } from '#shared/messages.ts';
import type de from './de.ts';

const tr: Translation<typeof de> = {
	subject: 'Davet: {title}',
	reminder_subject: 'Davetimizi hatırlatırız: {title}',
	reminder: 'Henüz yanıtınızı almadık; size hatırlatmak istedik.',
	to_person: '{name}, sizi etkinliğimize davet ediyoruz: {title}.',
	to_institution:
		'{institution} davetlimizdir: {title}. Kontenjan: {seats}. Kimlerin geleceğini daha sonra bildirebilirsiniz.',
	when: 'Ne zaman: {when}',
	when_where: 'Ne zaman: {when}. Nerede: {where}',
	note: 'Davet edenlerin notu: {note}',
	until: 'Lütfen {day}, saat {time} tarihine kadar yanıtlayın ({zone} saati).',
	button: 'Daveti görün ve yanıtlayın',
	no_account:
		'Hesap gerekmez. Bağlantıyla büronuzdan biri de sizin yerinize yanıt verebilir. Bunun dışında lütfen kimseyle paylaşmayın: yalnızca bu davet için geçerlidir.',
};

export default tr;
