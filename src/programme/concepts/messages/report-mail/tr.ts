import type { Translation } from '#shared/messages.ts';
import type de from './de.ts';

const tr: Translation<typeof de> = {
	button: 'Raporu aç',
	subject: 'Gecikti: {title} izleme raporu',
	overdue:
		'{title} izleme raporu {day} tarihine kadar yayımlanmış olmalıydı. Herkese açık sayfada artık gecikmiş görünüyor. Lütfen raporu tamamlayıp kurullara sunun ya da taslakken yeni bir gün belirleyin.',
};

export default tr;
