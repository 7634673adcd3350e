import type { Translation } from '#shared/messages.ts';
import type de from './de.ts';

const tr: Translation<typeof de> = {
	your_sessions: 'Oturumlarınız',
	your_sessions_lead:
		'Katılmak istediğiniz oturumları seçin. Seçiminizi oturum başlayana kadar değiştirebilirsiniz.',
	to_choose: 'Nerede olmak istediğinizi seçin',
	chosen_count: { other: '{count} oturum seçtiniz.' },
	chosen_none: 'Henüz bir şey seçmediniz.',
	save: 'Seçimi kaydet',
	saved: 'Seçiminiz kaydedildi.',
	full: 'Dolu',
	free: { one: '{count} yer kaldı', other: '{count} yer kaldı' },
	overlaps: '“{title}” ile çakışıyor.',
	begun: 'Başladı',
	chosen: 'Kayıtlısınız',
	session_full: 'Burada yer kalmadı. Lütfen işareti kaldırın.',
	session_begun: 'Bu oturum başladı. Artık kayıt yapılamıyor.',
	sessions_overlap: '“{title}” ile aynı saatte. Lütfen ikisinden birini seçin.',
	session_gone: 'Seçtiklerinizden biri artık sunulmuyor. Lütfen listeye yeniden bakın.',
	sign_up_waiting: 'Etkinlikte henüz kesin yeriniz yok. Yeriniz kesinleşince burada seçim yapabilirsiniz.',
	sign_up_ended: 'Bu etkinliğe artık kayıtlı değilsiniz.',
	sign_up_over: 'Şu anda burada hiçbir oturuma kayıt yapılamıyor.',
	nothing_to_choose: 'Burada bir şey seçmeniz gerekmiyor',
	nothing_to_choose_text: 'Bütün oturumlara ayrıca kaydolmadan gelebilirsiniz.',

	sign_ups: 'Kimler kaydoldu',
	sign_ups_count: { one: '{count} kayıt', other: '{count} kayıt' },
	sign_ups_of: '{size} yerin {count} tanesi dolu.',
	no_limit: 'Yer sayısı sınırlı değil. Bunu “Yerler” bölümünde değiştirebilirsiniz.',
	nobody: 'Henüz kimse kaydolmadı',
	nobody_text: 'Kesin yeri olanlar, kendi kayıtlarının bağlantısıyla kaydolur.',
	download: 'Tablo olarak indir (CSV)',
};

export default tr;
