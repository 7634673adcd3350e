import { eq, inArray, sql } from 'drizzle-orm';
import { registration } from '#programme/events/server/api.ts';
import type { PersonHolding } from '#programme/people/server/api.ts';
import { joinAnswers } from './join-answers.ts';
import { opened } from './stored-answers.ts';
import { openLetter } from './letters.ts';
import { answer, consentStep, letter, specialAnswer, takenUp } from './tables.ts';

/**
 * Answers, letters and consents of a person's registrations. Merged people keep them with the registration that stays. Of somebody
 * erased, the consents stay as proof, and of nobody any more.
 */
export const answerHolding: PersonHolding = {
	tables: [],
	disclose: async (tx, { id }, { secret }) => {
		const own = tx.select({ id: registration.id }).from(registration).where(eq(registration.personId, id));
		const sealed = await tx.select().from(specialAnswer).where(inArray(specialAnswer.registrationId, own));
		const letters = await tx.select().from(letter).where(inArray(letter.registrationId, own));
		return {
			answer: await tx.select().from(answer).where(inArray(answer.registrationId, own)),
			taken_up: await tx.select().from(takenUp).where(inArray(takenUp.registrationId, own)),
			special_answer: sealed.map(({ sealed: text, ...row }) => ({
				...row,
				value: opened(secret, row.registrationId, row.questionId, text),
			})),
			consent_step: await tx.select().from(consentStep).where(inArray(consentStep.registrationId, own)),
			letter: letters.map(({ sealed: text, ...row }) => ({
				...row,
				document: openLetter(secret, row.registrationId, text),
			})),
		};
	},
	prepare: joinAnswers,
	move: async () => {},
	erase: async (tx, { id }) => {
		await tx.execute(sql`select koprue.forget_answers(${id})`);
	},
};
