import type { OpenCase } from '../case/open-case.ts';
import { consentVersions, type Purpose } from './lists.ts';
import { readProfile, type Profile, type Value } from './profile.ts';

export const consentVersion = consentVersions[1];

export type Consent = Value<'consent'>;

/** Whether the client agreed to this, and has not taken it back. Nothing said is no. */
export const isAgreed = ({ consent }: Pick<Profile, 'consent'>, purpose: Purpose) =>
	consent[purpose]?.isGiven === true;

/**
 * Whether the client agreed to this by every version there is. Where two devices wrote differently it is a no until that is decided: what
 * is given away by a yes cannot be taken back.
 */
export function isAgreedOnBothSides(
	{ get, conflicts }: Pick<OpenCase, 'get' | 'conflicts'>,
	purpose: Purpose,
) {
	const path = `consent/${purpose}`;
	const differing = conflicts()
		.find((one) => one.path === path)
		?.versions.map(({ value }) => value);
	return (differing ?? [get(path)]).every((value) => isAgreed(readProfile([[path, value]]), purpose));
}
