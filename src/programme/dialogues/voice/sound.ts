import type { Locale } from '#shared/locale.ts';

/**
 * Speaks in a voice of the device itself, which tells nobody what it reads: one that asks the network is never taken. Null where the device has
 * none for this language, or there is nothing to say.
 */
export function speaking(lines: readonly (string | undefined)[], locale: Locale): (() => void) | null {
	const words = lines.filter(Boolean).join('. ');
	const voice = voicesHere().find((one) => one.localService && one.lang.slice(0, 2) === locale);
	if (!words || !voice) return null;
	return () => {
		hush();
		const utterance = new SpeechSynthesisUtterance(words);
		utterance.voice = voice;
		utterance.lang = voice.lang;
		speechSynthesis.speak(utterance);
	};
}

let playing: HTMLAudioElement | null = null;

/** Plays a recording. */
export function play(source: string): void {
	hush();
	playing = new Audio(source);
	void playing.play().catch(() => {});
}

/** Ends whatever is heard, recorded or spoken. Whether anything was. */
export function hush(): boolean {
	const speech = 'speechSynthesis' in globalThis ? speechSynthesis : null;
	const wasHeard = speech?.speaking === true || playing?.paused === false;
	playing?.pause();
	playing = null;
	speech?.cancel();
	return wasHeard;
}

const voicesHere = () => ('speechSynthesis' in globalThis ? speechSynthesis.getVoices() : []);
// Some browsers look for them only once they are asked.
voicesHere();
