/**
 * Buttons by which a text on the page is heard: recorded (`data-audio`), or else in a voice of the device itself. Without script, and where the
 * device has no voice of its own for the language, they are not there.
 */
import type { Locale } from '#shared/locale.ts';
import { speaking, stopSpeaking } from './device-voice.ts';

let playing: HTMLAudioElement | null = null;

function play(source: string): void {
	playing = new Audio(source);
	void playing.play().catch(() => {});
}

/** The next press of the same button, too, ends what is heard. */
function hush(): boolean {
	const isHeard =
		(playing && !playing.paused) || ('speechSynthesis' in globalThis && speechSynthesis.speaking);
	playing?.pause();
	stopSpeaking();
	return Boolean(isHeard);
}

function offer(): void {
	for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-speak]')) {
		const words = document.getElementById(button.dataset.speak!)!;
		const { audio } = button.dataset;
		const hear = audio
			? () => play(audio)
			: speaking([words.textContent?.trim()], words.closest<HTMLElement>('[lang]')!.lang as Locale);
		button.hidden = hear === null;
		button.onclick = () => {
			if (!hush()) hear?.();
		};
	}
}

offer();
// Many devices look for their voices only once they are asked.
if ('speechSynthesis' in globalThis) speechSynthesis.addEventListener('voiceschanged', offer);
