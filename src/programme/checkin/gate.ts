import * as v from 'valibot';
import { choice, line, localDateTime, optionalLine } from '#shared/form.ts';
import { optionalRecordId, recordId } from '#shared/fields.ts';
import { scanKinds } from './scan.ts';

export const gateInput = v.object({ eventId: recordId, name: line(40), validUntilLocal: localDateTime });
export type GateInput = v.InferOutput<typeof gateInput>;

export const gateChoice = v.object({ eventId: recordId, id: recordId });
export const badgeChoice = v.object({ eventId: recordId, registrationId: recordId });
export const undoInput = v.object({ eventId: recordId, nonce: recordId });
/** What is sent from the gate page where it runs without script. */
export const handScan = v.object({
	nonce: recordId,
	kind: choice(scanKinds),
	code: optionalLine(20),
	undoes: optionalRecordId,
});

/** Holds the credential of a device that is a gate, for as long as any gate may be good and late uploads are taken. */
export const gateCookie = 'gate';
export const gateCookieDays = 70;

export type GateState = 'waiting' | 'open' | 'expired' | 'revoked';

/** `waiting`: no device has taken its link yet. */
export function gateState(
	gate: {
		readonly validUntil: Date;
		readonly revokedAt: Date | null;
		readonly openedAt: Date | null;
	},
	now: Date,
): GateState {
	if (gate.revokedAt) return 'revoked';
	if (gate.validUntil <= now) return 'expired';
	return gate.openedAt ? 'open' : 'waiting';
}

/** Days for which a device whose time is up may still hand in what it scanned before. */
export const lateDays = 7;
/** From here on a device's clock is said to be wrong. */
export const clockToleranceSeconds = 120;
/** Days after the event until check-ins, badges and gates are deleted; who attended stays. */
export const retentionDays = 30;

const moment = v.pipe(v.number(), v.minValue(0), v.maxValue(8_000_000_000_000));
const mostScans = 500;

/** What a device hands in: its clock, and its scans in its own order. A scan names its badge by what was scanned or typed. */
export const upload = v.object({
	now: moment,
	scans: v.pipe(
		v.array(
			v.object({
				nonce: recordId,
				counter: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
				kind: v.picklist(scanKinds),
				at: moment,
				token: v.nullish(v.pipe(v.string(), v.maxLength(200)), null),
				code: v.nullish(v.pipe(v.string(), v.maxLength(20)), null),
				undoes: v.nullish(recordId, null),
			}),
		),
		v.maxLength(mostScans),
	),
});
export type Upload = v.InferOutput<typeof upload>;
