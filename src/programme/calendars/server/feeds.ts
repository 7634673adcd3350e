import { and, count, desc, eq, isNull, lt, sql } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import { newId } from '#shared/id.ts';
import { demand } from '#shared/policy.ts';
import { event } from '#programme/events/server/api.ts';
import { audit } from '#platform/server/audit/audit.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { Deps } from '#platform/server/deps.ts';
import { hashOf, newSecret } from '#platform/server/link-secret.ts';
import { daysAfterRevoking, mostFeeds, type FeedInput, type FeedKind } from '../feed.ts';
import { feedPolicy } from '../policy.ts';
import { calendarFeed } from './tables.ts';

/** The addresses somebody made for their own calendars, newest first; never the addresses themselves. */
export async function listFeeds(deps: Deps, actor: Actor) {
	const personId = personOf(actor);
	demand(feedPolicy, 'list', actor, { personId });
	return deps.db.as(actor, (tx) =>
		tx
			.select({
				id: calendarFeed.id,
				kind: calendarFeed.kind,
				name: calendarFeed.name,
				locale: calendarFeed.locale,
				event: event.title,
				createdAt: calendarFeed.createdAt,
				lastUsedOn: calendarFeed.lastUsedOn,
				revokedAt: calendarFeed.revokedAt,
			})
			.from(calendarFeed)
			.leftJoin(event, eq(event.id, calendarFeed.eventId))
			.where(eq(calendarFeed.personId, personId ?? ''))
			.orderBy(desc(calendarFeed.createdAt), desc(calendarFeed.id)),
	);
}

/** Makes an address for all registrations of who asks, and answers it: the only time it is shown. `limit` at twenty. */
export async function makeFeed(deps: Deps, actor: Actor, input: FeedInput): Promise<string> {
	const personId = personOf(actor);
	demand(feedPolicy, 'make', actor, { personId });
	const feed = { ...input, kind: 'person' as const, personId: personId ?? '', eventId: null };
	return deps.db.as(actor, (tx) => insertFeed(tx, actor, deps, feed));
}

/** Switches an address off for ever; a second time changes nothing. `missing` for one of somebody else as for none. */
export async function revokeFeed(deps: Deps, actor: Actor, id: string): Promise<void> {
	const personId = personOf(actor);
	demand(feedPolicy, 'revoke', actor, { personId });
	await deps.db.as(actor, async (tx) => {
		const mine = and(eq(calendarFeed.id, id), eq(calendarFeed.personId, personId ?? ''));
		const [found] = await tx.select({ revokedAt: calendarFeed.revokedAt }).from(calendarFeed).where(mine);
		if (!found) throw new Fault('missing', 'not_found');
		await revokeWhere(tx, actor, deps.now(), mine);
	});
}

export type NewFeed = FeedInput & {
	readonly kind: FeedKind;
	readonly personId: string;
	readonly eventId: string | null;
};

export async function insertFeed(tx: Tx, actor: Actor, deps: Deps, feed: NewFeed): Promise<string> {
	// Counting and adding must not overlap with the same of another request.
	await tx.execute(
		sql`select pg_advisory_xact_lock(hashtext('koprue.calendar'), hashtext(${feed.personId}))`,
	);
	const [found] = await tx
		.select({ count: count() })
		.from(calendarFeed)
		.where(and(eq(calendarFeed.personId, feed.personId), isNull(calendarFeed.revokedAt)));
	if ((found?.count ?? 0) >= mostFeeds)
		throw new Fault('limit', 'too_many_feeds', { params: { limit: mostFeeds } });
	const now = deps.now();
	const id = newId(now.getTime());
	const secret = newSecret();
	await tx.insert(calendarFeed).values({ ...feed, id, secretHash: hashOf(secret), createdAt: now });
	await audit(tx, actor, now, { noun: 'calendar', recordId: id, action: 'create' });
	// The language is the feed's, so none stands in the address.
	return `${deps.origin}/calendars/${secret}.ics`;
}

export async function revokeWhere(
	tx: Tx,
	actor: Actor,
	now: Date,
	mine: ReturnType<typeof and>,
): Promise<void> {
	const revoked = await tx
		.update(calendarFeed)
		.set({ revokedAt: now })
		.where(and(mine, isNull(calendarFeed.revokedAt)))
		.returning({ id: calendarFeed.id });
	for (const { id } of revoked)
		await audit(tx, actor, now, { noun: 'calendar', recordId: id, action: 'revoke' });
}

/** Forgets addresses that were switched off a month ago; for the nightly job. */
export async function removeOldFeeds(tx: Tx, now: Date): Promise<void> {
	const before = new Date(now.getTime() - daysAfterRevoking * 24 * 60 * 60 * 1000);
	await tx.delete(calendarFeed).where(lt(calendarFeed.revokedAt, before));
}

const personOf = (actor: Actor) => (actor.kind === 'account' ? actor.personId : null);
