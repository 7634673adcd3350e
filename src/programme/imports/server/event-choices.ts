import { desc, isNull } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { demand } from '#shared/policy.ts';
import type { Deps } from '#platform/server/deps.ts';
import { event } from '#programme/events/server/api.ts';
import { importPolicy } from '../policy.ts';

/** The events that participants can be brought into, the latest first. */
export async function eventChoices(deps: Deps, actor: Actor) {
	demand(importPolicy, 'create', actor, undefined);
	return deps.db.as(actor, (tx) =>
		tx
			.select({ id: event.id, title: event.title, startsLocal: event.startsLocal })
			.from(event)
			.where(isNull(event.deletedAt))
			.orderBy(desc(event.startsAt))
			.limit(500),
	);
}
