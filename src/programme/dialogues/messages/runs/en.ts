import type { Translation } from '#shared/messages.ts';
import type de from './de.ts';

const en: Translation<typeof de> = {
	runs: 'Maps',
	lead: 'Votes are made into a new opinion map again and again. You decide what of it is published.',
	none_yet: 'No map yet',
	none_yet_text: 'As soon as people vote, the first one stands here a few seconds later.',
	public_results: 'See the public results',
	live: 'Are new maps published of themselves?',
	is_live: 'Yes. Each new map is published as soon as enough people stand between it and the last one.',
	is_by_hand: 'No. A map is published only when you publish it.',
	make_live: 'Publish them of themselves',
	make_by_hand: 'Publish by hand alone from now on',
	publish: 'Publish',
	publish_named: 'Publish the map of {moment}',
	published: 'The map is published.',
	saved: 'Saved.',
	computed: 'Computed',
	state: 'State',
	state_queued: 'waiting',
	state_running: 'being computed',
	state_done: 'ready',
	state_failed: 'broken off, tried again',
	state_published: 'published',
	state_superseded: 'replaced',
	withheld_few_people: 'Not shown: fewer than {count} people.',
	withheld_few_changes:
		'Not shown: since the last map fewer than {count} people have voted or changed their mind. Whoever saw both side by side could work out what single people said.',
	erased: 'Can no longer be computed again: somebody was erased',
	compared: 'Against the published one',
	people: 'People: {before} → {now}',
	people_first: 'People: {now}',
	groups: 'Opinion groups: {before} → {now}',
	groups_first: 'Opinion groups: {now}',
	no_groups: 'none shown',
	come: {
		one: 'One statement is new that nearly all share',
		other: '{count} statements are new that nearly all share',
	},
	gone: { one: 'One is no longer shared by nearly all', other: '{count} are no longer shared by nearly all' },
	same: 'Nothing of weight has changed.',
	run_withheld: 'This map cannot be published: too few people stand between it and the last one.',
	run_older: 'A newer map is published already.',
	step_not_allowed: 'This map is published already, or not ready.',
};

export default en;
