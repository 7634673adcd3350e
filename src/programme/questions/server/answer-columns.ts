import { eq } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { translator } from '#shared/messages.ts';
import { readPlain } from '#shared/text.ts';
import { eventSubject, registration, type MoreColumns } from '#programme/events/server/api.ts';
import type { Deps } from '#platform/server/deps.ts';
import { answerInWords } from '../answer.ts';
import { messages } from '../messages/index.ts';
import { answerPolicy } from '../policy.ts';
import { selectAsked } from './asked.ts';
import { storedAnswers } from './stored-answers.ts';

/**
 * A column of the list of participants for each question whose answers the actor opens anyway. What is said of travel documents is in
 * no export, whoever takes it.
 */
export function answerColumns(deps: Deps, actor: Actor): MoreColumns {
	return async (tx, event) => {
		const { questions } = await selectAsked(tx, event.id);
		const subject = eventSubject(event);
		const open = questions.filter(
			({ kind, readers }) => kind !== 'travel' && answerPolicy[readers](actor, subject),
		);
		const stored = await storedAnswers(tx, deps, open, eq(registration.eventId, event.id));
		const byPlace = new Map(stored.map((one) => [`${one.registrationId} ${one.questionId}`, one.value]));
		const t = translator(messages, actor.locale);
		const { locale } = actor;
		return {
			header: open.map(({ text }) => readPlain(text, locale)),
			cellsOf: (id) =>
				open.map((question) => {
					const value = byPlace.get(`${id} ${question.id}`);
					return value === undefined ? '' : answerInWords(question, value, locale, t);
				}),
		};
	};
}
