import type { Translation } from '#shared/messages.ts';
import type de from './de.ts';

const tr: Translation<typeof de> = {
	greeting: 'Merhaba',
	button_hint: 'Düğme çalışmazsa bu adresi açın:',
	footer: 'Bu ileti {origin} adresindeki Köprü tarafından gönderildi. Bu adrese yanıt veremezsiniz.',
};
export default tr;
