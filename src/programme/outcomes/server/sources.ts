import { and, eq, isNull } from 'drizzle-orm';
import { Fault, type Issue } from '#shared/fault.ts';
import { event, eventSession, eventSubject, findEvent } from '#programme/events/server/api.ts';
import { institution } from '#programme/institutions/server/api.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { SourceSubject } from '../follow-up-policy.ts';
import { findPractice, practiceSubject } from './find-practice.ts';

export type Sources = {
	readonly eventId: string | null;
	readonly sessionId: string | null;
	readonly practiceId: string | null;
};

/** What the policies ask of the source. A source the actor does not see counts for nothing. */
export async function sourceSubject(tx: Tx, { eventId, practiceId }: Sources): Promise<SourceSubject> {
	const unseen = (error: unknown): null => {
		if (error instanceof Fault && error.kind === 'missing') return null;
		throw error;
	};
	const held = eventId ? await findEvent(tx, eventId).catch(unseen) : null;
	const told = practiceId ? await findPractice(tx, practiceId).catch(unseen) : null;
	return { event: held && eventSubject(held), practice: told && practiceSubject(told) };
}

/** Refuses sources that are not there or do not belong together, and an addressee that is not there. */
export async function demandSources(
	tx: Tx,
	{ eventId, sessionId, practiceId }: Sources,
	institutionId: string | null = null,
): Promise<void> {
	const issues: Issue[] = [];
	const missing = (field: string) => issues.push({ field, reason: 'not_found_choice' });
	if (eventId) {
		const found = await tx
			.select({ id: event.id })
			.from(event)
			.where(and(eq(event.id, eventId), isNull(event.deletedAt)));
		if (found.length === 0) missing('eventId');
	}
	if (sessionId) {
		const found = await tx
			.select({ eventId: eventSession.eventId })
			.from(eventSession)
			.where(and(eq(eventSession.id, sessionId), isNull(eventSession.deletedAt)));
		if (found[0]?.eventId !== eventId) missing('sessionId');
	}
	if (practiceId) {
		const found = await findPractice(tx, practiceId).catch(() => null);
		if (!found || found.deletedAt) missing('practiceId');
	}
	if (institutionId) {
		const found = await tx
			.select({ id: institution.id })
			.from(institution)
			.where(and(eq(institution.id, institutionId), isNull(institution.deletedAt)));
		if (found.length === 0) missing('institutionId');
	}
	if (issues.length > 0) throw new Fault('invalid', 'check_fields', { issues });
}
