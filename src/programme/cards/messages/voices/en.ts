import type { Translation } from '#shared/messages.ts';
import type de from './de.ts';

const en: Translation<typeof de> = {
	title: 'Your own voices',
	lead: 'Not every device has a voice for every language. Read cards aloud here yourself: then everybody who is counselled here hears your recording, without a network too.',
	consent:
		'A voice belongs to the person who speaks. Record only colleagues who agree to it, and never somebody who is counselled here.',
	used: '{used} MB of {most} MB are taken.',
	room: {
		one: 'That leaves room for about one more card.',
		other: 'That leaves room for about {count} more cards.',
	},
	full: 'No more recordings fit on every device. Please delete one first.',
	needs_network: 'Saving needs a network.',
	not_kept: {
		one: 'There is no room on this device for one recording. Without a network it cannot be heard.',
		other: 'There is no room on this device for {count} recordings. Without a network they cannot be heard.',
	},
	tongue: 'Language of the recordings',
	group: 'Which cards',
	before_consent: 'What is read before consent',
	sentence: 'Sentence {number}',
	tasks: 'Tasks in this field',
	cards_in: 'Cards in {language}',
	done: '{done} of {all} are recorded.',
	recorded: 'recorded',
	of_earlier_text: 'made for an earlier text, please record again',
	of_no_card: 'Recordings of cards that are no more',
	listen_card: 'Listen: {term}',
	stop_card: 'Stop: {term}',
	record_card: 'Record: {term}',
	again_card: 'Record again: {term}',
	delete_card: 'Delete the recording: {term}',
	read_this: 'Please read this slowly',
	record: 'Start recording',
	recording: 'Recording. Please speak.',
	elapsed: '{seconds} of {most} seconds at most',
	stop: 'Stop',
	making: 'The recording is being prepared …',
	made: 'The recording is ready ({size} kB). Please listen to it.',
	listen: 'Listen',
	again: 'Take it again',
	file_instead: 'Take a file instead',
	file: 'File with the recording',
	file_hint:
		'{seconds} seconds at most. Title, day, place and pictures in the file do not go with it: only what is heard stays.',
	agree: 'The person who speaks agrees that their voice is kept on the devices of this centre.',
	agree_first: 'Please confirm this. Otherwise the recording is not saved.',
	save: 'Save the recording',
	cancel: 'Cancel',
	saved: 'Saved. On other devices it counts with the next network.',
	deleted: 'Deleted. It goes from other devices with the next network.',
	card_gone: 'This card is no more, and the recording was not saved. Please load the page again.',
	not_heard: 'This browser cannot play the recording. Please record it here once more.',
	fault_empty: 'This file is empty. Please take another one.',
	fault_too_large: 'This file is too large. Please record something shorter; a file may have {max} at most.',
	fault_no_sound: 'This is no recording that the browser can play. Please take another one.',
	fault_too_long: 'The recording is too long. {seconds} seconds at most, please.',
	fault_silent: 'There is nothing to be heard on the recording. Is the microphone muted?',
	fault_no_microphone: 'The microphone cannot be reached. Please allow it in this browser, or take a file.',
	fault_not_played:
		'The browser does not play this file here, so nothing can be recorded of it. Please choose the file once more, or use the microphone.',
	to_voices: 'Read cards aloud and record them',
	to_voices_hint:
		'The page for recording opens anew and asks for your passphrase once more: only there may the microphone be on, and never beside a case.',
};

export default en;
