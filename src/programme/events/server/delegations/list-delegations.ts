import { and, eq, inArray, isNull, sql, type SQL } from 'drizzle-orm';
import { reach, type Actor } from '#shared/actor.ts';
import { demand } from '#shared/policy.ts';
import type { LocalizedText } from '#shared/text.ts';
import { institution } from '#programme/institutions/server/api.ts';
import { person } from '#programme/people/server/api.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { Deps } from '#platform/server/deps.ts';
import { delegationPolicy, namedStates } from '../../delegation.ts';
import { goingStates } from '../../event.ts';
import { eventPolicy, isInReach } from '../../policy.ts';
import { closingOf } from '../../public-registration.ts';
import type { RegistrationPart, RegistrationState } from '../../registration.ts';
import type { GroupPolicy } from '../../waiting.ts';
import { findEvent, subjectOf } from '../find-event.ts';
import { delegate, delegation, quota } from '../seat-tables.ts';
import { seatKeeping } from '../seats/move-seated.ts';
import { event, registration } from '../tables.ts';
import { delegationSubject, findDelegation, type OneDelegation } from './find-delegation.ts';

export type ListedDelegation = {
	readonly id: string;
	readonly institutionId: string;
	readonly institutionName: LocalizedText;
	readonly policy: GroupPolicy;
	readonly planned: number;
	readonly named: number;
	readonly confirmed: number;
	readonly waiting: number;
};

function countOf(states: readonly RegistrationState[]): SQL<number> {
	const among = sql.join(
		states.map((state) => sql`${state}`),
		sql`, `,
	);
	return sql<number>`(count(${registration.id}) filter (where ${registration.state} in (${among}) and ${registration.deletedAt} is null))::int`;
}

function selectDelegations(tx: Tx, where: SQL | undefined) {
	return tx
		.select({
			id: delegation.id,
			institutionId: delegation.institutionId,
			institutionName: institution.name,
			policy: delegation.policy,
			planned: quota.size,
			named: countOf(namedStates),
			confirmed: countOf(['confirmed', 'attended', 'no_show']),
			waiting: countOf(['submitted', 'pending', 'waitlisted', 'offered']),
		})
		.from(delegation)
		.innerJoin(institution, eq(institution.id, delegation.institutionId))
		.innerJoin(quota, eq(quota.delegationId, delegation.id))
		.leftJoin(delegate, eq(delegate.delegationId, delegation.id))
		.leftJoin(registration, eq(registration.id, delegate.registrationId))
		.where(where)
		.groupBy(delegation.id, institution.name, quota.size)
		.orderBy(delegation.id);
}

/** The delegations of an event: all for those who see everybody, else those of the institutions the actor coordinates. */
export async function listDelegations(
	deps: Deps,
	actor: Actor,
	{ eventId }: { readonly eventId: string },
): Promise<{
	delegations: readonly ListedDelegation[];
	/** Institutions the actor may plan one for; null: any. */
	mayPlan: readonly string[] | null;
}> {
	return deps.db.as(actor, async (tx) => {
		const of = await findEvent(tx, eventId);
		const subject = subjectOf(of);
		demand(eventPolicy, 'readRegistrations', actor, subject);
		const own = reach(actor, 'institution', 'coordinator');
		const seen = isInReach(actor, subject)
			? undefined
			: own.length > 0
				? inArray(delegation.institutionId, own)
				: sql`false`;
		const mayPlan = eventPolicy.attend(actor, subject)
			? null
			: own.filter((id) => delegationPolicy.name(actor, delegationSubject(actor, of, id, deps.now())));
		return {
			delegations: await selectDelegations(tx, and(eq(delegation.eventId, eventId), seen)),
			mayPlan: of.deletedAt ? [] : mayPlan,
		};
	});
}

export type DelegationToFinish = {
	readonly id: string;
	readonly eventId: string;
	readonly title: LocalizedText;
	readonly planned: number;
	/** Named, but not registered yet; where it is 0, nobody is named. */
	readonly drafts: number;
};

/** Delegations of the actor's institutions for which nobody is named, or those named are not registered, while there is time for it. */
export async function delegationsToFinish(
	tx: Tx,
	actor: Actor,
	now: Date,
): Promise<readonly DelegationToFinish[]> {
	const own = reach(actor, 'institution', 'coordinator');
	if (own.length === 0) return [];
	const rows = await tx
		.select({
			id: delegation.id,
			event,
			planned: quota.size,
			named: countOf(namedStates),
			drafts: countOf(['draft']),
		})
		.from(delegation)
		.innerJoin(event, eq(event.id, delegation.eventId))
		.innerJoin(quota, eq(quota.delegationId, delegation.id))
		.leftJoin(delegate, eq(delegate.delegationId, delegation.id))
		.leftJoin(registration, eq(registration.id, delegate.registrationId))
		.where(
			and(
				inArray(delegation.institutionId, own),
				isNull(event.deletedAt),
				inArray(event.state, [...goingStates]),
			),
		)
		.groupBy(delegation.id, event.id, quota.size)
		.orderBy(event.startsAt, delegation.id);
	return rows
		.filter((one) => (one.named === 0 || one.drafts > 0) && closingOf(one.event) > now)
		.map(({ id, event: of, planned, drafts }) => ({ id, eventId: of.id, title: of.title, planned, drafts }));
}

export type Member = {
	readonly id: string;
	readonly givenName: string;
	readonly familyName: string;
	readonly email: string | null;
	readonly part: RegistrationPart;
	readonly state: RegistrationState;
	readonly isHead: boolean;
};

export type DelegationDetail = {
	readonly delegation: ListedDelegation;
	readonly members: readonly Member[];
	readonly mayName: boolean;
};

/** One delegation with the people it has named. `missing` where the actor does not see it. */
export async function getDelegation(deps: Deps, actor: Actor, one: OneDelegation): Promise<DelegationDetail> {
	const { row, subject } = await deps.db.as(actor, (tx) => findDelegation(tx, actor, one, deps.now()));
	// Whoever named somebody sees them here, also where they do not see that person otherwise.
	return deps.db.as(seatKeeping(actor), async (tx) => {
		const [found] = await selectDelegations(tx, eq(delegation.id, row.id));
		const members = await tx
			.select({
				id: registration.id,
				givenName: person.givenName,
				familyName: person.familyName,
				email: person.email,
				part: registration.part,
				state: registration.state,
				isHead: delegate.isHead,
			})
			.from(delegate)
			.innerJoin(registration, eq(registration.id, delegate.registrationId))
			.innerJoin(person, eq(person.id, registration.personId))
			.where(
				and(
					eq(delegate.delegationId, row.id),
					inArray(registration.state, [...namedStates]),
					isNull(registration.deletedAt),
				),
			)
			.orderBy(sql`not ${delegate.isHead}`, registration.id);
		return { delegation: found!, members, mayName: delegationPolicy.name(actor, subject) };
	});
}
