import type { Translation } from '#shared/messages.ts';
import type de from './de.ts';

const en: Translation<typeof de> = {
	example: 'Example programme',
	example_lead:
		'The example shows Köprü with a whole programme in it. You can remove it at any time and start with your own.',
	no_example: 'There is no example here',
	no_example_hint: 'An example can only be loaded while nothing else has been entered.',
	load: 'Load the example',
	what_goes: 'What will be removed',
	col_what: 'What',
	col_count: 'Number',
	col_changed: 'changed since',
	table_action_field: 'Action fields',
	table_affiliation: "People's posts",
	table_event: 'Events',
	table_event_session: 'Sessions',
	table_institution: 'Institutions',
	table_partnership: 'Partnerships',
	table_person: 'People',
	table_programme_text: 'Programme texts',
	table_project: 'Projects',
	table_registration: 'Registrations',
	table_voice: 'Voices',
	table_other: 'Other records',
	what_stays:
		'What stays: texts and action fields that you have changed, and action fields that your own events name.',
	remove: 'Remove the example',
	remove_final: 'This cannot be undone.',
	confirm: 'Yes, remove the whole example',
	confirm_first: 'Please confirm that you want to remove the example.',
	still_held: 'Not possible yet',
	still_held_hint:
		'Records of your own depend on the example. Please change or delete these first, in the bin too:',

	programme_not_empty: 'There is a programme here already. An example can only be loaded into an empty one.',
	example_in_use: 'The example cannot be removed yet, because records of your own depend on it.',
	used_by_access_grant: 'Roles on records of the example: {count}',
	used_by_account_person: 'Accounts that belong to people of the example: {count}',
	used_by_affiliation: "People's posts: {count}",
	used_by_event: 'Events: {count}',
	used_by_event_host: 'Events hosted by an institution of the example: {count}',
	used_by_event_session: 'Sessions: {count}',
	used_by_institution: 'Institutions: {count}',
	used_by_partnership: 'Partnerships: {count}',
	used_by_project: 'Projects: {count}',
	used_by_project_institution: 'Projects with an institution of the example: {count}',
	used_by_registration: 'Registrations: {count}',
	used_by_adaptation: 'Adaptations: {count}',
	used_by_lesson: 'Lessons: {count}',
	used_by_minutes: 'Minutes: {count}',
	used_by_practice: 'Good practices: {count}',
	used_by_recommendation: 'Recommendations: {count}',
	used_by_task: 'Tasks: {count}',
	used_by_voice: 'Voices: {count}',
};

export default en;
