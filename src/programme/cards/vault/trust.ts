import * as v from 'valibot';
import { deriveFrom, lock, unlock } from './bytes.ts';

/** Public keys that the counsellor has compared by their words; nothing is sealed to any other. */
export type Trusted = readonly string[];

const keyOf = (privateKey: string) => deriveFrom(new TextEncoder().encode(privateKey), 'trusted keys');

export async function lockTrusted(privateKey: string, trusted: Trusted): Promise<string> {
	return lock(await keyOf(privateKey), 'trusted keys', JSON.stringify([...trusted].sort()));
}

/** Nobody where nothing is kept, or what is kept was made by somebody else. */
export async function readTrusted(privateKey: string, locked: string | null): Promise<Trusted> {
	const text = locked && (await unlock(await keyOf(privateKey), 'trusted keys', locked));
	return text ? v.parse(v.array(v.string()), JSON.parse(text)) : [];
}
