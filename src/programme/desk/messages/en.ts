import type { Translation } from '#shared/messages.ts';
import type original from './de.ts';

const en: Translation<typeof original> = {
	// navigation
	desk: 'Workspace',
	desk_menu: 'Workspace menu',
	group_exchange: 'Exchange',
	group_results: 'Results',
	group_tools: 'Tools',
	group_administration: 'Administration',
	overview: 'Overview',
	programme: 'Programme',
	projects: 'Projects',
	institutions: 'Institutions',
	partnerships: 'Partnerships',
	people: 'People',
	events: 'Events',
	voices: 'Voices',
	results: 'Results',
	brochure: 'Brochure',
	imports: 'Import',
	translations: 'Translations',
	bin: 'Bin',
	access: 'Access',
	outbox: 'Outbox',
	changes: 'Changes',
	tokens: 'API',
	example: 'Example',
	account: 'My account',
	sign_out: 'Sign out',
	public_pages: 'Public pages',
};

export default en;
