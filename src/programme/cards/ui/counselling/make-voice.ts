import { bareVoice, mostVoiceBytes, mostVoiceSeconds } from '../../media/voice.ts';
import { decodeSound } from '../aloud.svelte.ts';
import { canRecord, recordAnew } from './record-sound.ts';

export const voiceFaults = [
	'empty',
	'too_large',
	'no_sound',
	'too_long',
	'silent',
	'no_microphone',
	'not_played',
] as const;
export type VoiceFault = (typeof voiceFaults)[number];

/** The largest file that is looked at: a quarter of a minute as a studio keeps it. */
export const mostSoundBytes = 5 * 1024 * 1024;
/** A recorder stops a moment after it was told to. */
const grace = 0.5;
/** Of the loudest sound there can be. */
const faint = 0.01;

/**
 * Makes a recording of what was spoken or picked: short, with something to hear, small, and nothing beside the sound. What is too large or
 * of another kind is recorded anew.
 */
export async function makeVoice(file: Blob): Promise<Uint8Array | VoiceFault> {
	if (file.size === 0) return 'empty';
	if (file.size > mostSoundBytes) return 'too_large';
	const given = new Uint8Array(await file.arrayBuffer());
	const bare = bareVoice(given);
	const sound = await decodeSound(bare ?? given).catch(() => null);
	if (!sound || sound.duration === 0) return 'no_sound';
	if (sound.duration > mostVoiceSeconds + grace) return 'too_long';
	if (isSilent(sound)) return 'silent';
	if (bare) return bare;
	if (!canRecord()) return given.length > mostVoiceBytes ? 'too_large' : 'no_sound';
	const recorded = await recordAnew(sound);
	if (!recorded) return 'not_played';
	return bareVoice(new Uint8Array(await recorded.arrayBuffer())) ?? 'too_large';
}

const isSilent = (sound: AudioBuffer) =>
	sound.getChannelData(0).every((loudness) => Math.abs(loudness) < faint);
