import type { Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import { demand } from '#shared/policy.ts';
import { historyOf, type Change } from '#platform/server/audit/history.ts';
import type { Deps } from '#platform/server/deps.ts';
import type { EventFields } from '../event.ts';
import { eventPolicy } from '../policy.ts';
import { findEvent, subjectOf, type EventRow } from './find-event.ts';
import { hostsOf } from './get-event.ts';

/** An event with its hosts, as its form takes it; for those who may change it, and not out of the bin. */
export async function eventToChange(
	deps: Deps,
	actor: Actor,
	{ id }: { readonly id: string },
): Promise<EventRow & EventFields> {
	return deps.db.as(actor, async (tx) => {
		const { takesPart, ...row } = await findEvent(tx, id);
		demand(eventPolicy, 'change', actor, subjectOf({ ...row, takesPart }));
		if (row.deletedAt) throw new Fault('missing', 'not_found');
		const hosts = await hostsOf(tx, id);
		return { ...row, hosts: hosts.map(({ institutionId, part }) => ({ institutionId, part })) };
	});
}

/** What was done to an event, the latest first. */
export async function eventHistory(
	deps: Deps,
	actor: Actor,
	{ id }: { readonly id: string },
): Promise<Change[]> {
	return deps.db.as(actor, async (tx) => {
		demand(eventPolicy, 'history', actor, subjectOf(await findEvent(tx, id)));
		return historyOf(tx, 'event', id);
	});
}
