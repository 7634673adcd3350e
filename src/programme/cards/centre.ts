import * as v from 'valibot';
import type { Transitions } from '#shared/transition.ts';

/** `new` until the centre has heard the words of its key and confirmed it; who has left comes back with another. */
export const identityStates = ['new', 'active', 'left'] as const;
export type IdentityState = (typeof identityStates)[number];
export const identityTransitions: Transitions<IdentityState> = {
	new: ['active', 'left'],
	active: ['left'],
	left: [],
};

export const caseStates = ['open', 'closed'] as const;
export type CaseState = (typeof caseStates)[number];

/** Why a case was deleted; all that stays of it. */
export const receiptReasons = ['client', 'retention', 'mistake'] as const;
export type ReceiptReason = (typeof receiptReasons)[number];

/** Months after the last meeting until a case is deleted, and weeks before that its counsellors are told. */
export const keptMonths = 12;
export const warnedDays = 30;

/** Days after its closing in which the counsellors of a centre still reach its cases: time to hand in, and to give clients what is theirs. */
export const closingDays = 30;

/** A public key of age: X25519 in Bech32. */
export const publicKey = v.pipe(v.string(), v.regex(/^age1[02-9ac-hj-np-z]{58}$/));
/** A case code: two syllables, two digits. It can be said aloud in every language of the programme. */
export const caseCode = v.pipe(v.string(), v.regex(/^[a-z]{4}-\d{2}$/));
/** Who knows more than this about a case holds too much of it. */
export const mostBytes = 512 * 1024;
/** Counsellors of one case; nobody needs more. */
export const mostRecipients = 40;

export const overlayKinds = ['added', 'hidden', 'replaced'] as const;
export type OverlayKind = (typeof overlayKinds)[number];
