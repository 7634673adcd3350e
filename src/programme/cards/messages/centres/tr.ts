import type { Translation } from '#shared/messages.ts';
import type de from './de.ts';

const tr: Translation<typeof de> = {
	title: 'Yetkinlik danışmanlığı',
	lead: 'Danışmanlar, danışanlarla birlikte neler yapabildiklerini ortaya çıkarır. Konuşulanları yönetim dahil başka kimse okuyamaz.',
	to_counselling: 'Danışmanlığa git',
	training: 'Eğitim videoları',
	centres: 'Merkezler',
	none: 'Henüz merkez yok',
	none_hint: 'Aşağıdan bir kurumu merkez yapın.',
	ready: 'Kurtarma sayfası var',
	not_ready: 'Koordinatörünün kurtarma sayfasını yapması gerekiyor',
	next_step:
		'Burada danışmanlık yapılabilmesi için bu kurumdan kişilere rol gerekir: bir kişi koordine eder ve kurtarma sayfasını oluşturur, diğerleri danışmanlık yapar.',
	give_role: 'Rol verin',
	close: 'Merkezi kapat',
	close_hint: 'Sonra kimse bu merkezin dosyalarına ulaşamaz; süresi dolunca silinirler. Yeniden açılabilir.',
	open: 'Merkez aç',
	open_hint:
		'Ardından kurumun koordinatörü kurtarma sayfasını, danışmanlar anahtarlarını yapar. İkisi de kendi cihazlarında olur.',
	institution: 'Kurum',
	centre_is_there: 'Bu kurum zaten bir merkez.',
};

export default tr;
