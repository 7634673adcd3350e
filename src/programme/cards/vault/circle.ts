import type { CentreStanding, OwnKey } from '../standing.ts';
import type { Trusted } from './trust.ts';

/** Whose keys a case is sealed to: counsellors by the ids the server knows, and all public keys with the centre's. */
export type Circle = {
	readonly recipients: readonly string[];
	readonly publicKeys: readonly string[];
	/** Keys of the circle that were not compared yet; nothing is sealed to it before. */
	readonly strangers: readonly string[];
};

/** A circle of counsellors; of a case that is new, oneself. Who has left is in none. */
export function circleOf(
	centre: CentreStanding,
	own: OwnKey,
	trusted: Trusted,
	wanted: readonly string[] = [own.id],
): Circle {
	const inside = centre.counsellors.filter(({ id, state }) => state === 'active' && wanted.includes(id));
	const keys = inside.map(({ id, publicKey }) => (id === own.id ? own.publicKey : publicKey));
	const publicKeys = [...keys, ...(centre.recoveryKey ? [centre.recoveryKey] : [])].sort();
	return {
		recipients: inside.map(({ id }) => id),
		publicKeys,
		strangers: publicKeys.filter((key) => key !== own.publicKey && !trusted.includes(key)),
	};
}
