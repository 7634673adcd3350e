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
