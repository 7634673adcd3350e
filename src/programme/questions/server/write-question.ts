import { and, asc, eq, sql } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import { newId } from '#shared/id.ts';
import { findEventToAttend } from '#programme/events/server/api.ts';
import { audit, changedFields } from '#platform/server/audit/audit.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { Deps } from '#platform/server/deps.ts';
import type { AskingFields } from '../asking.ts';
import { answerTyped } from '../answer.ts';
import { changesOfAnswered } from '../change.ts';
import { linesOfOptions, optionsOf, type QuestionFields } from '../question.ts';
import { storedAnswers } from './stored-answers.ts';
import { asking, question } from './tables.ts';

export type OneQuestion = { readonly eventId: string; readonly id: string };
export type QuestionToChange = QuestionFields & {
	readonly id: string;
	readonly version: number;
	/** How many have answered it. */
	readonly answered: number;
};

const system: Actor = { kind: 'system', name: 'questions', locale: 'en' };

/** Adds a question to an event, as its last. */
export async function addQuestion(
	deps: Deps,
	actor: Actor,
	{ eventId, fields: { options, ...fields } }: { readonly eventId: string; readonly fields: QuestionFields },
): Promise<{ id: string }> {
	const now = deps.now();
	const id = newId(now.getTime());
	await deps.db.as(actor, async (tx) => {
		await findEventToAttend(tx, actor, eventId);
		await tx.insert(asking).values({ eventId }).onConflictDoNothing();
		const position = sql<number>`(select coalesce(max(position), 0) + 1 from question where event_id = ${eventId})`;
		await tx.insert(question).values({
			id,
			eventId,
			position,
			...fields,
			options: optionsOf(options),
			createdAt: now,
			updatedAt: now,
		});
		await audit(tx, actor, now, { noun: 'question', recordId: id, action: 'create' });
	});
	return { id };
}

/** A question for whoever may change it. */
export async function questionToChange(
	deps: Deps,
	actor: Actor,
	one: OneQuestion,
): Promise<QuestionToChange> {
	const found = await deps.db.as(actor, async (tx) => {
		await findEventToAttend(tx, actor, one.eventId);
		return find(tx, one);
	});
	const answers = await deps.db.as(system, (tx) => storedAnswers(tx, deps, [found]));
	return { ...found, options: linesOfOptions(found.options), answered: answers.length };
}

/**
 * Changes a question. One that has answers only in ways that leave them true: issues `answered_text`, `answered_kind` … at their
 * fields, see `changesOfAnswered`. `conflict` where somebody else was faster.
 */
export async function changeQuestion(
	deps: Deps,
	actor: Actor,
	{ version, fields, ...one }: OneQuestion & { readonly version: number; readonly fields: QuestionFields },
): Promise<{ version: number }> {
	await deps.db.as(actor, (tx) => findEventToAttend(tx, actor, one.eventId));
	// Nobody who organises reads every answer; whether one chose an option is asked by the application.
	return deps.db.as(system, async (tx) => {
		const before = await find(tx, one, 'update');
		if (before.version !== version) throw new Fault('conflict', 'conflict');
		const options = optionsOf(fields.options, before.options);
		const answers = await storedAnswers(tx, deps, [before]);
		const chosen = answers.flatMap(({ value }) => answerTyped(value));
		const issues =
			answers.length === 0
				? []
				: changesOfAnswered(
						{ ...before, options: linesOfOptions(before.options), choices: before.options, chosen },
						{ ...fields, choices: options },
					);
		if (issues.length > 0) throw new Fault('invalid', 'check_fields', { issues });
		const after = { ...fields, options };
		const changed = changedFields(before, after);
		if (changed.length === 0) return { version };
		const now = deps.now();
		await tx
			.update(question)
			.set({ ...after, version: version + 1, updatedAt: now })
			.where(eq(question.id, one.id));
		await audit(tx, actor, now, { noun: 'question', recordId: one.id, action: 'change', fields: changed });
		return { version: version + 1 };
	});
}

/** Takes a question away with all answers to it. They cannot be brought back. */
export async function removeQuestion(deps: Deps, actor: Actor, { eventId, id }: OneQuestion): Promise<void> {
	await deps.db.as(actor, async (tx) => {
		await findEventToAttend(tx, actor, eventId);
		await find(tx, { eventId, id });
		await tx.delete(question).where(and(eq(question.id, id), eq(question.eventId, eventId)));
		await audit(tx, actor, deps.now(), { noun: 'question', recordId: id, action: 'remove' });
	});
}

/** Moves a question before the one above it, or behind the one below. */
export async function moveQuestion(
	deps: Deps,
	actor: Actor,
	{ eventId, id, to }: OneQuestion & { readonly to: 'up' | 'down' },
): Promise<void> {
	await deps.db.as(actor, async (tx) => {
		await findEventToAttend(tx, actor, eventId);
		await find(tx, { eventId, id });
		const rows = await tx
			.select({ id: question.id })
			.from(question)
			.where(eq(question.eventId, eventId))
			.orderBy(asc(question.position), asc(question.id))
			.for('update');
		const ids = rows.map((row) => row.id);
		const at = ids.indexOf(id);
		const other = to === 'up' ? at - 1 : at + 1;
		if (other < 0 || other >= ids.length) return;
		[ids[at], ids[other]] = [ids[other]!, ids[at]!];
		for (const [position, moved] of ids.entries())
			await tx
				.update(question)
				.set({ position: position + 1 })
				.where(eq(question.id, moved));
		await audit(tx, actor, deps.now(), {
			noun: 'question',
			recordId: id,
			action: 'change',
			fields: ['position'],
		});
	});
}

/** Says which consents an event asks for, and whether it offers invitation letters. */
export async function setAsking(
	deps: Deps,
	actor: Actor,
	{ eventId, ...fields }: AskingFields & { readonly eventId: string },
): Promise<void> {
	await deps.db.as(actor, async (tx) => {
		const { confidentiality } = await findEventToAttend(tx, actor, eventId);
		if (confidentiality !== 'public' && fields.consents.includes('list_public'))
			throw new Fault('invalid', 'check_fields', {
				issues: [{ field: 'consents', reason: 'list_of_public_only' }],
			});
		await tx
			.insert(asking)
			.values({ eventId, ...fields })
			.onConflictDoUpdate({ target: asking.eventId, set: fields });
		await audit(tx, actor, deps.now(), {
			noun: 'event',
			recordId: eventId,
			action: 'change',
			fields: Object.keys(fields),
		});
	});
}

async function find(tx: Tx, { eventId, id }: OneQuestion, lock?: 'update') {
	const query = tx
		.select()
		.from(question)
		.where(and(eq(question.id, id), eq(question.eventId, eventId)));
	const [found] = lock ? await query.for(lock) : await query;
	if (!found) throw new Fault('missing', 'not_found');
	return found;
}
