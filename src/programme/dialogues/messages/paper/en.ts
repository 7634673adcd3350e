import type { Translation } from '#shared/messages.ts';
import type original from './de.ts';

const en: Translation<typeof original> = {
	ballot_sheet: 'Ballot sheet',
	sheet_how:
		'Read each sentence. Make one cross in each row. If you do not want to answer a sentence, leave its row empty.',
	agree: 'I agree',
	pass: 'Undecided',
	disagree: 'I disagree',
	own_words: 'Is there something you want to say?',
	own_words_how:
		'One thought in each space, without names. What you write is checked and then shown to others to vote on.',
	category_question: 'What is your part in this?',
	category_how: 'Only if you like. Tick one box at most.',
	category_authority: 'Public authority',
	category_service_provider: 'Social services',
	category_ngo: 'Association or organisation',
	category_host_community: 'At home here for a long time',
	category_refugee_or_migrant: 'Refugee or migrant',
	category_business: 'Business',
	category_research: 'Research',
	sheet_privacy:
		'Please write no name on this sheet. Two people type it in, each on their own; nobody knows whose it is.',
	sheet: 'Sheet',
	for_the_office: 'For counting',
	page_of: 'Page {page} of {pages}',
	qr_of_sheet: 'QR code of ballot sheet {code}',
	file_sheets: 'ballot-sheets',
	card_kicker: 'Your way into the dialogue',
	card_how:
		'Scan the picture with a phone. Or open the address below, choose the dialogue and type the code.',
	card_once: 'One card is for one person. You can come back with it. We do not need your name.',
	qr_of_card: 'QR code of the address of the dialogue; code {code}',
	file_cards: 'access-cards',
	wall_join: 'Take part with your phone',
	wall_cards: 'Please hold up your card now',
	wall_closed: 'This screen has been switched off',
	wall_closed_text: 'Open it again from the work area.',
};
export default en;
