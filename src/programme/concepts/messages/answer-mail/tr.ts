import type { Translation } from '#shared/messages.ts';
import type de from './de.ts';

const tr: Translation<typeof de> = {
	subject: 'Yanıt gecikti: {text}',
	overdue:
		'Kurumunuzun bir diyalogdan çıkan şu öneriye yanıt vermesi gerekiyor: {text} Yanıt için belirlenen gün geçti. Bunu herkes okuyabiliyor. Lütfen gerekçesiyle birlikte yanıtlayın.',
	button: 'Öneriyi açın ve yanıtlayın',
};

export default tr;
