/** Names of everything in the closed lists of this slice: `t(`kind_${event.kind}`)`. */
const de = {
	// What kind of exchange an event is.
	kind_delegation_visit: 'Delegationsreise',
	kind_conference: 'Konferenz',
	kind_panel_discussion: 'Podiumsdiskussion',
	kind_round_table: 'Runder Tisch',
	kind_workshop: 'Workshop',
	kind_training: 'Schulung',
	kind_peer_network_meeting: 'Netzwerktreffen',
	kind_institutional_meeting: 'Institutionentreffen',

	// How an event stands.
	state_draft: 'Entwurf',
	state_announced: 'Angekündigt',
	state_open: 'Anmeldung offen',
	state_closed: 'Anmeldung geschlossen',
	state_running: 'Läuft',
	state_done: 'Beendet',
	state_cancelled: 'Abgesagt',
	state_postponed: 'Verschoben',

	// Where people meet.
	mode_on_site: 'vor Ort',
	mode_online: 'online',
	mode_hybrid: 'vor Ort und online',

	// Who may know what.
	confidentiality_public: 'öffentlich',
	confidentiality_participants: 'nur für Teilnehmende',
	confidentiality_chatham_house: 'Chatham-House-Regel',
	confidentiality_internal: 'intern',

	// What an institution is to an event.
	host_host: 'Gastgeber',
	host_co_host: 'Mitveranstalter',
	host_partner: 'Partner',

	// What a part of an event is.
	session_plenary: 'Plenum',
	session_panel: 'Podium',
	session_workshop: 'Workshop',
	session_site_visit: 'Besuch vor Ort',
	session_closed_meeting: 'Geschlossene Sitzung',
	session_meal: 'Gemeinsames Essen',
	session_travel: 'Fahrt',

	// How a registration stands.
	registration_draft: 'Entwurf',
	registration_submitted: 'Eingegangen',
	registration_pending: 'In Prüfung',
	registration_waitlisted: 'Auf der Warteliste',
	registration_offered: 'Platz angeboten',
	registration_confirmed: 'Bestätigt',
	registration_cancelled: 'Zurückgezogen',
	registration_declined: 'Abgelehnt',
	registration_attended: 'Hat teilgenommen',
	registration_no_show: 'Nicht erschienen',

	// In what part somebody attends.
	attends_as_participant: 'Teilnahme',
	attends_as_speaker: 'Vortrag',
	attends_as_moderator: 'Moderation',
	attends_as_trainer: 'Schulungsleitung',
	attends_as_interpreter: 'Sprachmittlung',
	attends_as_organiser: 'Organisation',
};

export default de;
