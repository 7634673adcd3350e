import type { Translation } from '#shared/messages.ts';
import type de from './de.ts';

const tr: Translation<typeof de> = {
	waitlisted_subject: 'Bekleme listesi: {title}',
	waitlisted:
		'{title} için şu anda bütün yerler dolu. Bekleme listesindesiniz. Bir yer açılırsa size yazacağız.',
	offered_subject: 'Sizin için bir yer var: {title}',
	offered:
		'{title} için bir yer açıldı. Bu yeri sizin için ayırdık. Lütfen kabul edip etmediğinizi bildirin.',
	offered_until:
		'Yer, {day} saat {time} vaktine kadar sizin için ayrıldı (saat dilimi: {zone}). Sonra sıradaki kişiye geçer.',
	confirmed_subject: 'Yeriniz kesinleşti: {title}',
	confirmed: '{title} için yeriniz var. Sizi aramızda görmekten mutluluk duyacağız.',
	declined_subject: 'Ne yazık ki yer yok: {title}',
	declined: '{title} için size ne yazık ki yer veremiyoruz. Üzgünüz.',
	cancelled_subject: 'Kayıt geri çekildi: {title}',
	cancelled: '{title} için kaydınız geri çekildi. Yeriniz yeniden boş.',
	offer_ended_subject: 'Teklifin süresi doldu: {title}',
	offer_ended:
		'{title} için size bir yer ayırmıştık, ancak yanıt alamadık. Yer şimdi sıradaki kişiye geçiyor. Etkinlik sayfasından yeniden kayıt olabilirsiniz.',
	event_cancelled_subject: 'İptal edildi: {title}',
	event_cancelled: '{title} yapılmayacak. Sizin bir şey yapmanız gerekmiyor.',
	event_postponed_subject: 'Ertelendi: {title}',
	event_postponed:
		'{title} duyurulan zamanda yapılmayacak. Kaydınız geçerli. Yeni zaman belli olunca size yazacağız.',
	when: 'Ne zaman: {when}',
	look: 'Kaydımı göster',
	answer: 'Yeri kabul et ya da reddet',
};

export default tr;
