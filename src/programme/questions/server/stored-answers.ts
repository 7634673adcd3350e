import { and, eq, inArray, isNull, sql, type SQL } from 'drizzle-orm';
import { registration } from '#programme/events/server/api.ts';
import { openSealed, sealText } from '#platform/server/seal.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { Deps } from '#platform/server/deps.ts';
import type { AnswerValue } from '../answer.ts';
import { isSpecial, type QuestionKind } from '../question.ts';
import type { Answers } from '../answer.ts';
import { answer, specialAnswer } from './tables.ts';

export type StoredAnswer = {
	readonly registrationId: string;
	readonly questionId: string;
	readonly value: AnswerValue;
};

type Of = { readonly id: string; readonly kind: QuestionKind };

const placeOf = (registrationId: string, questionId: string) =>
	`special_answer ${registrationId} ${questionId}`;

/**
 * Answers to these questions, as far as the row policies let the transaction's actor see them, opened where they are sealed. An
 * answer sealed with another secret, as after a restore without it, is not there.
 */
export async function storedAnswers(
	tx: Tx,
	{ secret }: Pick<Deps, 'secret'>,
	questions: readonly Of[],
	where?: SQL,
): Promise<StoredAnswer[]> {
	const idsOf = (special: boolean) =>
		questions.filter(({ kind }) => isSpecial(kind) === special).map(({ id }) => id);
	const found: StoredAnswer[] = [];
	if (idsOf(false).length > 0)
		found.push(
			...(await tx
				.select({ registrationId: answer.registrationId, questionId: answer.questionId, value: answer.value })
				.from(answer)
				.innerJoin(registration, eq(registration.id, answer.registrationId))
				.where(and(inArray(answer.questionId, idsOf(false)), isNull(registration.deletedAt), where))),
		);
	if (idsOf(true).length === 0) return found;
	const sealed = await tx
		.select({
			registrationId: specialAnswer.registrationId,
			questionId: specialAnswer.questionId,
			sealed: specialAnswer.sealed,
		})
		.from(specialAnswer)
		.innerJoin(registration, eq(registration.id, specialAnswer.registrationId))
		.where(and(inArray(specialAnswer.questionId, idsOf(true)), isNull(registration.deletedAt), where));
	for (const { registrationId, questionId, sealed: text } of sealed) {
		const value = opened(secret, registrationId, questionId, text);
		if (value !== undefined) found.push({ registrationId, questionId, value });
	}
	return found;
}

/** What a sealed answer says; undefined where it does not open. */
export function opened(
	secret: string,
	registrationId: string,
	questionId: string,
	sealed: string,
): AnswerValue | undefined {
	const text = openSealed(secret, placeOf(registrationId, questionId), sealed);
	return text === null ? undefined : (JSON.parse(text) as AnswerValue);
}

/**
 * Keeps the answers of one registration. Without `isMerge` what is not answered is taken away; with it, as an office answers that
 * does not see everything, it stays. An answer that is changed stays the same row: what hangs on it, as the session it is taken up
 * in, does not fall with it.
 */
export async function keepAnswers(
	tx: Tx,
	{ secret }: Pick<Deps, 'secret'>,
	registrationId: string,
	{ questions }: { readonly questions: readonly Of[] },
	answers: Answers,
	{ isMerge = false } = {},
): Promise<void> {
	for (const isOfSpecial of [false, true]) {
		const table = isOfSpecial ? specialAnswer : answer;
		const own = questions.filter(({ kind }) => isSpecial(kind) === isOfSpecial);
		const gone = isMerge ? [] : own.filter(({ id }) => answers[id] === undefined).map(({ id }) => id);
		if (gone.length > 0)
			await tx
				.delete(table)
				.where(and(eq(table.registrationId, registrationId), inArray(table.questionId, gone)));
		const given = own.flatMap(({ id }) => {
			const value = answers[id];
			return value === undefined ? [] : [{ registrationId, questionId: id, value }];
		});
		if (given.length === 0) continue;
		if (isOfSpecial)
			await tx
				.insert(specialAnswer)
				.values(
					given.map(({ value, ...row }) => ({
						...row,
						sealed: sealText(secret, placeOf(registrationId, row.questionId), JSON.stringify(value)),
					})),
				)
				.onConflictDoUpdate({
					target: [specialAnswer.registrationId, specialAnswer.questionId],
					set: { sealed: sql`excluded.sealed` },
				});
		else
			await tx
				.insert(answer)
				.values(given)
				.onConflictDoUpdate({
					target: [answer.registrationId, answer.questionId],
					set: { value: sql`excluded.value` },
				});
	}
}
