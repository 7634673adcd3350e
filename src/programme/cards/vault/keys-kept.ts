import type { CounsellingStanding, OwnKey } from '../standing.ts';
import { unwrapByPassphrase, type Stretch } from './wrap.ts';

/**
 * The keys of a device after the server has said which ones a person has. Those of others stay where they are; a key that has ended goes,
 * unless something lies with it that was never handed in.
 */
export function keepKeys(
	known: readonly OwnKey[],
	who: string,
	keys: readonly OwnKey[],
	unsent: ReadonlySet<string>,
): OwnKey[] {
	const latest = new Map(asKnown(known, keys).map((key) => [key.id, key]));
	const kept = known
		.filter((key) => key.who !== who || latest.has(key.id) || unsent.has(key.id))
		.map((key) => latest.get(key.id) ?? key);
	return [...kept, ...keys.filter(({ id }) => !known.some((key) => key.id === id))];
}

/** The public half of a key never changes, whatever a server says: with another one, its wrapping would not open. */
const asKnown = (known: readonly OwnKey[], keys: readonly OwnKey[]) =>
	keys.map((key) => {
		const before = known.find(({ id }) => id === key.id);
		return before && before.publicKey !== key.publicKey ? before : key;
	});

/**
 * Keys that a passphrase may be meant for, the likeliest first: of whoever is signed in, at the centre they turned to or worked for last.
 * Where nobody says who is there, it may be anybody who works on this device.
 */
export function keysToTry(
	known: readonly OwnKey[],
	standing: Pick<CounsellingStanding, 'keys'> | null,
	turnedTo: string | null,
): readonly OwnKey[] {
	const isWanted = ({ centreId }: OwnKey) => Number(centreId === turnedTo);
	if (!standing) return known.toSorted((a, b) => isWanted(b) - isWanted(a));
	const last = known.find(({ id }) => standing.keys.some((key) => key.id === id)) ?? standing.keys[0];
	return asKnown(known, standing.keys).filter(({ centreId }) => centreId === (turnedTo ?? last?.centreId));
}

/** The first key that a passphrase opens, of those whose wrapping was not tried with it before; each try takes a second. */
export async function openOne(
	keys: readonly OwnKey[],
	tried: Set<string>,
	passphrase: string,
	stretch: Stretch,
): Promise<{ readonly key: OwnKey; readonly privateKey: string } | null> {
	for (const key of keys) {
		if (tried.has(key.byPassphrase)) continue;
		tried.add(key.byPassphrase);
		const privateKey = await unwrapByPassphrase(key.publicKey, key.byPassphrase, passphrase, stretch);
		if (privateKey !== null) return { key, privateKey };
	}
	return null;
}
