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

	/** Reads one text after another, each in its language; what was being read is broken off. */
	read(texts: readonly (readonly [Locale, string])[]): void {
		speechSynthesis.cancel();
		for (const [locale, text] of texts) {
			const voice = this.of(locale);
			if (!voice) continue;
			const utterance = new SpeechSynthesisUtterance(text);
			utterance.voice = voice;
			utterance.lang = voice.lang || intlTags[locale];
			utterance.rate = 0.9;
			speechSynthesis.speak(utterance);
		}
	}

	stop(): void {
		if (typeof speechSynthesis !== 'undefined') speechSynthesis.cancel();
	}
}

export const voices = new Voices();
