import type { PersonalGroup } from './personal-group.ts';

/** GDPR art. 6 (1): e, a task in the public interest; a, consent; c, a legal duty. */
export type LegalBasis = 'public_task' | 'consent' | 'legal_duty';

export type PersonalData = {
	readonly basis: LegalBasis;
	/**
	 * `erasure`: until the person is erased; `withdrawal`: until the consent is withdrawn, the proof of both stays;
	 * `settled`: until what it was for is done, see the days; `proof`: as long as the installation.
	 */
	readonly until: 'erasure' | 'withdrawal' | 'settled' | 'proof';
	/** `table.column`, as in the database. */
	readonly columns: readonly string[];
};

const of = (table: string, ...columns: readonly string[]) => columns.map((column) => `${table}.${column}`);

/**
 * Every personal field of the database with its purpose (the group), legal basis and retention. A test asks the database for all
 * columns: one that is neither here nor known to be impersonal fails it.
 */
export const personalData: Readonly<Record<PersonalGroup, PersonalData>> = {
	registration: {
		basis: 'public_task',
		until: 'erasure',
		columns: [
			...of(
				'registration',
				'person_id',
				'institution_typed',
				'part',
				'state',
				'locale',
				'attended_at',
				'waiting_since',
				'offer_ends_at',
				'note',
			),
			...of('registration', 'agreed_wording', 'agreed_locale', 'agreed_at'),
			// Which quotas, sessions and delegation a registration belongs to.
			...of('registration_seat', 'registration_id', 'quota_id'),
			...of('session_sign_up', 'registration_id', 'session_id'),
			...of('delegate', 'registration_id', 'delegation_id', 'is_head'),
			...of('registration_link', 'secret_hash', 'registration_id'),
			...of('notice_mail', 'notice_id', 'registration_id', 'invitation_id'),
			...of('calendar_feed', 'secret_hash', 'kind', 'person_id', 'event_id', 'name', 'locale'),
			...of('calendar_feed', 'last_used_on', 'revoked_at'),
		],
	},
	session: {
		basis: 'public_task',
		until: 'erasure',
		columns: of('session_person', 'part', 'person_id', 'name', 'institution', 'is_named_in_public'),
	},
	invitation: {
		basis: 'public_task',
		until: 'settled',
		columns: [
			...of(
				'invitation',
				'event_id',
				'seats',
				'person_id',
				'given_name',
				'family_name',
				'email',
				'email_key',
				'institution_id',
			),
			...of('invitation', 'part', 'locale', 'state', 'note', 'opened_at', 'answered_at', 'reason'),
			...of('invitation', 'mails', 'mailed_at', 'expires_at', 'registration_id'),
			...of('invitation_link', 'secret_hash', 'invitation_id', 'address_key'),
		],
	},
	checkin: {
		basis: 'public_task',
		until: 'settled',
		columns: [
			...of('badge', 'registration_id', 'serial', 'code', 'issued_at', 'revoked_at'),
			...of('check_in', 'nonce', 'badge_id', 'kind', 'undoes', 'device_at', 'at', 'received_at'),
			...of('gate', 'name', 'link_hash', 'device_hash', 'opened_at', 'seen_at'),
		],
	},
	question: {
		basis: 'consent',
		until: 'settled',
		columns: [
			...of('answer', 'registration_id', 'question_id', 'value'),
			...of('special_answer', 'registration_id', 'question_id', 'sealed'),
			...of('taken_up', 'registration_id', 'question_id', 'session_id'),
		],
	},
	consent: {
		basis: 'consent',
		until: 'withdrawal',
		columns: of(
			'consent_step',
			'registration_id',
			'kind',
			'is_given',
			'wording',
			'locale',
			'at',
			'office_account_id',
		),
	},
	letter: {
		basis: 'consent',
		until: 'settled',
		columns: of('letter', 'registration_id', 'sealed', 'locale', 'asked_at', 'made_at'),
	},
	person: {
		basis: 'public_task',
		until: 'erasure',
		columns: [
			...of('person', 'given_name', 'family_name', 'email', 'email_key', 'salutation', 'sex', 'languages'),
			...of('person', 'phone', 'search', 'erased_at'),
			...of('affiliation', 'person_id', 'institution_id', 'kind', 'title', 'starts_on', 'ends_on'),
			...of('access_grant', 'person_id', 'role', 'scope', 'scope_id', 'valid_from', 'valid_until'),
			// What may name people in free text.
			...of('partnership_step', 'note', 'document', 'account_id', 'confirmed_by'),
			...of('partnership_proposal', 'note', 'document', 'reason', 'proposed_by', 'answered_by'),
		],
	},
	account: {
		basis: 'public_task',
		until: 'erasure',
		columns: [
			...of('account', 'name', 'email', 'email_verified', 'image', 'two_factor_enabled', 'locale'),
			...of('account_person', 'account_id', 'person_id'),
			...of('account_session', 'user_id', 'token', 'expires_at', 'ip_address', 'user_agent'),
			...of(
				'credential',
				'user_id',
				'account_id',
				'provider_id',
				'access_token',
				'refresh_token',
				'id_token',
			),
			...of('credential', 'access_token_expires_at', 'refresh_token_expires_at', 'scope', 'password'),
			...of(
				'passkey',
				'user_id',
				'name',
				'public_key',
				'credential_id',
				'counter',
				'device_type',
				'backed_up',
			),
			...of('passkey', 'transports', 'aaguid'),
			...of('two_factor', 'user_id', 'secret', 'backup_codes', 'verified', 'failed_verification_count'),
			...of('two_factor', 'locked_until'),
			...of('verification', 'identifier', 'value', 'expires_at'),
			...of('one_time_link', 'hash', 'purpose', 'subject', 'expires_at', 'used_at'),
			...of('api_token', 'account_id', 'name', 'start', 'hash', 'role', 'scope', 'scope_id', 'expires_at'),
			...of('api_token', 'last_used_on', 'revoked_at'),
		],
	},
	mail: {
		basis: 'public_task',
		until: 'settled',
		columns: of('mail', 'key', 'kind', 'recipient', 'locale', 'subject', 'text', 'html', 'sent_at'),
	},
	import: {
		basis: 'public_task',
		until: 'settled',
		columns: [
			...of('import_run', 'file_name', 'file', 'created_by'),
			...of('import_row', 'cells', 'changes', 'issues', 'target_id'),
		],
	},
	audit: {
		basis: 'legal_duty',
		until: 'proof',
		columns: [
			...of('audit_entry', 'account_id', 'actor', 'record_id'),
			...of('tombstone', 'id_hash', 'erased_at'),
			...of('result_release', 'published_by'),
		],
	},
	voice: {
		basis: 'consent',
		until: 'withdrawal',
		columns: [
			...of('voice', 'text', 'speaker', 'consent', 'consent_wording', 'consent_locale', 'consented_at'),
			...of('voice', 'withdrawn_at', 'registration_id'),
		],
	},
	outcome: {
		basis: 'public_task',
		until: 'erasure',
		columns: [
			...of('practice', 'author_id', 'reviewer_id'),
			...of('task', 'owner_id'),
			...of('minutes', 'author_id'),
			// What may name people in free text.
			...of('practice', 'remarks'),
			...of('task', 'title'),
			...of('minutes', 'text'),
			...of('document', 'title', 'name', 'sha256'),
			...of('training_video', 'title', 'captions', 'sha256'),
			// No person is to be recognised on it; whoever took it may be named.
			...of('card_photo', 'bytes', 'credit'),
		],
	},
	sketch: {
		basis: 'public_task',
		until: 'erasure',
		columns: [
			...of('sketch', 'first_contact_id', 'second_contact_id'),
			// The content may name people in free text.
			...of('sketch_version', 'author_id', 'content'),
			...of('sketch_agreement', 'person_id'),
		],
	},
	concept: {
		basis: 'public_task',
		until: 'erasure',
		columns: [
			// What may name people in free text.
			...of('concept_section_version', 'author_id', 'content'),
			...of('concept_comment', 'author_id', 'text'),
		],
	},
	// Nobody is asked who they are; what they write may tell it all the same.
	consultation: { basis: 'public_task', until: 'settled', columns: of('consultation_comment', 'text') },
	network: {
		basis: 'public_task',
		until: 'erasure',
		columns: [
			...of('network_member', 'person_id', 'name', 'institution', 'role', 'state', 'mail', 'told_until'),
			...of('network_question', 'author_id', 'title', 'text', 'search', 'removed_reason'),
			...of('network_answer', 'author_id', 'text', 'removed_reason'),
			...of('network_thanks', 'answer_id', 'member_id'),
		],
	},
	dialogue: {
		basis: 'consent',
		until: 'settled',
		columns: [
			...of('participant', 'ballot_hash', 'category', 'channel'),
			...of('participant_answer', 'participant_id', 'question_id', 'option'),
			...of('vote', 'participant_id', 'statement_id', 'says', 'channel', 'at', 'nonce'),
			...of('statement_author', 'statement_id', 'participant_id'),
			...of('analysis_place', 'participant_id', 'x', 'y', 'group', 'fingerprint'),
			...of('analysis_input', 'votes'),
			...of('ballot_sheet', 'code', 'typed', 'checked', 'participant_id'),
			...of('access_code', 'code_hash', 'state'),
			// What may name people in free text, and a voice read aloud.
			...of('statement', 'text', 'plain'),
			...of('statement_recording', 'sha256'),
		],
	},
	moderation: {
		basis: 'public_task',
		until: 'erasure',
		columns: [
			...of('statement_step', 'person_id'),
			...of('ballot_sheet', 'typed_by', 'checked_by'),
			...of('analysis_run', 'published_by'),
		],
	},
	counsellor_key: {
		basis: 'public_task',
		until: 'erasure',
		columns: [
			...of('counsellor_identity', 'person_id', 'public_key', 'state', 'confirmed_at', 'left_at'),
			...of('wrapped_key', 'identity_id', 'person_id', 'by_passphrase', 'trusted', 'changed_at'),
		],
	},
	// What is in a case nobody here can read; that it is there is about a client all the same.
	counselling_case: {
		basis: 'consent',
		until: 'settled',
		columns: [
			...of('counselling_case', 'code', 'state', 'last_met_on', 'deleted_on', 'told_of'),
			...of('sealed_version', 'case_id', 'follows', 'sealed', 'size', 'sealed_by', 'received_at'),
			...of('sealed_for', 'case_id', 'identity_id', 'is_successor'),
		],
	},
	// Nobody is named; a voice may be known all the same.
	card_voice: { basis: 'consent', until: 'withdrawal', columns: of('card_voice', 'bytes') },
};
