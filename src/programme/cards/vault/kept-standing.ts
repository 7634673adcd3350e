import type { CounsellingStanding } from '../standing.ts';
import { deriveFrom, lock, unlock } from './bytes.ts';

const keyOf = (privateKey: string) => deriveFrom(new TextEncoder().encode(privateKey), 'standing');

/** What the server last said, for the time without a network; it names colleagues, so it is locked like everything else. */
export async function lockStanding(privateKey: string, standing: CounsellingStanding): Promise<string> {
	return lock(await keyOf(privateKey), 'standing', JSON.stringify(standing));
}
export async function readStanding(
	privateKey: string,
	locked: string | null,
): Promise<CounsellingStanding | null> {
	const text = locked && (await unlock(await keyOf(privateKey), 'standing', locked));
	return text ? (JSON.parse(text) as CounsellingStanding) : null;
}
