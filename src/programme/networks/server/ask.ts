import { and, eq } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import { newId } from '#shared/id.ts';
import { demand } from '#shared/policy.ts';
import { audit } from '#platform/server/audit/audit.ts';
import type { Deps } from '#platform/server/deps.ts';
import type { QuestionFields, ReplyFields } from '../network.ts';
import { textPolicy } from '../policy.ts';
import { enter } from './membership.ts';
import { tellNews } from './network-mail.ts';
import { networkAnswer, networkQuestion, networkThanks } from './tables.ts';
import { findText, searchOf, subjectOf, type InNetwork, type OfQuestion } from './texts.ts';

/** Asks the colleagues; those who want to hear of it do, in their language. */
export async function ask(
	deps: Deps,
	actor: Actor,
	{ networkId, fields }: InNetwork & { readonly fields: QuestionFields },
): Promise<{ id: string }> {
	const now = deps.now();
	const id = newId(now.getTime());
	await deps.db.as(actor, async (tx) => {
		const { me } = await enter(tx, actor, networkId);
		await tx.insert(networkQuestion).values({
			...fields,
			id,
			networkId,
			authorId: me.id,
			search: searchOf(fields),
			createdAt: now,
			updatedAt: now,
		});
		await audit(tx, actor, now, { noun: 'network', recordId: networkId, action: 'question.ask' });
		await tellNews(tx, { questionId: id });
	});
	return { id };
}

export async function answerQuestion(
	deps: Deps,
	actor: Actor,
	{ networkId, id: questionId, fields }: OfQuestion & { readonly fields: ReplyFields },
): Promise<{ id: string }> {
	const now = deps.now();
	const id = newId(now.getTime());
	await deps.db.as(actor, async (tx) => {
		const { me } = await enter(tx, actor, networkId);
		const question = await findText(tx, networkQuestion, { networkId, id: questionId });
		if (question.removedReason !== null) throw new Fault('missing', 'not_found');
		await tx.insert(networkAnswer).values({
			...fields,
			id,
			questionId,
			networkId,
			authorId: me.id,
			createdAt: now,
			updatedAt: now,
		});
		await audit(tx, actor, now, { noun: 'network', recordId: networkId, action: 'question.answer' });
		await tellNews(tx, { answerId: id });
	});
	return { id };
}

export async function setSolved(
	deps: Deps,
	actor: Actor,
	{ networkId, id, isSolved }: OfQuestion & { readonly isSolved: boolean },
): Promise<void> {
	const now = deps.now();
	await deps.db.as(actor, async (tx) => {
		const standing = await enter(tx, actor, networkId);
		demand(
			textPolicy,
			'settle',
			actor,
			subjectOf(standing, await findText(tx, networkQuestion, { networkId, id })),
		);
		await tx
			.update(networkQuestion)
			.set({ solvedAt: isSolved ? now : null })
			.where(eq(networkQuestion.id, id));
	});
}

/** Says that somebody else's answer was helpful, or takes that back. */
export async function setThanked(
	deps: Deps,
	actor: Actor,
	{ networkId, id, isThanked }: OfQuestion & { readonly isThanked: boolean },
): Promise<void> {
	await deps.db.as(actor, async (tx) => {
		const standing = await enter(tx, actor, networkId);
		demand(
			textPolicy,
			'praise',
			actor,
			subjectOf(standing, await findText(tx, networkAnswer, { networkId, id })),
		);
		const mine = { answerId: id, memberId: standing.me.id };
		if (isThanked) await tx.insert(networkThanks).values(mine).onConflictDoNothing();
		else
			await tx
				.delete(networkThanks)
				.where(and(eq(networkThanks.answerId, id), eq(networkThanks.memberId, mine.memberId)));
	});
}
