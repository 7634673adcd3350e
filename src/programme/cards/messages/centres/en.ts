import type { Translation } from '#shared/messages.ts';
import type de from './de.ts';

const en: Translation<typeof de> = {
	title: 'Competence counselling',
	lead: 'Counsellors find out with their clients what these can do. Nobody else can read what they talk about, not even the administration.',
	to_counselling: 'To counselling',
	training: 'Training videos',
	centres: 'Centres',
	none: 'No centre yet',
	none_hint: 'Make an institution a centre below.',
	ready: 'Has a recovery sheet',
	not_ready: 'Its coordinator still has to make the recovery sheet',
	next_step:
		'For counselling to begin here, people of this institution need roles: one coordinates and makes the recovery sheet, others counsel.',
	give_role: 'Give a role',
	close: 'Close the centre',
	close_hint:
		'Those who counsel there are told, and reach the cases for {days} days more, to hand in and to give people what is theirs. Afterwards nobody reaches the cases of this centre; they are deleted when their time is over. It can be opened again.',
	open: 'Open a centre',
	open_hint:
		'Then the institution’s coordinator makes the recovery sheet, and counsellors make their keys. Both happen on their devices.',
	institution: 'Institution',
	centre_is_there: 'This institution is a centre already.',
};

export default en;
