import { eq, getTableColumns, sql } from 'drizzle-orm';
import { Fault } from '#shared/fault.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { EventSubject } from '../policy.ts';
import { event } from './tables.ts';

export type EventRow = typeof event.$inferSelect;
export type FoundEvent = EventRow & { readonly takesPart: boolean };

/** The event if the actor sees it; otherwise `missing`, whether it exists or not. */
export async function findEvent(tx: Tx, id: string): Promise<FoundEvent> {
	const [found] = await tx
		.select({
			...getTableColumns(event),
			takesPart: sql<boolean>`${event.id} = any((select koprue.events_of_mine())::uuid[])`,
		})
		.from(event)
		.where(eq(event.id, id));
	if (!found) throw new Fault('missing', 'not_found');
	return found;
}

/** What the policies ask about an event. */
export function subjectOf(found: FoundEvent): EventSubject {
	return {
		eventId: found.id,
		projectId: found.projectId,
		kind: found.kind,
		state: found.state,
		confidentiality: found.confidentiality,
		isDeleted: found.deletedAt !== null,
		takesPart: found.takesPart,
	};
}
