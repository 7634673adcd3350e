import type { CentreStanding, CounsellingStanding, OwnKey } from '../../standing.ts';

/**
 * `away`: nothing is here and nobody answers; `signed_out`, `no_role`, `no_centre`: for whom it is not, or not yet; `no_key`: a key is to be
 * made; `locked`; `open`; `managing`: coordinates a centre and counsels nowhere.
 */
export type Phase =
	| 'starting'
	| 'unable'
	| 'away'
	| 'signed_out'
	| 'no_role'
	| 'no_centre'
	| 'no_key'
	| 'managing'
	| 'locked'
	| 'open';

/**
 * How it stands with the server; `no_role`: whose key is open does not counsel any more; `other_person`: somebody else is signed in than
 * they.
 */
export type Line = 'online' | 'offline' | 'signed_out' | 'no_role' | 'other_person' | 'not_our_server';

/** What a refusal says of the line; null where it says nothing of it. */
export function lineOf(reason: string): Line | null {
	if (reason === 'offline' || reason === 'failed') return 'offline';
	if (reason === 'sign_in_first') return 'signed_out';
	if (reason === 'not_allowed') return 'no_role';
	return reason === 'other_person' || reason === 'not_our_server' ? reason : null;
}

type Found = {
	readonly key: OwnKey | null;
	readonly standing: CounsellingStanding | null;
	readonly centre: CentreStanding | undefined;
	/** Why the server said nothing, if it did not. */
	readonly reason: string;
};
/** What there is to do while no key is open. */
export function phaseWithoutDesk({ key, standing, centre, reason }: Found): Phase {
	if (key) return 'locked';
	if (!standing)
		return reason === 'sign_in_first' ? 'signed_out' : reason === 'not_allowed' ? 'no_role' : 'away';
	if (centre?.mayCounsel) return 'no_key';
	return centre ? 'managing' : 'no_centre';
}
