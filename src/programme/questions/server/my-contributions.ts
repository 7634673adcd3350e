import { and, asc, eq, isNull } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import type { LocalizedText } from '#shared/text.ts';
import { eventSession } from '#programme/events/server/api.ts';
import type { Deps } from '#platform/server/deps.ts';
import { isContribution, isSessionTold, type Contribution } from '../contribution.ts';
import { withLink, type Link } from './my-answers.ts';
import { answer, question, takenUp } from './tables.ts';

export type MyContribution = Contribution & {
	readonly questionId: string;
	/** Where it is taken up; null also where the session is not for the person's eyes. */
	readonly session: {
		readonly title: LocalizedText;
		readonly startsLocal: string;
		readonly endsLocal: string;
	} | null;
};

/** What the holder of a link brings, and where it is taken up. Nothing for a registration that has ended. */
export async function myContributions(deps: Deps, actor: Actor, link: Link): Promise<MyContribution[]> {
	return withLink(deps, actor, link, async (tx, { id, event, state, isOver }) => {
		if (isOver) return [];
		const rows = await tx
			.select({
				questionId: answer.questionId,
				value: answer.value,
				title: eventSession.title,
				startsLocal: eventSession.startsLocal,
				endsLocal: eventSession.endsLocal,
				confidentiality: eventSession.confidentiality,
			})
			.from(answer)
			.innerJoin(question, and(eq(question.id, answer.questionId), eq(question.type, 'contribution')))
			.leftJoin(
				takenUp,
				and(eq(takenUp.registrationId, answer.registrationId), eq(takenUp.questionId, answer.questionId)),
			)
			.leftJoin(eventSession, and(eq(eventSession.id, takenUp.sessionId), isNull(eventSession.deletedAt)))
			.where(eq(answer.registrationId, id))
			.orderBy(asc(question.position), asc(question.id));
		return rows.flatMap(({ questionId, value, confidentiality, title, startsLocal, endsLocal }) => {
			if (!isContribution(value)) return [];
			const isTold = confidentiality !== null && isSessionTold(confidentiality, event.confidentiality, state);
			const session = isTold && title && startsLocal && endsLocal ? { title, startsLocal, endsLocal } : null;
			return [{ questionId, ...value, session }];
		});
	});
}
