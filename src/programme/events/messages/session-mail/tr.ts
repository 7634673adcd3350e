import type { Translation } from '#shared/messages.ts';
import type de from './de.ts';

const tr: Translation<typeof de> = {
	moved_subject: 'Yeri değişti: {session}',
	moved: '{session} oturumuna kaydolmuştunuz ({event}). Saati ya da salonu değişti. Yeriniz duruyor.',
	was_is: 'Önceki: {was}. Şimdiki: {is}.',
	gone_subject: 'Planlandığı gibi yapılmıyor: {session}',
	gone: '{session} oturumuna kaydolmuştunuz ({event}). Bu oturum artık seçilemiyor. İsterseniz başka bir oturum seçin.',
	back_subject: 'Yeniden programda: {session}',
	back: '{session} oturumuna kaydolmuştunuz ({event}). Oturum yapılacak ve yeriniz hazır.',
	is: 'Ne zaman ve nerede: {is}.',
	look: 'Oturumlarımı göster',
};

export default tr;
