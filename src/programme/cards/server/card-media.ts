import { eq, inArray, lte, sql } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import { demand } from '#shared/policy.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { Deps } from '#platform/server/deps.ts';
import { keptMonths } from '../centre.ts';
import { counsellingPolicy } from '../policy.ts';
import { cardPhoto } from './photo-tables.ts';
import { counsellingCentre } from './tables.ts';
import { cardVoice } from './voice-tables.ts';

/** What belongs to a card and lies in a file of its own. */
const media = { photo: cardPhoto, voice: cardVoice } as const;

/** The bytes of a photo or a recording, for the counsellors of its centre; `missing` for everybody else. */
export async function readCardMedium(
	deps: Deps,
	actor: Actor,
	kind: keyof typeof media,
	id: string,
): Promise<Uint8Array> {
	demand(counsellingPolicy, 'enter', actor, undefined);
	const table = media[kind];
	const [found] = await deps.db.as(actor, (tx) =>
		tx.select({ bytes: table.bytes }).from(table).where(eq(table.id, id)),
	);
	if (!found) throw new Fault('missing', 'not_found');
	return found.bytes;
}

/** Takes off photos and recordings of centres that were closed as many months ago as cases are kept: until then one may begin again where it ended. */
export async function dropMediaOfClosed(tx: Tx, now: Date): Promise<void> {
	const since = sql`${now.toISOString()}::timestamptz - make_interval(months => ${keptMonths})`;
	const closed = tx
		.select({ id: counsellingCentre.id })
		.from(counsellingCentre)
		.where(lte(counsellingCentre.closedAt, since));
	for (const table of Object.values(media)) await tx.delete(table).where(inArray(table.centreId, closed));
}
