import type { Translation } from '#shared/messages.ts';
import type de from './de.ts';

const tr: Translation<typeof de> = {
	brochure: 'Program broşürü',
	lead: 'Birkaç sayfada program: burada okuyabilir, basmak ve paylaşmak için PDF olarak indirebilirsiniz.',
	download: 'Broşürü PDF olarak indirin',
	download_in: '{language} PDF',
	other_languages: 'Diğer dillerde',
	pdf_unavailable: 'Bu sunucuda PDF oluşturulamıyor. Lütfen bu sayfayı yazdırın.',
	pdf_busy: 'Şu anda çok sayıda PDF oluşturuluyor. Lütfen bir dakika sonra yeniden deneyin.',
	pdf_too_slow: 'PDF zamanında tamamlanamadı. Lütfen yeniden deneyin.',
	contents: 'İçindekiler',
	example: 'Örnek veri',

	chapter_programme: 'Program',
	chapter_partners: 'Ortak kurumlar',
	chapter_results: 'Sayılarla sonuçlar',
	chapter_fields: 'Eylem alanları',
	chapter_action: 'Uygulamada değişim',
	chapter_voices: 'Görüşler',
	chapter_imprint: 'Künye',

	frame: 'Çerçeve',
	context: 'Arka plan',
	aim: 'Amaç',
	approach: 'Yaklaşım',
	target_group: 'Hedef grup',

	institutions_count: { one: '{count} kurum', other: '{count} kurum' },
	map_title: 'Ortaklar nerede',
	map_alt: 'Ortak kurumların çalıştığı {count} yeri gösteren harita: {places}.',
	map_caption: 'Her nokta ortak kurumların bulunduğu bir yeri, her yay bir ortaklığı gösterir.',
	role_commissioner: 'görevlendiren kurum',
	role_implementer: 'uygulayan kurum',
	role_main_partner: 'ana ortak',
	role_funder: 'fon sağlayan',
	group_ministry: 'Bakanlıklar',
	group_central_agency: 'Merkezi kurumlar',
	group_state_authority: 'Eyalet kurumları',
	group_metropolitan_municipality: 'Büyükşehir belediyeleri',
	group_city: 'Şehir belediyeleri',
	group_district_municipality: 'İlçe belediyeleri',
	group_municipal_association: 'Belediye birlikleri',
	group_ngo: 'Sivil toplum kuruluşları',
	group_foundation: 'Vakıflar',
	group_academic: 'Araştırma ve üniversite',
	group_international_organisation: 'Uluslararası kuruluşlar',
	group_development_agency: 'Kalkınma kuruluşları',

	protection:
		'Tüm sayılar yuvarlanmıştır; küçük gruplar birleştirilmiş veya gösterilmemiştir. Bu nedenle toplamlar farklı olabilir.',

	field: 'Eylem alanı {numeral}',
	fact_kind: 'Tür',
	fact_when: 'Ne zaman',
	fact_where: 'Nerede',
	fact_hosts: 'Ev sahibi',
	fact_partners: 'Birlikte',
	online: 'çevrimiçi',

	voice_summary: 'Özet, birebir alıntı değil',
	voice_quote: 'Alıntı',

	contact: 'İletişim',
	privacy_contact: 'Kişisel verilerin korunması',
	about_document: 'Bu broşür hakkında',
	note_made:
		'Durum: {date}. Bu broşür programın kayıtlarından oluşturulmuştur. İçindeki her sayı bu kayıtlardan sayılmıştır.',
	note_example: 'Örnek veriler içerir: kişiler, katılımlar ve birçok etkinlik kurgudur.',
	note_machine_all:
		'Metinler makine tarafından yazılmış veya çevrilmiştir ve henüz bir insan tarafından gözden geçirilmemiştir.',
	note_machine_some: '“{mark}” işaretli metinler henüz bir insan tarafından gözden geçirilmemiştir.',
	note_original: 'Türkçesi henüz olmayan metinler özgün dillerinde verilmiş ve buna göre işaretlenmiştir.',
	mark_machine: 'makine metni',
	mark_language: '{language}',

	// the work area: what the brochure still lacks
	make_lead:
		'Broşür her seferinde kayıtlardan yeniden oluşturulur. Herkese açık hali daima açık sayfalarla aynı durumdadır.',
	col_language: 'Dil',
	col_texts: 'Metin',
	col_missing: 'çevrilmemiş',
	col_machine: 'gözden geçirilmemiş',
	col_read: 'Okuma ve indirme',
	read: 'Okuyun',
	complete: 'Tüm dillerde tam ve gözden geçirilmiş.',
	gaps: 'Eksikler',
	gaps_lead: 'Bir kayıt girilene kadar şu bölümler broşürde yer almaz:',
	gap_text: 'Program metni: {name}',
	gap_fields: 'Eylem alanları',
	gap_partners: 'yayımlanmış kurumlar',
	gap_stories: 'etkinlik öyküleri (Uygulamada değişim)',
	gap_voices: 'yayımlanmasına izin verilen görüşler',
	programme_title: 'Başlık',
	motto: 'Slogan',
	partners_intro: 'Ortaklara giriş',
	results_intro: 'Sonuçlara giriş',
	imprint: 'Künye',
};

export default tr;
