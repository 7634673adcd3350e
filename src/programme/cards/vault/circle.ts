import type { CentreStanding, OwnKey } from '../standing.ts';
import type { Trusted } from './trust.ts';

/** Whose keys a case is sealed to: counsellors by the ids the server knows, and all public keys with the centre's. */
export type Circle = {
	readonly recipients: readonly string[];
	readonly publicKeys: readonly string[];
	/** Keys of the circle that were not compared yet; nothing is sealed to it before. */
	readonly strangers: readonly string[];
};

/** A circle of counsellors. Who has left is in none. */
export function circleOf(
	centre: CentreStanding,
	own: OwnKey,
	trusted: Trusted,
	wanted: readonly string[],
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

/** Keys of colleagues in a circle to whom a case was not sealed before: nobody of those who have it has let them in. */
export function newcomers(
	{ publicKeys }: Circle,
	own: OwnKey,
	{ recoveryKey }: CentreStanding,
	sealedTo: readonly string[],
): string[] {
	return publicKeys.filter((key) => key !== own.publicKey && key !== recoveryKey && !sealedTo.includes(key));
}
