import type { Translation } from '#shared/messages.ts';
import type de from './de.ts';

const tr: Translation<typeof de> = {
	kind_delegation_visit: 'Heyet ziyareti',
	kind_conference: 'Konferans',
	kind_panel_discussion: 'Panel',
	kind_round_table: 'Yuvarlak masa',
	kind_workshop: 'Çalıştay',
	kind_training: 'Eğitim',
	kind_peer_network_meeting: 'Ağ toplantısı',
	kind_institutional_meeting: 'Kurumlar toplantısı',

	state_draft: 'Taslak',
	state_announced: 'Duyuruldu',
	state_open: 'Kayıt açık',
	state_closed: 'Kayıt kapandı',
	state_running: 'Sürüyor',
	state_done: 'Tamamlandı',
	state_cancelled: 'İptal edildi',
	state_postponed: 'Ertelendi',

	mode_on_site: 'yüz yüze',
	mode_online: 'çevrim içi',
	mode_hybrid: 'yüz yüze ve çevrim içi',

	confidentiality_public: 'herkese açık',
	confidentiality_participants: 'yalnızca katılımcılar',
	confidentiality_chatham_house: 'Chatham House kuralı',
	confidentiality_internal: 'kurum içi',

	host_host: 'Ev sahibi',
	host_co_host: 'Eş düzenleyen',
	host_partner: 'Ortak',

	session_plenary: 'Genel oturum',
	session_panel: 'Panel',
	session_workshop: 'Çalıştay',
	session_site_visit: 'Yerinde ziyaret',
	session_closed_meeting: 'Kapalı oturum',
	session_meal: 'Ortak yemek',
	session_travel: 'Yolculuk',

	registration_draft: 'Taslak',
	registration_submitted: 'Alındı',
	registration_pending: 'İnceleniyor',
	registration_waitlisted: 'Bekleme listesinde',
	registration_offered: 'Yer önerildi',
	registration_confirmed: 'Onaylandı',
	registration_cancelled: 'Geri çekildi',
	registration_declined: 'Reddedildi',
	registration_attended: 'Katıldı',
	registration_no_show: 'Gelmedi',

	attends_as_participant: 'Katılımcı',
	attends_as_speaker: 'Konuşmacı',
	attends_as_moderator: 'Moderatör',
	attends_as_trainer: 'Eğitmen',
	attends_as_interpreter: 'Çevirmen',
	attends_as_organiser: 'Düzenleyen',
};

export default tr;
