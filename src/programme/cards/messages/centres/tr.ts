import type { Translation } from '#shared/messages.ts';
import type de from './de.ts';

const tr: Translation<typeof de> = {
	title: 'Yetkinlik danışmanlığı',
	lead: 'Danışmanlar, danışanların neler yapabildiğini onlarla birlikte ortaya çıkarır. Konuşulanları yönetim dahil başka kimse okuyamaz.',
	to_counselling: 'Danışmanlığa git',
	training: 'Eğitim videoları',
	centres: 'Danışma merkezleri',
	none: 'Henüz danışma merkezi yok',
	none_hint: 'Aşağıdan bir kurumu danışma merkezi yapın.',
	ready: 'Kurtarma kâğıdı var',
	not_ready: 'Koordinatörü kurtarma kâğıdını henüz oluşturmadı',
	next_step:
		'Burada danışmanlık yapılabilmesi için bu kurumdan kişilere rol gerekir: bir kişi koordine eder ve kurtarma kâğıdını oluşturur, diğerleri danışmanlık yapar.',
	give_role: 'Rol ver',
	close: 'Danışma merkezini kapat',
	close_hint:
		'Orada danışmanlık yapanlara haber verilir; teslim etmek ve kişilere kendilerine ait olanı vermek için dosyalara {days} gün daha ulaşırlar. Sonra kimse bu merkezin dosyalarına ulaşamaz; süresi dolunca silinirler. Yeniden açılabilir.',
	open: 'Danışma merkezi aç',
	open_hint:
		'Ardından kurumun koordinatörü kurtarma kâğıdını, danışmanlar anahtarlarını oluşturur. İkisi de kendi cihazlarında olur.',
	institution: 'Kurum',
	centre_is_there: 'Bu kurum zaten bir danışma merkezi.',
};

export default tr;
