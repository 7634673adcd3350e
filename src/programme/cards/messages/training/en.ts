import type { Translation } from '#shared/messages.ts';
import type de from './de.ts';

const en: Translation<typeof de> = {
	title: 'Training videos',
	lead: 'Short videos show how a meeting with the cards goes. All have captions in four languages.',
	back: 'Competence counselling',
	none: 'No video yet',
	none_hint: 'You can practise all the same: with the cards, without a client.',
	none_add: 'Upload the first one below. A recording of the screen while practising is enough.',
	practise: 'Practise with the cards',
	film_of: 'Video: {title}',
	words: 'What is said',
	for_house: 'For {name} only',
	no_player: 'Your browser does not play this video.',
	download: 'Download the video',
	add: 'Upload a video',
	add_hint: 'Please show practice only: no clients, no real cases, no names.',
	name: 'Title',
	place: 'For whom',
	place_all: 'For everybody who counsels',
	file: 'Video',
	file_hint: 'WebM or MP4, {max} at most.',
	captions_in: 'Captions, {language}',
	captions_hint:
		'One WebVTT file (.vtt) each, so that those can read along who do not hear or speak another language.',
	keep: 'Upload',
	remove: 'Delete the video',
	remove_sure: 'The video “{title}” is deleted for everybody and for good.',
	added: 'The video is here.',
	removed: 'The video is deleted.',
	file_missing: 'Please choose a video.',
	file_too_large: 'The video is too large, {max} at most. Please shorten it or record it smaller.',
	no_video: 'This is no video in WebM or MP4.',
	file_damaged: 'The video is damaged or holds something that is no video. Please save it anew.',
	file_two_in_one: 'Another file is hidden in this one. Please save the video anew.',
	captions_missing: 'Please choose the captions in this language.',
	no_captions: 'These are no captions in WebVTT, or they are empty.',
};

export default en;
