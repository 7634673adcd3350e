import { intlTags, type Locale } from '#shared/locale.ts';

/** The voices of this device. Some browsers know them only a moment later. */
class Voices {
	#all = $state.raw<readonly SpeechSynthesisVoice[]>([]);

	constructor() {
		if (typeof speechSynthesis === 'undefined') return;
		const look = () => (this.#all = speechSynthesis.getVoices());
		look();
		speechSynthesis.addEventListener('voiceschanged', look);
	}

	/** A voice for the language, best one that speaks without a network: what is read aloud must not leave the device. */
	of(locale: Locale): SpeechSynthesisVoice | undefined {
		return this.#all.find(({ lang, localService }) => localService && lang.toLowerCase().startsWith(locale));
	}

	/** Reads a text; what was being read is broken off. Whether there is a voice for it. */
	read(locale: Locale, text: string, ended: () => void): boolean {
		this.stop();
		const voice = this.of(locale);
		if (!voice) return false;
		const utterance = new SpeechSynthesisUtterance(text);
		utterance.voice = voice;
		utterance.lang = voice.lang || intlTags[locale];
		utterance.rate = 0.9;
		utterance.addEventListener('end', ended);
		utterance.addEventListener('error', ended);
		speechSynthesis.speak(utterance);
		return true;
	}

	stop(): void {
		if (typeof speechSynthesis !== 'undefined') speechSynthesis.cancel();
	}
}

export const voices = new Voices();
