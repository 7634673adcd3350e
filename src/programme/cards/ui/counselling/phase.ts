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

/** How it stands with the server; `other_person`: somebody else is signed in than the one whose key is open. */
export type Line = 'online' | 'offline' | 'signed_out' | 'other_person' | 'not_our_server';

/** What a refusal says of the line; null where it says nothing of it. */
export function lineOf(reason: string): Line | null {
	if (reason === 'offline' || reason === 'failed') return 'offline';
	if (reason === 'sign_in_first') return 'signed_out';
	return reason === 'other_person' || reason === 'not_our_server' ? reason : null;
}
