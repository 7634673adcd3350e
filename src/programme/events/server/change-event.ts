import { and, eq } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import { demand } from '#shared/policy.ts';
import { audit, changedFields } from '#platform/server/audit/audit.ts';
import type { Deps } from '#platform/server/deps.ts';
import { materialFields, type EventFields } from '../event.ts';
import { factsOf } from '../notice.ts';
import { eventPolicy } from '../policy.ts';
import { findEvent, subjectOf } from './find-event.ts';
import { noteChange } from './notices/mailing.ts';
import { spelledAlike } from './series.ts';
import { event } from './tables.ts';
import { demandReferences, eventColumns, writeHosts } from './write-event.ts';

export type ChangeEvent = {
	readonly id: string;
	/** The version that was read; another one by now is a `conflict`. */
	readonly version: number;
	readonly fields: EventFields;
};

/** Changes an event; its address stays. Nothing is written where nothing changed. Returns the version it has now. */
export async function changeEvent(
	deps: Deps,
	actor: Actor,
	{ id, version, fields }: ChangeEvent,
): Promise<{ version: number }> {
	return deps.db.as(actor, async (tx) => {
		const before = await findEvent(tx, id);
		demand(eventPolicy, 'change', actor, subjectOf(before));
		if (fields.projectId !== before.projectId)
			demand(eventPolicy, 'create', actor, { projectId: fields.projectId });
		// A training that becomes something else would be out of its trainer's hands, and their change with it.
		demand(eventPolicy, 'change', actor, { ...subjectOf(before), kind: fields.kind });
		if (before.version !== version) throw new Fault('conflict', 'conflict');
		await demandReferences(tx, fields);
		const series = await spelledAlike(tx, fields.series);
		const { search, startsAt, endsAt, ...told } = eventColumns({ ...fields, series });
		const changed = changedFields(comparable(before), told);
		const isOtherHosts = await writeHosts(tx, id, fields.hosts);
		if (isOtherHosts) changed.push('hosts');
		if (changed.length === 0) return { version };
		const now = deps.now();
		const written = await tx
			.update(event)
			.set({ ...told, search, startsAt, endsAt, version: version + 1, updatedAt: now })
			.where(and(eq(event.id, id), eq(event.version, version)))
			.returning({ version: event.version });
		if (written.length === 0) throw new Fault('conflict', 'conflict');
		if (materialFields.some((field) => changed.includes(field)))
			await noteChange(tx, before, factsOf(fields), version + 1);
		await audit(tx, actor, now, { noun: 'event', recordId: id, action: 'change', fields: changed });
		return { version: version + 1 };
	});
}

/** Times as the database writes them, `2022-06-06 09:00:00`, in the form in which they are compared. */
function comparable<
	R extends { startsLocal: string; endsLocal: string; registrationClosesLocal: string | null },
>(row: R): R {
	const iso = (time: string) => time.replace(' ', 'T');
	return {
		...row,
		startsLocal: iso(row.startsLocal),
		endsLocal: iso(row.endsLocal),
		registrationClosesLocal: row.registrationClosesLocal && iso(row.registrationClosesLocal),
	};
}
