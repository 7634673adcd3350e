import { eq } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { audit } from '#platform/server/audit/audit.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { Deps } from '#platform/server/deps.ts';
import { goingStates } from '../../event.ts';
import {
	changedFacts,
	factsOf,
	usualMailing,
	type EventFacts,
	type Mailing,
	type Untold,
} from '../../notice.ts';
import type { EventRow } from '../find-event.ts';
import { findEventToAttend } from '../find-registration.ts';
import { eventMailing } from '../notice-tables.ts';

/** What an event sends by itself, and what those who come still believe of it. */
export async function mailingOf(
	tx: Tx,
	eventId: string,
): Promise<Mailing & { readonly untold: Untold | null }> {
	const [found] = await tx
		.select({
			reminderDays: eventMailing.reminderDays,
			thanks: eventMailing.thanks,
			untold: eventMailing.untold,
		})
		.from(eventMailing)
		.where(eq(eventMailing.eventId, eventId));
	return found ?? { ...usualMailing, untold: null };
}

/** Says what the event sends by itself. */
export async function setMailing(
	deps: Deps,
	actor: Actor,
	{ eventId, ...given }: Mailing & { readonly eventId: string },
): Promise<void> {
	await deps.db.as(actor, async (tx) => {
		await findEventToAttend(tx, actor, eventId);
		await tx
			.insert(eventMailing)
			.values({ eventId, ...given })
			.onConflictDoUpdate({ target: eventMailing.eventId, set: given });
		const fields = Object.keys(given);
		await audit(tx, actor, deps.now(), { noun: 'event', recordId: eventId, action: 'change', fields });
	});
}

/**
 * Remembers what people were told last when time or place of an event they know of changes. Changed back before anybody was told,
 * there is nothing to tell.
 */
export async function noteChange(tx: Tx, before: EventRow, is: EventFacts, version: number): Promise<void> {
	if (!goingStates.includes(before.state) && before.state !== 'postponed') return;
	const { untold: known, ...usual } = await mailingOf(tx, before.id);
	const facts = known?.facts ?? factsOf(before);
	const untold = changedFacts(facts, is).length > 0 ? { facts, version: known?.version ?? version } : null;
	if (untold === known) return;
	await tx
		.insert(eventMailing)
		.values({ eventId: before.id, ...usual, untold })
		.onConflictDoUpdate({ target: eventMailing.eventId, set: { untold } });
}

/** Takes what an event sends by itself over to its copy. */
export async function copyMailing(tx: Tx, from: string, to: string): Promise<void> {
	const [given] = await tx.select().from(eventMailing).where(eq(eventMailing.eventId, from));
	if (given) await tx.insert(eventMailing).values({ ...given, eventId: to, untold: null });
}
