import { afterEach, expect, test, vi } from 'vitest';
import { speaking } from './sound.ts';

const heard: string[] = [];
const device = (...voices: readonly { readonly lang: string; readonly localService: boolean }[]) => {
	vi.stubGlobal('speechSynthesis', {
		getVoices: () => voices,
		cancel: () => {},
		speak: ({ text, lang }: { text: string; lang: string }) => heard.push(`${lang} ${text}`),
	});
	vi.stubGlobal(
		'SpeechSynthesisUtterance',
		class {
			text: string;
			constructor(text: string) {
				this.text = text;
			}
		},
	);
};
afterEach(() => {
	vi.unstubAllGlobals();
	heard.length = 0;
});

test('speaks in a voice of the device itself, and never in one that asks the network', () => {
	device({ lang: 'ar-XA', localService: false }, { lang: 'tr-TR', localService: true });
	expect(speaking(['حديقة'], 'ar')).toBeNull();
	speaking(['Park', undefined, 'Evet'], 'tr')!();
	expect(heard).toEqual(['tr-TR Park. Evet']);
	// Of two voices of one language the device's own.
	device({ lang: 'ar-XA', localService: false }, { lang: 'ar-EG', localService: true });
	speaking(['حديقة'], 'ar')!();
	expect(heard.at(-1)).toBe('ar-EG حديقة');
});

test('is silent where there is nothing to say, no voice, or no speech at all', () => {
	device({ lang: 'tr-TR', localService: true });
	expect([speaking([''], 'tr'), speaking([undefined], 'tr'), speaking(['Park'], 'de')]).toEqual([
		null,
		null,
		null,
	]);
	vi.unstubAllGlobals();
	expect(speaking(['Park'], 'tr')).toBeNull();
});
