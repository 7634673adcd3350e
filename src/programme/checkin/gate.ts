import * as v from 'valibot';
import { line, localDateTime } from '#shared/form.ts';
import { recordId } from '#shared/fields.ts';
import { scanKinds } from './scan.ts';

export const gateInput = v.object({ eventId: recordId, name: line(40), validUntilLocal: localDateTime });
export type GateInput = v.InferOutput<typeof gateInput>;

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

/** One person as a gate knows them: nothing that is not needed to let them in. */
export type GuestRow = {
	readonly serial: string;
	readonly code: string;
	readonly givenName: string;
	readonly familyName: string;
	readonly institution: string;
	readonly part: string;
	/** Since when and by which gate they are here, if they are. */
	readonly since: number | null;
	readonly gate: string | null;
	readonly isInside: boolean;
};

export type GuestList = {
	readonly event: { readonly id: string; readonly title: string };
	readonly gate: { readonly name: string; readonly validUntil: number };
	readonly publicKey: string;
	readonly guests: readonly GuestRow[];
	/** Serials of badges that were good once. */
	readonly revoked: readonly string[];
	readonly now: number;
};
