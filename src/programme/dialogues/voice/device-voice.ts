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
		stopSpeaking();
		const utterance = new SpeechSynthesisUtterance(words);
		utterance.voice = voice;
		utterance.lang = voice.lang;
		speechSynthesis.speak(utterance);
	};
}

export function stopSpeaking(): void {
	if ('speechSynthesis' in globalThis) speechSynthesis.cancel();
}

const voicesHere = () => ('speechSynthesis' in globalThis ? speechSynthesis.getVoices() : []);
// Some browsers look for them only once they are asked.
voicesHere();
