import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import { isSame } from '#shared/same.ts';
import { registration, registrationsToJoin } from '#programme/events/server/api.ts';
import type { Joining } from '#programme/people/server/api.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { Deps } from '#platform/server/deps.ts';
import type { AnswerValue } from '../answer.ts';
import { joinLetters } from './letters.ts';
import { keepAnswers, storedAnswers } from './stored-answers.ts';
import { consentStep, question, takenUp } from './tables.ts';

const system: Actor = { kind: 'system', name: 'answers', locale: 'en' };

/**
 * Before one of two registrations of a person goes: takes its answers, consents and letter over to the one that stays. `conflict` /
 * `answers_differ`, with how many, where both answered a question differently and nobody has said whose answer holds.
 */
export async function joinAnswers(deps: Deps, { fromId, toId, whose }: Joining): Promise<void> {
	await deps.db.as(system, async (tx) => {
		const pairs = await registrationsToJoin(tx, fromId, toId);
		if (pairs.length === 0) return;
		const questions = await tx
			.select({ id: question.id, kind: question.kind })
			.from(question)
			.where(
				inArray(
					question.eventId,
					pairs.map(({ eventId }) => eventId),
				),
			);
		let differing = 0;
		for (const { stayingId, goneId } of pairs) {
			const said = await storedAnswers(tx, deps, questions, inArray(registration.id, [stayingId, goneId]));
			const of = (id: string) =>
				new Map(said.filter((one) => one.registrationId === id).map((one) => [one.questionId, one.value]));
			const [staying, gone] = [of(stayingId), of(goneId)];
			const added: Record<string, AnswerValue> = {};
			for (const [questionId, value] of gone) {
				const own = staying.get(questionId);
				const isOther = own !== undefined && !isSame(own, value);
				if (isOther && whose === null) differing++;
				// Whose word holds is about what each of the two people said, whichever registration stays.
				if (own === undefined || (isOther && whose === 'gone')) added[questionId] = value;
			}
			if (Object.keys(added).length > 0)
				await keepAnswers(tx, deps, stayingId, { questions }, added, { isMerge: true });
			await joinTakenUp(tx, { stayingId, goneId }, Object.keys(added));
			await joinConsents(tx, stayingId, goneId);
			await joinLetters(tx, deps, { stayingId, goneId });
		}
		if (differing > 0) throw new Fault('conflict', 'answers_differ', { params: { count: differing } });
	});
}

/** Where a contribution is taken up goes with its words: the session of those that stay, and of no others. */
async function joinTakenUp(
	tx: Tx,
	{ stayingId, goneId }: { readonly stayingId: string; readonly goneId: string },
	added: readonly string[],
): Promise<void> {
	const replaced = and(eq(takenUp.registrationId, stayingId), inArray(takenUp.questionId, [...added]));
	if (added.length > 0) await tx.delete(takenUp).where(replaced);
	await tx.execute(sql`
		insert into taken_up (registration_id, question_id, session_id)
			select own.registration_id, t.question_id, t.session_id from taken_up t
				join answer gone on gone.registration_id = t.registration_id and gone.question_id = t.question_id
				join answer own on own.question_id = t.question_id and own.value = gone.value
			where t.registration_id = ${goneId} and own.registration_id = ${stayingId}
		on conflict do nothing`);
}

/** The last word of a kind holds, whichever registration it was said for; what is added is a copy with its own day. */
async function joinConsents(tx: Tx, stayingId: string, goneId: string): Promise<void> {
	const steps = await tx
		.select()
		.from(consentStep)
		.where(inArray(consentStep.registrationId, [stayingId, goneId]))
		.orderBy(asc(consentStep.number));
	const added = [...Map.groupBy(steps, ({ kind }) => kind).values()].flatMap((ofKind) => {
		const own = ofKind.findLast(({ registrationId }) => registrationId === stayingId);
		return ofKind
			.filter((one) => one.registrationId === goneId && (!own || one.at > own.at))
			.map(({ number: _, ...step }) => ({ ...step, registrationId: stayingId }));
	});
	if (added.length > 0) await tx.insert(consentStep).values(added);
}
