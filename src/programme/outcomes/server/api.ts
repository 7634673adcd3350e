export { voice } from './tables.ts';
export {
	getVoice,
	listVoices,
	voiceEvents,
	voiceToChange,
	type ListedVoice,
	type VoiceDetail,
} from './read-voices.ts';
export { voiceShelf } from './voice-shelf.ts';
export {
	changeVoice,
	createVoice,
	removeVoice,
	restoreVoice,
	withdrawVoice,
	type ChangeVoice,
} from './write-voice.ts';
