import { eq } from 'drizzle-orm';
import type { Tx } from '#platform/server/database/client.ts';
import { newKeys, type KeyPair } from '../badge.ts';
import { badgeKey } from './tables.ts';

/** The key that signs an event's badges, made the first time it is asked for. */
export async function keyOf(tx: Tx, eventId: string): Promise<KeyPair> {
	const select = () => tx.select().from(badgeKey).where(eq(badgeKey.eventId, eventId));
	const [kept] = await select();
	if (kept) return kept;
	await tx
		.insert(badgeKey)
		.values({ eventId, ...(await newKeys()) })
		.onConflictDoNothing();
	const [made] = await select();
	return made!;
}
