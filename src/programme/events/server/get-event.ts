import { and, count, eq, isNull } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { abilities, demand } from '#shared/policy.ts';
import type { LocalizedText } from '#shared/text.ts';
import { institution } from '#programme/institutions/server/api.ts';
import { actionField, project } from '#programme/projects/server/api.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { Deps } from '#platform/server/deps.ts';
import { eventTransitions, hostParts, type EventState, type HostPart } from '../event.ts';
import { eventPolicy } from '../policy.ts';
import type { RegistrationState } from '../registration.ts';
import { findEvent, subjectOf, type EventRow } from './find-event.ts';
import { othersOfSeries, type InSeries } from './series.ts';
import { eventSession } from './session-tables.ts';
import { event, eventHost, registration } from './tables.ts';

export type EventHost = {
	readonly institutionId: string;
	readonly slug: string;
	readonly name: LocalizedText;
	readonly part: HostPart;
};

export type EventDetail = {
	readonly event: EventRow;
	readonly hosts: readonly EventHost[];
	readonly project: { readonly id: string; readonly code: string; readonly title: LocalizedText } | null;
	readonly actionField: { readonly number: number; readonly name: LocalizedText } | null;
	/** The steps that may follow, none for those who may not take one. */
	readonly steps: readonly EventState[];
	readonly sessions: number;
	/** Other events of its series that the actor sees. */
	readonly series: readonly InSeries[];
	/** Of those the actor may see. */
	readonly registrations: Readonly<Partial<Record<RegistrationState, number>>>;
	readonly can: Readonly<Record<keyof typeof eventPolicy, boolean>>;
};

/** One event with what belongs to it. `missing` where the actor does not see it. */
export async function getEvent(
	deps: Deps,
	actor: Actor,
	{ id }: { readonly id: string },
): Promise<EventDetail> {
	return deps.db.as(actor, async (tx) => {
		const { takesPart, ...row } = await findEvent(tx, id);
		const subject = subjectOf({ ...row, takesPart });
		demand(eventPolicy, 'read', actor, subject);
		const can = abilities(eventPolicy, actor, subject);
		const [foundProject] = row.projectId
			? await tx
					.select({ id: project.id, code: project.code, title: project.title })
					.from(project)
					.where(eq(project.id, row.projectId))
			: [];
		const [field] =
			row.actionField === null
				? []
				: await tx
						.select({ number: actionField.number, name: actionField.name })
						.from(actionField)
						.where(eq(actionField.number, row.actionField));
		const [sessions] = await tx
			.select({ count: count() })
			.from(eventSession)
			.where(and(eq(eventSession.eventId, id), isNull(eventSession.deletedAt)));
		return {
			event: row,
			hosts: await hostsOf(tx, id),
			project: foundProject ?? null,
			actionField: field ?? null,
			steps: can.move && !row.deletedAt ? eventTransitions[row.state] : [],
			sessions: sessions?.count ?? 0,
			series: await othersOfSeries(tx, row, isNull(event.deletedAt)),
			registrations: await countsOf(tx, id),
			can,
		};
	});
}

export async function hostsOf(tx: Tx, id: string): Promise<EventHost[]> {
	const hosts = await tx
		.select({
			institutionId: eventHost.institutionId,
			slug: institution.slug,
			name: institution.name,
			part: eventHost.part,
		})
		.from(eventHost)
		.innerJoin(institution, eq(institution.id, eventHost.institutionId))
		.where(eq(eventHost.eventId, id))
		.orderBy(institution.slug);
	return hosts.sort((a, b) => hostParts.indexOf(a.part) - hostParts.indexOf(b.part));
}

/** How many registrations stand in which state. */
export async function countsOf(tx: Tx, id: string): Promise<Partial<Record<RegistrationState, number>>> {
	const rows = await tx
		.select({ state: registration.state, count: count() })
		.from(registration)
		.where(and(eq(registration.eventId, id), isNull(registration.deletedAt)))
		.groupBy(registration.state);
	return Object.fromEntries(rows.map(({ state, count }) => [state, count]));
}
