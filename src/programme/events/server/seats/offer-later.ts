import type { Tx } from '#platform/server/database/client.ts';
import { enqueue } from '#platform/server/jobs/enqueue.ts';

export const offerKind = 'seats.offer';

/** Lets the job run when an offer ends. */
export async function expireLater(tx: Tx, eventId: string, at: Date): Promise<void> {
	await enqueue(
		tx,
		offerKind,
		{ eventId },
		{ key: `${offerKind} ${eventId} ${at.toISOString()}`, runAt: at },
	);
}

/** Lets the job offer what somebody has freed who cannot do it themselves: while people are merged or erased. */
export async function offerSoon(tx: Tx, eventId: string): Promise<void> {
	await enqueue(tx, offerKind, { eventId }, { key: `${offerKind} ${eventId}` });
}
