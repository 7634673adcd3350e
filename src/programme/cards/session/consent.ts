import { consentVersions, type Purpose } from './lists.ts';
import type { Profile, Value } from './profile.ts';

export const consentVersion = consentVersions[1];

export type Consent = Value<'consent'>;

/** Whether the client agreed to this, and has not taken it back. Nothing said is no. */
export const isAgreed = ({ consent }: Pick<Profile, 'consent'>, purpose: Purpose) =>
	consent[purpose]?.isGiven === true;
