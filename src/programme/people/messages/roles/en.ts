import type { Translation } from '#shared/messages.ts';
import type de from './de.ts';

const en: Translation<typeof de> = {
	role_administrator: 'Administrator',
	role_team: 'Programme team',
	role_coordinator: 'Coordinator of an institution',
	role_organiser: 'Organiser',
	role_trainer: 'Trainer',
	role_counsellor: 'Counsellor',
	role_reader: 'Reader',
	about_administrator:
		'May do everything, and gives and takes back access for administrators and the programme team.',
	about_team: 'Looks after programme, projects, institutions, events and people.',
	about_coordinator: 'Looks after their own institution, its people, partnerships and registrations.',
	about_organiser: 'Plans and runs events, with agenda and registrations.',
	about_trainer: 'Runs trainings and records who took part.',
	about_counsellor: 'Counsels in a community centre.',
	about_reader: 'Sees everything in their area and changes nothing.',
	scope_programme: 'whole programme',
	scope_project: 'project {name}',
	scope_institution: 'institution {name}',
	scope_event: 'event {name}',
	scope_gone: 'deleted record',
};

export default en;
