import { Refused } from './remote.ts';
import { isFull } from './store.ts';

/** Why a case could not be handed in or taken over; shown beside it. */
export type Trouble =
	/** Its circle has a key whose words were not compared. */
	| 'compare_first'
	/** The server names a colleague whom nobody who has the case has let in. */
	| 'reader_added'
	/** Not sealed to us: who has it must share it, or the recovery sheet opens it. */
	| 'closed'
	| 'newer'
	| 'broken'
	/** The server hands out something that is not this case. */
	| 'foreign'
	/** Not ours any more, and holds what was not handed in. */
	| 'lost'
	/** The centre has not confirmed the key yet. */
	| 'key_not_confirmed'
	| 'no_recovery_key'
	| 'refused'
	/** The server lists it, and did not give it. */
	| 'not_given'
	/** The device has no room left. */
	| 'full';

const told = ['compare_first', 'reader_added', 'key_not_confirmed', 'no_recovery_key'] as const;
/** What is so for all cases alike: a round ends there. */
const ending: readonly string[] = ['offline', 'not_our_server', 'sign_in_first'];

/** What is wrong with one case, so that the others go on; throws what is wrong with all of them. */
export function troubleOf(error: unknown, otherwise: 'refused' | 'not_given'): Trouble {
	if (isFull(error)) return 'full';
	if (!(error instanceof Refused) || ending.includes(error.reason)) throw error;
	return told.find((reason) => reason === error.reason) ?? otherwise;
}
