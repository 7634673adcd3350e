import { and, asc, eq, inArray, isNull, notInArray, type SQL } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { sortForReader } from '#shared/listing.ts';
import type { LocalizedText } from '#shared/text.ts';
import { eventSession, eventSubject, findEventToAttend, registration } from '#programme/events/server/api.ts';
import { overStates } from '#programme/events/registration.ts';
import { institution } from '#programme/institutions/server/api.ts';
import { person } from '#programme/people/server/api.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { Deps } from '#platform/server/deps.ts';
import type { AskedQuestion } from '../answer.ts';
import { isContribution, type Contribution } from '../contribution.ts';
import { answerPolicy } from '../policy.ts';
import { selectAsked } from './asked.ts';
import { answer, takenUp } from './tables.ts';

export type ListedContribution = Contribution & {
	readonly registrationId: string;
	readonly questionId: string;
	readonly givenName: string;
	readonly familyName: string;
	readonly institutionName: LocalizedText | null;
	readonly institutionTyped: string | null;
	/** The session it is taken up in. */
	readonly sessionId: string | null;
};

export type SessionOfEvent = {
	readonly id: string;
	readonly title: LocalizedText;
	readonly startsLocal: string;
};

export type Contributions = {
	/** Whether the event asks what people bring, in a question whose answers the actor opens. */
	readonly isAsked: boolean;
	readonly contributions: readonly ListedContribution[];
	readonly sessions: readonly SessionOfEvent[];
};

/** What people bring to an event, as far as its questions let the actor read, and the sessions it can be taken up in. */
export async function contributionsOf(
	deps: Deps,
	actor: Actor,
	{ eventId }: { readonly eventId: string },
): Promise<Contributions> {
	return deps.db.as(actor, async (tx) => {
		const open = await openQuestions(tx, actor, eventId);
		const sessions = await tx
			.select({ id: eventSession.id, title: eventSession.title, startsLocal: eventSession.startsLocal })
			.from(eventSession)
			.where(and(eq(eventSession.eventId, eventId), isNull(eventSession.deletedAt)))
			.orderBy(asc(eventSession.startsLocal), asc(eventSession.endsLocal), asc(eventSession.id));
		const listed = await select(tx, actor, open, eq(registration.eventId, eventId));
		return { isAsked: open.length > 0, contributions: listed, sessions };
	});
}

/** What is taken up in one session, for whoever plans it and may read it. */
export async function contributionsIn(
	deps: Deps,
	actor: Actor,
	{ eventId, sessionId }: { readonly eventId: string; readonly sessionId: string },
): Promise<Omit<Contributions, 'sessions'>> {
	return deps.db.as(actor, async (tx) => {
		const open = await openQuestions(tx, actor, eventId);
		const here = and(eq(registration.eventId, eventId), eq(takenUp.sessionId, sessionId));
		return { isAsked: open.length > 0, contributions: await select(tx, actor, open, here) };
	});
}

/** The questions of an event that ask for a contribution and whose answers the actor opens. */
export async function openQuestions(tx: Tx, actor: Actor, eventId: string): Promise<AskedQuestion[]> {
	const found = await findEventToAttend(tx, actor, eventId);
	const { questions } = await selectAsked(tx, found.id);
	const subject = eventSubject(found);
	return questions.filter(
		({ type, readers }) => type === 'contribution' && answerPolicy[readers](actor, subject),
	);
}

async function select(
	tx: Tx,
	actor: Actor,
	open: readonly AskedQuestion[],
	where: SQL | undefined,
): Promise<ListedContribution[]> {
	if (open.length === 0) return [];
	const rows = await tx
		.select({
			registrationId: answer.registrationId,
			questionId: answer.questionId,
			value: answer.value,
			givenName: person.givenName,
			familyName: person.familyName,
			institutionName: institution.name,
			institutionTyped: registration.institutionTyped,
			sessionId: takenUp.sessionId,
		})
		.from(answer)
		.innerJoin(registration, eq(registration.id, answer.registrationId))
		.innerJoin(person, eq(person.id, registration.personId))
		.leftJoin(institution, eq(institution.id, registration.institutionId))
		.leftJoin(
			takenUp,
			and(eq(takenUp.registrationId, answer.registrationId), eq(takenUp.questionId, answer.questionId)),
		)
		.where(
			and(
				inArray(
					answer.questionId,
					open.map(({ id }) => id),
				),
				notInArray(registration.state, [...overStates]),
				isNull(registration.deletedAt),
				isNull(person.erasedAt),
				where,
			),
		);
	const listed = rows.flatMap(({ value, ...row }) => (isContribution(value) ? [{ ...row, ...value }] : []));
	return sortForReader(listed, ({ familyName, givenName }) => `${familyName} ${givenName}`, actor.locale);
}
