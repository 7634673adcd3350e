import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { AnswerValue } from '#programme/questions/answer.ts';
import { consentWording, type ConsentKind } from '#programme/questions/consent.ts';
import { event, eventSession, registration } from '#programme/events/server/api.ts';
import {
	answer,
	asking,
	consentStep,
	keepAnswers,
	question,
	takenUp,
} from '#programme/questions/server/api.ts';
import { insertMany } from '#platform/server/database/insert-many.ts';
import type { Deps } from '#platform/server/deps.ts';
import { askingEvents, type QuestionsSource } from '../example-questions.ts';
import { localize } from '../example-source.ts';
import { keyedId } from './keyed-id.ts';

const operator: Actor = { kind: 'system', name: 'example', locale: 'en' };

/**
 * Lets events of the example ask, and invented people of theirs answer and consent, in the order of their ids so that every loading
 * makes the same. Answers to what is over are not invented: the night would delete them.
 */
export async function loadQuestions(deps: Deps, source: QuestionsSource): Promise<void> {
	const now = deps.now();
	await deps.db.as(operator, async (tx) => {
		for (const key of askingEvents) {
			const eventId = keyedId('event', key);
			const [found] = await tx.select({ endsAt: event.endsAt }).from(event).where(eq(event.id, eventId));
			if (!found) continue;
			await tx.insert(asking).values({
				eventId,
				consents: [...source.consents],
				offersLetters: true,
				letterDays: source.letterDays,
			});
			const questions = source.questions.map(
				({ key: name, text, purpose, options, ...fields }, position) => ({
					id: keyedId('question', `${key}/${name}`),
					eventId,
					position: position + 1,
					...fields,
					text: localize(text, source.original),
					hint: null,
					purpose: localize(purpose, source.original),
					options: options.map((label, at) => ({
						key: String(at + 1),
						label: localize(label, source.original),
					})),
					basis: 'consent' as const,
					isRequired: false,
					isExample: true,
				}),
			);
			await insertMany(tx, question, questions);
			const rows = await tx
				.select({ id: registration.id, locale: registration.locale, at: registration.createdAt })
				.from(registration)
				.where(
					and(
						eq(registration.eventId, eventId),
						inArray(registration.state, ['submitted', 'pending', 'confirmed', 'attended']),
					),
				)
				.orderBy(asc(registration.id));
			const steps = rows.flatMap(({ id, locale, at }, index) =>
				source.consents
					.filter((_, place) => (index + place) % 3 !== 0)
					.map((kind: ConsentKind) => ({
						registrationId: id,
						kind,
						isGiven: true,
						wording: consentWording,
						locale,
						at,
						officeAccountId: null,
					})),
			);
			await insertMany(tx, consentStep, steps);
			if (found.endsAt < now) continue;
			for (const [index, { id }] of rows.entries()) {
				const answers = Object.fromEntries(
					questions
						.filter(({ type }, place) => type !== 'contribution' && (index + place) % 4 !== 0)
						.map((one, place): [string, AnswerValue] => [one.id, chosen(one, index + place)]),
				);
				const brought = source.contributions[index];
				const asks = questions.find(({ type }) => type === 'contribution');
				if (brought && asks) answers[asks.id] = brought;
				await keepAnswers(tx, deps, id, { questions }, answers);
			}
			await takeSomeUp(tx, eventId, questions);
		}
	});
}

/** The last third of what people bring is still to be matched. */
async function takeSomeUp(
	tx: Tx,
	eventId: string,
	questions: readonly { id: string; type: string }[],
): Promise<void> {
	const ids = questions.filter(({ type }) => type === 'contribution').map(({ id }) => id);
	const brought = await tx
		.select({ registrationId: answer.registrationId, questionId: answer.questionId })
		.from(answer)
		.where(inArray(answer.questionId, ids))
		.orderBy(asc(answer.registrationId));
	const sessions = await tx
		.select({ id: eventSession.id })
		.from(eventSession)
		.where(and(eq(eventSession.eventId, eventId), eq(eventSession.type, 'workshop')))
		.orderBy(asc(eventSession.startsLocal), asc(eventSession.id));
	if (sessions.length === 0) return;
	const matched = brought.slice(0, Math.floor((brought.length * 2) / 3));
	const rows = matched.map((one, at) => ({ ...one, sessionId: sessions[at % sessions.length]!.id }));
	await insertMany(tx, takenUp, rows);
}

function chosen(
	{ type, options }: { type: string; options: readonly { key: string }[] },
	seed: number,
): AnswerValue {
	if (type === 'yes_no') return seed % 3 === 0;
	const key = options[seed % options.length]!.key;
	return type === 'several' ? [key] : key;
}
