import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { demand } from '#shared/policy.ts';
import type { LocalizedText } from '#shared/text.ts';
import { institution } from '#programme/institutions/server/api.ts';
import { person } from '#programme/people/server/api.ts';
import type { Sex } from '#programme/people/person.ts';
import type { Deps } from '#platform/server/deps.ts';
import type { Tx } from '#platform/server/database/client.ts';
import { eventPolicy } from '../../policy.ts';
import { freeSeats, seatedStates, type Quota, type Seating } from '../../quota.ts';
import type { RegistrationPart } from '../../registration.ts';
import { placeInLine } from '../../waiting.ts';
import { findEvent, subjectOf } from '../find-event.ts';
import { delegate, delegation, quota } from '../seat-tables.ts';
import { eventSession } from '../session-tables.ts';
import { registration } from '../tables.ts';
import { seatingOf, waitingLine } from './waiting-line.ts';

export type ShownQuota = Quota & {
	readonly version: number;
	readonly name: LocalizedText | null;
	/** What a session or a delegation is called. */
	readonly about: LocalizedText | null;
};

export type InLine = {
	readonly id: string;
	readonly place: number;
	readonly givenName: string;
	readonly familyName: string;
	readonly institutionName: LocalizedText | null;
	readonly waitingSince: Date | null;
	/** The quotas that are full and keep them waiting. */
	readonly lacks: readonly string[];
	readonly isGroup: boolean;
};

export type Balance = {
	readonly country: string | null;
	readonly part: RegistrationPart;
	readonly sex: Sex;
};

export type SeatOverview = {
	readonly quotas: readonly ShownQuota[];
	readonly seating: Seating;
	readonly line: readonly InLine[];
	/** One for each person who has a seat. */
	readonly seated: readonly Balance[];
	readonly mayChange: boolean;
};

/** How the seats of an event stand: quotas, who has a seat by country, part and sex, and who waits, in the order of the line. */
export async function seatOverview(
	deps: Deps,
	actor: Actor,
	{ eventId }: { readonly eventId: string },
): Promise<SeatOverview> {
	return deps.db.as(actor, async (tx) => {
		const found = await findEvent(tx, eventId);
		const subject = subjectOf(found);
		demand(eventPolicy, 'readSeats', actor, subject);
		const quotas = await shownQuotas(tx, eventId);
		return {
			quotas,
			seating: await seatingOf(tx, eventId),
			line: await shownLine(tx, eventId, quotas),
			seated: await tx
				.select({ country: institution.country, part: registration.part, sex: person.sex })
				.from(registration)
				.innerJoin(person, eq(person.id, registration.personId))
				.leftJoin(institution, eq(institution.id, registration.institutionId))
				.where(
					and(
						eq(registration.eventId, eventId),
						isNull(registration.deletedAt),
						inArray(registration.state, [...seatedStates]),
					),
				),
			mayChange: eventPolicy.attend(actor, subject) && !found.deletedAt,
		};
	});
}

const scopeOrder = ['event', 'part', 'country', 'session', 'delegation'];

export async function shownQuotas(tx: Tx, eventId: string): Promise<ShownQuota[]> {
	const rows = await tx
		.select({
			id: quota.id,
			version: quota.version,
			scope: quota.scope,
			part: quota.part,
			country: quota.country,
			sessionId: quota.sessionId,
			delegationId: quota.delegationId,
			size: quota.size,
			taken: quota.taken,
			name: quota.name,
			session: eventSession.title,
			sender: institution.name,
		})
		.from(quota)
		.leftJoin(eventSession, eq(eventSession.id, quota.sessionId))
		.leftJoin(delegation, eq(delegation.id, quota.delegationId))
		.leftJoin(institution, eq(institution.id, delegation.institutionId))
		.where(eq(quota.eventId, eventId))
		.orderBy(quota.id);
	return rows
		.map(({ session, sender, ...row }) => ({ ...row, about: session ?? sender }))
		.toSorted((a, b) => scopeOrder.indexOf(a.scope) - scopeOrder.indexOf(b.scope));
}

async function shownLine(tx: Tx, eventId: string, quotas: readonly Quota[]): Promise<InLine[]> {
	const line = await waitingLine(tx, eventId, quotas);
	if (line.length === 0) return [];
	const rows = await tx
		.select({
			id: registration.id,
			givenName: person.givenName,
			familyName: person.familyName,
			institutionName: institution.name,
			waitingSince: registration.waitingSince,
			delegationId: delegate.delegationId,
		})
		.from(registration)
		.innerJoin(person, eq(person.id, registration.personId))
		.leftJoin(institution, eq(institution.id, registration.institutionId))
		.leftJoin(delegate, eq(delegate.registrationId, registration.id))
		.where(
			inArray(
				registration.id,
				line.map(({ id }) => id),
			),
		);
	const full = new Set(quotas.filter((one) => freeSeats(one) <= 0).map(({ id }) => id));
	return line.map((waiting) => {
		const { delegationId, ...row } = rows.find(({ id }) => id === waiting.id)!;
		return {
			...row,
			place: placeInLine(line, waiting.id) ?? 0,
			lacks: waiting.quotas.filter((id) => full.has(id)),
			isGroup: delegationId !== null,
		};
	});
}
