import { eq } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import { demand } from '#shared/policy.ts';
import { eventSubject, findRegistration, registration } from '#programme/events/server/api.ts';
import { audit } from '#platform/server/audit/audit.ts';
import type { Deps } from '#platform/server/deps.ts';
import { readAnswers, type Answers } from '../answer.ts';
import type { Asked } from '../asking.ts';
import { inForce, type ConsentKind } from '../consent.ts';
import { answerPolicy, onBehalfPolicy } from '../policy.ts';
import { selectAsked } from './asked.ts';
import { consentHistory, recordConsents, type ConsentProof } from './consents.ts';
import { tickedIn } from './register-with.ts';
import { keepAnswers, storedAnswers } from './stored-answers.ts';

export type OneRegistration = { readonly eventId: string; readonly id: string };

export type AnswersOfOne = {
	readonly asked: Asked;
	/** Those alone that the actor may open. */
	readonly answers: Answers;
	/** Questions whose answers others open, or nobody. */
	readonly closed: readonly string[];
	readonly consents: readonly ConsentKind[];
	readonly proof: readonly ConsentProof[];
	readonly mayAnswer: boolean;
};

const system = (actor: Actor): Actor => ({ kind: 'system', name: 'office', locale: actor.locale });

/** What one registration has answered, as far as its questions let the actor read, and what it consents to. */
export async function answersOfOne(deps: Deps, actor: Actor, one: OneRegistration): Promise<AnswersOfOne> {
	const seen = await deps.db.as(actor, async (tx) => {
		const { event, row } = await findRegistration(tx, actor, one);
		const asked = await selectAsked(tx, event.id);
		const subject = eventSubject(event);
		const open = asked.questions.filter(({ readers }) => answerPolicy[readers](actor, subject));
		const stored = await storedAnswers(tx, deps, open, eq(registration.id, one.id));
		return {
			asked,
			answers: Object.fromEntries(stored.map(({ questionId, value }) => [questionId, value])),
			closed: asked.questions.filter((question) => !open.includes(question)).map(({ id }) => id),
			mayAnswer: onBehalfPolicy.answer(actor, { ...subject, institutionId: row.institutionId }),
		};
	});
	// Whoever sees the registration may know whether its person agreed to be photographed.
	const proof = await deps.db.as(system(actor), (tx) => consentHistory(tx, one.id));
	return { ...seen, consents: inForce(proof), proof };
}

/**
 * An office answers for somebody. Nothing is demanded of it, what it leaves empty stays as it is, since it does not see everything
 * and the person answers the rest by their link.
 */
export async function answerOnBehalf(
	deps: Deps,
	actor: Actor,
	{ form, ...one }: OneRegistration & { readonly form: FormData },
): Promise<void> {
	await demandOffice(deps, actor, one);
	await deps.db.as(system(actor), async (tx) => {
		const asked = await selectAsked(tx, one.eventId);
		const { answers, issues } = readAnswers(asked.questions, form, { isDemanding: false });
		if (issues.length > 0) throw new Fault('invalid', 'check_fields', { issues });
		if (Object.keys(answers).length === 0) return;
		await keepAnswers(tx, deps, one.id, asked, answers, { isMerge: true });
		await audit(tx, actor, deps.now(), { noun: 'registration', recordId: one.id, action: 'answer' });
	});
}

/** An office consents, or takes a consent back, for somebody who told it so: it is noted that the office did. */
export async function consentOnBehalf(
	deps: Deps,
	actor: Actor,
	{ form, ...one }: OneRegistration & { readonly form: FormData },
): Promise<void> {
	await demandOffice(deps, actor, one);
	await deps.db.as(system(actor), async (tx) => {
		const asked = await selectAsked(tx, one.eventId);
		const now = deps.now();
		const { given, withdrawn } = await recordConsents(tx, {
			registrationId: one.id,
			wanted: tickedIn(form, asked),
			asked: asked.consents,
			locale: actor.locale,
			now,
			office: actor,
		});
		const fields = [...given, ...withdrawn];
		if (fields.length > 0)
			await audit(tx, actor, now, { noun: 'registration', recordId: one.id, action: 'consent', fields });
	});
}

async function demandOffice(deps: Deps, actor: Actor, one: OneRegistration): Promise<void> {
	await deps.db.as(actor, async (tx) => {
		const { event, row } = await findRegistration(tx, actor, one);
		if (row.deletedAt) throw new Fault('conflict', 'in_bin');
		demand(onBehalfPolicy, 'answer', actor, { ...eventSubject(event), institutionId: row.institutionId });
	});
}
