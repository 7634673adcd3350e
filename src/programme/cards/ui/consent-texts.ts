import { locales } from '#shared/locale.ts';
import type { ConsentCode, Spoken } from '../media/voice.ts';
import { wordsIn, type Key } from './words.ts';

/** The notice, sentence by sentence. */
export const noticeTexts = {
	C01: 'notice_1',
	C02: 'notice_2',
	C03: 'notice_3',
	C04: 'notice_4',
	C05: 'notice_5',
} as const;
const texts: Readonly<Record<ConsentCode, Key>> = {
	...noticeTexts,
	C11: 'purpose_counselling',
	C12: 'purpose_colleagues',
	C13: 'purpose_referral',
	C14: 'purpose_counts',
};

/** What is read aloud before consent, in every language. */
export async function readConsentTexts(): Promise<Spoken[]> {
	const tongues = await Promise.all(locales.map(async (locale) => [locale, await wordsIn(locale)] as const));
	return Object.entries(texts).map(([code, key]) => ({
		code,
		texts: Object.fromEntries(tongues.map(([locale, say]) => [locale, say(key)])) as Spoken['texts'],
	}));
}
