import type { Translation } from '#shared/messages.ts';
import type de from './de.ts';

const tr: Translation<typeof de> = {
	deck: 'Yetkinlik kartları',
	to_be_cut: 'İki dilde basılacak kartlar.',
	machine: 'makine çevirisi',
	kind_social: 'Birlikte',
	kind_personal: 'Kişisel',
	kind_method: 'Yöntem',
	kind_interest: 'İlgi',
	kind_intensity: 'Ne sıklıkta',
	kind_field: 'Alan',
	kind_task: 'İş',
	sources: 'Kaynaklar',
	licence: 'Kartlar ve resimler CC BY-SA 4.0 lisanslıdır.',
	pictures_by: 'Resimler: OpenMoji, çizenler: {authors}.',
	esco: 'Bu hizmet, Avrupa Komisyonu’nun ESCO sınıflandırmasını kullanır.',
	picture_of: '“{term}” resmi',
	practise: 'Kartlarla alıştırma',
	practise_note: 'Alıştırma için bir görüşme. Hiçbiri saklanmaz: Sayfayı yeniden yüklemek baştan başlatır.',
	needs_script:
		'Danışmanlık yalnızca bu cihazda çalışır, internet olmadan da. Bunun için tarayıcıda JavaScript gerekir.',
	loading: 'Kartlar yükleniyor …',
	not_loaded: 'Kartlar yüklenemedi. Lütfen sayfayı yeniden yükleyin.',
};
export default tr;
