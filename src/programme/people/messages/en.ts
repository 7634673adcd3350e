import type { Translation } from '#shared/messages.ts';
import type original from './de.ts';

const en: Translation<typeof original> = {
	// lists
	people: 'People',
	people_lead:
		'Who takes part, where they work and how to write to them. You see only whom you need for your work.',
	new_person: 'New person',
	search_people: 'Name or e-mail',
	col_name: 'Name',
	col_posts: 'Works at',
	col_changed: 'Changed',
	filter_institution: 'Institution',
	filter_language: 'Language',
	filter_lacks: 'Missing',
	lacks_email: 'E-mail address',
	lacks_post: 'Post',
	no_people: 'No people yet',
	no_people_hint:
		'First enter who is responsible for the exchange in the institutions. Those who take part in something are added with their registration.',
	example: 'example',

	// one person
	given_name: 'Given name',
	family_name: 'Family name',
	email: 'E-mail',
	email_hint:
		'The person’s own address. Without one, leave it empty; an office address shared by several can be entered only once.',
	phone: 'Phone',
	salutation: 'Form of address',
	salutation_hint: 'As it stands before the name in letters, such as “Dr”, “Sayın”. One for each language.',
	sex: 'Sex',
	sex_hint:
		'Optional. We ask because the programme shows its funders how many women and men take part. Only rounded totals of ten people or more are published, never single answers.',
	sex_female: 'female',
	sex_male: 'male',
	sex_diverse: 'diverse',
	sex_not_stated: 'not stated',
	languages: 'Languages',
	languages_hint: 'In which languages the person can read invitations and papers.',
	preferred: 'Write to them in',
	preferred_none: 'not stated',
	section_person: 'Person',
	section_post: 'Post',
	section_post_hint: 'Where the person works now. More posts can be added later.',
	no_post: 'without a post',
	edit_person: 'Edit person',
	person_saved: 'The person is saved.',
	facts: 'Facts',
	posts: 'Posts',
	new_post: 'New post',
	no_posts: 'No post entered yet.',
	registrations: 'Taking part',
	no_registrations: 'Not registered for any event yet.',
	history: 'History',
	erased_person: 'Erased person',
	erased_text:
		'The name and all details were erased. The empty record stays so that attendances remain counted.',

	// duplicates
	duplicates: 'Perhaps already here',
	duplicates_text:
		'These records could be the same person. If it is somebody else, tick the box below and save.',
	same_email: 'same e-mail address',
	same_name: 'same name',
	is_somebody_else: 'This is a different person',
	possible_duplicates: 'This person may already be here. Please look below.',
	email_taken:
		'This e-mail address is somebody else’s already. If you cannot find the person, ask the programme team.',
	not_phone: 'This is not a phone number. It consists of digits, blanks and perhaps a + at the start.',

	// merging
	merge: 'Merge',
	merge_title: 'Two records, one person',
	merge_text:
		'Posts, attendances and access of the other record move to this one. What is missing here is filled from there; what stands here stays. The other record disappears. This cannot be undone.',
	keep_this: 'Stays',
	goes_away: 'Merges into it',
	answers_differ: {
		one: 'To {count} question the person gave two different answers. Nothing has been merged yet. Please say below which holds.',
		other:
			'To {count} questions the person gave two different answers. Nothing has been merged yet. Please say below which hold.',
	},
	whose_answers: 'Which answers hold?',
	answers_staying: 'Those of the registration that stays',
	answers_gone: 'Those of the registration that goes',
	merge_yes: 'Merge',
	merged: 'The two records are now one.',
	same_person: 'This is the same record.',
	no_other: 'Found no other record with this name or address.',

	// data of one person
	own_data: 'This person’s data',
	own_data_text: 'Everybody may know what is kept about them, and ask for it to be erased.',
	everything: 'Everything about this person (JSON file)',
	erase: 'Erase person',
	erase_question: 'Erase {name} for good?',
	erase_gone:
		'Gone afterwards: name, form of address, e-mail, phone, languages, posts, access and account, notes, mails to the person.',
	erase_stays: 'What stays: that somebody took part, without a name. The programme’s figures do not change.',
	erase_backup:
		'Köprü keeps a list of erasures without names. If an older backup is restored later, those who were erased are erased again by it.',
	erase_final: 'This cannot be undone.',
	erase_yes: 'Erase for good',
	erased: 'The person is erased.',

	// deleting a mistake
	delete_question: 'Move {name} to the bin?',
	delete_text:
		'For people entered by mistake. It can be undone for 30 days. If somebody asks to be erased, choose “Erase person” instead.',
	delete_yes: 'Move to the bin',
	person_removed: 'The person is in the bin.',
	in_bin: 'This record is in the bin.',
	still_used:
		'Not possible: the person took part or holds a post. Merge them with another record, or erase them; the figures then stay.',
	used_by_sketch: { one: '{count} project sketch', other: '{count} project sketches' },
	used_by_practice: { one: '{count} good practice', other: '{count} good practices' },
	used_by_task: { one: '{count} task', other: '{count} tasks' },
	used_by_minutes: { one: '{count} set of minutes', other: '{count} sets of minutes' },
	used_by_affiliation: { one: '{count} post', other: '{count} posts' },
	used_by_session_person: { one: '{count} session', other: '{count} sessions' },
	used_by_registration: { one: '{count} registration', other: '{count} registrations' },
	not_yourself: 'Nobody can remove their own record. Ask somebody of the team.',
	is_administrator: 'This person administers Köprü. Take the role back first.',

	// history
	did_erase: 'erased',
	did_merge: 'merged with another record',
	did_disclose: 'all data given out',
	did_post_add: 'post added',
	did_post_change: 'post changed',
	did_post_remove: 'post removed',
	did_post_restore: 'post brought back',
};

export default en;
