import type { Translation } from '#shared/messages.ts';
import type de from './de.ts';

const tr: Translation<typeof de> = {
	button: 'İyi uygulamayı aç',
	review_subject: 'Değerlendirme ricası: {title}',
	review:
		'Program ekibi, {title} adlı iyi uygulamayı değerlendirmenizi rica ediyor. Lütfen okuyun; ya yayımlanmasını onaylayın ya da notlarınızla geri gönderin.',
	back_subject: 'Düzeltilmek üzere geri geldi: {title}',
	back: '{title} adlı iyi uygulamanız notlarla geri geldi. Yapılması gerekenler kendi sayfasında yazıyor.',
	published_subject: 'Yayımlandı: {title}',
	published:
		'{title} adlı iyi uygulamanız artık herkese açık. Deneyiminizi paylaştığınız için teşekkür ederiz.',
	due_subject: 'Hâlâ doğru mu? {title}',
	due: '{title} adlı iyi uygulamanın hâlâ doğru olduğu en son iki yıl önce onaylandı. Lütfen bakın; ya onaylayın ya da güncel değil olarak işaretleyin.',
};

export default tr;
