import type { Translation } from '#shared/messages.ts';
import type de from './de.ts';

const en: Translation<typeof de> = {
	dialogues: 'Dialogues',
	example: 'Example',
	results: 'Results',
	lead: 'What everybody shares, where groups differ, and how far you can rely on it.',
	nothing_yet: 'No results yet',
	nothing_few:
		'Results are shown as soon as at least {count} people have voted. That way nobody can be recognised.',
	nothing_unpublished: 'As soon as the municipality publishes results, they stand here.',
	take_part: 'To the dialogue',
	in_words: 'In short',
	about_people: 'About {people} people have cast about {votes} votes on {statements} statements.',
	common_some: {
		one: 'One statement is shared by more than half of every group.',
		other: '{count} statements are shared by more than half of every group.',
	},
	most_some: {
		one: 'To one statement surely more than half agree.',
		other: 'To {count} statements surely more than half agree.',
	},
	common_first: 'First of all:',
	groups_some: {
		one: 'There is one opinion group: {list}.',
		other: 'There are {count} opinion groups: {list}.',
	},
	group_of: 'group {name} (about {count})',
	hidden_no_groups: 'Opinion groups are not shown: opinions do not part people into groups.',
	hidden_unstable:
		'Opinion groups are not shown, for they would not be reliable: had one in five not taken part, the groups would often be others (stability {stability}, needed {needed}).',
	hidden_small_group:
		'Opinion groups are not shown: the smallest would have fewer than {count} people, and so few must not be recognisable.',
	overread:
		'The two directions of the map together explain {percent} of the differences between people. Do not read too much into single places.',
	cards: 'In the hall',
	cards_text:
		'What people in a room said by holding up a card, rounded. It stands beside the votes and counts in no map.',
	cards_all: 'Show of cards',
	common_ground: 'What people share',
	common_groups_text: 'In every opinion group more than half agree. First comes what all stand behind most.',
	common_all_text: 'Here surely more than half of all agree.',
	rejected: 'What people reject together',
	none_common: 'There is nothing yet of which this is sure.',
	by_category: 'Where different people concerned agree',
	by_category_text:
		'Statements to which more than half of each of these agree: {list}. Whoever said nothing about that is not counted here.',
	no_common_category: 'There is no statement yet that all of these stand behind.',
	groups: 'Opinion groups',
	groups_text:
		'People who voted alike. Nobody put themselves into a group: groups come from the votes alone.',
	group: 'Group {name}',
	group_size: 'about {count} people',
	tells: 'This sets it apart from the others:',
	tells_nothing: 'Too few have voted on what sets it apart from the others to show it.',
	leans_agree: 'Agrees more often',
	leans_disagree: 'Disagrees more often',
	all: 'All',
	agree: 'Agree',
	pass: 'Neither',
	disagree: 'Disagree',
	map: 'The map',
	map_alt: 'Opinion map: those who stand close voted alike.',
	map_text:
		'Those who stand close voted alike. Each point is a place where somebody stands; numbers are statements, numbered as in the table. Up, down, left and right mean nothing. The picture is the same in all languages, also where one reads from right to left.',
	ungrouped: 'in no group, because they voted too little',
	no_groups_mark: 'people, without groups',
	table: 'All statements',
	statement: 'Statement',
	number: 'No.',
	too_few: 'too few',
	table_text: 'People per answer, rounded. In the columns of groups: how many of those who answered agree.',
	share: '{part} of {whole}',
	how: 'How these results come about',
	how_protected:
		'All figures are rounded to fives, and a figure changes only when at least {count} people have joined or changed their mind. What fewer than {count} people have answered does not stand here. That is why parts do not always add up exactly, and nobody can work out what one person said.',
	how_computed:
		'The map is computed from the votes in a fixed way: the same votes always give the same map. The fingerprint proves from which votes it comes. The votes themselves are not published.',
	run: 'Run',
	fingerprint: 'Fingerprint of the votes (SHA-256)',
	method: 'Method',
	seed: 'Seed',
	stability: 'Stability of the groups',
	published: 'Published',
	checked: 'Computing it again',
	recomputable: 'The votes of that moment are kept. The map can be computed again, bit for bit.',
	no_longer:
		'Somebody has been erased since. This map can no longer be computed again; the next one does not count them any more.',
	downloads: 'Download',
	download_csv: 'Table (CSV)',
	download_json: 'Run (JSON)',
	reload: 'Load the latest results',
	newer: 'There are newer results.',
	is_live: 'This dialogue is still going on. New results appear as soon as enough people have joined.',
	c_authority: 'authorities',
	c_service_provider: 'social services',
	c_ngo: 'associations and NGOs',
	c_host_community: 'long-time residents',
	c_refugee_or_migrant: 'refugees and migrants',
	c_business: 'businesses',
	c_research: 'research',
};

export default en;
