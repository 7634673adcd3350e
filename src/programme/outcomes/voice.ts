import * as v from 'valibot';
import { localizedLine, localizedLines, optionalRecordId, optionalWhole } from '#shared/fields.ts';
import {
	choice,
	optionalChoice,
	optionalDay,
	parseForm,
	typedLocalized,
	type Parsed,
	type Typed,
} from '#shared/form.ts';
import { isId } from '#shared/id.ts';
import type { Listing, ListingShape } from '#shared/listing.ts';
import { locales } from '#shared/locale.ts';
import { localizedFields } from '#shared/merge.ts';

/** Whether a voice quotes somebody or sums up what was said. */
export const voiceForms = ['quote', 'summary'] as const;
export type VoiceForm = (typeof voiceForms)[number];

/** How far the consent of the one who spoke reaches. Unset is no. */
export const consentScopes = ['none', 'internal', 'public'] as const;
export type ConsentScope = (typeof consentScopes)[number];

/**
 * Version of the words somebody agrees to before their voice is shown: `consent_wording` of the messages. Whoever changes what they
 * say raises it, since it is kept with every voice as what was agreed to.
 */
export const consentWording = '1';

/** A voice with the consent it rests on. A consent says in which language it was given and on which day, or who gave it at an event. */
export const voiceFields = v.pipe(
	v.object({
		form: choice(voiceForms),
		text: localizedLines(2_000),
		/** As they agreed to be shown: "Head of the advice office". */
		speaker: localizedLine(200),
		institutionId: optionalRecordId,
		eventId: optionalRecordId,
		/** Whose consent it rests on: then day and language are those of that consent. */
		registrationId: optionalRecordId,
		position: v.pipe(
			optionalWhole(0, 999),
			v.transform((number) => number ?? 0),
		),
		consent: v.pipe(
			optionalChoice(consentScopes),
			v.transform((given) => given ?? 'none'),
		),
		consentLocale: optionalChoice(locales),
		consentedOn: optionalDay,
	}),
	v.forward(
		v.partialCheck(
			[['consent'], ['consentLocale'], ['registrationId']],
			({ consent, consentLocale, registrationId }) =>
				consent === 'none' || consentLocale !== null || registrationId !== null,
			'consent_needs_proof',
		),
		['consentLocale'],
	),
	v.forward(
		v.partialCheck(
			[['consent'], ['consentedOn'], ['registrationId']],
			({ consent, consentedOn, registrationId }) =>
				consent === 'none' || consentedOn !== null || registrationId !== null,
			'consent_needs_proof',
		),
		['consentedOn'],
	),
	v.transform(({ consentLocale, consentedOn, ...voice }) => ({
		...voice,
		consentLocale: voice.consent === 'none' ? null : consentLocale,
		consentedOn: voice.consent === 'none' ? null : consentedOn,
	})),
);
export type VoiceFields = v.InferOutput<typeof voiceFields>;

export function parseVoice(form: FormData, previous: VoiceFields | null = null): Parsed<VoiceFields> {
	return parseForm(voiceFields, form, (given) => ({
		text: typedLocalized(given, 'text', previous?.text),
		speaker: typedLocalized(given, 'speaker', previous?.speaker),
	}));
}

/** A voice as its form carries it, field by field. */
export function voiceTyped(voice: VoiceFields): Typed {
	return {
		form: voice.form,
		...localizedFields('text', voice.text),
		...localizedFields('speaker', voice.speaker),
		institutionId: voice.institutionId ?? '',
		eventId: voice.eventId ?? '',
		registrationId: voice.registrationId ?? '',
		position: String(voice.position),
		consent: voice.consent,
		consentLocale: voice.consentLocale ?? '',
		consentedOn: voice.consentedOn ?? '',
	};
}

export const voiceListing = {
	sorts: ['position', 'speaker', 'consented'],
	downwards: ['consented'],
	filters: { form: voiceForms, consent: [...consentScopes, 'withdrawn'], event: isId },
	size: 25,
} as const satisfies ListingShape;
export type VoiceListing = Listing<
	(typeof voiceListing)['sorts'][number],
	keyof (typeof voiceListing)['filters']
>;
