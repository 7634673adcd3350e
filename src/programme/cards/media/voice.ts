import * as v from 'valibot';
import { locales, type Locale } from '#shared/locale.ts';
import type { Card } from '../card.ts';
import { bareMp4 } from './mp4.ts';
import { bareOgg } from './ogg.ts';
import type { Sound } from './opus.ts';
import { bareWebm } from './webm.ts';

/** A sentence of twelve words, read slowly; of one voice, as clear as a telephone. */
export const mostVoiceSeconds = 15;
/** A recorder stops a moment after it was told to, and fills its last packet. */
export const voiceGrace = 1;
export const voiceBitsPerSecond = 24_000;
export const mostVoiceBytes = 48 * 1024;
/** Of all recordings of a centre: as much as the deck itself, which is every card in one language. */
export const mostVoiceBytesOfCentre = 6_000_000;

/** Of a sentence as it is mostly read: what room is told by. */
export const typicalVoiceBytes = 14_000;

/** Tells a text without saying it. */
export const textDigest = v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/));
/** A recording as devices know it: its bytes come by its id and never change. */
export const voiceSchema = v.object({
	id: v.pipe(v.string(), v.uuid()),
	code: v.string(),
	locale: v.picklist(locales),
	digest: textDigest,
	/** In bytes. */
	size: v.pipe(v.number(), v.integer(), v.minValue(1)),
});
export type Voice = Readonly<v.InferOutput<typeof voiceSchema>>;

/** What a device was told of a centre's recordings. What a newer application wrote is passed over, and an older one knew of none. */
export function readVoices(told: readonly unknown[] = []): Voice[] {
	return told.flatMap((one) => {
		const parsed = v.safeParse(voiceSchema, one);
		return parsed.success ? [parsed.output] : [];
	});
}

/** What is read aloud before a card is: the sentences of the notice, and what consent is asked for. Each is recorded apart, as a card is. */
export const consentCodes = ['C01', 'C02', 'C03', 'C04', 'C05', 'C11', 'C12', 'C13', 'C14'] as const;
export type ConsentCode = (typeof consentCodes)[number];
export const isConsentCode = (code: string): code is ConsentCode => consentCodes.some((one) => one === code);

/** A text that may be recorded, in every language. */
export type Spoken = { readonly code: string; readonly texts: Readonly<Record<Locale, string>> };

/** What is read of a card. */
export const spokenOf = ({ term, text }: Pick<Card, 'term' | 'text'>, locale: Locale) =>
	`${term[locale]}. ${text[locale]}`;

/** The same in every language. */
export const spokenIn = (card: Pick<Card, 'term' | 'text'>) =>
	Object.fromEntries(locales.map((locale) => [locale, spokenOf(card, locale)])) as Record<Locale, string>;
export const spokenCard = (card: Card): Spoken => ({ code: card.code, texts: spokenIn(card) });

export async function digestOf(spoken: string): Promise<string> {
	const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(spoken));
	return Array.from(new Uint8Array(bytes).subarray(0, 16), (byte) => byte.toString(16).padStart(2, '0')).join(
		'',
	);
}

/** Recordings by the texts they read, as these are now: one of an earlier text is not among them. */
export async function voicesByText(
	texts: readonly Spoken[],
	voices: readonly Voice[],
): Promise<ReadonlyMap<string, Voice>> {
	const textsOf = new Map(texts.map((one) => [one.code, one.texts]));
	const byText = new Map<string, Voice>();
	for (const voice of voices) {
		const spoken = textsOf.get(voice.code)?.[voice.locale];
		if (spoken && (await digestOf(spoken)) === voice.digest) byText.set(textIn(voice.locale, spoken), voice);
	}
	return byText;
}
/** A text in its language: two languages may say something in the same letters. */
export const textIn = (locale: Locale, spoken: string) => `${locale} ${spoken}`;

/**
 * The same sound with nothing but what it is played by: no title, day, place, program or picture. Null where the bytes are no recording in
 * Opus or AAC such as browsers make. The container is told from its content, whatever anybody says.
 */
export const bareVoice = (bytes: Uint8Array): Uint8Array | null => readVoice(bytes)?.bytes ?? null;

/** The same, and how many seconds it lasts by what is in it. */
export function readVoice(bytes: Uint8Array): Sound | null {
	if (bytes.length > mostVoiceBytes) return null;
	return bareWebm(bytes) ?? bareOgg(bytes) ?? bareMp4(bytes);
}
