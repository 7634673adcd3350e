/**
 * Buttons by which a text on the page is heard: recorded (`data-audio`), or else in a voice of the device itself. Without script, and where the
 * device has no voice of its own for the language, they are not there.
 */
import type { Locale } from '#shared/locale.ts';
import { hush, play, speaking } from './sound.ts';

function hearing({ dataset: { audio, speak } }: HTMLElement): (() => void) | null {
	if (audio) return () => play(audio);
	const words = document.getElementById(speak!)!;
	return speaking([words.textContent?.trim()], words.closest<HTMLElement>('[lang]')!.lang as Locale);
}

function offer(): void {
	for (const button of document.querySelectorAll<HTMLElement>('button[data-speak]'))
		button.hidden = hearing(button) === null;
}

document.addEventListener('click', ({ target }) => {
	const button = (target as Element).closest<HTMLElement>('button[data-speak]');
	// Pressed while something is heard, it ends that.
	if (button && !hush()) hearing(button)?.();
});
offer();
// Many devices look for their voices only once they are asked.
if ('speechSynthesis' in globalThis) speechSynthesis.addEventListener('voiceschanged', offer);
