import { and, asc, eq, gte, inArray, isNull, sql } from 'drizzle-orm';
import { hasRole, type Actor } from '#shared/actor.ts';
import { demand, isTeam } from '#shared/policy.ts';
import type { LocalizedText } from '#shared/text.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { Deps } from '#platform/server/deps.ts';
import { goingStates, type EventKind, type EventState } from '#programme/events/event.ts';
import {
	delegationsToFinish,
	event,
	registration,
	type DelegationToFinish,
} from '#programme/events/server/api.ts';
import { stepsWaiting, type WaitingStep } from '#programme/institutions/server/api.ts';
import { owedBy } from '#programme/dialogues/server/api.ts';
import { countUnanswered, myTasks, type MyTask } from '#programme/outcomes/server/api.ts';
import { deskPolicy } from '../policy.ts';
import { namedChanges, type NamedChange } from './changes.ts';
import { stepsTaken, type StepsTaken } from './first-steps.ts';
import { textsWaiting, type TextsWaiting } from './translations.ts';

export type NextEvent = {
	readonly id: string;
	readonly title: LocalizedText;
	readonly kind: EventKind;
	readonly state: EventState;
	readonly startsLocal: string;
	readonly endsLocal: string;
	readonly place: string | null;
};

export type Dashboard = {
	readonly nextEvents: readonly NextEvent[];
	/** Events with registrations that wait for an answer; empty for those who do not give it. */
	readonly waiting: readonly { readonly id: string; readonly title: LocalizedText; readonly count: number }[];
	/** The actor's own open tasks, the most pressing first. */
	readonly tasks: readonly MyTask[];
	/** Recommendations that wait for an answer of the actor's institutions. */
	readonly unanswered: number;
	/** The same for recommendations of dialogues. */
	readonly owed: number;
	/** Delegations of the actor's institutions that are not registered yet. */
	readonly delegations: readonly DelegationToFinish[];
	/** Steps of partnerships that wait for the actor to confirm them. */
	readonly confirmations: readonly WaitingStep[];
	/** The rest is the team's: null for everybody else. */
	readonly texts: readonly TextsWaiting[] | null;
	readonly steps: StepsTaken | null;
	readonly changes: readonly NamedChange[] | null;
};

/** What somebody needs to see when they come to work; as many queries on an empty programme as on a large one. */
export async function getDashboard(deps: Deps, actor: Actor): Promise<Dashboard> {
	demand(deskPolicy, 'read', actor, undefined);
	const now = deps.now();
	return deps.db.as(actor, async (tx) => {
		const nextEvents = await upcoming(tx, now);
		const answers = isTeam(actor, undefined) || hasRole(actor, 'organiser', 'trainer');
		const waiting = answers ? await waitingRegistrations(tx) : [];
		const own = {
			tasks: await myTasks(tx, actor),
			unanswered: await countUnanswered(tx, actor),
			owed: (await owedBy(tx, actor)).length,
			delegations: await delegationsToFinish(tx, actor, now),
			confirmations: await stepsWaiting(tx, deps, actor),
		};
		if (!isTeam(actor, undefined))
			return { nextEvents, waiting, ...own, texts: null, steps: null, changes: null };
		const texts = await textsWaiting(tx);
		return {
			nextEvents,
			waiting,
			...own,
			texts,
			steps: await stepsTaken(tx),
			changes: await namedChanges(tx, 8),
		};
	});
}

function upcoming(tx: Tx, now: Date): Promise<NextEvent[]> {
	return tx
		.select({
			id: event.id,
			title: event.title,
			kind: event.kind,
			state: event.state,
			startsLocal: event.startsLocal,
			endsLocal: event.endsLocal,
			place: event.place,
		})
		.from(event)
		.where(
			and(isNull(event.deletedAt), gte(event.endsAt, now), inArray(event.state, ['draft', ...goingStates])),
		)
		.orderBy(asc(event.startsAt), asc(event.id))
		.limit(5);
}

function waitingRegistrations(tx: Tx): Promise<Dashboard['waiting'][number][]> {
	const count = sql<number>`count(*)::int`;
	return tx
		.select({ id: event.id, title: event.title, count })
		.from(registration)
		.innerJoin(event, eq(event.id, registration.eventId))
		.where(
			and(
				isNull(registration.deletedAt),
				isNull(event.deletedAt),
				inArray(registration.state, ['submitted', 'pending']),
				inArray(event.state, [...goingStates]),
			),
		)
		.groupBy(event.id)
		.orderBy(asc(event.startsAt), asc(event.id))
		.limit(10);
}
