import type { Translation } from '#shared/messages.ts';
import type de from './de.ts';

const en: Translation<typeof de> = {
	kind_delegation_visit: 'Delegation visit',
	kind_conference: 'Conference',
	kind_panel_discussion: 'Panel discussion',
	kind_round_table: 'Round table',
	kind_workshop: 'Workshop',
	kind_training: 'Training',
	kind_peer_network_meeting: 'Peer network meeting',
	kind_institutional_meeting: 'Institutional meeting',

	state_draft: 'Draft',
	state_announced: 'Announced',
	state_open: 'Registration open',
	state_closed: 'Registration closed',
	state_running: 'Taking place',
	state_done: 'Finished',
	state_cancelled: 'Cancelled',
	state_postponed: 'Postponed',

	mode_on_site: 'on site',
	mode_online: 'online',
	mode_hybrid: 'on site and online',

	confidentiality_public: 'public',
	confidentiality_participants: 'participants only',
	confidentiality_chatham_house: 'Chatham House rule',
	confidentiality_internal: 'internal',

	host_host: 'Host',
	host_co_host: 'Co-host',
	host_partner: 'Partner',

	session_plenary: 'Plenary',
	session_panel: 'Panel',
	session_workshop: 'Workshop',
	session_site_visit: 'Site visit',
	session_closed_meeting: 'Closed meeting',
	session_meal: 'Meal',
	session_travel: 'Travel',

	registration_draft: 'Draft',
	registration_submitted: 'Received',
	registration_pending: 'Being checked',
	registration_waitlisted: 'On the waiting list',
	registration_offered: 'Seat offered',
	registration_confirmed: 'Confirmed',
	registration_cancelled: 'Withdrawn',
	registration_declined: 'Declined',
	registration_attended: 'Attended',
	registration_no_show: 'Did not come',

	attends_as_participant: 'Participant',
	attends_as_speaker: 'Speaker',
	attends_as_moderator: 'Moderator',
	attends_as_trainer: 'Trainer',
	attends_as_interpreter: 'Interpreter',
	attends_as_organiser: 'Organiser',
};

export default en;
