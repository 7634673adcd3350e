import type { Profile, Value } from './profile.ts';

/** What consent is asked for, each apart and apart from the notice. Without the first there is no profile. */
export const purposes = ['counselling', 'colleagues', 'referral', 'counts'] as const;
export type Purpose = (typeof purposes)[number];

/** The version of the notice and of the questions; raised when what they say changes. */
export const consentVersion = '2026-11';

export type Consent = Value<'consent'>;

/** Whether the client agreed to this, and has not taken it back. Nothing said is no. */
export const isAgreed = ({ consent }: Pick<Profile, 'consent'>, purpose: Purpose) =>
	consent[purpose]?.isGiven === true;
