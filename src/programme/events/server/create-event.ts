import type { Actor } from '#shared/actor.ts';
import { newId } from '#shared/id.ts';
import { demand } from '#shared/policy.ts';
import { audit } from '#platform/server/audit/audit.ts';
import { underFreeSlug } from '#platform/server/database/unique.ts';
import type { Deps } from '#platform/server/deps.ts';
import type { EventFields } from '../event.ts';
import { eventPolicy } from '../policy.ts';
import { spelledAlike } from './series.ts';
import { event } from './tables.ts';
import { demandReferences, eventColumns, eventSlug, writeHosts } from './write-event.ts';

/** Adds an event as a draft and gives it an address of its own. Faults: `forbidden`, `invalid` at a reference. */
export async function createEvent(
	deps: Deps,
	actor: Actor,
	fields: EventFields,
): Promise<{ id: string; slug: string }> {
	demand(eventPolicy, 'create', actor, { projectId: fields.projectId });
	const now = deps.now();
	const id = newId(now.getTime());
	return deps.db.as(actor, async (tx) => {
		await demandReferences(tx, fields);
		const series = await spelledAlike(tx, fields.series);
		const columns = eventColumns({ ...fields, series });
		const slug = await underFreeSlug(tx, 'event_slug', eventSlug(fields), async (inner, free) => {
			await inner.insert(event).values({ id, slug: free, ...columns, createdAt: now, updatedAt: now });
			return free;
		});
		await writeHosts(tx, id, fields.hosts);
		await audit(tx, actor, now, { noun: 'event', recordId: id, action: 'create' });
		return { id, slug };
	});
}
