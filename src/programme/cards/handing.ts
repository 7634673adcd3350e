import * as v from 'valibot';
import { isId } from '#shared/id.ts';
import { locales } from '#shared/locale.ts';
import { isLocalDate } from '#shared/time.ts';
import { cardSchema } from './card.ts';
import {
	caseCode,
	caseStates,
	mostBytes,
	mostRecipients,
	overlayKinds,
	publicKey,
	receiptReasons,
} from './centre.ts';
import { countedProfiles } from './counted.ts';
import { mostPhotoBytes, photoSource } from './media/photo.ts';
import { consentCodes, mostVoiceBytes, textDigest } from './media/voice.ts';

const id = v.pipe(
	v.string(),
	v.check((text) => isId(text)),
);
/** Ids of cases and versions are made in the browser, without an order. */
const ownId = v.pipe(v.string(), v.uuid());
const locked = v.pipe(v.string(), v.minLength(1), v.maxLength(4_000));

const base64 = (mostBytes: number) =>
	v.pipe(v.string(), v.base64(), v.maxLength(Math.ceil((mostBytes * 4) / 3) + 4));

/** What a device hands in: a sealed version, its bytes in Base64. */
export const handing = v.strictObject({
	centreId: id,
	caseId: ownId,
	code: caseCode,
	lastMetOn: v.pipe(
		v.string(),
		v.check((day) => isLocalDate(day)),
	),
	recipients: v.pipe(v.array(id), v.minLength(1), v.maxLength(mostRecipients)),
	isShare: v.boolean(),
	version: v.strictObject({
		id: ownId,
		follows: v.pipe(v.array(ownId), v.maxLength(100)),
		sealed: base64(mostBytes),
	}),
});

const ofCentre = { centreId: id };
/** The photo of a card: left as it is where nothing is said of it, taken off by null; bytes only for another one. */
const laidPhoto = v.nullable(v.strictObject({ ...photoSource, bytes: v.optional(base64(mostPhotoBytes)) }));
export type LaidPhoto = v.InferOutput<typeof laidPhoto>;
/** Every other step, by its name. */
export const counsellingStep = v.variant('step', [
	v.strictObject({ step: v.literal('keep_key'), ...ofCentre, publicKey, byPassphrase: locked }),
	v.strictObject({
		step: v.literal('rewrap'),
		identityId: id,
		byPassphrase: v.optional(locked),
		trusted: v.optional(v.pipe(v.string(), v.maxLength(40_000))),
	}),
	v.strictObject({ step: v.literal('confirm'), ...ofCentre, identityId: id, publicKey }),
	v.strictObject({ step: v.literal('end'), ...ofCentre, identityId: id, successorId: v.nullable(id) }),
	v.strictObject({ step: v.literal('assign'), ...ofCentre, identityId: id }),
	v.strictObject({ step: v.literal('recovery_key'), ...ofCentre, publicKey }),
	v.strictObject({ step: v.literal('drill'), ...ofCentre, publicKey }),
	v.strictObject({
		step: v.literal('lay_card'),
		...ofCentre,
		code: cardSchema.entries.code,
		kind: v.picklist(overlayKinds),
		card: v.nullable(cardSchema),
		/** The words that were seen there, which these are to replace; null where there were none. */
		over: v.optional(v.nullable(cardSchema)),
		photo: v.optional(laidPhoto),
	}),
	v.strictObject({ step: v.literal('lift_card'), ...ofCentre, code: cardSchema.entries.code }),
	v.strictObject({
		step: v.literal('put_voice'),
		...ofCentre,
		code: v.union([cardSchema.entries.code, v.picklist(consentCodes)]),
		locale: v.picklist(locales),
		digest: textDigest,
		bytes: base64(mostVoiceBytes),
		/** Whoever speaks agrees that their voice is kept here. */
		isAgreed: v.literal(true),
	}),
	v.strictObject({ step: v.literal('drop_voice'), ...ofCentre, id }),
	v.strictObject({ step: v.literal('are_there'), caseIds: v.pipe(v.array(ownId), v.maxLength(5_000)) }),
	v.strictObject({ step: v.literal('case_state'), caseId: ownId, state: v.picklist(caseStates) }),
	v.strictObject({
		step: v.literal('delete_case'),
		caseId: ownId,
		reason: v.picklist(receiptReasons.filter((reason) => reason !== 'retention')),
	}),
	v.strictObject({
		step: v.literal('send_counts'),
		...ofCentre,
		identityId: id,
		period: v.pipe(v.string(), v.regex(/^\d{4}-Q[1-4]$/)),
		counts: countedProfiles,
	}),
]);
export type CounsellingStep = v.InferOutput<typeof counsellingStep>;
