import { eq } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import type { LocalizedText } from '#shared/text.ts';
import { asParticipant, registration, type OwnRegistration } from '#programme/events/server/api.ts';
import { audit } from '#platform/server/audit/audit.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { Deps } from '#platform/server/deps.ts';
import { readAnswers, type Answers } from '../answer.ts';
import type { Asked } from '../asking.ts';
import { inForce, type ConsentKind } from '../consent.ts';
import { until } from '../retention.ts';
import { selectAsked } from './asked.ts';
import { consentHistory, recordConsents, type ConsentProof } from './consents.ts';
import { tickedIn } from './register-with.ts';
import { keepAnswers, storedAnswers } from './stored-answers.ts';

export type Link = { readonly secret: string };

export type MyAnswers = {
	readonly event: { readonly title: LocalizedText; readonly endsLocal: string };
	readonly asked: Asked;
	readonly answers: Answers;
	/** By question: the last day on which its answer is kept. */
	readonly keptUntil: Readonly<Record<string, string>>;
	readonly consents: readonly ConsentKind[];
	readonly proof: readonly ConsentProof[];
	/** Withdrawn or declined: nothing is answered any more, consents can still be taken back. */
	readonly isOver: boolean;
};

/** What the holder of a link has answered and consented to. `missing` for a link that is wrong or too old. */
export async function myAnswers(deps: Deps, actor: Actor, link: Link): Promise<MyAnswers> {
	return withLink(deps, actor, link, async (tx, { id, event: of, isOver }) => {
		const asked = await selectAsked(tx, of.id);
		const stored = await storedAnswers(tx, deps, asked.questions, eq(registration.id, id));
		const proof = await consentHistory(tx, id);
		return {
			event: { title: of.title, endsLocal: of.endsLocal },
			asked,
			answers: Object.fromEntries(stored.map(({ questionId, value }) => [questionId, value])),
			keptUntil: Object.fromEntries(
				asked.questions.map((one) => [one.id, until(of.endsLocal, one.retentionDays)]),
			),
			consents: inForce(proof),
			proof,
			isOver,
		};
	});
}

/** Keeps what the holder answers now; what is left empty is taken away. `invalid` with issues at the questions. */
export async function changeMyAnswers(
	deps: Deps,
	actor: Actor,
	{ secret, form }: Link & { readonly form: FormData },
): Promise<void> {
	await withLink(deps, actor, { secret }, async (tx, { id, event: of, isOver }) => {
		if (isOver) throw new Fault('conflict', 'registration_ended');
		const asked = await selectAsked(tx, of.id);
		const { answers, issues } = readAnswers(asked.questions, form, { isDemanding: true });
		if (issues.length > 0) throw new Fault('invalid', 'check_fields', { issues });
		await keepAnswers(tx, deps, id, asked, answers);
		const done = { noun: 'registration', recordId: id, action: 'answer' };
		await audit(tx, holder(actor), deps.now(), done);
	});
}

/** Gives and takes back consents as ticked. It holds from this moment on, everywhere; that it was given and taken back stays known. */
export async function changeMyConsents(
	deps: Deps,
	actor: Actor,
	{ secret, form }: Link & { readonly form: FormData },
): Promise<void> {
	await withLink(deps, actor, { secret }, async (tx, { id, event: of, isOver }) => {
		const asked = await selectAsked(tx, of.id);
		const now = deps.now();
		const wanted = isOver ? [] : tickedIn(form, asked);
		const { given, withdrawn } = await recordConsents(tx, {
			registrationId: id,
			wanted,
			asked: asked.consents,
			locale: actor.locale,
			now,
		});
		const fields = [...given, ...withdrawn];
		if (fields.length > 0)
			await audit(tx, holder(actor), now, { noun: 'registration', recordId: id, action: 'consent', fields });
	});
}

/** Whoever holds the link acts; what it opens is one registration, found by the hash of its secret. */
export function holder({ locale }: Actor): Actor {
	return { kind: 'system', name: 'registration-link', locale };
}

export type Linked = OwnRegistration & { readonly isOver: boolean };

/** Works on the registration behind a link. `missing` where the link never worked or works no more. */
export async function withLink<T>(
	deps: Deps,
	actor: Actor,
	link: Link,
	work: (tx: Tx, one: Linked) => Promise<T>,
): Promise<T> {
	return asParticipant(deps, actor, link, (tx, own) =>
		work(tx, { ...own, isOver: own.state === 'cancelled' || own.state === 'declined' }),
	);
}
