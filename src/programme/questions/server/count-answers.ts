import { inArray } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { csv } from '#shared/csv.ts';
import { translator } from '#shared/messages.ts';
import { readPlain } from '#shared/text.ts';
import { findEventToAttend, registration } from '#programme/events/server/api.ts';
import { comingStates } from '#programme/events/registration.ts';
import { audit } from '#platform/server/audit/audit.ts';
import type { Deps } from '#platform/server/deps.ts';
import { answerInWords, type AskedQuestion } from '../answer.ts';
import { countAnswers, type Counted } from '../count.ts';
import { messages } from '../messages/index.ts';
import { isInWords } from '../question.ts';
import { selectAsked } from './asked.ts';
import { storedAnswers } from './stored-answers.ts';

export type CountedQuestion = { readonly question: AskedQuestion; readonly counts: readonly Counted[] };

/** For kitchen, house and childcare: how many of those who come gave which answer. No names, no words of anybody, no papers. */
export async function countedAnswers(
	deps: Deps,
	actor: Actor,
	{ eventId }: { readonly eventId: string },
): Promise<{ slug: string; counted: CountedQuestion[] }> {
	const { slug, questions } = await deps.db.as(actor, async (tx) => {
		const found = await findEventToAttend(tx, actor, eventId);
		const asked = await selectAsked(tx, eventId);
		return {
			slug: found.slug,
			questions: asked.questions.filter(({ type, kind }) => !isInWords(type) && kind !== 'travel'),
		};
	});
	// Nobody who asks for figures reads the answers behind them; the application counts.
	const system: Actor = { kind: 'system', name: 'counts', locale: actor.locale };
	const answers = await deps.db.as(system, (tx) =>
		storedAnswers(tx, deps, questions, inArray(registration.state, [...comingStates])),
	);
	const counted = questions.map((question) => {
		const own = answers.filter(({ questionId }) => questionId === question.id);
		return {
			question,
			counts: countAnswers(
				question,
				own.map(({ value }) => value),
			),
		};
	});
	return { slug, counted };
}

/** The same as CSV, to be handed on. That it was taken is written down. */
export async function exportCounts(
	deps: Deps,
	actor: Actor,
	{ eventId }: { readonly eventId: string },
): Promise<{ name: string; text: string }> {
	const { slug, counted } = await countedAnswers(deps, actor, { eventId });
	const t = translator(messages, actor.locale);
	const text = csv(
		[t('question'), t('answer'), t('people')],
		counted.flatMap(({ question, counts }) =>
			counts.map((one) => [
				readPlain(question.text, actor.locale),
				answerInWords(question, question.type === 'yes_no' ? true : one.key, actor.locale, t),
				'exact' in one ? String(one.exact) : t('fewer_than', { count: one.below }),
			]),
		),
	);
	await deps.db.as(actor, (tx) =>
		audit(tx, actor, deps.now(), { noun: 'event', recordId: eventId, action: 'export', fields: ['counts'] }),
	);
	return { name: `${slug}-counts.csv`, text };
}
