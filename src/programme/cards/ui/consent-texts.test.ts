import { expect, test } from 'vitest';
import { locales } from '#shared/locale.ts';
import { purposes } from '../session/lists.ts';
import { consentCodes, digestOf, textIn, voicesByText } from '../media/voice.ts';
import { noticeTexts, readConsentTexts } from './consent-texts.ts';
import { wordsIn } from './words.ts';

test('every sentence of the notice and every question may be heard, as it stands on the page, in each language', async () => {
	const texts = await readConsentTexts();
	expect(texts.map(({ code }) => code)).toEqual([...consentCodes]);
	for (const locale of locales) {
		const say = await wordsIn(locale);
		const shown = [...Object.values(noticeTexts), ...purposes.map((one) => `purpose_${one}` as const)];
		expect(texts.map((one) => one.texts[locale])).toEqual(shown.map((key) => say(key)));
	}
});

test('a recording of a sentence is played for that sentence alone, and no more once it says something else', async () => {
	const texts = await readConsentTexts();
	const [first] = texts;
	const spoken = first!.texts.ar;
	const voice = {
		id: crypto.randomUUID(),
		code: first!.code,
		locale: 'ar' as const,
		digest: await digestOf(spoken),
		size: 9_000,
	};
	expect(await voicesByText(texts, [voice])).toEqual(new Map([[textIn('ar', spoken), voice]]));
	const reworded = [{ ...first!, texts: { ...first!.texts, ar: 'جملة أخرى.' } }];
	expect(await voicesByText(reworded, [voice])).toEqual(new Map());
});
