import type { Locale } from '#shared/locale.ts';
import { voices } from './speech.svelte.ts';

/** A recording as it can be heard; throws where the browser cannot play it. No page has to allow media for it. */
export const decodeSound = (bytes: Uint8Array): Promise<AudioBuffer> =>
	new OfflineAudioContext(1, 1, 48_000).decodeAudioData(new Uint8Array(bytes).buffer);

/** What is heard: one sound at a time, a recording or a voice of the device. */
class Aloud {
	/** By the name it was begun with; null where all is quiet. */
	now = $state<string | null>(null);
	#end: () => void = () => undefined;

	/** Plays a recording, in place of whatever is heard. False where this browser cannot: older iPads know no Opus. */
	async play(name: string, bytes: Uint8Array): Promise<boolean> {
		this.stop();
		this.now = name;
		// Made before anything is waited for: a browser lets a page sound while somebody touches it.
		const context = new AudioContext();
		let isOver = false;
		const end = () => {
			if (!isOver) void context.close();
			isOver = true;
		};
		this.#end = end;
		try {
			const source = context.createBufferSource();
			source.buffer = await decodeSound(bytes);
			if (isOver) return true;
			source.connect(context.destination);
			source.addEventListener('ended', () => this.#ended(end));
			source.start();
			return true;
		} catch {
			const wasStopped = isOver;
			this.#ended(end);
			return wasStopped;
		}
	}

	/** Reads with a voice of the device, if it has one for the language. */
	speak(name: string, locale: Locale, text: string): void {
		this.stop();
		const end = () => voices.stop();
		if (!voices.read(locale, text, () => this.#ended(end))) return;
		this.now = name;
		this.#end = end;
	}

	stop(): void {
		const end = this.#end;
		this.#end = () => undefined;
		this.now = null;
		end();
	}

	/** By itself; something else may be heard by now. */
	#ended(end: () => void): void {
		if (this.#end === end) this.stop();
	}
}

export const aloud = new Aloud();
