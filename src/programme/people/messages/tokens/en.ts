import type { Translation } from '#shared/messages.ts';
import type de from './de.ts';

const en: Translation<typeof de> = {
	tokens: 'Programming interface',
	tokens_lead:
		'Other programs can read and keep Köprü, by the same rules as these pages. They identify themselves with a token.',
	to_description: 'Description of the interface',
	made: 'Your new token',
	made_hint: 'Copy it now. It is shown this one time only; we keep nothing but its fingerprint.',
	new: 'Make a token',
	name: 'What for?',
	name_hint: 'For example: dashboard of the head office',
	role: 'What may the program do?',
	role_reader: 'read',
	role_team: 'read and keep records, as the programme team',
	days: 'How long is it valid?',
	days_30: '30 days',
	days_90: '90 days',
	days_365: 'one year',
	create: 'Make it',
	list: 'Tokens',
	none: 'No tokens yet',
	none_hint: 'Make the first one above when another program should talk to Köprü.',
	start: 'Begins with',
	by: 'Made by',
	until: 'Valid until',
	used: 'Last used',
	never: 'never',
	revoke: 'Revoke',
	revoked: 'revoked',
	ended: 'expired',
	api: 'Interface for programs',
	api_lead:
		'What the pages do, programs can do too: by the same rules, with the same checks. The description follows OpenAPI 3.1.',
	download: 'Description as a file (OpenAPI 3.1)',
	first_steps: 'How it works',
	step_token: 'The programme team makes a token in the work area.',
	step_request: 'Your program sends it with every request.',
	step_change: 'A change names the version it is based on with If-Match. So nobody overwrites anybody.',
	operation: 'Operation',
	meaning: 'Meaning',
	parameters: 'Parameters',
	body: 'Body',
	required: 'required',
	group: 'Section {name}',
};

export default en;
