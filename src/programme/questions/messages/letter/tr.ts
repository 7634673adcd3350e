import type de from './de.ts';
import type { Translation } from '#shared/messages.ts';

const tr: Translation<typeof de> = {
	title: 'Davet mektubu',
	subject: 'Davet: {event}',
	greeting: 'Sayın ilgililer,',
	invites_at:
		'Aşağıda adı geçen kişiyi "{event}" etkinliğine davet ediyoruz. Etkinlik zamanı: {dates}. Yer: {where}.',
	invites: 'Aşağıda adı geçen kişiyi "{event}" etkinliğine davet ediyoruz. Etkinlik zamanı: {dates}.',
	stands_for: 'Kişi şu kurum adına katılmaktadır: {institution}.',
	asks: 'Etkinlik ve yolculuk süresi için vize verilmesini rica ederiz.',
	regards: 'Saygılarımızla',
	name: 'Pasaporttaki ad',
	born_on: 'Doğum tarihi',
	nationality: 'Uyruk',
	number: 'Pasaport numarası',
	valid_until: 'Geçerlilik tarihi',
	signature: 'İmza ve mühür',
};

export default tr;
