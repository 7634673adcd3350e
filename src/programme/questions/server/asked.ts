import { asc, eq } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import type { Parsed } from '#shared/form.ts';
import { typed } from '#shared/form.ts';
import { event, findEvent } from '#programme/events/server/api.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { Deps } from '#platform/server/deps.ts';
import { readAnswers } from '../answer.ts';
import { asksNothing, type Asked } from '../asking.ts';
import { asking, question } from './tables.ts';

/** All that an event asks, in one statement, also of an event that asks nothing. */
export async function selectAsked(tx: Tx, eventId: string): Promise<Asked> {
	const rows = await tx
		.select({ asking, question })
		.from(asking)
		.leftJoin(question, eq(question.eventId, asking.eventId))
		.where(eq(asking.eventId, eventId))
		.orderBy(asc(question.position), asc(question.id));
	const [first] = rows;
	if (!first) return asksNothing;
	const { consents, offersLetters, letterDays } = first.asking;
	return { consents, offersLetters, letterDays, questions: rows.flatMap((row) => row.question ?? []) };
}

/** What an event asks of whoever sees it. */
export async function askedAt(
	deps: Deps,
	actor: Actor,
	{ eventId }: { readonly eventId: string },
): Promise<Asked> {
	return deps.db.as(actor, async (tx) => {
		const { id } = await findEvent(tx, eventId);
		return selectAsked(tx, id);
	});
}

/** What the public page of an event asks. `missing` for an event that is not public. */
export async function askedInPublic(
	deps: Deps,
	actor: Actor,
	{ slug }: { readonly slug: string },
): Promise<Asked> {
	return deps.db.as({ kind: 'visitor', locale: actor.locale }, async (tx) => {
		const [found] = await tx.select({ id: event.id }).from(event).where(eq(event.slug, slug));
		if (!found) throw new Fault('missing', 'not_found');
		return selectAsked(tx, found.id);
	});
}

/** The answers in a form, as the other half of one whose first half has its own schema. */
export function parseAnswers(
	asked: Asked,
	form: FormData,
	{ isDemanding }: { isDemanding: boolean },
): Parsed<null> {
	const { issues } = readAnswers(asked.questions, form, { isDemanding });
	return issues.length === 0
		? { ok: true, value: null }
		: { ok: false, issues: [...issues], typed: typed(form) };
}
