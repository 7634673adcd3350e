import { and, desc, isNull, or, sql } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import type { LocalizedText } from '#shared/text.ts';
import type { Deps } from '#platform/server/deps.ts';
import type { EventKind, EventState } from '../event.ts';
import { event } from './tables.ts';

export type InstitutionEvent = {
	readonly id: string;
	readonly title: LocalizedText;
	readonly kind: EventKind;
	readonly state: EventState;
	readonly startsLocal: string;
	readonly endsLocal: string;
	readonly isHost: boolean;
	/** People registered for the institution, of those the actor sees. */
	readonly people: number;
};

/** The events an institution hosts or sends people to, of those the actor sees, the latest first; at most a hundred. */
export async function institutionEvents(
	deps: Deps,
	actor: Actor,
	institutionId: string,
): Promise<InstitutionEvent[]> {
	const isHost = sql<boolean>`exists (select 1 from event_host h where h.event_id = event.id and h.institution_id = ${institutionId})`;
	const people = sql<number>`(select count(*)::int from registration r where r.event_id = event.id and r.institution_id = ${institutionId}
		and r.deleted_at is null and r.state not in ('draft', 'cancelled', 'declined'))`;
	return deps.db.as(actor, (tx) =>
		tx
			.select({
				id: event.id,
				title: event.title,
				kind: event.kind,
				state: event.state,
				startsLocal: event.startsLocal,
				endsLocal: event.endsLocal,
				isHost,
				people,
			})
			.from(event)
			.where(and(isNull(event.deletedAt), or(isHost, sql`${people} > 0`)))
			.orderBy(desc(event.startsAt), event.id)
			.limit(100),
	);
}
