import type { Translation } from '#shared/messages.ts';
import type de from './de.ts';

const tr: Translation<typeof de> = {
	title: 'Eğitim videoları',
	lead: 'Kısa videolar, kartlarla bir görüşmenin nasıl yürüdüğünü gösterir. Hepsinin dört dilde altyazısı vardır.',
	back: 'Yetkinlik danışmanlığı',
	none: 'Henüz video yok',
	none_hint: 'Yine de alıştırma yapabilirsiniz: kartlarla, danışan olmadan.',
	none_add: 'İlkini aşağıdan yükleyin. Alıştırma yaparken alınan bir ekran kaydı yeterlidir.',
	practise: 'Kartlarla alıştırma yap',
	film_of: 'Video: {title}',
	words: 'Söylenenler',
	for_house: 'Yalnızca {name} için',
	no_player: 'Tarayıcınız bu videoyu oynatamıyor.',
	download: 'Videoyu indir',
	add: 'Video yükle',
	add_hint: 'Lütfen yalnızca alıştırma gösterin: danışan, gerçek dosya veya isim olmasın.',
	name: 'Başlık',
	place: 'Kimler için',
	place_all: 'Danışmanlık yapan herkes için',
	file: 'Video',
	file_hint: 'WebM veya MP4, en fazla {max}.',
	captions_in: 'Altyazı, {language}',
	captions_hint:
		'Her biri için bir WebVTT dosyası (.vtt); böylece duymayanlar ve başka dil konuşanlar da izleyebilir.',
	keep: 'Yükle',
	remove: 'Videoyu sil',
	remove_sure: '“{title}” videosu herkes için ve kalıcı olarak silinir.',
	added: 'Video eklendi.',
	removed: 'Video silindi.',
	file_missing: 'Lütfen bir video seçin.',
	file_too_large: 'Video çok büyük, en fazla {max} olabilir. Lütfen kısaltın veya daha küçük kaydedin.',
	no_video: 'Bu, WebM veya MP4 biçiminde bir video değil.',
	file_damaged: 'Video bozuk ya da içinde video olmayan bir şey var. Lütfen yeniden kaydedin.',
	file_two_in_one: 'Bu dosyanın içinde başka bir dosya var. Lütfen videoyu yeniden kaydedin.',
	captions_missing: 'Lütfen bu dildeki altyazıyı seçin.',
	no_captions: 'Bu bir WebVTT altyazısı değil ya da boş.',
};

export default tr;
