import { desc, eq } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import type { LocalizedText } from '#shared/text.ts';
import type { Deps } from '#platform/server/deps.ts';
import { factsOf, type EventFacts, type Mailing, type NoticeKind } from '../../notice.ts';
import { findEventToAttend } from '../find-registration.ts';
import { eventNotice } from '../notice-tables.ts';
import { mailingOf } from './mailing.ts';

export type ListedNotice = {
	readonly id: string;
	readonly kind: NoticeKind;
	readonly subject: LocalizedText | null;
	readonly mails: number;
	readonly createdAt: Date;
};

/** What an event has written, the latest first, what it sends by itself, and what people do not know yet. */
export async function listNotices(
	deps: Deps,
	actor: Actor,
	{ eventId }: { readonly eventId: string },
): Promise<{
	readonly notices: readonly ListedNotice[];
	readonly mailing: Mailing;
	readonly change: { readonly was: EventFacts; readonly is: EventFacts } | null;
	readonly isOver: boolean;
}> {
	return deps.db.as(actor, async (tx) => {
		const found = await findEventToAttend(tx, actor, eventId);
		const { untold, ...mailing } = await mailingOf(tx, eventId);
		const notices = await tx
			.select({
				id: eventNotice.id,
				kind: eventNotice.kind,
				subject: eventNotice.subject,
				mails: eventNotice.mails,
				createdAt: eventNotice.createdAt,
			})
			.from(eventNotice)
			.where(eq(eventNotice.eventId, eventId))
			.orderBy(desc(eventNotice.createdAt), desc(eventNotice.id));
		const isOver = found.endsAt <= deps.now();
		const change = untold && !isOver ? { was: untold.facts, is: factsOf(found) } : null;
		return { notices, mailing, change, isOver };
	});
}
