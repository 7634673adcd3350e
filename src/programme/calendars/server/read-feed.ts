import { and, eq, isNull } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import type { Locale } from '#shared/locale.ts';
import { translator } from '#shared/messages.ts';
import { person } from '#programme/people/server/api.ts';
import type { Deps } from '#platform/server/deps.ts';
import { hashOf } from '#platform/server/link-secret.ts';
import { calendarFile } from '../calendar.ts';
import { messages } from '../messages/index.ts';
import { isThere, ownEvents, type Own } from './own-events.ts';
import { siteName } from './site-name.ts';
import { calendarFeed } from './tables.ts';

/** The calendar behind an address. One that was switched off is `missing`, exactly as one that never was. */
export async function readFeed(deps: Deps, secret: string): Promise<string> {
	const { site, ...own } = await seeFeed(deps, secret);
	const { locale } = own;
	const name = translator(messages, locale)('my_events', { site });
	return calendarFile(name, await ownEvents(deps, own), { locale, origin: deps.origin });
}

async function seeFeed(deps: Deps, secret: string): Promise<Own & { readonly site: string }> {
	const doorkeeper: Actor = { kind: 'system', name: 'calendar', locale: 'en' };
	const today = deps.now().toISOString().slice(0, 10);
	return deps.db.as(doorkeeper, async (tx) => {
		const [found] = await tx
			.select({
				id: calendarFeed.id,
				personId: calendarFeed.personId,
				eventId: calendarFeed.eventId,
				locale: calendarFeed.locale,
				lastUsedOn: calendarFeed.lastUsedOn,
			})
			.from(calendarFeed)
			.innerJoin(person, eq(person.id, calendarFeed.personId))
			.where(and(eq(calendarFeed.secretHash, hashOf(secret)), isNull(calendarFeed.revokedAt), isThere));
		if (!found) throw new Fault('missing', 'not_found');
		const { id, lastUsedOn, ...own } = found;
		// Once a day: calendars ask every hour, and writing is what would cost.
		if (lastUsedOn !== today)
			await tx.update(calendarFeed).set({ lastUsedOn: today }).where(eq(calendarFeed.id, id));
		return { ...own, site: await siteName(tx, own.locale as Locale) };
	});
}
