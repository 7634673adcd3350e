import { and, eq, isNull, notInArray } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import { eventSession, registration } from '#programme/events/server/api.ts';
import { overStates } from '#programme/events/registration.ts';
import { audit } from '#platform/server/audit/audit.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { Deps } from '#platform/server/deps.ts';
import type { TakeUp } from '../contribution.ts';
import { openQuestions } from './contributions.ts';
import { answer, takenUp } from './tables.ts';

/**
 * Says in which session of the event a contribution is taken up, or that it is in none. `missing` for what is no contribution to the
 * event that the actor may read; `invalid` at `session` for what is no session of it, or lies in the bin by now.
 */
export async function takeUp(
	deps: Deps,
	actor: Actor,
	{ eventId, ...input }: TakeUp & { readonly eventId: string },
): Promise<void> {
	const { registration: registrationId, question: questionId, session: sessionId } = input;
	const open = await deps.db.as(actor, (tx) => openQuestions(tx, actor, eventId));
	if (!open.some(({ id }) => id === questionId)) throw new Fault('missing', 'not_found');
	await deps.db.as({ kind: 'system', name: 'contributions', locale: actor.locale }, async (tx) => {
		await lockAnswer(tx, { eventId, registrationId, questionId });
		const one = and(eq(takenUp.registrationId, registrationId), eq(takenUp.questionId, questionId));
		const [before] = await tx.select({ sessionId: takenUp.sessionId }).from(takenUp).where(one);
		if ((before?.sessionId ?? null) === sessionId) return;
		if (sessionId === null) await tx.delete(takenUp).where(one);
		else {
			await demandSession(tx, eventId, sessionId);
			await tx
				.insert(takenUp)
				.values({ registrationId, questionId, sessionId })
				.onConflictDoUpdate({ target: [takenUp.registrationId, takenUp.questionId], set: { sessionId } });
		}
		const action = sessionId === null ? 'not_take_up' : 'take_up';
		await audit(tx, actor, deps.now(), { noun: 'registration', recordId: registrationId, action });
	});
}

type Place = { readonly eventId: string; readonly registrationId: string; readonly questionId: string };

/** Whoever withdraws the answer meanwhile waits, or was first and it is gone. */
async function lockAnswer(tx: Tx, { eventId, registrationId, questionId }: Place): Promise<void> {
	const [found] = await tx
		.select({ id: answer.registrationId })
		.from(answer)
		.innerJoin(registration, eq(registration.id, answer.registrationId))
		.where(
			and(
				eq(answer.registrationId, registrationId),
				eq(answer.questionId, questionId),
				eq(registration.eventId, eventId),
				notInArray(registration.state, [...overStates]),
				isNull(registration.deletedAt),
			),
		)
		.for('update', { of: answer });
	if (!found) throw new Fault('missing', 'not_found');
}

async function demandSession(tx: Tx, eventId: string, id: string): Promise<void> {
	const [found] = await tx
		.select({ id: eventSession.id })
		.from(eventSession)
		.where(and(eq(eventSession.id, id), eq(eventSession.eventId, eventId), isNull(eventSession.deletedAt)));
	if (!found)
		throw new Fault('invalid', 'check_fields', { issues: [{ field: 'session', reason: 'choose_one' }] });
}
