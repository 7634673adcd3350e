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
	photos_apart: 'Bir fotoğrafta lisans yazmıyorsa onu yalnızca danışma merkezi kullanabilir.',
	esco: 'Bu hizmet, Avrupa Komisyonu’nun ESCO sınıflandırmasını kullanır.',
	picture_of: '“{term}” resmi',
	practise: 'Kartlarla alıştırma',
	practise_note: 'Alıştırma için bir görüşme. Hiçbiri saklanmaz: Sayfayı yeniden yüklemek baştan başlatır.',
	needs_script:
		'Danışmanlık yalnızca bu cihazda çalışır, internet olmadan da. Bunun için tarayıcıda JavaScript gerekir.',
	loading: 'Kartlar yükleniyor …',
	not_loaded: 'Kartlar yüklenemedi. Lütfen sayfayı yeniden yükleyin.',
	deck_lead:
		'Resimler ve basit cümleler, becerileri konuşmaya yardım eder. İki dilde göz atmak ve yazdırmak için.',
	kind: 'Tür',
	second_language: 'İkinci dil',
	no_second: 'yok',
	cards_shown: { one: '{count} kart', other: '{count} kart' },
	texts_by_machine: 'Aksi belirtilmedikçe metinler makine çevirisidir.',
	left_out:
		'Ordu, polis ve cezaevi, siyaset, dernek, inanç, giyim ve sağlık kartları bilerek yoktur. Bu yüzden ISCO’nun 43 alanının tümü değil, 40’ı vardır.',
};
export default tr;
