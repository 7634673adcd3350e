import { eq } from 'drizzle-orm';
import { registration } from '#programme/events/server/api.ts';
import type { Tx } from '#platform/server/database/client.ts';
import { judgeScans, spanOf, type Standing } from '../scan.ts';
import { badge, checkIn } from './tables.ts';

type Occasion = { readonly id: string; readonly startsAt: Date; readonly endsAt: Date };

/** All scans of an event, judged. */
export async function readStanding(tx: Tx, { id, ...times }: Occasion): Promise<Standing> {
	const scans = await tx.select().from(checkIn).where(eq(checkIn.eventId, id));
	const badges = await tx
		.select({
			id: badge.id,
			registrationId: badge.registrationId,
			revokedAt: badge.revokedAt,
			state: registration.state,
			deletedAt: registration.deletedAt,
		})
		.from(badge)
		.innerJoin(registration, eq(registration.id, badge.registrationId))
		.where(eq(badge.eventId, id));
	const known = badges.filter(({ deletedAt }) => deletedAt === null);
	return judgeScans(scans, known, spanOf(times));
}
