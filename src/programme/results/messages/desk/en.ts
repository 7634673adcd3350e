import type { Translation } from '#shared/messages.ts';
import type de from './de.ts';

const en: Translation<typeof de> = {
	results: 'Results',
	lead: 'The exact figures, for the programme team only. What goes out passes the protection.',
	counted: 'Counted on {when}.',
	hash: 'Checksum of the records: {hash}',
	count_now: 'Count again now',
	requested: 'Counting. The new figures will stand here in a few seconds.',
	never: 'Not counted yet',
	never_hint: 'Count now, or wait until tomorrow: every night it happens by itself.',
	not_in_scope: 'This selection has not been counted yet.',
	scope_year: 'Year',
	scope_project: 'Project',
	scope_all: 'all',
	apply: 'Apply',
	value: 'Value',
	count: 'Count',
	total: 'in all',
	records: 'Show records',
	records_of: 'Records behind the figure {count}',
	records_logged: 'That you looked here is noted in the record of changes.',
	records_first: 'The first {most} are shown.',
	times: { one: '{count} attendance', other: '{count} attendances' },
	close: 'Close',
	publish: 'Publish',
	publish_lead:
		'This is what would be published: rounded, small groups brought together, checked against everything published before.',
	publish_now: 'Publish these figures',
	published: 'The figures are published.',
	as_new: 'new',
	as_kept: 'stays as published',
	as_withheld: 'not shown',
	as_held_back: 'held back: a small group could be worked out',
	table: 'Table',
	outcome: 'What happens',
	too_few_new_people:
		'Too few people have joined since the last release. The difference could give somebody away, so the published figures stay as they are.',
	auditing:
		'A check now tries to work out small groups from all figures together. Tables with which it would succeed are held back; the others are published.',
	look_again: 'Look again',
	small_group_recoverable:
		'Not published: from these figures and the earlier ones together, a small group could be worked out. What is published stays. Wait until more people have taken part, and count again.',
	release_failed: 'The check was broken off, and nothing was published. Please try again.',
	nothing_counted_yet: 'Nothing has been counted yet. Count first.',
	public_page: 'To the public page',
	overlapping: 'Rows overlap and cannot be added up.',
};

export default en;
