import type { Purpose } from './lists.ts';
import type { Profile, Value } from './profile.ts';

/** The version of the notice and of the questions; raised when what they say changes. */
export const consentVersion = '2026-11';

export type Consent = Value<'consent'>;

/** Whether the client agreed to this, and has not taken it back. Nothing said is no. */
export const isAgreed = ({ consent }: Pick<Profile, 'consent'>, purpose: Purpose) =>
	consent[purpose]?.isGiven === true;
