import type { Translation } from '#shared/messages.ts';
import type de from './de.ts';

const en: Translation<typeof de> = {
	// privacy
	privacy_lead:
		'Which information about people this system keeps, what for, who sees it and when it is deleted.',
	responsible: 'Who is responsible',
	responsible_missing: 'The programme team has not named anybody here yet.',
	reading: 'While you read here',
	reading_text:
		'The public pages set no cookies, run no script and load nothing from other servers. Who reads what is not analysed.',
	cookie_text:
		'Only when you sign in does the server set a cookie that recognises your session. It goes when you sign out.',
	kept: 'What is kept',
	col_what: 'Information',
	col_why: 'What for',
	col_who: 'Who sees it',
	col_until: 'How long',
	registration_what:
		'Registration for an event: name, e-mail, institution, language; sex only if you state it',
	registration_why: 'Your seat, your invitation, proof of attendance; figures for reports',
	registration_who: 'Programme team, organisers, your own institution',
	registration_until:
		'Until you ask for deletion, or the programme is closed and accounted for; then only figures without names remain',
	session_what: 'Taking part in a session: name, institution, part (moderation, talk, interpretation)',
	session_why: 'Planning; only those who may be named stand in the programme',
	session_who: 'Programme team, organisers; of those who may be named: everybody who sees the session',
	session_until: 'Until you ask for erasure or the session is deleted',
	invitation_what:
		'Invitations: name, address, when we wrote and what was answered, a reason if somebody gives one',
	invitation_why: 'Inviting people and knowing who comes',
	invitation_who: 'Those who organise the event',
	invitation_until: '30 days after the event; the registration after a yes stays',
	checkin_what: 'Badges and check-ins: badge number, when somebody came and left, names of gates',
	checkin_why: 'Entry to the event and proof of attendance',
	checkin_who: 'Those who organise the event; at the gate only name, institution and part',
	checkin_until: '30 days after the event; that somebody attended stays',
	question_what:
		'Answers to an event’s questions, such as food, access, childcare; what tells of body, belief or papers encrypted',
	question_why: 'What stands beside the question',
	question_who: 'Who is named beside the question; kitchen and childcare get figures only',
	question_until:
		'As many days after the event as stands beside the question; the same night after a withdrawal',
	consent_what: 'Consents to photos, recordings, lists, contact and quotes, with wording, language and time',
	consent_why: 'To show only what somebody agreed to, and to be able to prove it',
	consent_who: 'Those who organise the event',
	consent_until: 'Can be withdrawn any time and takes effect at once; the proof stays',
	letter_what:
		'Passport details for invitation letters: name, number, nationality, date of birth, validity; encrypted',
	letter_why: 'Invitation letter for a visa',
	letter_who: 'The programme team only',
	letter_until: 'Some days after the event; at once if wished',
	person_what: 'Contacts: name, form of address, e-mail, phone, languages, post and institution with dates',
	person_why: 'Co-operation of the institutions',
	person_who: 'Programme team, your own institution',
	person_until: 'As long as the post lasts and records need it',
	account_what:
		'Account: e-mail, password only as an Argon2id hash, public keys; no IP address, no browser name',
	account_why: 'Signing in to the workspace',
	account_who: 'Only you and the system’s administration',
	account_until: 'Until the account is deleted',
	mail_what: 'Messages sent: recipient, subject, text',
	mail_why: 'Delivery and proof',
	mail_who: 'The system’s administration',
	mail_until: 'The text for 30 days, recipient and subject for 180 days',
	audit_what: 'Log of changes: who changed which record and when, with names of fields, without contents',
	audit_why: 'Accountability',
	audit_who: 'Programme team',
	audit_until: 'For good; it cannot be changed',
	voice_what: 'Voices on the exchange: text and function of the person',
	voice_why: 'Public account, only with consent',
	voice_who: 'Everybody, as far as the consent reaches',
	voice_until: 'Until the consent is withdrawn',
	network_what: 'Networks: under which name somebody is a member, questions and answers',
	network_why: 'Advice among colleagues of several institutions',
	network_who: 'Only members of the network',
	network_until:
		'The name until they leave, the link until the person is erased; the texts stay without them',
	dialogue_what:
		'Dialogues: votes, what people choose to say about their own part, and who wrote which statement, under a random number without name or address',
	dialogue_why: 'Counting opinions, and letting people change and take back their own votes',
	dialogue_who: 'Nobody one by one; only numbers and maps are published, from a minimum size on',
	dialogue_until:
		'Until the dialogue is closed, or until people erase themselves; afterwards votes stay without any link to anybody',
	moderation_what: 'Dialogues: who moderated a statement, typed in a ballot or published a map',
	moderation_why: 'Questions, and the check by a second person',
	moderation_who: 'Those who look after the dialogue, and the programme team',
	moderation_until: 'Until the person is erased; the step stays without them',
	counsellor_key_what:
		'Counsellors’ keys: the public one, and the private one locked with a passphrase that they alone know',
	counsellor_key_why: 'Counselling on competences whose content nobody else can read',
	counsellor_key_who: 'The public key their colleagues at the centre, the locked one they alone',
	counsellor_key_until: 'Until the person is erased',
	counselling_case_what:
		'Counselling on competences: locked files, a code without a name, the day of the last meeting',
	counselling_case_why: 'Going on with what was talked about in a meeting; only with consent',
	counselling_case_who: 'Only the counsellors they are locked for; the operator cannot open them',
	counselling_case_until: 'Twelve months after the last meeting, sooner on request',
	card_voice_what:
		'Recorded voices: cards of the counselling on competences, read aloud by staff of a centre; without names',
	card_voice_why: 'Who reads little can hear the cards without a network too; only with consent',
	card_voice_who: 'Only the counsellors of the centre; whoever is counselled hears the recording',
	card_voice_until:
		'Until the consent is withdrawn or the recording is deleted; otherwise until twelve months after the centre was closed',
	outcome_what:
		'Good practices, tasks and minutes: who wrote or reviewed them, whose task it is; documents and training videos',
	outcome_why: 'Questions, getting things done, a record for those who took part',
	outcome_who: 'Those who work at the institution or the event, and the programme team',
	outcome_until: 'Until the person is erased; the record stays without them',
	sketch_what: 'Project sketches: who wrote a version, who agreed to it, whom to ask on each side',
	sketch_why: 'Writing together, questions, proof of what was agreed',
	sketch_who:
		'Those who coordinate one of the two sides, and the programme team; the contacts also stand in print',
	sketch_until: 'Until the person is erased; the versions stay without them',
	concept_what: 'Integration concepts: who wrote a section, remarks on it',
	concept_why: 'Writing together, questions',
	concept_who: 'Those who coordinate the institution, and the programme team',
	concept_until: 'Until the person is erased; the text stays without them',
	consultation_what: 'Comments on drafts of integration concepts: the text alone, no name, no address',
	consultation_why: 'Taking part in public matters',
	consultation_who:
		'Everybody, once it was read; before that those who coordinate the institution, and the programme team',
	consultation_until: 'What is shown stays with the concept; what is not, until the concept is adopted',
	figures: 'Published figures',
	figures_text:
		'Published figures about people are rounded to five; groups of fewer than ten are merged. Nobody can be worked out from them.',
	rights: 'Your rights',
	rights_text:
		'You may ask at any time what is kept about you, have it corrected or deleted, object to its use and withdraw a consent. Turn to the body named above; you may also complain to the data protection authority.',
	// accessibility
	access_lead: 'Everybody should be able to use these pages, whatever their device and however they do it.',
	standard: 'Standard',
	standard_text:
		'The standard is the Web Content Accessibility Guidelines (WCAG) 2.2, level AA, and the European norm EN 301 549.',
	works: 'What you can expect',
	works_list:
		'- Everything can be reached with the keyboard, and you can see where you are.\n- Every page works without script and on narrow screens.\n- Arabic runs from right to left, in tables and forms too.\n- Colour is never the only sign; light and dark follow your device.\n- Beside every map and chart there is a table that says the same.',
	tested: 'How it is tested',
	tested_text:
		'With every change, automatic tests check the public pages in all four languages, on a narrow and a wide screen. An independent body has not audited them yet.',
	limits: 'What is still missing',
	limits_text:
		'Some translations were made by a machine and are marked as such until a person has reviewed them. Where a translation is missing, the original stands with the name of its language. There is no easy language and no sign language yet.',
	barrier: 'Report a barrier',
	barrier_text:
		'If you meet a barrier, write to us. Name the page and what did not work; we will answer and find another way.',
	// imprint
	imprint_missing: 'The programme team has not written the imprint yet.',
	software_title: 'Software, typeface and maps',
	software_text:
		'These pages are made by Köprü, free software under the EUPL 1.2 licence. The typeface IBM Plex is under the SIL Open Font License. The outlines of the maps come from Natural Earth and are in the public domain.',
	import_what: 'Spreadsheets brought in, with names and addresses',
	import_why: 'Taking over institutions, people and attendances',
	import_who: 'Programme team',
	import_until: 'Seven days',
};

export default en;
